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
  /// The agent-hours that the fixed fee covers, or nil when it covers all work.
  public var includedAgentHours: Rational?
  /// The price of an agent-hour beyond those, or nil when more work earns nothing.
  public var overageRate: ExactAmount?
  /// How exact revenue becomes an amount.
  public var rounding: RoundingRule

  /// Gathers the figures; ``ContractComparison`` checks them.
  public init(
    agents: Rational, hoursPerAgent: Rational, hourlyRate: ExactAmount, outcomesPerHour: Rational,
    outcomeFee: ExactAmount, qualityPassShare: Rational = .one,
    transactionsPerHour: Rational? = nil, transactionFee: ExactAmount? = nil,
    fixedFee: ExactAmount? = nil, includedAgentHours: Rational? = nil,
    overageRate: ExactAmount? = nil, rounding: RoundingRule = .halfUp
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
    self.includedAgentHours = includedAgentHours
    self.overageRate = overageRate
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
    try includedAgentHours?.requireNotNegative(as: "includedAgentHours")
    try overageRate?.requireNotNegative(as: "overageRate")
    try require("transactionsPerHour", transactionsPerHour, with: "transactionFee", transactionFee)
    try require("transactionFee", transactionFee, with: "transactionsPerHour", transactionsPerHour)
    try require("fixedFee", fixedFee, with: "includedAgentHours", includedAgentHours)
    try require("includedAgentHours", includedAgentHours, with: "overageRate", overageRate)
    for amount in [outcomeFee, transactionFee, fixedFee, overageRate] {
      if let amount { try hourlyRate.currency.requireSame(as: amount.currency) }
    }
  }

  /// Refuses a figure that is left out although another one needs it.
  private func require(
    _ name: String, _ value: (some Any)?, with otherName: String, _ other: (some Any)?
  ) throws(BillingError) {
    if value == nil, other != nil {
      throw .outOfRange(
        name: name, value: "not stated", requirement: "stated together with \(otherName)")
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
