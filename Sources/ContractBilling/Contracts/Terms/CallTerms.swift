// SPDX-License-Identifier: Apache-2.0

/// Calls by a tariff, one by one, and where wanted tiers on the minutes of all of them.
///
/// Usage states calls, billed seconds and the exact charges of the tariff by window.
public struct CallTerms: Hashable, Sendable, Codable {
  /// What one call costs.
  public var tariff: CallTariff
  /// The outcomes of calls that are billed; every answered call when left out.
  public var outcomes: [String]
  /// The price of the billed minutes of the period, beside what the tariff charges call by call; none
  /// when left out.
  public var minutePrice: Price?

  /// Creates terms.
  public init(tariff: CallTariff, outcomes: [String] = [], minutePrice: Price? = nil) {
    self.tariff = tariff
    self.outcomes = outcomes
    self.minutePrice = minutePrice
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    tariff = try container.decode(CallTariff.self, forKey: .tariff)
    outcomes = try container.decode(.outcomes, default: [])
    minutePrice = try container.decodeIfPresent(Price.self, forKey: .minutePrice)
  }

  private enum CodingKeys: String, CodingKey {
    case tariff, outcomes, minutePrice
  }
}
