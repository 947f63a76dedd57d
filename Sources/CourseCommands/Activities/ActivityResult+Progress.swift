// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation
import LearnerProgress

extension ActivityResult {
  /// The result as the record of a learner keeps it.
  ///
  /// - Throws: `EncodingError`, for a number that is not finite.
  func outcome() throws -> ActivityOutcome {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ActivityOutcome(
      activity: activity, seed: seed,
      score: RecordedScore(earned: earned, possible: possible) ?? .none,
      details: String(decoding: try encoder.encode(self), as: UTF8.self))
  }
}
