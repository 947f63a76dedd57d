// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import CourseModel
import LearnerProgress

/// What a learner has completed, as the record on this computer says.
struct CompletionStatement: Encodable, Sendable {
  /// A lesson whose quiz is passed.
  struct Passed: Encodable, Sendable {
    var lesson: String
    var title: String
    /// The day of the first run that was passed.
    var date: CivilDate
    /// What that run was for.
    var run: String
    /// The share of its points, exact, and the pass mark of today.
    var score: Rational, passMark: Rational
    /// How many questions it asked, and the seed by which they are asked again.
    var questions: Int, seed: UInt64
    /// The day of the lesson's last change, as the author states it.
    var updated: String?
    var objectives: [String]
  }

  /// A lesson that is not passed.
  struct Missing: Encodable, Sendable {
    var lesson: String
    var title: String
    /// The best share so far; nil when no quiz was finished.
    var best: Rational?
    var passMark: Rational
  }

  /// The learner, if a name was given.
  var name: String?
  var course: String
  var title: String
  /// The day of the statement.
  var date: CivilDate
  /// The version of the engine that computes the keys of the questions.
  var engineVersion: String
  var passed: [Passed]
  var missing: [Missing]

  /// Whether there is anything to state.
  var isGiven: Bool { !passed.isEmpty }

  /// What it is not.
  static let honesty =
    "This statement was made by the program from the learner's own record on the learner's own "
    + "computer. Nobody supervised the quizzes, and nobody checked who answered them: it is no "
    + "examination. It can be repeated: the same seed asks the same questions."

  /// States what a record holds.
  ///
  /// - Parameters:
  ///   - course: The course; lessons without a quiz are in neither list.
  ///   - chosen: The name of the one lesson that is asked for; nil for all.
  ///   - store: The record.
  ///   - name: The learner's name, if it is to be stated.
  ///   - today: The day.
  ///   - days: The learner's days.
  ///   - engineVersion: The version of the engine.
  /// - Throws: `ProgressFault`.
  init(
    _ course: Course, only chosen: String?, _ store: ProgressStore, name: String?,
    on today: CivilDate, days: StudyDays, engineVersion: String
  ) throws {
    self.name = name
    self.course = course.id
    title = course.title
    date = today
    self.engineVersion = engineVersion
    passed = []
    missing = []
    for lesson in course.lessons
    where !lesson.bank.isEmpty && (chosen == nil || chosen == lesson.id) {
      let outcomes = try store.quizOutcomes(of: lesson.id)
      guard let first = outcomes.first(where: \.outcome.isPassed) else {
        missing.append(
          Missing(
            lesson: lesson.id, title: lesson.title,
            best: try store.bestQuizOutcome(of: lesson.id)?.outcome.score.exactShare,
            passMark: lesson.quiz.pass))
        continue
      }
      let run = try store.quizRun(first.outcome.run)
      passed.append(
        Passed(
          lesson: lesson.id, title: lesson.title, date: days.date(of: first.instant),
          run: first.purpose.rawValue, score: first.outcome.score.exactShare,
          passMark: lesson.quiz.pass, questions: run?.draw.questions.count ?? 0,
          seed: run?.draw.seed ?? 0, updated: lesson.updated,
          objectives: lesson.objectives.map(\.text)))
    }
  }
}
