// SPDX-License-Identifier: Apache-2.0

/// A currency of ISO 4217.
public struct Currency: Hashable, Sendable {
  /// The code of three capital letters, such as `INR`.
  public let code: String
  /// The number of decimal places of the smallest amount that can be paid, 0 to 4: 2 for the rupee
  /// with its 100 paise, 0 for the yen, 3 for the Kuwaiti dinar.
  public let minorUnitPlaces: Int

  init(listed code: String, minorUnitPlaces: Int) {
    self.code = code
    self.minorUnitPlaces = minorUnitPlaces
  }

  /// Looks a currency up by its code, in any letter case.
  ///
  /// - Throws: ``BillingError/unknownCurrency(code:)``.
  public init(code: String) throws(BillingError) {
    guard let places = Self.listedPlaces[code.uppercased()] else {
      throw .unknownCurrency(code: code)
    }
    self.init(listed: code.uppercased(), minorUnitPlaces: places)
  }

  /// The Indian rupee, ₹.
  public static let inr = Currency(listed: "INR", minorUnitPlaces: 2)
  /// The US dollar, $.
  public static let usd = Currency(listed: "USD", minorUnitPlaces: 2)
  /// The euro, €.
  public static let eur = Currency(listed: "EUR", minorUnitPlaces: 2)
  /// The pound sterling, £.
  public static let gbp = Currency(listed: "GBP", minorUnitPlaces: 2)

  /// The sign that stands before an amount, or nil where only the code is clear.
  public var symbol: String? { Self.symbols[code] }

  /// The grouping of digits that is usual for the currency: Indian for the rupee of India, else
  /// international.
  public var customaryGrouping: DigitGrouping { self == .inr ? .indian : .international }

  /// Every currency of the list, by code.
  public static var all: [Currency] {
    listedPlaces.sorted { $0.key < $1.key }.map {
      Currency(listed: $0.key, minorUnitPlaces: $0.value)
    }
  }
}

extension Currency: CustomStringConvertible {
  /// The code.
  public var description: String { code }
}

extension Currency: Codable {
  /// Decodes a currency from its code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let code = try container.decode(String.self)
    do {
      try self.init(code: code)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes the currency as its code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
