// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LearnerProgress

/// What a pre-test says of the objectives of a lesson.
struct PretestStanding {
  /// Those that the learner knows: their questions reach the pass mark.
  var known: [Lesson.Objective]
  /// Whether these are all objectives of the lesson.
  var isAll: Bool

  /// Looks at the pre-test that was finished last; nil when none was.
  init?(of lesson: Lesson, in store: ProgressStore) throws {
    guard
      let last = try store.quizOutcomes(of: lesson.id).last(where: { $0.purpose == .pretest }),
      let run = try store.quizRun(last.outcome.run)
    else { return nil }
    let result = QuizSession(
      lesson, resuming: run, attempts: try store.attempts(ofQuiz: run.id)
    ).result
    let scores = result.scoreByObjective
    known = lesson.objectives.filter { scores[$0.id].map { $0 >= lesson.quiz.pass } ?? false }
    isAll = known.count == lesson.objectives.count
  }
}
