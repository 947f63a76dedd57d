// SPDX-License-Identifier: Apache-2.0

/// A case to reckon: one team, one month, four contracts.
///
/// A seed and ranges make a case whose figures are round and whose answers are exact; an instructor
/// may give figures instead. The first six steps set billing by the hour against billing by the
/// transaction; the last two price the same month under a fixed fee and by outcomes. A transaction is
/// a completed contact, paid whatever comes of it; an outcome is a sale that passes the client's
/// quality check.
///
///     let revenueCase = try RevenueCase(seed: 7, ranges: RevenueCaseRanges(currency: .inr))
///     for step in revenueCase.steps { print(step.prompt) }
///
/// The bills behind the answers are those of ``ContractComparison``.
public struct RevenueCase: Hashable, Sendable {
  /// One figure of the case, to be listed before the questions.
  public struct Fact: Hashable, Sendable {
    /// What it is.
    public let name: String
    /// The value with its unit.
    public let value: String
  }

  /// The seed the figures were drawn from, or nil for given figures.
  public let seed: UInt64?
  /// The same month under every contract, for a table and a chart.
  public let comparison: ContractComparison
  /// The questions in order.
  public let steps: [RevenueCaseStep]

  /// The figures.
  public var parameters: ComparisonParameters { comparison.parameters }

  /// Draws a case.
  ///
  /// - Parameters:
  ///   - seed: The same seed and ranges give the same case, everywhere and always.
  ///   - ranges: Where the figures are drawn from.
  /// - Throws: ``BillingError/overflow(operation:)``, for ranges of very large figures.
  public init(seed: UInt64, ranges: RevenueCaseRanges) throws(BillingError) {
    try self.init(ComparisonParameters(drawnFrom: ranges, seed: seed), seed: seed)
  }

  /// Makes a case of given figures; without a fixed fee its step is left out.
  ///
  /// - Throws: ``BillingError`` as ``ContractComparison`` does, and
  ///   ``BillingError/missingQuantity(_:model:)`` without transactions.
  public init(_ parameters: ComparisonParameters) throws(BillingError) {
    try self.init(parameters, seed: nil)
  }

  private init(_ parameters: ComparisonParameters, seed: UInt64?) throws(BillingError) {
    let comparison = try ContractComparison(parameters)
    self.seed = seed
    self.comparison = comparison
    self.steps = try RevenueCaseWording(comparison).steps()
  }

  /// The figures as a list, in the order in which the steps need them.
  public var facts: [Fact] {
    let currency = comparison.currency
    var facts = [
      Fact(name: "Agents", value: parameters.agents.text(in: currency)),
      Fact(name: "Hours per agent", value: parameters.hoursPerAgent.text(in: currency)),
      Fact(name: "Rate per agent-hour", value: parameters.hourlyRate.brief),
    ]
    if let perHour = parameters.transactionsPerHour, let fee = parameters.transactionFee {
      facts.append(Fact(name: "Completed contacts per agent-hour", value: perHour.description))
      facts.append(Fact(name: "Fee per completed contact", value: fee.brief))
    }
    if let fee = parameters.fixedFee {
      facts.append(Fact(name: "Fixed fee for the month", value: fee.brief))
    }
    if let included = parameters.includedAgentHours {
      facts.append(Fact(name: "Agent-hours it covers", value: included.text(in: currency)))
    }
    if let rate = parameters.overageRate {
      facts.append(Fact(name: "Rate per agent-hour beyond", value: rate.brief))
    }
    facts.append(
      Fact(name: "Sales per agent-hour", value: parameters.outcomesPerHour.description))
    facts.append(
      Fact(
        name: "Share of sales that passes quality",
        value: parameters.qualityPassShare.percentText))
    facts.append(
      Fact(name: "Fee per sale that passes", value: parameters.outcomeFee.brief))
    return facts
  }
}

extension RevenueCase: Codable {
  private enum Keys: String, CodingKey {
    case seed, parameters
  }

  /// Decodes a saved case: the figures count, the seed is kept as a remark.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let parameters = try container.decode(ComparisonParameters.self, forKey: .parameters)
    let seed = try container.decodeIfPresent(UInt64.self, forKey: .seed)
    do {
      try self.init(parameters, seed: seed)
    } catch {
      throw DecodingError.dataCorruptedError(
        forKey: .parameters, in: container, debugDescription: "\(error)")
    }
  }

  /// Encodes the figures and the seed, from which everything else follows.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encodeIfPresent(seed, forKey: .seed)
    try container.encode(parameters, forKey: .parameters)
  }
}

extension Rational {
  /// A share as a percentage: `85 %`.
  var percentText: String {
    guard let percent = try? self * 100 else { return description }
    return "\(percent) %"
  }
}
