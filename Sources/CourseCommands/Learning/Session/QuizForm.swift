// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import LearnerProgress

/// The ways to take the quiz of a lesson.
package enum QuizForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// To pass: by the rules of the lesson's quiz.
  case graded
  /// To learn: with hints, further tries, and the answer after each question.
  case practice
  /// Only what was wrong in the last one, with new values.
  case retry
  /// Before the lesson, to find out what of it can be skipped.
  case pretest

  /// The form of a run in the record.
  package init(_ purpose: QuizDraw.Purpose) {
    self =
      switch purpose {
      case .quiz: .graded
      case .pretest: .pretest
      case .retry: .retry
      }
  }

  /// What the record says a run is for; nil for practice, which is no run: its answers are kept as
  /// those to questions inside the text are.
  package var purpose: QuizDraw.Purpose? {
    switch self {
    case .graded: .quiz
    case .practice: nil
    case .retry: .retry
    case .pretest: .pretest
    }
  }

  /// The rules that hold in it.
  package func policy(of lesson: Lesson) -> AttemptPolicy {
    switch self {
    case .graded, .retry: lesson.quiz.policy
    case .practice: lesson.practice
    case .pretest: .pretest
    }
  }

  /// What an empty line means in it.
  package var manner: QuestionDialogue.Manner { self == .practice ? .practice : .quiz }
}
