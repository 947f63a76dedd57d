// SPDX-License-Identifier: Apache-2.0

/// One question of a revenue case, with all that teaches it.
///
/// The texts are plain, without markup.
public struct RevenueCaseStep: Hashable, Sendable, Identifiable {
  /// The steps, in the order in which they are asked.
  public enum ID: String, CaseIterable, Codable, Hashable, Sendable {
    /// How many agent-hours the team works.
    case agentHours
    /// What they earn by the hour.
    case agentHourRevenue
    /// How many contacts they complete.
    case transactions
    /// What those earn.
    case transactionRevenue
    /// Which of the two models earns more, and by how much.
    case difference
    /// At how many contacts per hour both earn the same.
    case breakEven
    /// What a fixed fee with overage earns.
    case fixedFeeRevenue
    /// What sales that pass the quality check earn.
    case outcomeRevenue
  }

  /// What an answer counts.
  public enum Unit: Hashable, Sendable {
    /// Hours of all agents together.
    case agentHours
    /// Completed contacts.
    case transactions
    /// Completed contacts per agent-hour.
    case transactionsPerHour
    /// Money.
    case money(Currency)

    /// The unit in words, or the code of the currency.
    public var name: String {
      switch self {
      case .agentHours: "agent-hours"
      case .transactions: "contacts"
      case .transactionsPerHour: "contacts per agent-hour"
      case .money(let currency): currency.code
      }
    }
  }

  /// A wrong value that tells what went wrong.
  public struct KnownMistake: Hashable, Sendable {
    /// The value a learner arrives at.
    public let value: Rational
    /// What the learner did, and what to do instead.
    public let explanation: String
  }

  /// Which step it is.
  public let id: ID
  /// A heading of a few words.
  public let title: String
  /// The question, with every figure it needs that earlier steps do not give.
  public let prompt: String
  /// Two hints, the second nearer to the answer than the first.
  public let hints: [String]
  /// The rule in words.
  public let formula: String
  /// The computation with its figures.
  public let solution: String
  /// The exact answer.
  public let expected: Rational
  /// What the answer counts.
  public let unit: Unit
  /// How far an answer may be from the exact one and still be right: half a major unit of money,
  /// half of the second decimal place of a rate, nothing for a whole count.
  public let tolerance: Rational
  /// Wrong values that are worth an explanation; none is within the tolerance.
  public let knownMistakes: [KnownMistake]

  /// The exact answer with its unit, as it is shown: `₹9,00,000`, `3,000 agent-hours`.
  public let expectedText: String
}
