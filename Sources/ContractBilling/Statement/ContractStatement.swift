// SPDX-License-Identifier: Apache-2.0

/// What a contract makes of one period's usage: lines that can be invoiced.
public struct ContractStatement: Hashable, Sendable {
  /// The identifier of the contract.
  public var contract: String
  /// The days that are billed.
  public var period: BillingPeriod
  /// The currency of every amount.
  public var currency: Currency
  /// The lines in the order of the contract, adjustments last.
  public var lines: [StatementLine]
  /// The sum of the lines, before tax.
  public var total: Money
  /// What the next period must know: unused hours, credits that may be earned back, charges that
  /// count towards a commitment.
  public var carried: CarriedBalances
  /// What the parties should know and no line says, such as a volume cliff that was met.
  public var remarks: [String]

  /// Creates a statement.
  public init(
    contract: String, period: BillingPeriod, currency: Currency, lines: [StatementLine],
    total: Money, carried: CarriedBalances = CarriedBalances(), remarks: [String] = []
  ) {
    self.contract = contract
    self.period = period
    self.currency = currency
    self.lines = lines
    self.total = total
    self.carried = carried
    self.remarks = remarks
  }
}

/// One line of a statement.
public struct StatementLine: Hashable, Sendable {
  /// The identifier of the part or adjustment of the contract.
  public var part: String
  /// What the line is for, as an invoice prints it.
  public var title: String
  /// The campaign, nil for all together.
  public var campaign: String?
  /// The amount, rounded as the contract says.
  public var amount: Money
  /// Where the amount comes from; its value is the amount.
  public var explanation: AmountExplanation

  /// Creates a line.
  public init(
    part: String, title: String, campaign: String? = nil, amount: Money,
    explanation: AmountExplanation
  ) {
    self.part = part
    self.title = title
    self.campaign = campaign
    self.amount = amount
    self.explanation = explanation
  }
}

/// What one period's statement hands to the next.
public struct CarriedBalances: Hashable, Sendable, Codable {
  /// Units that were included and not used, by part.
  public var unusedUnits: [String: Rational]
  /// Service credits that may still be earned back, by measure, in major units of the currency.
  public var creditsOutstanding: [String: Rational]
  /// Charges so far that count towards a commitment longer than the period, by adjustment, in major
  /// units of the currency.
  public var towardsCommitment: [String: Rational]
  /// Quantities so far of tiers that do not begin anew each period, by part.
  public var tierQuantities: [String: Rational]

  /// Creates balances.
  public init(
    unusedUnits: [String: Rational] = [:], creditsOutstanding: [String: Rational] = [:],
    towardsCommitment: [String: Rational] = [:], tierQuantities: [String: Rational] = [:]
  ) {
    self.unusedUnits = unusedUnits
    self.creditsOutstanding = creditsOutstanding
    self.towardsCommitment = towardsCommitment
    self.tierQuantities = tierQuantities
  }
}
