// SPDX-License-Identifier: Apache-2.0

import CivilClock
import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Synchronization
import Testing

/// A clock that a test sets; it stands still.
final class LearnersClock: Sendable {
  private let instant = Mutex(Date(timeIntervalSince1970: 0))

  /// Sets it to nine o'clock in the morning, UTC, of a day, or to another time of it.
  func set(_ day: String, _ time: String = "09:00:00") throws {
    let date = try Date("\(day)T\(time)Z", strategy: .iso8601)
    instant.withLock { $0 = date }
  }

  var now: @Sendable () -> Date { { self.instant.withLock { $0 } } }
}

/// Somebody who answers questions of the sample course on days that a test sets.
struct StudyWeek {
  let clock = LearnersClock()
  var learner: Learner
  let course: Course

  init() throws {
    learner = try Learner(clock)
    course = try CourseReader(files: learner.environment.files, engine: .live())
      .read(folder: "/course").result.get()
  }

  /// Records an answer to a question.
  func answer(
    _ question: String, lesson: String = "day-01", on day: String, at time: String = "09:00:00",
    isRight: Bool = true, isAnswered: Bool = true, hints: Int = 0, seconds: Int? = nil,
    seed: UInt64? = nil, in context: Attempt.Context = .inPlace
  ) throws {
    try clock.set(day, time)
    let attempts = try learner.store.attempts().count
    try learner.store.record(
      .attempt(
        Attempt(
          lesson: lesson, question: question, contentHash: "x", context: context,
          answer: isAnswered ? "a" : nil, score: isRight && isAnswered ? .full : .none,
          hints: hints, timeTaken: seconds.map { .seconds($0) },
          seed: seed ?? UInt64(attempts) + 1)))
  }

  /// What the learner remembers on a day.
  func deck(
    on day: String, passed: Set<String> = [], in timeZone: TimeZone = .gmt
  ) throws -> StudyDeck {
    StudyDeck(
      course, attempts: try learner.store.attempts(), passedLessons: passed,
      on: try #require(CivilDate(day)), days: StudyDays(in: timeZone))
  }

  /// The day on which a question is due.
  func due(_ question: String, lesson: String = "day-01") throws -> String? {
    let key = QuestionAsking.Key(lesson: lesson, question: question)
    return try deck(on: "2026-03-09").entry(of: key)?.due.map { "\($0)" }
  }
}
