// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The time of a quiz: it runs from the instant at which the quiz was begun, as the record has it.
///
/// So it goes on while the learner is away, and no other clock has to be kept. The question on the
/// screen when the time is up may still be answered and counts; those after it count as unanswered.
package struct QuizClock: Hashable, Sendable {
  /// When the quiz was begun.
  package let begun: Date
  /// The time for all of it.
  package let limit: Duration

  /// Starts a clock.
  package init(begun: Date, limit: Duration) {
    self.begun = begun
    self.limit = limit
  }

  /// The time that is left: from the whole limit, also should the computer's clock be set back, to
  /// nothing.
  package func left(at instant: Date) -> Duration {
    let gone = max(0, instant.timeIntervalSince(begun))
    // A day is the longest limit, so larger figures need not be converted.
    return gone < 1_000_000 ? max(.zero, limit - .seconds(gone)) : .zero
  }

  /// Whether the time is up.
  package func isUp(at instant: Date) -> Bool { left(at: instant) == .zero }

  /// A limit made longer by a share in per cent, for those who need more time.
  package static func extended(_ limit: Duration, percent: Int) -> Duration {
    limit * (100 + percent) / 100
  }

  /// A time in words: `12 min`, `1 h 30 min`, and `less than a minute`.
  package static func text(_ time: Duration) -> String {
    let minutes = Int(time.components.seconds / 60)
    switch (minutes / 60, minutes % 60) {
    case (0, 0): return "less than a minute"
    case (0, let minutes): return "\(minutes) min"
    case (let hours, 0): return "\(hours) h"
    case (let hours, let minutes): return "\(hours) h \(minutes) min"
    }
  }
}
