// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// The answer rate of the lines now in flight: the mean of the rates that held while they were
/// launched, which differs from that of the next line when the list or the hour changes.
struct LaunchedRate: Sendable {
  /// The rate of the lines in flight.
  private(set) var mean = 0.0
  /// The rate of the next line.
  private(set) var next = 0.0

  private var updated = FloorInstant.start
  private var settled = (mean: 0.0, next: 0.0)

  /// Lets time pass, during which lines of a rate were launched.
  mutating func advance(to now: FloorInstant, rate: Double, timeOnLine: Double) {
    next = rate
    if mean == 0 {
      mean = rate
    } else if now > updated {
      let fading = Real.exp(-now.seconds(since: updated) / max(1, timeOnLine))
      mean = rate + (mean - rate) * fading
    }
    updated = max(updated, now)
  }

  /// Whether a rate has moved by one per cent since it was last used.
  var hasMoved: Bool {
    abs(mean - settled.mean) > 0.01 * settled.mean
      || abs(next - settled.next) > 0.01 * settled.next
  }

  /// Notes that the rates are used.
  mutating func settle() { settled = (mean, next) }
}
