// SPDX-License-Identifier: Apache-2.0

/// What a contract counts.
public enum BillableMeasure: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable,
  Sendable
{
  /// Agents, or seats, provided for the period.
  case agents
  /// Hours of all agents together.
  case agentHours
  /// Units of work done: completed calls or contacts, resolved tickets, entered forms.
  case transactions
  /// Business results: sales, qualified leads, kept appointments.
  case outcomes

  /// The name of one.
  public var name: String {
    switch self {
    case .agents: "agent"
    case .agentHours: "agent-hour"
    case .transactions: "transaction"
    case .outcomes: "outcome"
    }
  }

  /// The name of several.
  public var pluralName: String { name + "s" }

  /// A quantity with its name, its digits grouped as the currency's custom is: `1 agent`,
  /// `3,000 agent-hours`.
  func text(_ quantity: Rational, in currency: Currency) -> String {
    "\(quantity.text(in: currency)) \(quantity == .one ? name : pluralName)"
  }
}
