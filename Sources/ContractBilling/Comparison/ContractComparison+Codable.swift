// SPDX-License-Identifier: Apache-2.0

extension ContractComparison: Codable {
  private enum Keys: String, CodingKey {
    case parameters, agentHours, results, difference
    case breakEvenOutcomesPerHour, breakEvenTransactionsPerHour
  }

  private enum ResultKeys: String, CodingKey {
    case model, revenue
  }

  /// Decodes the parameters and compares anew, so that a decoded comparison is always consistent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let parameters = try container.decode(ComparisonParameters.self, forKey: .parameters)
    do {
      try self.init(parameters)
    } catch {
      throw DecodingError.dataCorruptedError(
        forKey: .parameters, in: container, debugDescription: error.description)
    }
  }

  /// Encodes parameters and results, every exact number as text: `"36000.00"`, `"0.40"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(parameters, forKey: .parameters)
    try container.encode(agentHours, forKey: .agentHours)
    var list = container.nestedUnkeyedContainer(forKey: .results)
    for result in results {
      var entry = list.nestedContainer(keyedBy: ResultKeys.self)
      try entry.encode(result.model, forKey: .model)
      try entry.encode(result.revenue.amountText, forKey: .revenue)
    }
    try container.encode(difference.amountText, forKey: .difference)
    try container.encode(breakEvenOutcomesPerHour.perHourText, forKey: .breakEvenOutcomesPerHour)
    try container.encodeIfPresent(
      breakEvenTransactionsPerHour?.perHourText, forKey: .breakEvenTransactionsPerHour)
  }
}

extension ComparisonParameters: Codable {
  private enum Keys: String, CodingKey {
    case currency, agents, hoursPerAgent, hourlyRate, outcomesPerHour, outcomeFee, qualityPassShare
    case transactionsPerHour, transactionFee, fixedFee, includedAgentHours, overageRate, rounding
  }

  /// Decodes figures whose amounts are all in the one currency named beside them.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let currency = try container.decode(Currency.self, forKey: .currency)
    func amount(_ key: Keys) throws -> ExactAmount? {
      try container.decodeIfPresent(Rational.self, forKey: key).map { ExactAmount($0, currency) }
    }
    self.init(
      agents: try container.decode(Rational.self, forKey: .agents),
      hoursPerAgent: try container.decode(Rational.self, forKey: .hoursPerAgent),
      hourlyRate: ExactAmount(try container.decode(Rational.self, forKey: .hourlyRate), currency),
      outcomesPerHour: try container.decode(Rational.self, forKey: .outcomesPerHour),
      outcomeFee: ExactAmount(try container.decode(Rational.self, forKey: .outcomeFee), currency),
      qualityPassShare: try container.decodeIfPresent(Rational.self, forKey: .qualityPassShare)
        ?? .one,
      transactionsPerHour: try container.decodeIfPresent(
        Rational.self, forKey: .transactionsPerHour),
      transactionFee: try amount(.transactionFee),
      fixedFee: try amount(.fixedFee),
      includedAgentHours: try container.decodeIfPresent(Rational.self, forKey: .includedAgentHours),
      overageRate: try amount(.overageRate),
      rounding: try container.decodeIfPresent(RoundingRule.self, forKey: .rounding) ?? .halfUp)
  }

  /// Encodes every figure, the defaults included.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(hourlyRate.currency, forKey: .currency)
    try container.encode(agents, forKey: .agents)
    try container.encode(hoursPerAgent, forKey: .hoursPerAgent)
    try container.encode(hourlyRate.amountText, forKey: .hourlyRate)
    try container.encode(outcomesPerHour, forKey: .outcomesPerHour)
    try container.encode(outcomeFee.amountText, forKey: .outcomeFee)
    try container.encode(qualityPassShare, forKey: .qualityPassShare)
    try container.encodeIfPresent(transactionsPerHour, forKey: .transactionsPerHour)
    try container.encodeIfPresent(transactionFee?.amountText, forKey: .transactionFee)
    try container.encodeIfPresent(fixedFee?.amountText, forKey: .fixedFee)
    try container.encodeIfPresent(includedAgentHours, forKey: .includedAgentHours)
    try container.encodeIfPresent(overageRate?.amountText, forKey: .overageRate)
    try container.encode(rounding, forKey: .rounding)
  }
}

extension Rational {
  /// The exact value with at least two places, as work per hour is written: `0.40`.
  var perHourText: String { decimalText(minimumPlaces: 2) ?? description }
}
