// SPDX-License-Identifier: Apache-2.0

/// The figures from which contracts are compared: one team, one period, several prices.
public struct ComparisonParameters: Hashable, Sendable {
  /// The number of agents, more than zero; parts are part-time agents.
  public var agents: Rational
  /// The billable hours of one agent in the period, more than zero.
  public var hoursPerAgent: Rational
  /// The price of an agent-hour, zero or more.
  public var hourlyRate: ExactAmount
  /// Outcomes, such as sales, per agent-hour, zero or more.
  public var outcomesPerHour: Rational
  /// The fee for an outcome, more than zero.
  public var outcomeFee: ExactAmount
  /// The share of outcomes that passes the client's quality check and is paid, above 0 up to 1.
  public var qualityPassShare: Rational
  /// Transactions, such as completed contacts, per agent-hour, or nil to leave that model out.
  public var transactionsPerHour: Rational?
  /// The fee for a transaction, more than zero; it comes with `transactionsPerHour`.
  public var transactionFee: ExactAmount?
  /// The fee for the whole period, or nil to leave that model out.
  public var fixedFee: ExactAmount?
  /// How exact revenue becomes an amount.
  public var rounding: RoundingRule

  /// Gathers the figures; ``ContractComparison`` checks them.
  public init(
    agents: Rational, hoursPerAgent: Rational, hourlyRate: ExactAmount, outcomesPerHour: Rational,
    outcomeFee: ExactAmount, qualityPassShare: Rational = .one,
    transactionsPerHour: Rational? = nil, transactionFee: ExactAmount? = nil,
    fixedFee: ExactAmount? = nil, rounding: RoundingRule = .halfUp
  ) {
    self.agents = agents
    self.hoursPerAgent = hoursPerAgent
    self.hourlyRate = hourlyRate
    self.outcomesPerHour = outcomesPerHour
    self.outcomeFee = outcomeFee
    self.qualityPassShare = qualityPassShare
    self.transactionsPerHour = transactionsPerHour
    self.transactionFee = transactionFee
    self.fixedFee = fixedFee
    self.rounding = rounding
  }

  /// Refuses figures that cannot be compared.
  func validate() throws(BillingError) {
    try agents.requirePositive(as: "agents")
    try hoursPerAgent.requirePositive(as: "hoursPerAgent")
    try hourlyRate.requireNotNegative(as: "hourlyRate")
    try outcomesPerHour.requireNotNegative(as: "outcomesPerHour")
    try outcomeFee.requireFee(as: "outcomeFee")
    try qualityPassShare.requireShare(as: "qualityPassShare")
    try qualityPassShare.requirePositive(as: "qualityPassShare")
    try transactionsPerHour?.requireNotNegative(as: "transactionsPerHour")
    try transactionFee?.requireFee(as: "transactionFee")
    try fixedFee?.requireNotNegative(as: "fixedFee")
    if transactionsPerHour == nil, transactionFee != nil {
      throw .missingQuantity(.transactions, model: BillingModelKind.transaction.name)
    }
    if transactionsPerHour != nil, transactionFee == nil {
      throw .outOfRange(
        name: "transactionFee", value: "not stated",
        requirement: "stated together with transactionsPerHour")
    }
    for amount in [outcomeFee, transactionFee, fixedFee] {
      if let amount { try hourlyRate.currency.requireSame(as: amount.currency) }
    }
  }
}

extension ExactAmount {
  /// Refuses a fee by which a break-even cannot be divided.
  fileprivate func requireFee(as name: String) throws(BillingError) {
    try requireNotNegative(as: name)
    guard !value.isZero else {
      throw .outOfRange(
        name: name, value: description,
        requirement: "more than zero, since the break-even, rate ÷ fee, is undefined without a fee")
    }
  }
}
