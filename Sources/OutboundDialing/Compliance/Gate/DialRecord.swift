// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// What the gate must know of a record before it may be called.
public struct DialRecord: Hashable, Codable, Sendable {
  /// The record's identity in the calling list.
  public var identifier: String
  /// The number, in one form for all records (E.164), so that duplicates are seen.
  public var number: String
  /// The time zones in which the called party may be, by IANA name.
  ///
  /// Calls need all of them open. An area code alone does not tell a zone.
  public var zones: [String]
  /// Where the called party may be, as ISO 3166 codes: `US` or `US-FL`.
  ///
  /// Rules of other regions do not apply; a code of a part stands for its country too. Nil when
  /// nobody knows: then every rule of the gate applies.
  public var regions: [String]?
  /// The debt, offer or issue that the call is about; rules may count each apart.
  public var subject: String?
  /// The consents that the called party gave.
  public var consents: [Consent]
  /// The lists on which the number stands.
  public var listed: Set<DoNotCallList>
  /// When the number was last compared with the public register, nil when never.
  public var scrubbed: UTCInstant?
  /// The earlier attempts to this person, in order of time.
  public var history: [ContactAttempt]

  /// Creates a record; the history is put in order of time.
  public init(
    identifier: String, number: String, zones: [String], regions: [String]? = nil,
    subject: String? = nil,
    consents: [Consent] = [], listed: Set<DoNotCallList> = [], scrubbed: UTCInstant? = nil,
    history: [ContactAttempt] = []
  ) {
    self.identifier = identifier
    self.number = number
    self.zones = zones
    self.regions = regions
    self.subject = subject
    self.consents = consents
    self.listed = listed
    self.scrubbed = scrubbed
    self.history = history.sorted { $0.moment < $1.moment }
  }

  /// Whether a rule of a region applies to the record.
  func isIn(_ region: String?) -> Bool {
    guard let region, let regions else { return true }
    return regions.contains { $0 == region || $0.hasPrefix(region + "-") }
  }

  /// Whether a consent of at least a strength holds at a moment.
  public func hasConsent(_ strength: ConsentStrength, at moment: UTCInstant) -> Bool {
    consents.contains { $0.strength >= strength && $0.holds(at: moment) }
  }
}

/// A consent to be called.
public struct Consent: Hashable, Codable, Sendable {
  /// How strong it is.
  public var strength: ConsentStrength
  /// When it was given.
  public var given: UTCInstant
  /// When it was withdrawn or ran out, nil while it holds.
  public var ended: UTCInstant?

  /// Creates a consent.
  public init(_ strength: ConsentStrength, given: UTCInstant, ended: UTCInstant? = nil) {
    self.strength = strength
    self.given = given
    self.ended = ended
  }

  /// Whether it holds at a moment.
  public func holds(at moment: UTCInstant) -> Bool {
    given <= moment && ended.map { moment < $0 } ?? true
  }
}

/// An attempt to reach somebody, and what became of it.
public struct ContactAttempt: Hashable, Codable, Sendable {
  /// When it was launched.
  public var moment: UTCInstant
  /// What it was about.
  public var subject: String?
  /// What became of it.
  public var result: ContactResult

  /// Creates an attempt.
  public init(moment: UTCInstant, subject: String? = nil, result: ContactResult) {
    self.moment = moment
    self.subject = subject
    self.result = result
  }
}

/// What became of an attempt, as far as rules on contacts ask.
///
/// Every attempt counts for a cap.
public enum ContactResult: String, CaseIterable, Codable, Hashable, Sendable {
  /// Nobody was spoken to.
  case noContact
  /// Somebody answered and found no agent.
  case abandoned
  /// There was a conversation.
  case conversation
  /// There was a conversation in which the callee refused to be called about this again.
  case refusal
}

extension ContactResult {
  /// Whether this result is an event of that kind: a refusal is a conversation too.
  func isA(_ event: ContactResult) -> Bool {
    self == event || (self == .refusal && event == .conversation)
  }
}
