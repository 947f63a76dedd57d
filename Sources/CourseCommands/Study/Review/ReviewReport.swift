// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import CourseModel
import SpacedRepetition

/// What a day's review asks, or what came of it, for people and for `--json`.
struct ReviewReport: Encodable, Sendable {
  /// One question.
  struct Item: Encodable, Sendable {
    var lesson: String
    var question: String
    var objective: String?
    var kind: String
    /// By which `bpo` shows the question again as it was shown.
    var seed: UInt64
    var isNew: Bool
    /// The day on which it fell due.
    var due: CivilDate?
    /// What came of it; nil before it was answered.
    var verdict: Grade.Verdict?
    /// The share that is right, exact.
    var score: Rational?
    /// The grade that the schedule takes from it.
    var grade: String?
    /// The day on which it falls due again.
    var next: CivilDate?
  }

  /// A day and how many questions fall due on it.
  struct Day: Encodable, Sendable {
    var date: CivilDate
    var count: Int
  }

  var date: CivilDate
  /// The minutes that a day may take.
  var minutes: Int
  /// How many questions were due when the review began, and how many of them wait for another day.
  var due: Int, waiting: Int
  /// How many of the questions to ask were never met.
  var new: Int
  /// How many questions were reviewed today before, and the seconds that took.
  var reviewedBefore: Int, secondsBefore: Int
  /// The seconds that the questions will take, by the learner's own mean.
  var expectedSeconds: Int
  var answered: Int
  var right: Int
  /// The first day after today on which questions fall due.
  var nextDue: Day?
  var items: [Item]

  /// Describes a session, with what came of the questions that were answered.
  ///
  /// - Parameters:
  ///   - session: The session as it was planned.
  ///   - limit: The minutes a day.
  ///   - answers: The last try at each question by its place.
  ///   - deck: What the learner remembers now.
  init(
    _ session: ReviewSession, limit: DailyLimit,
    answers: [Int: QuestionDialogue.Attempted] = [:], deck: StudyDeck
  ) {
    date = session.today
    minutes = limit.minutes
    due = session.due
    waiting = session.waiting
    new = session.items.count(where: \.isNew)
    reviewedBefore = session.reviewedBefore
    secondsBefore = Int(session.timeBefore.components.seconds)
    expectedSeconds = Int(session.expectedTime.components.seconds)
    answered = answers.values.count(where: \.grade.isAnswered)
    right = answers.values.count { $0.grade.verdict == .right }
    nextDue = deck.nextDue.map { Day(date: $0.day, count: $0.count) }
    items = session.items.enumerated().map { place, item in
      let question = item.presented.question
      let answer = answers[place]
      let entry = answer == nil ? nil : deck.entry(of: item.key)
      return Item(
        lesson: question.lesson, question: question.id, objective: question.objective,
        kind: question.kindName, seed: item.seed, isNew: item.isNew, due: item.due,
        verdict: answer?.grade.verdict, score: answer?.grade.score,
        grade: entry?.lastGrade.map { "\($0)" }, next: entry?.due)
    }
  }
}
