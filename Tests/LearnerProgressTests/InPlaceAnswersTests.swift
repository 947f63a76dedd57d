// SPDX-License-Identifier: Apache-2.0

import Foundation
import LearnerProgress
import Testing

@Suite("Answers inside the text of a lesson")
struct InPlaceAnswersTests {
  let store: ProgressStore

  init() throws {
    store = try memoryStore(try SteppingClock(startingAt: "2026-03-09T08:00:00Z"))
  }

  @Test("come back exactly as they were given")
  func roundTrip() throws {
    let given = Attempt(
      lesson: "दिन-९", question: "earn'); DROP TABLE attempt; --", contentHash: "",
      answer: "₹ 1,20,000\n\u{1B}[31m “quoted” \\ \u{202E}", score: try score(2, 3), hints: 2,
      timeTaken: .milliseconds(5_300), seed: .max)
    let id = try store.record(.attempt(given))
    let read = try store.inPlaceAnswers(of: "दिन-९").latest[given.question]
    #expect(read?.attempt == given)
    #expect(read?.id == id)
    #expect(read?.instant == (try Date("2026-03-09T08:00:00Z", strategy: .iso8601)))
  }

  @Test("stand by question: the latest, flagged when the question was edited since")
  func standing() throws {
    try store.record(.attempt(attempt("earn", hash: "h1", answer: "A", score: .none)))
    try store.record(.attempt(attempt("earn", hash: "h1", answer: "B")))
    try store.record(.attempt(attempt("cost", in: .quiz(run: UUID()))))
    let answers = try store.inPlaceAnswers(of: "day-09")
    let latest = try #require(answers.latest["earn"])
    #expect(latest.attempt.answer == "B")
    #expect(answers.standing(of: "earn", contentHash: "h1") == .answered(latest))
    #expect(answers.standing(of: "earn", contentHash: "h2") == .edited(since: latest))
    #expect(answers.standing(of: "cost", contentHash: "h1") == .unanswered)
  }

  @Test("a NUL, at which SQLite would cut the text, becomes a replacement character")
  func nul() throws {
    try store.record(.attempt(attempt("earn", answer: "a\0b")))
    #expect(
      try store.inPlaceAnswers(of: "day-09").latest["earn"]?.attempt.answer == "a\u{FFFD}b")
  }

  @Test("the last step is the one that was reached last, going back included")
  func lastStep() throws {
    #expect(try store.lastStep(of: "day-09") == nil)
    for step in ["one", "two", "one"] {
      try store.record(.stepReached(lesson: "day-09", step: step))
    }
    try store.record(.stepReached(lesson: "day-10", step: "other"))
    #expect(try store.lastStep(of: "day-09") == "one")
  }
}
