// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import LearnerProgress
import Testing

@Suite("bpo progress --certificate, --export, --merge and --forget")
struct CertificateTests {
  let week: StudyWeek

  init() throws { week = try StudyWeek() }

  private func finish(_ earned: Int, passed: Bool, on day: String) throws {
    try week.clock.set(day)
    let run = try week.learner.store.startQuiz(
      QuizDraw(lesson: "day-01", seed: 77, questions: ["a", "b", "c", "d"]))
    try week.learner.store.record(
      .quizFinished(
        QuizOutcome(
          run: run.id, score: try #require(RecordedScore(earned: earned, possible: 4)),
          isPassed: passed)))
  }

  @Test("states nothing before a quiz is passed, and says what is missing")
  func notYet() async throws {
    let none = await week.learner.run("progress --certificate \(Learner.place)")
    #expect(none.code == 1 && none.output.isEmpty)
    #expect(
      none.error.contains("The first day (day-01): no quiz is finished, and 75 % are needed."))
    try finish(2, passed: false, on: "2026-03-09")
    let failed = await week.learner.run("progress --certificate \(Learner.place)")
    #expect(failed.code == 1)
    #expect(failed.error.contains("the best quiz so far has 50 %, and 75 % are needed."))
  }

  @Test("states what was passed first, when, and what it is not")
  func passed() async throws {
    try finish(3, passed: true, on: "2026-03-09")
    try finish(4, passed: true, on: "2026-03-10")
    let run = await week.learner.run(
      "progress --certificate --name Asha\u{1B}[31m --plain \(Learner.place)")
    #expect(run.code == 0)
    #expect(!run.output.contains("\u{1B}"))
    for words in ["passed 1 of 1 lesson", "2026-03-09", "75 %", "77", "it is no examination"] {
      #expect(run.output.replacingOccurrences(of: "\n", with: " ").contains(words), "\(words)")
    }
    let page = await week.learner.run(
      "progress --certificate --name <b>&\"x\" --html - \(Learner.place)")
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(page.output.contains("&lt;b&gt;&amp;"))
    #expect(!page.output.contains("<b>"))
    let json = await week.learner.run("progress --certificate --json \(Learner.place)")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let lesson = try #require((value["passed"] as? [[String: Any]])?.first)
    #expect(lesson["score"] as? String == "3/4" && lesson["date"] as? String == "2026-03-09")
    #expect(value["name"] == nil)
    let wrong = await week.learner.run("progress day-02 --certificate \(Learner.place)")
    #expect(wrong.code == 1)
  }

  @Test("an export names the learner only when asked to")
  func learnerName() async throws {
    try week.answer("who-talks", on: "2026-03-09")
    let named = await week.learner.run("progress --export --learner Asha \(Learner.place)")
    #expect(
      named.output.hasPrefix(
        #"{"format":"bpo-progress","version":3,"facts":1,"learner":"Asha"}"# + "\n"))
    let bare = await week.learner.run("progress --export \(Learner.place)")
    #expect(!bare.output.contains("learner"))
    for words in [
      "--learner Asha", "--export csv --learner Asha", "--export --forget", "day-01 --forget",
      "--yes", "--html x",
    ] {
      #expect(await week.learner.run("progress \(words) \(Learner.place)").code == 64, "\(words)")
    }
  }

  @Test("merges several files and says what each brought")
  func merges() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bpo-merge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var words = "progress --merge"
    for name in ["one", "two"] {
      let other = try StudyWeek()
      try other.answer("who-talks", on: "2026-03-09")
      let path = folder.appendingPathComponent(name + ".jsonl")
      try Data(try other.learner.store.exportJSONLines().utf8).write(to: path)
      words += " \(path.path)"
    }
    let run = await week.learner.run("\(words) \(Learner.place)")
    #expect(run.code == 0)
    #expect(run.error.contains("one.jsonl: 1 facts added, 0 known already."))
    #expect(try week.learner.store.attempts().count == 2)
    let again = await week.learner.run("\(words) \(Learner.place)")
    #expect(again.error.contains("two.jsonl: 0 facts added, 1 known already."))
  }

  @Test("asks before it forgets")
  func forgets() async throws {
    let kept = await week.learner.run("progress --forget \(Learner.place)", typing: ["no"])
    #expect(kept.code == 1 && kept.error.contains("Nothing was deleted."))
    let piped = await week.learner.run("progress --forget \(Learner.place)", isPerson: false)
    #expect(piped.code == 64 && piped.error.contains("needs --yes"))
  }
}
