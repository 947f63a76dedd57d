// SPDX-License-Identifier: Apache-2.0

import CivilClock
import OutboundDialing

/// A moment as a line says it: seconds, exact to the microsecond.
package struct PacingMoment: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z, or since the caller's own zero.
  package var microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// Creates a moment; nil beyond the year 2096 or before zero.
  package init?(seconds: Double) {
    guard seconds.isFinite, seconds >= 0, seconds <= 4e9 else { return nil }
    microseconds = Int64((seconds * 1e6).rounded())
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.microseconds < right.microseconds
  }

  /// The moment on the world's clock.
  var instant: UTCInstant { UTCInstant(nanoseconds: microseconds * 1_000) }

  /// The moment on the dialer's clock, which begins at `origin`.
  func floor(from origin: PacingMoment) -> FloorInstant {
    FloorInstant(nanoseconds: (microseconds - origin.microseconds) * 1_000)
  }

  /// The moment of a dialer's clock, rounded up so that a dialer that is told it finds it reached.
  init(_ moment: FloorInstant, from origin: PacingMoment) {
    let (quotient, remainder) = moment.nanoseconds.quotientAndRemainder(dividingBy: 1_000)
    microseconds = origin.microseconds + quotient + (remainder > 0 ? 1 : 0)
  }

  /// The seconds as a decimal number without a superfluous zero.
  var text: String {
    let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    guard fraction != 0 else { return "\(seconds)" }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(seconds).\(digits)"
  }
}
