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
  /// What the vendor hands over of the cash that it collected and keeps its fee from, nil for a
  /// contract that does not work so.
  public var remittance: Money?

  /// Creates a statement.
  public init(
    contract: String, period: BillingPeriod, currency: Currency, lines: [StatementLine],
    total: Money, carried: CarriedBalances = CarriedBalances(), remarks: [String] = [],
    remittance: Money? = nil
  ) {
    self.contract = contract
    self.period = period
    self.currency = currency
    self.lines = lines
    self.total = total
    self.carried = carried
    self.remarks = remarks
    self.remittance = remittance
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
