// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LearnerProgress

extension Attempt {
  /// An answer to a question of a lesson, as the record keeps it.
  ///
  /// The answer is kept as it was typed: with the seed, by which the options were shuffled, it can be
  /// read again.
  init(
    _ attempted: QuestionDialogue.Attempted, at presented: PresentedQuestion, context: Context,
    timeTaken: Duration?, seed: UInt64
  ) {
    self.init(
      lesson: presented.question.lesson, question: presented.question.id,
      contentHash: presented.question.contentHash, context: context,
      answer: attempted.grade.isAnswered ? attempted.typed : nil,
      score: RecordedScore(attempted.score), hints: attempted.hints, timeTaken: timeTaken,
      seed: seed)
  }

  /// A question of a quiz that was left unanswered.
  init(unanswered presented: PresentedQuestion, context: Context, seed: UInt64) {
    self.init(
      lesson: presented.question.lesson, question: presented.question.id,
      contentHash: presented.question.contentHash, context: context, answer: nil, score: .none,
      seed: seed)
  }
}
