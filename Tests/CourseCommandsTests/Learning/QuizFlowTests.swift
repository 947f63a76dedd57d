// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Synchronization
import Testing

@Suite("The ways through a quiz")
struct QuizFlowTests {
  var learner: Learner

  init() throws { learner = try Learner() }

  /// The settings of the sample lesson's quiz, replaced.
  func learner(quiz: String, practice: String = "{}") -> Learner {
    var learner = learner
    learner.files["/course/day-01.md"] = SampleCourse.lesson.replacing(
      "quiz: {draw: 4, pass: 0.75}", with: "quiz: \(quiz)\npractice: \(practice)")
    return learner
  }

  func lesson() throws -> Lesson { try LessonWalkTests.lesson(SampleCourse.lesson) }

  /// The right answers, and one wrong answer to the question of a name.
  func answers(
    _ form: QuizForm = .graded, again: [String] = [], seed: UInt64 = 7, wrong: String? = nil
  ) throws -> [String] {
    QuizSession(try lesson(), as: form, again: again, seed: seed).questions.map { presented in
      let right = QuizCommandTests.rightAnswer(presented)
      guard presented.question.id == wrong else { return right }
      return wrong == "quiz-agent" ? (right == "a" ? "b" : "a") : "nonsense"
    }
  }

  @Test("a retry asks only what was wrong, with a new seed, and changes no result")
  func retry() async throws {
    let first = await learner.run(
      "quiz day-01 \(Learner.place)", typing: try answers(wrong: "quiz-agent"))
    #expect(
      first.output.contains("Only what was not right, with a new seed:  bpo quiz day-01 --retry"))
    let retry = await learner.run(
      "quiz day-01 --retry \(Learner.place)",
      typing: try answers(.retry, again: ["quiz-agent"], seed: 8))
    #expect(retry.code == 0)
    #expect(
      retry.output.contains("1 question again that was not right last time, drawn with seed 8."))
    #expect(retry.output.contains("Question 1 of 1"))
    #expect(
      retry.output.contains("1 of 1 points, 100 %; the result of the quiz itself stays as it was."))
    #expect(retry.output.contains("Another quiz, drawn anew:  bpo quiz day-01"))
    let best = try #require(try learner.store.bestQuizOutcome(of: "day-01"))
    #expect(best.outcome.score == RecordedScore(earned: 3, possible: 4))
    let outcomes = try learner.store.quizOutcomes(of: "day-01")
    #expect(outcomes.map(\.purpose) == [.quiz, .retry])
    #expect(outcomes.last?.outcome.isPassed == false)

    let nothing = await learner.run("quiz day-01 --retry \(Learner.place)")
    #expect(nothing.code == 1)
    #expect(nothing.error.contains("nothing was wrong"))
  }

  @Test("a retry that was left is gone on with, unless a later quiz makes it pointless")
  func retryResumed() async throws {
    _ = await learner.run(
      "quiz day-01 \(Learner.place)", typing: ["", "", "", "", "", "", "", ""])
    let left = await learner.run("quiz day-01 --retry \(Learner.place)", typing: ["", "", "q"])
    #expect(left.output.contains("“bpo quiz day-01 --retry” goes on here."))
    let on = await learner.run("quiz day-01 --retry \(Learner.place)", typing: ["q"])
    #expect(on.output.contains("Going on with the retry that was begun (seed 8): 1 of 4"))
    // The quiz itself does not go on with a retry.
    _ = await learner.run("quiz day-01 \(Learner.place)", typing: try answers(wrong: "quiz-agent"))
    let anew = await learner.run("quiz day-01 --retry \(Learner.place)", typing: ["q"])
    #expect(anew.output.contains("1 question again"))
  }

  @Test("without a finished quiz there is nothing to ask again")
  func nothingToRetry() async throws {
    let run = await learner.run("quiz day-01 --retry \(Learner.place)")
    #expect(run.code == 1)
    #expect(run.error.contains("No quiz of “day-01” was finished yet."))
    #expect(try learner.store.lessonSummaries().isEmpty)
  }

  @Test("practice gives hints and further tries, shows the answer, and leaves no run")
  func practice() async throws {
    let lesson = try lesson()
    let questions = QuizSession(lesson, as: .practice, seed: 7).questions
    var typed: [String] = []
    for presented in questions {
      let right = QuizCommandTests.rightAnswer(presented)
      switch presented.question.id {
      case "quiz-agent": typed += [right == "a" ? "b" : "a", right]
      case "quiz-sort": typed += ["!"]
      case "quiz-order": typed += [""]
      default: typed += ["?", right]
      }
    }
    let run = await learner.run("quiz day-01 --practice \(Learner.place)", typing: typed)
    #expect(run.code == 0)
    #expect(run.output.contains("4 questions to practise, drawn with seed 7. Nothing counts."))
    #expect(run.output.contains("Another try, or Enter for the answer: "))
    #expect(run.output.contains("Left open; you can come back to it."))
    #expect(run.output.contains("2 of 4 points, 50 %; practice, so nothing counts."))
    #expect(run.output.contains("The quiz that counts:  bpo quiz day-01"))
    #expect(try learner.store.quizOutcomes(of: "day-01").isEmpty)
    #expect(try learner.store.openQuizRun(of: "day-01") == nil)
    let attempts = try learner.store.attempts(of: "day-01")
    #expect(attempts.count == 4)
    #expect(attempts.allSatisfy { $0.attempt.context == .inPlace })
  }

  @Test("a pre-test tells what is known, shows no key, and the lesson offers its quiz")
  func pretest() async throws {
    let questions = QuizSession(try lesson(), as: .pretest, seed: 7).questions
    #expect(questions.count == 3)
    let typed = questions.map { presented in
      presented.question.id == "quiz-cloze" ? "wrap-up" : "nonsense"
    }.flatMap { $0 == "nonsense" ? ["", ""] : [$0] }
    let run = await learner.run("quiz day-01 --pretest \(Learner.place)", typing: typed)
    #expect(run.code == 0)
    #expect(run.output.contains("A pre-test of 3 questions"))
    #expect(run.output.contains("The right answers are not shown."))
    #expect(run.output.contains("Saved."))
    #expect(!run.output.contains("Correct."))
    #expect(!run.output.contains("The right answer:"))
    #expect(!run.output.contains("Agents talk."))
    #expect(!run.output.contains("To look at again"))
    #expect(
      run.output.contains("Compute what an hour earns. You know it: its part can be skipped."))
    #expect(run.output.contains("Say what an agent does. Worth reading."))
    #expect(try learner.store.bestQuizOutcome(of: "day-01") == nil)

    let learn = await learner.run("learn day-01 \(Learner.place)", typing: ["quiz", "q"])
    #expect(learn.output.contains("By the pre-test you know this already"))
    #expect(learn.output.contains("• Compute what an hour earns."))
    #expect(learn.output.contains("Step 5 of 5: Quiz") || learn.output.contains(": Quiz"))
    #expect(!learn.output.contains("Say what an agent does.\n\nEnter"))
  }

  @Test("a pre-test as JSON holds no key")
  func pretestJSON() async throws {
    let run = await learner.run(
      "quiz day-01 --pretest --seed 7 --json \(Learner.place)", typing: ["x", "x", "x"],
      isPerson: false)
    #expect(run.code == 0)
    #expect(run.output.contains("\"form\" : \"pretest\""))
    #expect(!run.output.contains("rightAnswer"))
    #expect(!run.output.contains("wrap-up"))
  }

  @Test(
    "keys are shown when the rules say so, in the text and as JSON",
    arguments: [
      ("after-each", "0.9", true, true), ("at-end", "0.9", false, true),
      ("when-passed", "0.9", false, false), ("when-passed", "0.5", false, true),
      ("never", "0.5", false, false),
    ])
  func reveal(_ policy: String, pass: String, after: Bool, end: Bool) async throws {
    let learner = learner(quiz: "{draw: 4, pass: \(pass), reveal: \(policy)}")
    let typed = try answers(wrong: "quiz-agent")
    let run = await learner.run("quiz day-01 --seed 7 \(Learner.place)", typing: typed)
    #expect(run.code == 0)
    let parts = run.output.components(separatedBy: "To look at again")
    try #require(parts.count == 2)
    #expect(parts[0].contains("The right answer:") == after)
    #expect(parts[0].contains("Correct.") == after)
    #expect(parts[0].contains("Saved.") != after)
    #expect(parts[1].contains("The right answer:") == end)
    // The principle is explained in any case.
    #expect(parts[1].contains("Agents talk."))
    let json = await learner.run(
      "quiz day-01 --seed 7 --json \(Learner.place)", typing: typed, isPerson: false)
    #expect(json.output.contains("rightAnswer") == end)
    #expect(json.output.contains("\"showsKeys\" : \(end)"))
  }

  @Test("another try costs its penalty, and the tries of a quiz that was left stay used")
  func tries() async throws {
    let learner = learner(quiz: "{draw: 4, pass: 0.75, tries: 2, penalty: 1/3}")
    let session = QuizSession(try lesson(), seed: 7)
    let place = try #require(
      session.questions.firstIndex { $0.question.id == "quiz-order" })
    let right = try answers()
    // A wrong order, then away.
    let wrong = right[place].split(separator: " ").reversed().joined(separator: " ")
    let left = await learner.run(
      "quiz day-01 \(Learner.place)", typing: right[..<place] + [wrong, "q"])
    #expect(
      left.output.contains(
        "Each question has 2 tries; each earlier one costs 1/3 of it, and the best"))
    let on = await learner.run("quiz day-01 \(Learner.place)", typing: Array(right[place...]))
    #expect(on.output.contains("Another try, or Enter for the answer: "))
    #expect(on.output.contains("After what earlier tries cost, it counts 2/3."))
    #expect(on.output.contains("3 2/3 of 4 points"))
    let run = try #require(try learner.store.quizOutcomes(of: "day-01").first)
    #expect(run.outcome.score == RecordedScore(earned: 11, possible: 12))
  }

  @Test("giving up a further try is kept: the question is not asked again")
  func givenUp() async throws {
    let learner = learner(quiz: "{draw: 4, pass: 0.75, tries: 3, penalty: 0}")
    let wrong = try answers(wrong: "quiz-agent")
    let first = QuizSession(try lesson(), seed: 7).questions[0]
    let miss = first.question.id == "quiz-agent" ? wrong[0] : "1 2 3"
    let typed =
      first.question.id == "quiz-cloze"
      ? "nonsense" : first.question.id == "quiz-sort" ? "a a a" : miss
    _ = await learner.run("quiz day-01 \(Learner.place)", typing: [typed, "", "q"])
    let on = await learner.run("quiz day-01 \(Learner.place)", typing: ["q"])
    #expect(on.output.contains("1 of 4 questions are answered.") || typed == "1 2 3")
    #expect(on.output.contains("Question 2 of 4"))
  }

  @Test("lines of an answer file that nobody asked for are counted")
  func surplus() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let command = "quiz day-01 --seed 7 --answers \(file) \(Learner.place)"
    try (answers() + ["a", "b"]).joined(separator: "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(
      await learner.run(command).error == "The last 2 lines of the answers were not asked for.\n")
    try answers().joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(await learner.run(command).error == "")
  }

  @Test("a cloze of several blanks is asked blank by blank, or answered in one line")
  func blanks() async throws {
    var learner = learner
    learner.files["/course/day-01.md"] = SampleCourse.lesson.replacing(
      "Work after a call is called [___ wrap-up|after-call work].",
      with: "First [___ dial], then [___ talk].\n\n> That is the order.")
    let lesson = try LessonWalkTests.lesson(learner.files["/course/day-01.md"] ?? "")
    func lines(_ cloze: [String]) -> [String] {
      QuizSession(lesson, seed: 7).questions.flatMap {
        $0.question.id == "quiz-cloze" ? cloze : [QuizCommandTests.rightAnswer($0)]
      }
    }
    let one = await learner.run(
      "quiz day-01 --seed 7 \(Learner.place)", typing: lines(["dial", "talk"]))
    #expect(one.output.contains("Blank 1 of 2: dial\nBlank 2 of 2: talk\n"))
    #expect(one.output.contains("4 of 4 points"))
    let together = await learner.run(
      "quiz day-01 --seed 7 \(Learner.place)", typing: lines(["dial; talk"]))
    #expect(together.output.contains("4 of 4 points"))
    let open = await learner.run(
      "quiz day-01 --seed 7 \(Learner.place)", typing: lines(["dial", ""]))
    #expect(open.output.contains("3 1/2 of 4 points"))
    let piped = await learner.run(
      "quiz day-01 --seed 7 \(Learner.place)", typing: lines(["dial;talk"]), isPerson: false)
    #expect(piped.output.contains("4 of 4 points"))
  }
}

// MARK: Time

extension QuizFlowTests {
  /// A learner whose every answer takes some minutes.
  final class Watch: Sendable {
    private let instant = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
    func now() -> Date { instant.withLock { $0 } }
    func pass(minutes: Double) { instant.withLock { $0 += minutes * 60 } }
  }

  func run(
    _ command: String, typing lines: [String], minutesEach: Double, by watch: Watch,
    _ learner: Learner
  ) async -> Learner.Run {
    var learner = learner
    learner.date = { watch.now() }
    let recording = TerminalRecording(lines: lines)
    var terminal = recording.terminal
    let next = terminal.nextLine
    terminal.nextLine = {
      watch.pass(minutes: minutesEach)
      return next()
    }
    return await learner.run(command, on: recording, terminal)
  }

  @Test("the question on the screen when the time is up still counts, those after it do not")
  func time() async throws {
    let watch = Watch()
    var learner = learner(quiz: "{draw: 4, pass: 0.75, time: 10 min}")
    learner.store = try .inMemory(now: { watch.now() })
    let run = await run(
      "quiz day-01 --seed 7 \(Learner.place)", typing: try answers(), minutesEach: 4, by: watch,
      learner)
    #expect(run.output.contains("There are 10 min left, and the time runs on when you leave."))
    #expect(run.output.contains("Question 2 of 4 – 6 min left"))
    #expect(run.output.contains("Question 3 of 4 – 2 min left"))
    #expect(run.output.contains("The time is up. What has no answer counts as unanswered."))
    #expect(!run.output.contains("Question 4 of 4"))
    #expect(run.output.contains("3 of 4 points, 75 %"))
    #expect(try learner.store.openQuizRun(of: "day-01") == nil)
  }

  @Test("a quiz that is gone on with keeps its clock")
  func timeResumed() async throws {
    let watch = Watch()
    var learner = learner(quiz: "{draw: 4, pass: 0.75, time: 10 min}")
    learner.store = try .inMemory(now: { watch.now() })
    let command = "quiz day-01 \(Learner.place)"
    let right = try answers()
    _ = await run(command, typing: [right[0], "q"], minutesEach: 2, by: watch, learner)
    let on = await run(command, typing: [right[1], "q"], minutesEach: 1, by: watch, learner)
    #expect(on.output.contains("Question 2 of 4 – 6 min left"))
    watch.pass(minutes: 60)
    let late = await run(command, typing: [right[2]], minutesEach: 1, by: watch, learner)
    #expect(late.output.contains("The time is up."))
    #expect(late.output.contains("2 of 4 points"))
    #expect(try learner.store.quizOutcomes(of: "day-01").count == 1)
  }

  @Test("those who need it get more time, and --time sets another limit")
  func extraTime() async throws {
    let watch = Watch()
    var learner = learner(quiz: "{draw: 4, pass: 0.75, time: 10 min}")
    learner.store = try .inMemory(now: { watch.now() })
    let extended = await run(
      "quiz day-01 --seed 7 --extra-time 50% \(Learner.place)", typing: try answers(),
      minutesEach: 4, by: watch, learner)
    #expect(extended.output.contains("There are 15 min left"))
    #expect(extended.output.contains("4 of 4 points"))
    let short = await run(
      "quiz day-01 --seed 7 --time 1 \(Learner.place)", typing: try answers(), minutesEach: 4,
      by: watch, learner)
    #expect(short.output.contains("1 of 4 points"))
    let wrong = await learner.run("quiz day-01 --time 0 \(Learner.place)")
    #expect(wrong.code == 64)
    #expect(wrong.error.contains("it must be from 1 to 1440 minutes"))
  }
}
