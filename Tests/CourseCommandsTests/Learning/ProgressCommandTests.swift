// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import LearnerProgress
import Testing

@Suite("bpo progress, lessons and bpo alone")
struct ProgressCommandTests {
  let learner: Learner

  init() throws { learner = try Learner() }

  func record(_ facts: ProgressFact...) throws {
    for fact in facts { try learner.store.record(fact) }
  }

  func attempt(_ question: String, earned: Int) throws -> ProgressFact {
    .attempt(
      Attempt(
        lesson: "day-01", question: question, contentHash: "x", answer: "a",
        score: try #require(RecordedScore(earned: earned, possible: 1)), seed: 1))
  }

  @Test("shows where the learner is, answers, activities and the best quiz")
  func progress() async throws {
    try record(
      .stepReached(lesson: "day-01", step: "practice"), attempt("who-talks", earned: 1),
      attempt("one-hour", earned: 0),
      .activityFinished(ActivityOutcome(activity: "sample-dialing", seed: 1, score: .full)))
    let run = try learner.store.startQuiz(QuizDraw(lesson: "day-01", seed: 1, questions: ["a"]))
    try record(
      .quizFinished(
        QuizOutcome(
          run: run.id, score: try #require(RecordedScore(earned: 2, possible: 3)), isPassed: false))
    )
    let plain = await learner.run("progress --plain \(Learner.place)")
    #expect(plain.code == 0)
    #expect(
      plain.output == """
        A sample course
        ===============

        The first day (day-01)
        ----------------------
        In progress. You were at step 6 of 9: Practice.

        Read: 1 of 9
        Questions: 2 of 2, 1 right
        Activities: 1 of 1
        Quiz: best 66.6 %, not passed

        The second day (day-02)
        -----------------------
        Not begun.

        So far: 1 day active, 2 answers, 1 quiz finished, 1 activity done.

        Next:  bpo learn  goes on with “Practice”.

        """)
    let drawn = await learner.run("progress --width 60 \(Learner.place)")
    #expect(drawn.output.contains("Read        ██░░░░░░░░░░░░░░░░░░  1 of 9\n"))
    #expect(drawn.output.contains("Activities  ████████████████████  1 of 1\n"))
    let json = await learner.run("progress --json \(Learner.place)")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let lesson = try #require((value["lessons"] as? [[String: Any]])?.first)
    #expect((lesson["quiz"] as? [String: Any])?["best"] as? String == "2/3")
    #expect(lesson["status"] as? String == "in progress")
  }

  @Test("exports every fact as a line of JSON")
  func export() async throws {
    try record(attempt("who-talks", earned: 1))
    let run = await learner.run("progress --export --progress \(Learner.progressFile)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == #"{"format":"bpo-progress","version":3,"facts":1}"#)
  }

  @Test("lists the lessons")
  func lessons() async throws {
    let run = await learner.run("lessons --plain \(Learner.place)")
    #expect(run.output.contains("Lesson: day-01\nTitle: The first day\nMinutes: 5"))
    #expect(run.output.contains("Lesson: day-02"))
    let json = await learner.run("lessons --json \(Learner.place)")
    let lessons = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(lessons?.map { $0["lesson"] as? String } == ["day-01", "day-02"])
  }

  @Test("alone it greets in three lines and says what to do next")
  func welcome() async throws {
    let run = await learner.run("\(Learner.place)")
    #expect(run.code == 0)
    #expect(
      run.output == """
        Welcome to bpo: how outsourced call centres (BPOs) work and earn.
        Every figure is computed by an engine that you can import and run.
        bpo --help  lists all commands,  bpo lessons  all lessons.

        Next:  bpo learn  begins “The first day”.

        """)
    try record(.stepReached(lesson: "day-01", step: "agents"))
    let later = await learner.run("\(Learner.place)")
    #expect(later.output.contains("Read        "))
    #expect(later.output.contains("Next:  bpo learn  goes on with “Agents”."))
  }

  @Test("makes no file only to look at it")
  func noFile() async throws {
    var environment = learner.environment
    environment.openProgress = { _ in
      Issue.record("The record must not be opened.")
      return try .inMemory()
    }
    let recording = TerminalRecording()
    let code = await Terminal.$current.withValue(recording.terminal) {
      await LearningEnvironment.$current.withValue(environment) {
        await BPOCommand.run(["progress", "--course", "/course", "--progress", "/none"])
      }
    }
    #expect(code == 0)
    #expect(recording.now.output.contains("Not begun."))
  }

  @Test("a record that cannot serve is said, with 65")
  func damaged() async throws {
    var environment = learner.environment
    environment.openProgress = { path in
      throw ProgressFault.newerVersion(file: path, version: 9, known: 1)
    }
    for command in ["progress", "learn", "quiz day-01", "lessons"] {
      let recording = TerminalRecording()
      let words = "\(command) \(Learner.place)".split(separator: " ").map(String.init)
      let code = await Terminal.$current.withValue(recording.terminal) {
        await LearningEnvironment.$current.withValue(environment) { await BPOCommand.run(words) }
      }
      #expect(code == 65)
      #expect(recording.now.error.contains("newer version of bpo"))
    }
  }

  @Test(
    "a command that does not exist is refused with the near ones",
    arguments: [
      ("lern", "Did you mean “learn”?"), ("quizz", "Did you mean “quiz”?"),
      ("dialing compar", "Did you mean “compare”?"), ("xyzzy", "There is no command “xyzzy”."),
    ])
  func unknownCommand(words: String, suggestion: String) async {
    let run = await learner.run(words)
    #expect(run.code == 64)
    #expect(run.error.contains(suggestion))
  }

  @Test("an option that does not exist is refused with the near one")
  func unknownOption() async {
    let run = await learner.run("read day-01 --pla")
    #expect(run.code == 64)
    #expect(run.error.contains("--plain"))
  }
}
