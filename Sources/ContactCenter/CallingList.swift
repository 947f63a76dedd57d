// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// Hands out records to dial, each in exactly one state at every moment.
struct CallingList: Sendable {
  /// A record and the number of its attempt, from 0.
  struct Attempt: Sendable {
    var record: Int
    var number: Int
  }

  private let rules: CallingListRules?
  private var nextFresh = 0
  // In order of due time: the interval is the same for all, so first in is first due.
  private var retries: [(attempt: Attempt, due: Int64)] = []
  private var firstRetry = 0
  private(set) var inFlight = 0
  private var answered = 0
  private var exhausted = 0

  init(rules: CallingListRules?) { self.rules = rules }

  /// The next record to dial: one that is due again before a fresh one; nil when none is due.
  mutating func next(now: Int64) -> Attempt? {
    if firstRetry < retries.count, retries[firstRetry].due <= now {
      let attempt = retries[firstRetry].attempt
      firstRetry += 1
      if firstRetry > 4_096 {
        retries.removeFirst(firstRetry)
        firstRetry = 0
      }
      inFlight += 1
      return attempt
    }
    if let rules, nextFresh >= rules.records { return nil }
    nextFresh += 1
    inFlight += 1
    return Attempt(record: nextFresh - 1, number: 0)
  }

  /// When the next record falls due again, nil when none waits.
  var nextDue: Int64? { firstRetry < retries.count ? retries[firstRetry].due : nil }

  /// Books how an attempt ended.
  mutating func resolve(_ attempt: Attempt, _ outcome: AttemptOutcome, now: Int64) {
    inFlight -= 1
    if outcome == .answered {
      answered += 1
    } else if let rules, outcome != .invalid, attempt.number + 1 < rules.maximumAttempts {
      let due = now + Int64(rules.retryMinutes * 60e9)
      retries.append((Attempt(record: attempt.record, number: attempt.number + 1), due))
    } else {
      exhausted += 1
    }
  }

  /// Where the records stand; nil for a list that never ends.
  var state: CallingListState? {
    guard let rules else { return nil }
    return CallingListState(
      fresh: rules.records - nextFresh, inFlight: inFlight,
      waitingForRetry: retries.count - firstRetry, answered: answered, exhausted: exhausted)
  }
}
