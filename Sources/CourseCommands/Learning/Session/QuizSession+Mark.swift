// SPDX-License-Identifier: Apache-2.0

package import ContractBilling
package import CourseModel
import LearnerProgress

extension QuizSession {
  /// What one question earned.
  package struct Mark: Hashable, Sendable {
    /// The share that counts, 0…1.
    package var score: Rational
    /// Whether anything was answered.
    package var isAnswered: Bool
    /// The marks in detail, before anything is taken off; nil for an answer from before the question
    /// was edited.
    package var grade: Grade?

    /// The marks of an answer that was given now.
    package init(_ attempt: QuestionDialogue.Attempted) {
      score = attempt.score
      isAnswered = attempt.grade.isAnswered
      grade = attempt.grade
    }

    /// The marks of a recorded answer: in detail when the question still reads the same.
    init(
      _ attempt: Attempt, of presented: PresentedQuestion, under policy: AttemptPolicy,
      earlierTries: Int
    ) {
      score = attempt.score.exactShare
      isAnswered = attempt.answer != nil
      grade = nil
      guard attempt.contentHash == presented.question.contentHash else { return }
      guard let typed = attempt.answer else {
        grade = presented.question.grade(nil)
        return
      }
      guard let answer = try? presented.answer(typed: typed) else { return }
      let again = presented.question.grade(answer)
      let counted = policy.score(again.score, earlierTries: earlierTries, hints: attempt.hints)
      if counted == score { grade = again }
    }

    /// Whether the answer was right, whatever it counts.
    package var isRight: Bool { grade.map { $0.verdict == .right } ?? (score == .one) }
  }
}
