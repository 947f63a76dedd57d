// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation
import LearnerProgress

/// What was not right in the quiz of a lesson that was finished last, or in a retry of it.
struct LastQuiz {
  /// When it was finished.
  var finished: Date
  /// The seed it was drawn by.
  var seed: UInt64
  /// The questions that were wrong, partly right or left unanswered.
  var wrong: [String]

  /// Looks it up; nil when none was finished.
  init?(of lesson: Lesson, in store: ProgressStore) throws {
    guard
      let last = try store.quizOutcomes(of: lesson.id).last(where: { $0.purpose != .pretest }),
      let run = try store.quizRun(last.outcome.run)
    else { return nil }
    finished = last.instant
    seed = run.draw.seed
    wrong =
      QuizSession(lesson, resuming: run, attempts: try store.attempts(ofQuiz: run.id)).wrong
  }
}
