// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Whether a record may be called at a moment.
public struct GateVerdict: Hashable, Codable, Sendable {
  /// The rules that forbid it, in the gate's order; empty when it is allowed.
  public let refusals: [GateRefusal]
  /// When all rules would allow it, if nothing else happens: now when it is allowed; nil when
  /// time alone does not help.
  public let allowedFrom: UTCInstant?
  /// What could not be known, a sentence each: for instance a missing year of holidays.
  public let doubts: [String]

  /// Whether the record may be called now.
  public var isAllowed: Bool { refusals.isEmpty }

  /// The verdict in a sentence.
  public var explanation: String {
    guard let first = refusals.first else { return "It may be called." }
    let rest = refusals.count > 1 ? " and \(refusals.count - 1) more" : ""
    let later =
      allowedFrom.map { "; allowed from \($0)" } ?? "; not allowed by waiting"
    return "\(first.rule)\(rest): \(first.reason)\(later)."
  }
}

/// A rule that forbids a call.
public struct GateRefusal: Hashable, Codable, Sendable {
  /// The rule's identifier.
  public let rule: String
  /// Why, in a few words.
  public let reason: String
  /// When the rule would allow it, if nothing else happens; nil when time alone does not help.
  public let allowedFrom: UTCInstant?
}

/// What a gate makes of a whole list.
public struct GateReview: Hashable, Codable, Sendable {
  /// How many records were looked at.
  public let records: Int
  /// How many of them may not be called now.
  public let skipped: Int
  /// How many a rule skipped, by its identifier, most first; the first rule that forbids a record
  /// counts.
  public let byRule: [RuleCount]
  /// The records that may be called, in the order given.
  public let allowed: [String]
  /// The next moment at which a skipped record may be called, nil when waiting helps none.
  public let nextOpening: UTCInstant?
  /// What could not be known, each once.
  public let doubts: [String]

  /// How many records a rule skipped.
  public struct RuleCount: Hashable, Codable, Sendable {
    /// The rule's identifier.
    public let rule: String
    /// How many records.
    public let records: Int
  }

  /// The review in a sentence: “X of Y skipped, by rule”.
  public var explanation: String {
    guard skipped > 0 else { return "0 of \(records) skipped." }
    let rules = byRule.map { "\($0.rule) \($0.records)" }.joined(separator: ", ")
    return "\(skipped) of \(records) skipped: \(rules)."
  }
}
