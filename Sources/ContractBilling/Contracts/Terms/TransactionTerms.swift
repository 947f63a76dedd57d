// SPDX-License-Identifier: Apache-2.0

/// A price for each completed transaction.
public struct TransactionTerms: Hashable, Sendable, Codable {
  /// The price of the completed transactions of the period.
  public var price: Price
  /// The outcomes that complete a transaction; every record when left out.
  public var outcomes: [String]
  /// The same party counts once in so many hours; every time when left out.
  public var duplicateHours: Rational?

  /// Creates terms.
  public init(price: Price, outcomes: [String] = [], duplicateHours: Rational? = nil) {
    self.price = price
    self.outcomes = outcomes
    self.duplicateHours = duplicateHours
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    price = try container.decode(Price.self, forKey: .price)
    outcomes = try container.decode(.outcomes, default: [])
    duplicateHours = try container.decodeIfPresent(Rational.self, forKey: .duplicateHours)
  }

  private enum CodingKeys: String, CodingKey {
    case price, outcomes, duplicateHours
  }
}
