// SPDX-License-Identifier: Apache-2.0

/// Holds launches to a rate: in no stretch of time are there more than so many.
///
/// With a rate of c calls per second, c at least 1, no stretch of ⌊c⌋ ÷ c seconds holds more than
/// ⌊c⌋ launches; with less than 1, launches are at least 1 ÷ c seconds apart.
struct CallRateLimit: Sendable {
  private let calls: Int
  private let stretch: Double
  // The moments of the last launches, at most `calls`, in a ring.
  private var ring: [FloorInstant] = []
  private var oldest = 0

  init(callsPerSecond: Double) {
    calls = max(1, Int(min(callsPerSecond, 1e6)))
    stretch = Double(calls) / max(callsPerSecond, 1e-6)
  }

  /// The first moment at which a launch is allowed; in the past when one is allowed now.
  var nextLaunch: FloorInstant {
    guard ring.count == calls else { return .start }
    return ring[oldest].adding(seconds: stretch)
  }

  /// The last launches, oldest first.
  var launches: [FloorInstant] { Array(ring[oldest...] + ring[..<oldest]) }

  /// Notes a launch.
  mutating func launched(at now: FloorInstant) {
    guard ring.count == calls else { return ring.append(now) }
    ring[oldest] = now
    oldest = (oldest + 1) % calls
  }
}
