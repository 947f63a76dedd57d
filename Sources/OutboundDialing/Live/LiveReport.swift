// SPDX-License-Identifier: Apache-2.0

/// What a live dialer did about an event, and why no more.
public struct LiveReport: Hashable, Sendable {
  /// The dialer's clock.
  public var now: FloorInstant
  /// The calls that were launched.
  public var launched: [CallIdentifier] = []
  /// What the strategy wanted; nil where it was not asked.
  public var decision: DialingDecision?
  /// Why no more were launched.
  public var limit: LaunchLimit
  /// Records that were passed over, by the rule that forbade them first.
  public var skipped: [String: Int] = [:]
  /// Unanswered lines after the launches.
  public var linesInFlight = 0
  /// Calls that are up, in whatever stage.
  public var callsUp = 0
  /// Agents logged in and not paused.
  public var eligibleAgents = 0
  /// Agents ready for a call.
  public var idleAgents = 0
  /// People who wait for an agent.
  public var waiting = 0
  /// Why the event changed nothing, if so.
  public var ignored: IgnoredEvent?
  /// When the dialer wants to be told the time even if nothing happens; nil when only an event
  /// can change anything.
  public var nextLook: FloorInstant?
  /// Whether the campaign was drained and no call is up any more.
  public var isDrained = false
}

/// What keeps a dialer from launching more than it does.
public enum LaunchLimit: Hashable, Sendable {
  /// As many lines are up as the strategy wants, for its own reason.
  case strategy(DialingDecision.Reason)
  /// The event was received before, so nothing was looked at.
  case notAsked
  /// Nobody is logged in who could take a call.
  case noEligibleAgents
  /// A supervisor has stopped it.
  case paused
  /// The campaign ends.
  case draining
  /// The trunk carries no more calls.
  case lineLimit(Int)
  /// An abandonment rule leaves room for so many unanswered lines.
  case abandonmentRule(String, lines: Int)
  /// The calls of this second are used up.
  case callRate(Double)
  /// The list has no record left.
  case listEmpty
  /// No record is due before a moment.
  case listNotDue(FloorInstant)
  /// Record after record had to be passed over; the rest is looked at next time.
  case recordsSkipped(Int)
}

extension LaunchLimit {
  /// A stable name for the limit, without its numbers.
  public var code: String {
    switch self {
    case .strategy(let reason): reason.rawValue
    case .notAsked: "notAsked"
    case .noEligibleAgents: "noAgents"
    case .paused: "paused"
    case .draining: "draining"
    case .lineLimit: "lineLimit"
    case .abandonmentRule: "abandonmentRule"
    case .callRate: "callRate"
    case .listEmpty: "listEmpty"
    case .listNotDue: "listNotDue"
    case .recordsSkipped: "recordsSkipped"
    }
  }

  /// The limit in words.
  public var sentence: String {
    switch self {
    case .strategy(let reason): reason.sentence
    case .notAsked: "the event was received before, so nothing was looked at"
    case .noEligibleAgents: DialingDecision.Reason.noAgents.sentence
    case .paused: "a supervisor has paused the campaign"
    case .draining: "the campaign is being drained"
    case .lineLimit(let lines): "all \(lines) lines of the trunk are taken"
    case .abandonmentRule(let rule, let lines):
      "\(rule) leaves room for at most \(lines) unanswered \(lines == 1 ? "line" : "lines")"
    case .callRate(let rate): "the rate of \(rate) calls per second is used up"
    case .listEmpty: "the list has no record left"
    case .listNotDue(let moment):
      "no record is due before \(Double(moment.nanoseconds / 1_000_000) / 1_000) s"
    case .recordsSkipped(let count): "\(count) records in a row may not be called now"
    }
  }
}

/// Why an event changed nothing but the time.
public enum IgnoredEvent: String, Codable, CaseIterable, Hashable, Sendable {
  /// An event of that identifier was received before; not even the time was changed.
  case duplicate
  /// There is no call of that number, or it is over.
  case unknownCall
  /// A later report about the agent was received before.
  case late
  /// What it says is known already, or contradicts what is known.
  case outOfTurn
}

extension LiveReport: CustomStringConvertible {
  /// The report as one sentence for a log or a supervisor.
  public var description: String {
    let count = launched.count
    let what = count == 0 ? "Nothing launched" : "\(count) launched"
    let rules = skipped.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let passedOver = rules.isEmpty ? "" : " Passed over: \(rules.joined(separator: ", "))."
    return "\(what), \(linesInFlight) in flight: \(limit.sentence).\(passedOver)"
  }
}
