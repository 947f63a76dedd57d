// SPDX-License-Identifier: Apache-2.0

/// An amount of money as a contract states it, with or without its currency.
///
/// Without a currency it is in that of the contract; another one is a fault, since no contract says
/// by itself how to convert.
public struct StatedAmount: Hashable, Sendable {
  /// The value in major units, rupees rather than paise.
  public var value: Rational
  /// The currency that stands beside it, nil for that of the contract.
  public var currency: Currency?

  /// Creates an amount.
  public init(_ value: Rational, _ currency: Currency? = nil) {
    self.value = value
    self.currency = currency
  }

  /// The amount in the currency of the contract.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` when another one stands beside it.
  public func exact(in contractCurrency: Currency) throws(BillingError) -> ExactAmount {
    try (currency ?? contractCurrency).requireSame(as: contractCurrency)
    return ExactAmount(value, contractCurrency)
  }
}

extension StatedAmount: ExpressibleByIntegerLiteral {
  /// Creates a whole amount in the currency of the contract.
  public init(integerLiteral value: Int64) { self.init(Rational(value)) }
}

extension StatedAmount: Codable {
  /// Reads text such as `12.50`, `12.50 USD`, `₹1,20,000` or `1.2 lakh`, or a whole number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let text = try? container.decode(String.self) else {
      self.init(try Rational(from: decoder))
      return
    }
    if let value = try? Rational(parsing: text) {
      self.init(value)
      return
    }
    do {
      let amount = try ExactAmount(parsing: text)
      self.init(amount.value, amount.currency)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Writes the exact value, and the currency when one stands beside it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.description + (currency.map { " " + $0.code } ?? ""))
  }
}

extension StatedAmount: CustomStringConvertible {
  /// The value, and the currency when one is stated.
  public var description: String { value.description + (currency.map { " " + $0.code } ?? "") }
}
