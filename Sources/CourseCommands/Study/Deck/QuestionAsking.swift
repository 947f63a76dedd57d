// SPDX-License-Identifier: Apache-2.0

package import CivilClock
package import LearnerProgress
import SpacedRepetition

/// One asking of a question, with all tries until it was right or left.
package struct QuestionAsking: Hashable, Sendable {
  /// Which question of a course.
  package struct Key: Hashable, Sendable {
    package var lesson: String, question: String

    package init(lesson: String, question: String) {
      self.lesson = lesson
      self.question = question
    }
  }

  /// The question.
  package let key: Key
  /// The day of the first try.
  package let day: CivilDate
  /// Where it was asked.
  package let context: Attempt.Context
  /// Whether the last try was right in full.
  package private(set) var isRight: Bool
  /// How many tries there were.
  package private(set) var tries = 1
  /// The hints shown before the last try.
  package private(set) var hints: Int
  /// The time of all tries together; nil where one was not measured.
  package private(set) var timeTaken: Duration?
  private let seed: UInt64
  private let contentHash: String

  private init(_ attempt: Attempt, on day: CivilDate) {
    key = Key(lesson: attempt.lesson, question: attempt.question)
    self.day = day
    context = attempt.context
    isRight = attempt.answer != nil && attempt.score.isFull
    hints = attempt.hints
    timeTaken = attempt.timeTaken
    seed = attempt.seed
    contentHash = attempt.contentHash
  }

  /// Whether an attempt is one more try of this asking.
  private func isGoneOn(by attempt: Attempt, on day: CivilDate) -> Bool {
    !isRight && context == attempt.context && seed == attempt.seed
      && contentHash == attempt.contentHash && self.day == day
  }

  private mutating func add(_ attempt: Attempt) {
    tries += 1
    isRight = attempt.answer != nil && attempt.score.isFull
    hints = max(hints, attempt.hints)
    timeTaken = timeTaken.flatMap { before in attempt.timeTaken.map { before + $0 } }
  }

  /// Puts the attempts of a record together to askings.
  ///
  /// A further try has the same context and seed, since each asking is shuffled anew, and follows one
  /// that was not right. A question of a quiz without an answer and without a time may never have been
  /// seen (the quiz ended before it), so it is no asking.
  ///
  /// - Parameters:
  ///   - attempts: The attempts in the order in which they were made.
  ///   - days: The learner's days.
  /// - Returns: The askings in the order of their first tries.
  package static func all(
    in attempts: some Sequence<RecordedAttempt>, days: StudyDays
  ) -> [QuestionAsking] {
    var askings: [QuestionAsking] = []
    var latest: [Key: Int] = [:]
    for recorded in attempts {
      let attempt = recorded.attempt
      if attempt.answer == nil, attempt.timeTaken == nil, case .quiz = attempt.context { continue }
      let day = days.date(of: recorded.instant)
      let key = Key(lesson: attempt.lesson, question: attempt.question)
      if let place = latest[key], askings[place].isGoneOn(by: attempt, on: day) {
        askings[place].add(attempt)
      } else {
        latest[key] = askings.count
        askings.append(QuestionAsking(attempt, on: day))
      }
    }
    return askings
  }

  /// What the learner did, from which the grade follows.
  ///
  /// - Parameter wasRightBefore: Whether the asking before was right, by which a right answer is taken
  ///   for sure: nobody is asked.
  /// - Returns: The behaviour.
  func behaviour(wasRightBefore: Bool) -> AnswerBehaviour {
    AnswerBehaviour(
      isRight: isRight, tries: tries, hints: hints, isSure: wasRightBefore, timeTaken: timeTaken)
  }
}
