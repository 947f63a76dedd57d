// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation
import LearnerProgress

/// Where a learner stands in a course, for people and for `--json`.
struct CourseStanding: Encodable, Sendable {
  /// What was done in all.
  struct Totals: Encodable, Sendable {
    /// Answers given, repetitions included, and how many of them were wholly right.
    var answers: Int, rightAnswers: Int
    /// Seconds spent on answers, where they were measured.
    var secondsAnswering: Int
    /// Hints shown.
    var hints: Int
    /// Quizzes finished and passed, activities finished.
    var quizzesFinished: Int, quizzesPassed: Int, activitiesFinished: Int
    /// Days on which something was recorded.
    var daysActive: Int
  }

  var course: String
  var title: String
  var lessons: [LessonStanding]
  var totals: Totals
  /// Streak, calendar, reviews and mastery.
  var study: StudyStanding

  /// Puts the record beside the course.
  ///
  /// - Throws: `ProgressFault`.
  init(
    _ course: Course, _ store: ProgressStore, in timeZone: TimeZone,
    at now: Date = LearningEnvironment.current.date()
  ) throws {
    let days = StudyDays(in: timeZone)
    let attempts = try store.attempts()
    let summaries = try store.lessonSummaries()
    let activities = Set(try store.activityOutcomes().map(\.outcome.activity))
    let totals = try store.totals(in: timeZone)
    self.course = course.id
    title = course.title
    lessons = try course.lessons.map { lesson in
      LessonStanding(
        lesson, summary: summaries.first { $0.lesson == lesson.id },
        reached: try store.stepsReached(of: lesson.id),
        answers: try store.inPlaceAnswers(of: lesson.id),
        openQuiz: try store.openQuizRun(of: lesson.id), activitiesDone: activities)
    }
    let deck = StudyDeck(
      course, attempts: attempts,
      passedLessons: Set(summaries.filter(\.isQuizPassed).map(\.lesson)),
      on: days.date(of: now), days: days)
    study = StudyStanding(
      course, attempts: attempts, active: try store.activeInstants(), deck: deck, days: days)
    self.totals = Totals(
      answers: totals.answers, rightAnswers: totals.rightAnswers,
      secondsAnswering: Int(totals.timeTaken.components.seconds), hints: totals.hints,
      quizzesFinished: totals.quizzesFinished, quizzesPassed: totals.quizzesPassed,
      activitiesFinished: totals.activitiesFinished, daysActive: totals.daysActive)
  }

  /// The lesson to go on with: the one in progress that was touched last, else the first that is not
  /// done, else the first; nil in a course without lessons.
  var next: LessonStanding? {
    let inProgress = lessons.filter { $0.status == .inProgress }
    return inProgress.max { ($0.latest ?? "") < ($1.latest ?? "") }
      ?? lessons.first { $0.status != .done } ?? lessons.first
  }
}
