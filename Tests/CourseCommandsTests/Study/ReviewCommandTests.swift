// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import LearnerProgress
import Synchronization
import Testing

@Suite("bpo review")
struct ReviewCommandTests {
  let week: StudyWeek

  init() throws { week = try StudyWeek() }

  /// The right answer to the only question that is due.
  private func rightAnswer() throws -> String {
    let day = StudyDays(in: .gmt).date(of: week.clock.now())
    let session = ReviewSession(
      StudyDeck(
        week.course, attempts: try week.learner.store.attempts(), on: day,
        days: StudyDays(in: .gmt)))
    return QuizCommandTests.rightAnswer(try #require(session.items.first).presented)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("says when nothing was ever answered, when nothing is due, and when the next is")
  func nothing() async throws {
    try week.clock.set("2026-03-09")
    let empty = await week.learner.run("review --plain \(Learner.place)")
    #expect(empty.code == 0)
    #expect(empty.output.contains("Nothing is due today. Questions come here once you have"))
    try week.answer("who-talks", on: "2026-03-09")
    let early = await week.learner.run("review --plain \(Learner.place)")
    #expect(early.output == "Nothing is due today. Next: 1 question on Wednesday 11 March.\n")
    try week.clock.set("2026-03-10")
    let eve = await week.learner.run("review --plain \(Learner.place)")
    #expect(eve.output == "Nothing is due today. Next: 1 question tomorrow.\n")
  }

  @Test("asks, records as a review before a word is said, and says when the next is")
  func asks() async throws {
    try week.answer("who-talks", on: "2026-03-09")
    try week.clock.set("2026-03-11")
    let recording = TerminalRecording(lines: [try rightAnswer()])
    let store = week.learner.store
    let attemptsAtMarks = Mutex(0)
    var terminal = recording.terminal
    let write = terminal.write
    terminal.write = { text in
      if text.contains("Correct.") {
        attemptsAtMarks.withLock { $0 = (try? store.attempts().count) ?? 0 }
      }
      write(text)
    }
    let run = await week.learner.run("review --plain \(Learner.place)", on: recording, terminal)
    #expect(run.code == 0)
    #expect(run.output.contains("1 question due; about 1 minute."))
    #expect(run.output.contains("Question 1 of 1"))
    #expect(run.output.contains("The first day"))
    #expect(run.output.contains("1 of 1 answer right. Next: 1 question on Sunday 22 March."))
    #expect(attemptsAtMarks.withLock { $0 } == 2)
    #expect(try store.attempts().last?.attempt.context == .review)
    let again = await week.learner.run("review --plain \(Learner.place)")
    #expect(
      again.output == """
        Nothing is due today. Next: 1 question on Sunday 22 March. 1 question reviewed
        today.

        """)
  }

  @Test("takes answers from a pipe and tells JSON what came of them")
  func pipe() async throws {
    try week.answer("who-talks", on: "2026-03-09")
    try week.answer("rest", lesson: "day-02", on: "2026-03-09")
    try week.clock.set("2026-03-11")
    let list = try json(await week.learner.run("review --list --json \(Learner.place)").output)
    #expect(list["due"] as? Int == 2)
    #expect((list["items"] as? [[String: Any]])?.count == 2)
    let run = await week.learner.run(
      "review --json \(Learner.place)", typing: ["zz", ""], isPerson: false)
    #expect(run.code == 0)
    let value = try json(run.output)
    let items = try #require(value["items"] as? [[String: Any]])
    #expect(items[0]["verdict"] as? String == "unanswered")
    #expect(items[0]["grade"] as? String == "again")
    #expect(items[0]["next"] as? String == "2026-03-12")
    #expect(items[1]["verdict"] == nil)
    #expect(value["date"] as? String == "2026-03-11")
    #expect(try week.learner.store.attempts().count == 3)
  }

  @Test("left in the middle, it goes on with the rest")
  func resumes() async throws {
    try week.answer("who-talks", on: "2026-03-09")
    try week.answer("rest", lesson: "day-02", on: "2026-03-09")
    try week.clock.set("2026-03-11")
    let answer = try rightAnswer()
    let first = await week.learner.run("review --plain \(Learner.place)", typing: [answer, "q"])
    #expect(first.output.contains("Question 2 of 2"))
    #expect(first.output.contains("“bpo review” goes on here."))
    let second = await week.learner.run("review --list --plain \(Learner.place)")
    #expect(second.output.contains("1 question due; about 1 minute. 1 question reviewed today."))
  }

  @Test("makes no record only to look, and refuses what is out of range")
  func refusals() async throws {
    for words in ["--minutes 0", "--minutes 241", "--new -1", "--new 101"] {
      #expect(await week.learner.run("review \(words) \(Learner.place)").code == 64)
    }
  }
}
