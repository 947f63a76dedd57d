// SPDX-License-Identifier: Apache-2.0

/// A country, and within India the State, as tax law sees places.
///
/// It is written as text: `GB` for a country by its two letters of ISO 3166-1, `IN-27` for a State of
/// India by its code under the goods and services tax.
public struct TaxLocation: Hashable, Sendable {
  /// The two capital letters of ISO 3166-1.
  public let country: String
  /// The State or union territory, in India alone.
  public let state: IndianState?

  /// Reads a place.
  ///
  /// - Throws: ``TaxError/unreadablePlace(_:)``, ``TaxError/missingState`` for India without a State,
  ///   or ``TaxError/unknownState(code:)``.
  public init(_ text: String) throws(TaxError) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let country = parts.first, country.utf8.count == 2,
      country.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { throw .unreadablePlace(text) }
    self.country = String(country)
    guard country == "IN" else {
      guard parts.count == 1 else { throw .unreadablePlace(text) }
      state = nil
      return
    }
    guard parts.count == 2 else { throw .missingState }
    guard let state = IndianState(code: String(parts[1])) else {
      throw .unknownState(code: String(parts[1]))
    }
    self.state = state
  }

  /// Whether the place lies in a member state of the European Union.
  public var isInEuropeanUnion: Bool { Self.europeanUnion.contains(country) }

  /// The member states, Greece by its code in ISO 3166-1.
  private static let europeanUnion: Set<String> = [
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV",
    "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
  ]
}

extension TaxLocation: CustomStringConvertible {
  /// The place as it is written, `IN-27` or `GB`.
  public var description: String { state.map { "\(country)-\($0.code)" } ?? country }

  /// The place as a document prints it: `27 Maharashtra` or `GB`.
  public var printed: String { state?.description ?? country }
}

extension TaxLocation: Codable {
  /// Decodes a place from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }

  /// Encodes the place as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
