// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// Hands out records to dial, each in exactly one state at every moment.
struct CallingList: ~Copyable {
  /// A record and the number of its attempt, from 0.
  struct Attempt: Sendable {
    var record: Int
    var number: Int
    /// The callee asked for this call.
    var isCallback = false
  }

  private let rules: CallingListRules?
  private let isEndless: Bool
  private let records: Int
  private var nextFresh = 0
  private var segment = 0
  private var segmentEnd: Int
  private var due = EventQueue<Attempt>()
  private(set) var inFlight = 0
  private var waitingForCallback = 0
  private var answered = 0
  private var exhausted = 0

  init(rules: CallingListRules?) {
    self.rules = rules
    isEndless = rules == nil
    records = rules?.records ?? .max
    segmentEnd = rules?.segments.first?.records ?? .max
  }

  /// The next record to dial: one that is due again before a fresh one; nil when none is due.
  @inline(__always)
  mutating func next(now: Int64) -> Attempt? {
    if !due.isEmpty, let attempt = nextDue(now) { return attempt }
    guard nextFresh < records else { return nil }
    nextFresh &+= 1
    inFlight &+= 1
    return Attempt(record: nextFresh &- 1, number: 0)
  }

  @inline(never)
  private mutating func nextDue(_ now: Int64) -> Attempt? {
    guard let time = due.nextTime, time <= now, let (_, attempt) = due.pop() else { return nil }
    inFlight += 1
    if attempt.isCallback { waitingForCallback -= 1 }
    return attempt
  }

  /// The segment from which fresh records come.
  mutating func currentSegment() -> Int {
    guard let rules else { return 0 }
    while nextFresh >= segmentEnd, segment < rules.segments.count {
      segment += 1
      segmentEnd =
        segment < rules.segments.count ? segmentEnd + rules.segments[segment].records : .max
    }
    return segment
  }

  /// The factor on the answer rate of a record, by its segment.
  func answerRateFactor(of record: Int) -> Double {
    guard let rules else { return 1 }
    var end = 0
    for segment in rules.segments {
      end += segment.records
      if record < end { return segment.answerRateFactor }
    }
    return 1
  }

  /// When the next record falls due again, nil when none waits.
  var nextDue: Int64? { due.nextTime }

  /// Books how an attempt ended.
  ///
  /// - Parameters:
  ///   - attempt: The attempt.
  ///   - outcome: How it ended, as far as the dialer knows.
  ///   - wantsCallback: Whether the person asked to be called back.
  ///   - now: The moment in nanoseconds.
  @inline(__always)
  mutating func resolve(
    _ attempt: Attempt, _ outcome: AttemptOutcome, wantsCallback: Bool = false, now: Int64
  ) {
    inFlight &-= 1
    if isEndless {
      if outcome == .answered { answered &+= 1 } else { exhausted &+= 1 }
      return
    }
    reenter(attempt, outcome, wantsCallback, now)
  }

  @inline(never)
  private mutating func reenter(
    _ attempt: Attempt, _ outcome: AttemptOutcome, _ wantsCallback: Bool, _ now: Int64
  ) {
    if outcome == .answered {
      guard let rules, wantsCallback, attempt.number + 1 < rules.maximumAttempts else {
        answered += 1
        return
      }
      waitingForCallback += 1
      due.push(
        Attempt(record: attempt.record, number: attempt.number + 1, isCallback: true),
        at: now + Int64(rules.callbackMinutes * 60e9))
    } else if let rules, outcome != .invalid, attempt.number + 1 < rules.maximumAttempts {
      let minutes =
        outcome == .busy ? rules.busyRetryMinutes ?? rules.retryMinutes : rules.retryMinutes
      due.push(
        Attempt(record: attempt.record, number: attempt.number + 1),
        at: now + Int64(minutes * 60e9))
    } else {
      exhausted += 1
    }
  }

  /// Where the records stand; nil for a list that never ends.
  var state: CallingListState? {
    guard let rules else { return nil }
    return CallingListState(
      fresh: rules.records - nextFresh, inFlight: inFlight,
      waitingForRetry: due.count - waitingForCallback, waitingForCallback: waitingForCallback,
      answered: answered, exhausted: exhausted)
  }
}
