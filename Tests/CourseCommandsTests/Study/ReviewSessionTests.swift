// SPDX-License-Identifier: Apache-2.0

import CivilClock
import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import SpacedRepetition
import Testing

@Suite("A day's review")
struct ReviewSessionTests {
  let week: StudyWeek

  init() throws { week = try StudyWeek() }

  private func session(
    on day: String, minutes: Int = 10, passed: Set<String> = [], new: Int = 5
  ) throws -> ReviewSession {
    ReviewSession(
      try week.deck(on: day, passed: passed), limit: try DailyLimit(minutes: minutes), new: new)
  }

  @Test("asks what is due, interleaved over lessons and objectives")
  func due() throws {
    // All due on the 11th; the objectives are talk, talk, earn, and rest of the second lesson.
    for question in ["who-talks", "quiz-agent", "one-hour"] {
      try week.answer(question, on: "2026-03-09")
    }
    try week.answer("rest", lesson: "day-02", on: "2026-03-09")
    let early = try session(on: "2026-03-10")
    #expect(early.items.isEmpty && early.due == 0)
    #expect(early.nextDue?.day == CivilDate("2026-03-11") && early.nextDue?.count == 4)
    let session = try session(on: "2026-03-11")
    #expect(session.due == 4 && session.waiting == 0 && session.nextDue == nil)
    let objectives = session.items.map { $0.presented.question.objective ?? "" }
    #expect(objectives.sorted() == ["earn", "rest", "talk", "talk"])
    for (one, next) in zip(objectives, objectives.dropFirst()) { #expect(one != next) }
  }

  @Test("never asks a question of a lesson that was not begun")
  func notBegun() throws {
    try week.answer("who-talks", on: "2026-03-09")
    let session = try session(on: "2026-06-01", new: 100)
    #expect(session.items.map(\.key.lesson) == ["day-01"])
  }

  @Test("brings a few new questions of quizzes that are passed, and counts those of today")
  func new() throws {
    try week.answer("quiz-agent", on: "2026-03-09")
    let first = try session(on: "2026-03-10", passed: ["day-01"], new: 2)
    #expect(first.items.count == 2 && first.due == 0)
    for item in first.items {
      #expect(item.isNew && item.presented.question.inQuiz)
      #expect(item.key.question != "quiz-agent")
    }
    #expect(try session(on: "2026-03-10", new: 2).items.isEmpty)
    try week.answer(first.items[0].key.question, on: "2026-03-10", in: .review)
    let second = try session(on: "2026-03-10", passed: ["day-01"], new: 2)
    #expect(second.items.map(\.key) == [first.items[1].key])
    #expect(try session(on: "2026-03-10", passed: ["day-01"], new: 0).items.isEmpty)
  }

  @Test("takes ten minutes of the learner's own pace a day, the most forgotten first")
  func limit() throws {
    // Five answers in 24 seconds each: of a minute's room two fit.
    try week.answer("one-hour", on: "2026-03-08", seconds: 24)
    for question in ["who-talks", "quiz-agent", "quiz-order", "quiz-sort"] {
      try week.answer(question, on: "2026-03-09", seconds: 24)
    }
    let session = try session(on: "2026-03-11", minutes: 1)
    #expect(session.items.count == 2 && session.due == 5 && session.waiting == 3)
    #expect(session.items.contains { $0.key.question == "one-hour" })
    #expect(session.expectedTime == .seconds(48))
    // 24 of the 60 seconds are used; one more fits, and one more again while any time is left.
    try week.answer("one-hour", on: "2026-03-11", seconds: 24, in: .review)
    let later = try self.session(on: "2026-03-11", minutes: 1)
    #expect(later.reviewedBefore == 1 && later.timeBefore == .seconds(24))
    #expect(later.items.count == 1 && later.waiting == 3)
    try week.answer("who-talks", on: "2026-03-11", seconds: 36, in: .review)
    let full = try self.session(on: "2026-03-11", minutes: 1)
    #expect(full.items.isEmpty && full.waiting == 3)
    #expect(try self.session(on: "2026-03-12", minutes: 1).items.count == 2)
  }

  @Test("is the same all day, and anew on another day or after an answer")
  func seeds() throws {
    try week.answer("who-talks", on: "2026-03-09")
    let one = try session(on: "2026-03-11")
    #expect(try session(on: "2026-03-11").items.map(\.seed) == one.items.map(\.seed))
    #expect(try session(on: "2026-03-12").items.map(\.seed) != one.items.map(\.seed))
    let key = one.items[0].key
    let today = try #require(CivilDate("2026-03-11"))
    #expect(ReviewSeed(of: key, on: today, attempts: 1).value == one.items[0].seed)
    #expect(ReviewSeed(of: key, on: today, attempts: 2).value != one.items[0].seed)
  }
}
