// SPDX-License-Identifier: Apache-2.0

/// What a client of an outsourced process pays for.
public enum BillingModel: String, CaseIterable, Codable, Hashable, Sendable {
  /// For agents or their hours, whatever they achieve.
  case perAgent = "per-agent"
  /// For each call, contact, minute, ticket or interview.
  case perTransaction = "per-transaction"
  /// An agreed sum for an agreed scope.
  case fixedFee = "fixed-fee"
  /// For results only: a sale, an appointment, a share of the money collected.
  case outcome
  /// A base for agents or hours and a fee for results on top.
  case hybrid

  /// The model's name in running text.
  public var name: String {
    switch self {
    case .perAgent: "per agent"
    case .perTransaction: "per transaction"
    case .fixedFee: "fixed fee"
    case .outcome: "outcome-based"
    case .hybrid: "hybrid"
    }
  }
}

/// A billing model with its unit, when it is the usual choice, and why.
public struct BillingModelChoice: Codable, Hashable, Sendable {
  /// The model.
  public let model: BillingModel
  /// What is counted, such as "completed interview".
  public let unit: String
  /// The condition under which it is usual, as the end of "when …"; `nil`: as a rule.
  public let condition: String?
  /// The points in facets for which it is meant, any of them; empty: for every one.
  public let processes: [ProcessFacets]
  /// Why, in one sentence.
  public let reason: String

  init(
    _ model: BillingModel, unit: String, when condition: String? = nil,
    for processes: [ProcessFacets] = [], _ reason: String
  ) {
    self.model = model
    self.unit = unit
    self.condition = condition
    self.processes = processes
    self.reason = reason
  }
}
