// SPDX-License-Identifier: Apache-2.0

/// The calls of one window of a rule, with what else its conditions ask for.
public struct AbandonmentTally: Hashable, Codable, Sendable {
  /// The calls as the rule tells them apart.
  public internal(set) var counts = AbandonmentCounts()
  /// Lost calls to which a recorded message began in time.
  public internal(set) var lostWithMessage = 0
  /// Lost calls that ended before the agent's time was over.
  public internal(set) var endedBeforeDeadline = 0
  /// Calls of a rule that counts from the greeting whose greeting was not measured.
  public internal(set) var greetingNotMeasured = 0
  private var causes = [Int](repeating: 0, count: AbandonmentCause.allCases.count)

  /// Creates an empty tally.
  public init() {}

  /// How many calls were lost, or taken late, for a cause.
  public func count(of cause: AbandonmentCause) -> Int {
    AbandonmentCause.allCases.firstIndex(of: cause).map { causes[$0] } ?? 0
  }

  mutating func book(_ call: AnsweredCall, as kind: CallClass, under rule: AbandonmentRule) {
    counts.add(kind)
    switch kind {
    case .machineByAgent, .machineByDetector: return
    case .connectedInTime, .connectedLate, .lost, .lostUndetermined: break
    }
    if rule.clockStarts == .endOfGreeting, call.greetingEnded == nil { greetingNotMeasured += 1 }
    guard kind != .connectedInTime else { return }
    let cause = call.cause ?? .unknown
    if let place = AbandonmentCause.allCases.firstIndex(of: cause) { causes[place] += 1 }
    guard kind != .connectedLate else { return }
    let deadline = rule.deadline(of: call)
    if let message = call.messageStarted, message <= deadline { lostWithMessage += 1 }
    if let ended = call.ended, ended < deadline { endedBeforeDeadline += 1 }
  }

  /// Adds another tally of the same window and rule.
  public mutating func merge(_ other: AbandonmentTally) {
    counts = counts + other.counts
    lostWithMessage += other.lostWithMessage
    endedBeforeDeadline += other.endedBeforeDeadline
    greetingNotMeasured += other.greetingNotMeasured
    for place in causes.indices where place < other.causes.count {
      causes[place] += other.causes[place]
    }
  }
}
