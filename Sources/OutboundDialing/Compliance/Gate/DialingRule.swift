// SPDX-License-Identifier: Apache-2.0

/// A rule on whether and when a record may be called: dated, sourced data.
///
/// It is a summary for engineers, not legal advice. ``all`` lists the rules that come with the
/// library; an embedder may make others, for instance a client's own.
public struct DialingRule: Hashable, Codable, Sendable {
  /// A short stable name, for instance `us-ftc-hours`.
  public var identifier: String
  /// The jurisdiction in words.
  public var jurisdiction: String
  /// Where it holds, as an ISO 3166 code: a country as in `US`, or a part of it as in `US-FL`;
  /// nil for everywhere.
  public var region: String?
  /// What it demands, in a few words.
  public var title: String
  /// What it demands, for the gate.
  public var requirement: Requirement
  /// The consent with which it does not apply, nil when none lifts it.
  public var liftedBy: ConsentStrength?
  /// Where the rule is taken from and when it holds.
  public var provenance: RuleProvenance
  /// What a user of the rule must know besides, a sentence each.
  public var notes: [String]

  /// What a rule demands.
  public enum Requirement: Hashable, Sendable {
    /// Calls only within hours, by the called party's clock.
    case hours(CallingHours)
    /// No call to a number on a list; `scrubbedWithinDays` is the age beyond which the comparison
    /// with the list no longer counts, nil when the rule sets none.
    case notListed(on: DoNotCallList, scrubbedWithinDays: Int?)
    /// No call without at least this consent.
    case consent(ConsentStrength)
    /// At most so many attempts in a time.
    case frequency(FrequencyCap)
    /// No call for a time after something happened.
    case lock(ContactLock)
    /// No second call to a number that is being called or is on the list twice.
    case noDuplicates
  }

  /// Creates a rule.
  public init(
    identifier: String, jurisdiction: String, region: String? = nil, title: String,
    requirement: Requirement,
    liftedBy: ConsentStrength? = nil, provenance: RuleProvenance, notes: [String] = []
  ) {
    self.identifier = identifier
    self.jurisdiction = jurisdiction
    self.region = region
    self.title = title
    self.requirement = requirement
    self.liftedBy = liftedBy
    self.provenance = provenance
    self.notes = notes
  }
}

/// A register of numbers that must not be called.
public enum DoNotCallList: String, CaseIterable, Codable, Hashable, Sendable {
  /// A public register, for instance a national do-not-call list.
  case publicRegister
  /// The caller's own list of people who asked not to be called again.
  case ownList
}

/// How strongly a callee consented, weakest first.
public enum ConsentStrength: String, CaseIterable, Codable, Hashable, Comparable, Sendable {
  /// By doing something that implies it, for instance by an existing business relationship.
  case implied
  /// In words.
  case express
  /// In writing, signed by hand or electronically.
  case expressWritten
  /// Whether one consent is weaker than another.

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .implied: 0
    case .express: 1
    case .expressWritten: 2
    }
  }
}
