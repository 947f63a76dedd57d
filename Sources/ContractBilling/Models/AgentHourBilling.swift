// SPDX-License-Identifier: Apache-2.0

/// Charges for the hours that agents work, or for the seats they fill.
///
/// Revenue = quantity × rate, with the quantity in agent-hours (all agents together) or in agents.
/// It is usual for support and for new processes. The client carries the risk that volume and
/// productivity fall short; what the hours achieve does not change the bill. Which hours count
/// (paid, logged-in, productive) is for the contract to say; the activity states them already
/// counted.
///
///     let billing = try AgentHourBilling(ratePerAgentHour: ExactAmount(12, .usd))
///     let month = try BillableActivity([.agentHours: 3_000])
///     try billing.bill(for: month).total   // 36,000.00 USD
public struct AgentHourBilling: BillingModel, Hashable {
  /// The price of one agent-hour or of one agent for the period.
  public let rate: ExactAmount
  /// What is counted: ``BillableMeasure/agentHours`` or ``BillableMeasure/agents``.
  public let measure: BillableMeasure

  /// Creates billing by the hour.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative rate.
  public init(ratePerAgentHour rate: ExactAmount) throws(BillingError) {
    try rate.requireNotNegative(as: "ratePerAgentHour")
    self.rate = rate
    self.measure = .agentHours
  }

  /// Creates billing by the agent, or seat, for the period.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative rate.
  public init(ratePerAgent rate: ExactAmount) throws(BillingError) {
    try rate.requireNotNegative(as: "ratePerAgent")
    self.rate = rate
    self.measure = .agents
  }

  public var name: String { BillingModelKind.agentHour.name }

  public var currency: Currency { rate.currency }

  public func charges(for activity: BillableActivity) throws(BillingError) -> [Charge] {
    let quantity = try activity.quantity(of: measure, for: self)
    return [
      try Charge(
        rule: "Rate per \(measure.name)", measure: measure, quantity: quantity, rate: rate)
    ]
  }
}
