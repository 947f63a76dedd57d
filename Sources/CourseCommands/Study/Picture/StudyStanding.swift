// SPDX-License-Identifier: Apache-2.0

import CivilClock
import CourseModel
import Foundation
import LearnerProgress
import SpacedRepetition

/// What a learner remembers, what falls due and on which days there was study.
struct StudyStanding: Encodable, Sendable {
  /// Days in a row with study.
  struct Streak: Encodable, Sendable {
    /// Up to today, or up to yesterday while nothing has been done today.
    var days: Int
    /// The most days in a row there ever were.
    var longest: Int
    /// Days with study in all.
    var daysStudied: Int
    var isTodayDone: Bool
  }

  /// A day of the calendar.
  struct Day: Encodable, Hashable, Sendable {
    var date: CivilDate
    /// Whether anything was recorded.
    var isActive: Bool
    /// How many questions were answered.
    var answers: Int
  }

  /// The reviews of the coming days, if none is made before.
  struct Reviews: Encodable, Sendable {
    /// How many questions are due today, also those that were due before, and how many `bpo review`
    /// would ask now.
    var due: Int, asked: Int
    /// Seconds that those asked will take.
    var expectedSeconds: Int
    /// How many questions were reviewed today.
    var reviewedToday: Int
    /// Today and the days after.
    var forecast: [ReviewReport.Day]
    /// How many fall due after the last of these days.
    var later: Int
    /// The first day after today on which questions fall due.
    var next: ReviewReport.Day?
  }

  var today: CivilDate
  var streak: Streak
  /// The last five weeks, from a Monday to today.
  var calendar: [Day]
  var reviews: Reviews
  /// The objectives of all lessons.
  var mastery: [MasteryStanding]

  /// The weeks of the calendar.
  static let weeks = 5
  /// The days of the forecast.
  static let forecastDays = 14

  /// Looks at a record.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - attempts: All attempts in the order in which they were made.
  ///   - active: When anything was recorded.
  ///   - deck: What the learner remembers.
  ///   - days: The learner's days.
  init(
    _ course: Course, attempts: [RecordedAttempt], active: [Date], deck: StudyDeck, days: StudyDays
  ) {
    let today = deck.today
    self.today = today
    let activeDays = Set(active.map(days.date))
    let counted = StudyStreak(
      moments: activeDays.map(StudyDays.moment), now: StudyDays.moment(of: today),
      day: StudyDays.number)
    streak = Streak(
      days: counted.current, longest: counted.longest, daysStudied: counted.daysStudied,
      isTodayDone: counted.isTodayDone)
    let answers = attempts.filter { $0.attempt.answer != nil }
      .reduce(into: [:] as [CivilDate: Int]) { $0[days.date(of: $1.instant), default: 0] += 1 }
    calendar = Self.calendarDays(to: today).map { date in
      Day(date: date, isActive: activeDays.contains(date), answers: answers[date] ?? 0)
    }
    let forecast = ReviewForecast(
      cards: deck.entries.map(\.card).filter { !$0.isNew }, at: StudyDays.moment(of: today),
      days: Self.forecastDays, day: StudyDays.number)
    let session = ReviewSession(deck)
    reviews = Reviews(
      due: session.due, asked: session.items.count,
      expectedSeconds: Int(session.expectedTime.components.seconds),
      reviewedToday: session.reviewedBefore,
      forecast: forecast.counts.enumerated().map { place, count in
        ReviewReport.Day(date: today.adding(days: place), count: count)
      },
      later: forecast.later,
      next: deck.nextDue.map { ReviewReport.Day(date: $0.day, count: $0.count) })
    mastery = MasteryStanding.all(of: course, deck: deck)
  }

  /// Whole weeks up to the one of a day, the days after it left out.
  static func calendarDays(to today: CivilDate) -> [CivilDate] {
    let sinceMonday = Weekday.allCases.firstIndex(of: today.weekday) ?? 0
    let days = (weeks - 1) * 7 + sinceMonday
    return (0...days).map { today.adding(days: $0 - days) }
  }
}
