// SPDX-License-Identifier: Apache-2.0

/// A time that a rule counts in elapsed hours or in days of the called party's calendar.
public enum RuleSpan: Hashable, Sendable {
  /// So many hours, whatever the calendar shows.
  case hours(Int)
  /// So many days of the calendar, today included.
  case calendarDays(Int)
}

extension RuleSpan: CustomStringConvertible {
  /// The span in words.
  public var description: String {
    switch self {
    case .hours(let hours): "\(hours) hours"
    case .calendarDays(let days): "\(days) days"
    }
  }
}

extension RuleSpan: Codable {
  /// Reads `24 hours` or `7 days`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...10_000).contains(count),
      words[1] == "hours" || words[1] == "days"
    else {
      throw InvalidParameter(
        name: "span", value: text, requirement: "be a number of hours or days, as in 24 hours")
    }
    self = words[1] == "hours" ? .hours(count) : .calendarDays(count)
  }

  /// Writes `24 hours` or `7 days`.

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// What attempts a rule counts together.
public enum ContactScope: String, Codable, Hashable, Sendable {
  /// All attempts to the person.
  case person
  /// Attempts to the person on one subject: a debt, an offer, an issue.
  case subject
}

/// At most so many attempts in a time.
public struct FrequencyCap: Hashable, Codable, Sendable {
  /// The most attempts that may fall into the time.
  public var attempts: Int
  /// The time.
  public var span: RuleSpan
  /// Which attempts count together.
  public var scope: ContactScope

  /// Creates a cap.
  public init(attempts: Int, span: RuleSpan, scope: ContactScope) {
    self.attempts = attempts
    self.span = span
    self.scope = scope
  }
}

/// No call for a time after something happened.
public struct ContactLock: Hashable, Codable, Sendable {
  /// What locks.
  public var after: ContactResult
  /// For how long.
  ///
  /// Days of the calendar are counted from `firstDayCounts`.
  public var span: RuleSpan
  /// Whether the day of the event is the first of the days.
  public var firstDayCounts: Bool
  /// Which calls are locked.
  public var scope: ContactScope
  /// Whether a call is allowed all the same when an agent is guaranteed for it.
  public var liftedByReservedAgent: Bool

  /// Creates a lock.
  public init(
    after: ContactResult, span: RuleSpan, firstDayCounts: Bool = false, scope: ContactScope,
    liftedByReservedAgent: Bool = false
  ) {
    self.after = after
    self.span = span
    self.firstDayCounts = firstDayCounts
    self.scope = scope
    self.liftedByReservedAgent = liftedByReservedAgent
  }
}
