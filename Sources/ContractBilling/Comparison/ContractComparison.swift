// SPDX-License-Identifier: Apache-2.0

/// What one team earns under different contracts, and where they break even.
///
/// With H agent-hours, an hourly rate r, q outcomes per hour and a fee f for each, the hours earn
/// H × r and the outcomes H × q × f. They are equal at q* = r ÷ f: above it the vendor earns more by
/// the outcome, below it by the hour. Where only a share s of the outcomes is paid,
/// q* = r ÷ (s × f).
///
///     let comparison = try ContractComparison(ComparisonParameters(
///       agents: 20, hoursPerAgent: 150, hourlyRate: ExactAmount(12, .usd),
///       outcomesPerHour: Rational(parsing: "0.45"), outcomeFee: ExactAmount(30, .usd)))
///     comparison.results.map(\.revenue)        // 36,000.00 USD, 40,500.00 USD
///     comparison.breakEvenOutcomesPerHour      // 0.4
public struct ContractComparison: Hashable, Sendable {
  /// The revenue under one model.
  public struct ModelRevenue: Hashable, Sendable {
    /// The model.
    public let model: BillingModelKind
    /// The bill, each amount explained.
    public let bill: PricedBill
    /// What the vendor earns.
    public var revenue: Money { bill.total }
  }

  /// The figures compared.
  public let parameters: ComparisonParameters
  /// The hours of all agents together.
  public let agentHours: Rational
  /// One revenue per model, in the order agent-hour, transaction, fixed fee, outcome; a model
  /// without figures is left out.
  public let results: [ModelRevenue]
  /// Outcome revenue minus agent-hour revenue; negative when the hours earn more.
  public let difference: Money
  /// The outcomes per hour at which outcomes earn exactly what the hours earn.
  public let breakEvenOutcomesPerHour: Rational
  /// The transactions per hour at which transactions earn exactly what the hours earn, where
  /// transactions are compared.
  public let breakEvenTransactionsPerHour: Rational?

  /// The currency of every amount.
  public var currency: Currency { parameters.hourlyRate.currency }

  /// The model that earns most, the first of them in a tie.
  public var highest: ModelRevenue? {
    results.max { $0.revenue.minorUnits < $1.revenue.minorUnits }
  }

  /// Compares contracts.
  ///
  /// - Throws: ``BillingError``: agents, hours or a fee that are not more than zero, anything
  ///   negative, currencies that differ, or an overflow.
  public init(_ parameters: ComparisonParameters) throws(BillingError) {
    try parameters.validate()
    let hours = try parameters.agents * parameters.hoursPerAgent
    let activity = try parameters.activity(
      agentHours: hours, outcomesPerHour: parameters.outcomesPerHour,
      transactionsPerHour: parameters.transactionsPerHour)
    var results: [ModelRevenue] = []
    for (kind, model) in try parameters.models() {
      let bill = try model.bill(for: activity, rounding: parameters.rounding)
      results.append(ModelRevenue(model: kind, bill: bill))
    }
    let currency = parameters.hourlyRate.currency
    func revenue(_ kind: BillingModelKind) -> Money {
      results.first { $0.model == kind }?.revenue ?? .zero(currency)
    }
    self.parameters = parameters
    self.agentHours = hours
    self.results = results
    self.difference = try revenue(.outcome) - revenue(.agentHour)
    self.breakEvenOutcomesPerHour =
      try parameters.hourlyRate / (parameters.outcomeFee * parameters.qualityPassShare)
    if let fee = parameters.transactionFee {
      self.breakEvenTransactionsPerHour = try parameters.hourlyRate / fee
    } else {
      self.breakEvenTransactionsPerHour = nil
    }
  }

  /// The revenue under a model, or nil when the model is left out.
  public func revenue(_ model: BillingModelKind) -> Money? {
    results.first { $0.model == model }?.revenue
  }
}

extension ComparisonParameters {
  /// The contracts these figures describe.
  func models() throws(BillingError) -> [(BillingModelKind, any BillingModel)] {
    var models: [(BillingModelKind, any BillingModel)] = [
      (.agentHour, try AgentHourBilling(ratePerAgentHour: hourlyRate))
    ]
    if let transactionFee {
      models.append((.transaction, try TransactionBilling(feePerTransaction: transactionFee)))
    }
    if let fixedFee {
      var scope: FixedFeeBilling.Scope?
      if let includedAgentHours {
        scope = try .init(.agentHours, included: includedAgentHours, overageRate: overageRate)
      }
      models.append((.fixedFee, try FixedFeeBilling(fee: fixedFee, scope: scope)))
    }
    let outcome = try OutcomeBilling(
      feePerOutcome: outcomeFee, qualityPassShare: qualityPassShare)
    models.append((.outcome, outcome))
    return models
  }

  /// What the team does at these rates per hour.
  func activity(
    agentHours: Rational, outcomesPerHour: Rational, transactionsPerHour: Rational?
  ) throws(BillingError) -> BillableActivity {
    var quantities: [BillableMeasure: Rational] = [
      .agents: agents, .agentHours: agentHours, .outcomes: try agentHours * outcomesPerHour,
    ]
    if let transactionsPerHour {
      quantities[.transactions] = try agentHours * transactionsPerHour
    }
    return try BillableActivity(quantities)
  }
}
