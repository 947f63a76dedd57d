// SPDX-License-Identifier: Apache-2.0

/// A fee for each outcome, or a share of its value.
///
/// Usage states outcomes by category: `accepted`, `clawed back` with negative quantities and amounts,
/// and three that earn nothing, `rejected by quality`, `outside attribution` and `duplicate`.
public struct OutcomeTerms: Hashable, Sendable, Codable {
  /// The outcomes that earn the fee, such as sale.
  public var outcomes: [String]
  /// The price of the accepted outcomes of the period; either this or `share` is given.
  public var price: Price?
  /// The share of the value of the accepted outcomes; either this or `price` is given.
  public var share: SharePrice?
  /// The least quality score that is accepted; any when left out.
  public var minimumQuality: Rational?
  /// The outcome counts so many days after the first contact with the party; any time when left out.
  public var attributionDays: Int?
  /// The same party counts once in so many hours; every time when left out.
  public var duplicateHours: Rational?
  /// What is taken back after a cancellation; nothing when left out.
  public var clawback: Clawback?

  /// Creates terms.
  public init(
    outcomes: [String], price: Price? = nil, share: SharePrice? = nil,
    minimumQuality: Rational? = nil, attributionDays: Int? = nil, duplicateHours: Rational? = nil,
    clawback: Clawback? = nil
  ) {
    self.outcomes = outcomes
    self.price = price
    self.share = share
    self.minimumQuality = minimumQuality
    self.attributionDays = attributionDays
    self.duplicateHours = duplicateHours
    self.clawback = clawback
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    outcomes = try container.decode([String].self, forKey: .outcomes)
    price = try container.decodeIfPresent(Price.self, forKey: .price)
    share = try container.decodeIfPresent(SharePrice.self, forKey: .share)
    minimumQuality = try container.decodeIfPresent(Rational.self, forKey: .minimumQuality)
    attributionDays = try container.decodeIfPresent(Int.self, forKey: .attributionDays)
    duplicateHours = try container.decodeIfPresent(Rational.self, forKey: .duplicateHours)
    clawback = try container.decodeIfPresent(Clawback.self, forKey: .clawback)
  }

  private enum CodingKeys: String, CodingKey {
    case outcomes, price, share, minimumQuality, attributionDays, duplicateHours, clawback
  }

  /// The category of outcomes that earn something: `accepted`, or `accepted and priced` where the
  /// share has bounds for each event, so that amounts are fees already.
  public var acceptedCategory: String { pricesEachRecord ? "accepted and priced" : "accepted" }

  /// What the amount of one record counts in the totals: the fee where the share has bounds for each
  /// event, else the value of the sale as it is.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public func countedAmount(of value: Rational) throws(BillingError) -> Rational {
    guard let share, pricesEachRecord else { return value }
    return try share.charge(forEventOf: value)
  }

  private var pricesEachRecord: Bool { share?.pricesEachEvent ?? false }
}
