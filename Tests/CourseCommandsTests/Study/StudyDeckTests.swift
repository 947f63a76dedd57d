// SPDX-License-Identifier: Apache-2.0

import CivilClock
import CourseCommands
import Foundation
import LearnerProgress
import SpacedRepetition
import Testing

/// Cases worked by hand.
///
/// Intervals worked from the formulas of FSRS-6 with its default weights, in whole days: good first 2,
/// then good when due 11, then 46; hard first 1; again first 1, then good 2; good, then easy 19; good,
/// then again 1. 2026-03-09 is a Monday.
@Suite("What the record says a learner remembers")
struct StudyDeckTests {
  let week: StudyWeek

  init() throws { week = try StudyWeek() }

  @Test("right when due: it comes back after 2, 11 and 46 days")
  func right() throws {
    try week.answer("who-talks", on: "2026-03-09")
    #expect(try week.due("who-talks") == "2026-03-11")
    try week.answer("who-talks", on: "2026-03-11")
    #expect(try week.due("who-talks") == "2026-03-22")
    try week.answer("who-talks", on: "2026-03-22")
    #expect(try week.due("who-talks") == "2026-05-07")
    #expect(try week.due("one-hour") == nil)
  }

  @Test("wrong: it comes back the next day, also after it was known")
  func wrong() throws {
    try week.answer("who-talks", on: "2026-03-09", isRight: false)
    #expect(try week.due("who-talks") == "2026-03-10")
    try week.answer("who-talks", on: "2026-03-10")
    #expect(try week.due("who-talks") == "2026-03-12")
    try week.answer("one-hour", on: "2026-03-09")
    try week.answer("one-hour", on: "2026-03-11", isRight: false)
    #expect(try week.due("one-hour") == "2026-03-12")
  }

  @Test("right at the second try, or after a hint, is a pass with effort: one day at first")
  func hard() throws {
    try week.answer("who-talks", on: "2026-03-09", isRight: false, seed: 4)
    try week.answer("who-talks", on: "2026-03-09", at: "09:01:00", seed: 4)
    let deck = try week.deck(on: "2026-03-09")
    let entry = try #require(deck.entry(of: .init(lesson: "day-01", question: "who-talks")))
    #expect(entry.lastGrade == .hard)
    #expect(entry.attempts == 2)
    #expect(try week.due("who-talks") == "2026-03-10")
    try week.answer("one-hour", on: "2026-03-09", hints: 1)
    #expect(try week.due("one-hour") == "2026-03-10")
  }

  @Test("another asking on one day is a review of its own, and keeps the day as the gap")
  func sameDay() throws {
    try week.answer("who-talks", on: "2026-03-09", isRight: false, seed: 4)
    try week.answer("who-talks", on: "2026-03-09", at: "21:00:00", seed: 5)
    let deck = try week.deck(on: "2026-03-09")
    let entry = try #require(deck.entry(of: .init(lesson: "day-01", question: "who-talks")))
    #expect(entry.lastGrade == .good)
    #expect(try week.due("who-talks") == "2026-03-10")
  }

  @Test("quick counts only where it was right before and there are ten times to compare with")
  func easy() throws {
    try week.answer("who-talks", on: "2026-03-09", seconds: 20)
    for minute in 10..<19 {
      try week.answer("quiz-agent", on: "2026-03-09", at: "10:\(minute):00", seconds: 20)
    }
    try week.answer("who-talks", on: "2026-03-11", seconds: 5)
    #expect(try week.due("who-talks") == "2026-03-30")
    // Slower than three of four: right, not quick.
    let slow = try StudyWeek()
    try slow.answer("who-talks", on: "2026-03-09", seconds: 20)
    for minute in 10..<19 {
      try slow.answer("quiz-agent", on: "2026-03-09", at: "10:\(minute):00", seconds: 20)
    }
    try slow.answer("who-talks", on: "2026-03-11", seconds: 21)
    #expect(try slow.due("who-talks") == "2026-03-22")
  }

  @Test("a quiz question that nobody saw is nothing; one that was given up is forgotten")
  func unanswered() throws {
    let run = Attempt.Context.quiz(run: UUID())
    try week.answer("quiz-agent", on: "2026-03-09", isAnswered: false, in: run)
    #expect(try week.due("quiz-agent") == nil)
    try week.answer("quiz-order", on: "2026-03-09", isAnswered: false, seconds: 9, in: run)
    #expect(try week.due("quiz-order") == "2026-03-10")
    try week.answer("quiz-sort", on: "2026-03-09", isAnswered: false, in: .review)
    #expect(try week.due("quiz-sort") == "2026-03-10")
  }

  @Test("answers of every kind of asking count alike; those to questions that are gone do not")
  func contexts() throws {
    try week.answer("who-talks", on: "2026-03-09", in: .quiz(run: UUID()))
    try week.answer("who-talks", on: "2026-03-11", in: .review)
    #expect(try week.due("who-talks") == "2026-03-22")
    try week.answer("gone", on: "2026-03-09")
    #expect(try week.deck(on: "2026-03-12").due.isEmpty)
  }

  @Test("a day begins at midnight where the learner is, and no clock counts")
  func days() throws {
    let india = try #require(TimeZone(identifier: "Asia/Kolkata"))
    // A quarter past midnight of the 10th in India.
    try week.answer("who-talks", on: "2026-03-09", at: "18:45:00")
    #expect(StudyDays(in: india).date(of: week.clock.now()) == CivilDate("2026-03-10"))
    let key = QuestionAsking.Key(lesson: "day-01", question: "who-talks")
    #expect(
      try week.deck(on: "2026-03-10", in: india).entry(of: key)?.due == CivilDate("2026-03-12"))
    #expect(try week.due("who-talks") == "2026-03-11")
    #expect(try week.deck(on: "2026-03-10").due.isEmpty)
    #expect(try week.deck(on: "2026-03-11").due.map(\.key) == [key])
    #expect(try week.deck(on: "2026-04-11").due.map(\.key) == [key])
  }

  @Test("two machines that merged see the same")
  func merged() throws {
    let other = try StudyWeek()
    try week.answer("who-talks", on: "2026-03-09")
    try other.answer("who-talks", on: "2026-03-10", isRight: false)
    try week.learner.store.merge(other.learner.store)
    try other.learner.store.merge(week.learner.store)
    #expect(try week.due("who-talks") == "2026-03-11")
    #expect(try other.due("who-talks") == "2026-03-11")
  }
}
