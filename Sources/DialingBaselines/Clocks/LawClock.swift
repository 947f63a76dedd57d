// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// The clock of a control law that acts at intervals, as a program does that sleeps in a loop.
///
/// A late question ticks once and the next interval begins then: missed ticks are not made up.
struct LawClock: Hashable, Sendable {
  let period: Double
  private(set) var next = FloorInstant.start
  private var last: FloorInstant?

  init(period: Double) { self.period = period }

  /// Ticks when it is time to; false also when it has ticked at this moment already.
  mutating func ticks(at now: FloorInstant) -> Bool {
    guard now >= next else { return false }
    last = now
    next = now.adding(seconds: period)
    return true
  }

  /// Whether it ticked at this moment: a question repeated at one moment gets the same answer.
  func hasTicked(at now: FloorInstant) -> Bool { last == now }

  /// Seconds until the next tick.
  func wait(from now: FloorInstant) -> Double { max(0.001, next.seconds(since: now)) }
}
