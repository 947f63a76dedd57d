// SPDX-License-Identifier: Apache-2.0

/// Where a campaign stands under each of its rules.
public struct LedgerReport: Hashable, Codable, Sendable {
  /// The campaign.
  public let campaign: String
  /// The moment of the report.
  public let moment: FloorInstant
  /// The confidence of the bounds, for instance 0.95.
  public let confidence: Double
  /// The rules, in the order of the ledger.
  public let rules: [RuleReport]
  /// The rule that leaves the least room now, nil when no rule has a known percentage.
  public let bindingRule: String?
}

/// Where a campaign stands under one rule.
public struct RuleReport: Hashable, Codable, Sendable {
  /// The rule's identifier.
  public let rule: String
  /// How many calls it lets be abandoned.
  public let tolerance: AbandonmentTolerance
  /// The windows in which calls were answered, in order.
  public let windows: [WindowReport]
  /// The window now.
  public let current: WindowReport
  /// The last days, for rules whose window has a length; nil for a whole campaign.
  public let rolling: WindowReport?
  /// The worst of all full rolling windows so far, nil before the first is full.
  public let worstRolling: WindowReport?
  /// The worst of all these by rate.
  public let worst: WindowReport
  /// What the reader must know besides, a sentence each.
  public let remarks: [String]
}

/// One window of a rule.
public struct WindowReport: Hashable, Codable, Sendable {
  /// Whether the rule's own window, or the last days.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// A window as the rule cuts them.
    case successive
    /// The last days before a moment.
    case rolling
  }

  /// Which kind of window it is.
  public let kind: Kind
  /// Its number from the campaign's beginning, nil for a rolling one.
  public let number: Int?
  /// Its first moment.
  public let start: FloorInstant
  /// The first moment after it, nil when it ends with the campaign.
  public let end: FloorInstant?
  /// Whether it had not ended at the moment of the report.
  public let isProvisional: Bool
  /// The calls in it.
  public let counts: AbandonmentCounts
  /// Numerator and denominator by the rule.
  public let share: AbandonmentShare
  /// Abandoned ÷ answered, nil when nobody answered.
  public let rate: Double?
  /// The exact upper confidence bound on the rate behind it, nil when nobody answered.
  public let upperBound: Double?
  /// How many more answered calls could be abandoned now without passing the limit; nil when no
  /// percentage is known.
  public let headroom: Int?
  /// Whether the limit was kept in this window.
  public let verdict: Verdict
  /// What the number of answers proves about the way of dialing.
  public let proof: Proof

  /// Whether a limit was kept: a count, not an estimate.
  public enum Verdict: String, Codable, Hashable, Sendable {
    /// Nobody answered.
    case nothingAnswered
    /// The share is at most the limit.
    case kept
    /// It is above, or there is an abandoned call where none is tolerated.
    case broken
    /// No percentage is known to compare with.
    case noPercentageKnown
  }

  /// What the answers of a window prove about the way of dialing behind them.
  public enum Proof: String, Codable, Hashable, Sendable {
    /// The upper confidence bound is at most the limit.
    case holdsLimit
    /// There are too few answers to tell: the limit lies between the bounds.
    case tooFewAnswers
    /// The lower confidence bound is above the limit.
    case exceedsLimit
    /// There is no percentage to prove anything about.
    case notApplicable
  }
}
