// SPDX-License-Identifier: Apache-2.0

/// What one period's statement hands to the next.
public struct CarriedBalances: Hashable, Sendable, Codable {
  /// Units that were included and not used, by part.
  public var unusedUnits: [String: Rational]
  /// Service credits that may still be earned back.
  public var creditsOutstanding: [OutstandingCredit]
  /// Charges so far in the cycle of a commitment or a cap, by adjustment, in major units of the
  /// currency.
  public var towardsCommitment: [String: Rational]
  /// Quantities so far of tiers that do not begin anew each period, by part; with tiers by campaign or
  /// agent by `part/campaign` or `part/agent`.
  public var tierQuantities: [String: Rational]
  /// The year of the contract, from 1, to which the tiers' quantities belong; nil when unknown.
  public var contractYear: Int?

  /// Creates balances.
  public init(
    unusedUnits: [String: Rational] = [:], creditsOutstanding: [OutstandingCredit] = [],
    towardsCommitment: [String: Rational] = [:], tierQuantities: [String: Rational] = [:],
    contractYear: Int? = nil
  ) {
    self.unusedUnits = unusedUnits
    self.creditsOutstanding = creditsOutstanding
    self.towardsCommitment = towardsCommitment
    self.tierQuantities = tierQuantities
    self.contractYear = contractYear
  }

  /// Reads balances; everything may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    unusedUnits = try container.decode(.unusedUnits, default: [:])
    creditsOutstanding = try container.decode(.creditsOutstanding, default: [])
    towardsCommitment = try container.decode(.towardsCommitment, default: [:])
    tierQuantities = try container.decode(.tierQuantities, default: [:])
    contractYear = try container.decodeIfPresent(Int.self, forKey: .contractYear)
  }

  private enum CodingKeys: String, CodingKey {
    case unusedUnits, creditsOutstanding, towardsCommitment, tierQuantities, contractYear
  }
}

/// A service credit that may still be earned back.
public struct OutstandingCredit: Hashable, Sendable, Codable {
  /// The identifier of the service credits.
  public var adjustment: String
  /// The identifier of the measure that was missed.
  public var measure: String
  /// What was credited, positive, in major units of the currency.
  public var amount: Rational
  /// The later periods measured so far.
  public var periods: Int
  /// The sum of the values measured in them.
  public var sum: Rational

  /// Creates a credit.
  public init(
    adjustment: String, measure: String, amount: Rational, periods: Int = 0, sum: Rational = .zero
  ) {
    self.adjustment = adjustment
    self.measure = measure
    self.amount = amount
    self.periods = periods
    self.sum = sum
  }

  /// Reads a credit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    adjustment = try container.decode(String.self, forKey: .adjustment)
    measure = try container.decode(String.self, forKey: .measure)
    amount = try container.decode(Rational.self, forKey: .amount)
    periods = try container.decode(.periods, default: 0)
    sum = try container.decode(.sum, default: .zero)
  }

  private enum CodingKeys: String, CodingKey {
    case adjustment, measure, amount, periods, sum
  }
}
