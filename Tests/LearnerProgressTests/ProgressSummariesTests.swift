// SPDX-License-Identifier: Apache-2.0

import Foundation
import LearnerProgress
import Testing

@Suite("What follows from the facts")
struct ProgressSummariesTests {
  let clock: SteppingClock
  let store: ProgressStore

  init() throws {
    clock = try SteppingClock(startingAt: "2026-03-09T08:00:00Z")
    store = try memoryStore(clock)
  }

  @Test("an empty record sums to nothing")
  func empty() throws {
    let totals = try store.totals(in: .gmt)
    #expect(totals.answers == 0)
    #expect(totals.daysActive == 0)
    #expect(totals.timeTaken == .zero)
    #expect(try store.lessonSummaries().isEmpty)
  }

  @Test("lessons are summed up, the one that was touched last first")
  func summaries() throws {
    try store.record(.stepReached(lesson: "day-09", step: "one"))  // 08:00:00
    try store.record(.attempt(attempt("earn", score: score(1, 2))))
    try store.record(.attempt(attempt("cost")))
    try store.record(.attempt(attempt("skipped", answer: nil, score: .none)))
    let run = try store.startQuiz(QuizDraw(lesson: "day-09", seed: 1, questions: ["a"]))
    try store.record(
      .quizFinished(QuizOutcome(run: run.id, score: score(4, 5), isPassed: true)))  // 08:00:05
    try store.record(.stepReached(lesson: "day-10", step: "first"))
    _ = try store.startQuiz(QuizDraw(lesson: "day-10", seed: 1, questions: ["a"]))

    let summaries = try store.lessonSummaries()
    #expect(summaries.map(\.lesson) == ["day-10", "day-09"])
    let day9 = try #require(summaries.last)
    #expect(day9.latest.timeIntervalSince(day9.begun) == 5)
    #expect(day9.lastStep == "one")
    #expect(day9.questionsAnswered == 2)
    #expect(day9.questionsRight == 1, "Partly right is not right.")
    #expect(day9.quizzesStarted == 1 && day9.quizzesFinished == 1)
    #expect(day9.bestQuizScore == (try score(4, 5)))
    #expect(day9.isQuizPassed && !day9.hasOpenQuiz)
    #expect(summaries.first?.hasOpenQuiz == true)
    #expect(summaries.first?.bestQuizScore == nil)
  }

  @Test("totals count answers, time and hints, and not what was left unanswered")
  func totals() throws {
    try store.record(.attempt(attempt("earn", score: .none, hints: 2, timeTaken: .seconds(3))))
    try store.record(.attempt(attempt("earn", timeTaken: .milliseconds(1_500))))
    try store.record(.attempt(attempt("earn", lesson: "day-10", score: score(1, 2))))
    try store.record(.attempt(attempt("cost", answer: nil, score: .none, hints: 1)))
    try store.record(
      .activityFinished(
        ActivityOutcome(activity: "day-09-sort", seed: 3, score: score(11, 12))))
    let totals = try store.totals(in: .gmt)
    #expect(totals.answers == 3)
    #expect(totals.rightAnswers == 1)
    #expect(totals.questions == 2)
    #expect(totals.hints == 3)
    #expect(totals.timeTaken == .milliseconds(4_500))
    #expect(totals.activitiesFinished == 1)
  }

  @Test("a day begins at midnight where the learner is")
  func daysActive() throws {
    // 23:50 and 00:10 in London; 05:20 and 05:40 of one day in Kolkata, half an hour off the hour.
    try clock.set("2026-01-05T23:50:00Z")
    try store.record(.stepReached(lesson: "day-09", step: "one"))
    try clock.set("2026-01-06T00:10:00Z")
    try store.record(.stepReached(lesson: "day-09", step: "two"))
    #expect(try store.totals(in: .gmt).daysActive == 2)
    let kolkata = try #require(TimeZone(identifier: "Asia/Kolkata"))
    #expect(try store.totals(in: kolkata).daysActive == 1)
  }

  @Test("activities come back with their details, in the order in which they were done")
  func activities() throws {
    let sort = ActivityOutcome(
      activity: "sort", seed: 18_446_744_073_709_551_615, score: try score(11, 12),
      details: #"{"wrong":["dial"]}"#)
    let revenue = ActivityOutcome(activity: "revenue", seed: 0, score: .full)
    try store.record(.activityFinished(sort))
    try store.record(.activityFinished(revenue))
    #expect(try store.activityOutcomes().map(\.outcome) == [sort, revenue])
    #expect(try store.activityOutcomes(of: "revenue").map(\.outcome) == [revenue])
  }

  @Test("details that are not JSON are refused, with all the facts of that call")
  func refusedDetails() throws {
    let fault = #expect(throws: ProgressFault.self) {
      try store.record([
        .stepReached(lesson: "day-09", step: "one"),
        .activityFinished(
          ActivityOutcome(activity: "sort", seed: 1, score: .full, details: "{oops")),
      ])
    }
    guard case .refusedFact = fault else {
      Issue.record("Expected a refused fact, not \(String(describing: fault)).")
      return
    }
    #expect(try store.lastStep(of: "day-09") == nil)
  }

  @Test("an instant is kept to the millisecond, before and after 1970, and in the far future")
  func instants() throws {
    let instants = [
      -1.25, -0.001, 0, 0.001, 1_773_043_200.25, 1_773_043_200.999, 4_102_444_800.5,
    ].map { Date(timeIntervalSince1970: $0) }
    let remaining = Instants(instants)
    let store = try ProgressStore.inMemory(now: { remaining.next() })
    for _ in instants {
      try store.record(
        .activityFinished(ActivityOutcome(activity: "sort", seed: 1, score: .full)))
    }
    let read = try store.activityOutcomes().map(\.instant)
    #expect(read.count == instants.count)
    for (was, now) in zip(instants, read) {
      #expect(abs(was.timeIntervalSince(now)) < 0.000_5)
    }
  }
}
