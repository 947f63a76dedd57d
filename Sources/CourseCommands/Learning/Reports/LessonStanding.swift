// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Foundation
import LearnerProgress

/// Where a learner stands in one lesson.
struct LessonStanding: Encodable, Sendable {
  /// How far a lesson is.
  enum Status: String, Encodable, Sendable {
    case notBegun = "not begun"
    case inProgress = "in progress"
    /// The quiz is passed, or there is none and the end was reached.
    case done
  }

  /// A stop of the lesson.
  struct Step: Encodable, Sendable {
    var name: String
    var section: String
    /// The stop's number from 1.
    var number: Int
  }

  /// The questions inside the text.
  struct Questions: Encodable, Sendable {
    var answered: Int, right: Int, of: Int
  }

  /// The activities by their names.
  struct Activities: Encodable, Sendable {
    var done: [String]
    var of: Int
  }

  /// The quiz.
  struct Quiz: Encodable, Sendable {
    var questions: Int
    var finished: Int
    /// The best score as an exact share 0…1, and as a number.
    var best: Rational?
    var bestShare: Double?
    var pass: Rational
    var isPassed: Bool
    /// The questions answered in the quiz that was begun, if one was.
    var openAnswered: Int?
  }

  var lesson: String
  var title: String
  var minutes: Int?
  var status: Status
  /// How many stops there are.
  var steps: Int
  /// How many of them were reached.
  var stepsReached: Int
  /// The stop that was reached last; nil when none was, or it is gone.
  var step: Step?
  var questions: Questions
  var activities: Activities
  /// Nil when the lesson has no quiz.
  var quiz: Quiz?
  /// When the latest fact was recorded, in UTC as ISO 8601.
  var latest: String?

  init(
    _ lesson: Lesson, summary: LessonSummary?, reached: Set<String>, answers: InPlaceAnswers,
    openQuiz: QuizRun?, activitiesDone: Set<String>
  ) {
    self.lesson = lesson.id
    title = lesson.title
    minutes = lesson.minutes
    let stops = LessonOutline(lesson).stops
    steps = stops.count
    stepsReached = stops.count { reached.contains($0.id) }
    step = Step(reached: summary?.lastStep, among: stops)
    let latestAttempts = lesson.inPlaceQuestions.compactMap { answers.latest[$0.id]?.attempt }
      .filter { $0.answer != nil }
    questions = Questions(
      answered: latestAttempts.count, right: latestAttempts.count { $0.score.isFull },
      of: lesson.inPlaceQuestions.count)
    activities = Activities(
      done: lesson.activities.map(\.id).filter(activitiesDone.contains),
      of: lesson.activities.count)
    quiz =
      lesson.bank.isEmpty
      ? nil
      : Quiz(
        questions: lesson.quiz.draw ?? lesson.bank.count,
        finished: summary?.quizzesFinished ?? 0, best: summary?.bestQuizScore?.exactShare,
        bestShare: summary?.bestQuizScore?.share, pass: lesson.quiz.pass,
        isPassed: summary?.isQuizPassed ?? false, openAnswered: openQuiz?.attempts.count)
    latest = summary?.latest.ISO8601Format()
    let isDone = quiz?.isPassed ?? (summary?.lastStep == LessonOutline.end)
    let isBegun = summary != nil || !activities.done.isEmpty
    status = isDone ? .done : isBegun ? .inProgress : .notBegun
  }
}

extension LessonStanding.Step {
  init?(reached name: String?, among stops: [LessonOutline.Stop]) {
    guard let name else { return nil }
    if name == LessonOutline.end {
      self.init(name: name, section: "the end", number: stops.count)
      return
    }
    guard let place = stops.firstIndex(where: { $0.id == name }) else { return nil }
    self.init(name: name, section: stops[place].section, number: place + 1)
  }
}
