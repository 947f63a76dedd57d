// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Synchronization
import Testing

@Suite("bpo quiz")
struct QuizCommandTests {
  let learner: Learner
  /// The right answers in the order in which seed 7 asks.
  let answers: [String]

  init() throws {
    learner = try Learner()
    let lesson = try LessonWalkTests.lesson(SampleCourse.lesson)
    answers = QuizSession(lesson, seed: 7).questions.map(Self.rightAnswer)
  }

  /// The right answer to a question as it is shown.
  static func rightAnswer(_ presented: PresentedQuestion) -> String {
    func label(_ id: Int, in order: [Int]) -> Int { (order.firstIndex(of: id) ?? 0) }
    switch presented.question.kind {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options),
      .hotSpots(let options):
      return options.filter(\.isCorrect)
        .map { PresentedQuestion.letter(label($0.id, in: presented.order)) }
        .joined(separator: ",")
    case .ordering(let items):
      return items.map { "\(label($0.id, in: presented.order) + 1)" }.joined(separator: " ")
    case .sorting(let sorting):
      return presented.order.map { id in
        PresentedQuestion.letter(label(sorting.keys[id][0], in: presented.targets))
      }.joined(separator: " ")
    case .matching(let matching):
      return matching.rows.map { row in
        PresentedQuestion.letter(label(row.id, in: presented.targets))
      }.joined(separator: " ")
    case .number(let key): return key.value.description
    case .estimate(let estimate): return estimate.key.value.description
    case .cloze(let blanks): return blanks.map { $0.accepted[0] }.joined(separator: ";")
    case .shortText(let key): return key.answers[0].pattern
    case .freeText(let points):
      return "Words // " + points.map { "\($0.id + 1)" }.joined(separator: " ")
    }
  }

  @Test("asks question by question and passes who answers all right")
  func allRight() async throws {
    let run = await learner.run("quiz day-01 \(Learner.place)", typing: answers)
    #expect(run.code == 0)
    #expect(run.output.contains("4 questions, drawn with seed 7. Passed with 75 %."))
    #expect(run.output.contains("Question 1 of 4"))
    #expect(run.output.contains("4 of 4 points, 100 %; the pass mark is 75 %: passed."))
    #expect(run.output.contains("drawn with seed 7."))
    #expect(run.output.contains("Another quiz, drawn anew:  bpo quiz day-01\n"))
    #expect(!run.output.contains("--retry"))
    #expect(!run.output.contains("To look at again"))
    let outcome = try #require(try learner.store.bestQuizOutcome(of: "day-01"))
    #expect(outcome.outcome.isPassed)
    #expect(outcome.outcome.score == RecordedScore(earned: 4, possible: 4))
    #expect(run.record.farewell == nil)
  }

  @Test("says what was wrong, what is right and why")
  func wrong() async throws {
    var lines = answers
    let place = try #require(
      QuizSession(try LessonWalkTests.lesson(SampleCourse.lesson), seed: 7).questions
        .firstIndex { $0.question.id == "quiz-agent" })
    lines[place] = answers[place] == "a" ? "b" : "a"
    let run = await learner.run("quiz day-01 \(Learner.place)", typing: lines)
    #expect(run.output.contains("Not correct.\n\nThe line rings."))
    #expect(run.output.contains("3 of 4 points, 75 %; the pass mark is 75 %: passed."))
    #expect(run.output.contains("To look at again"))
    #expect(run.output.contains("You answered: Ring"))
    #expect(run.output.contains("Agents talk."))
    #expect(run.output.contains("66.6 %  Say what an agent does."))
  }

  @Test("an answer is in the record before a word is said about it")
  func recordedFirst() async throws {
    let recording = TerminalRecording(lines: answers)
    let store = learner.store
    let missing = Mutex(0)
    var terminal = recording.terminal
    let write = terminal.write
    terminal.write = { text in
      let marked = recording.now.output.components(separatedBy: "Correct.").count - 1
      if text.contains("Correct."),
        (try? store.openQuizRun(of: "day-01")?.attempts.count) ?? 0 <= marked
      {
        missing.withLock { $0 += 1 }
      }
      write(text)
    }
    let run = await learner.run("quiz day-01 \(Learner.place)", on: recording, terminal)
    #expect(run.code == 0)
    #expect(run.output.components(separatedBy: "Correct.").count == 5)
    #expect(missing.withLock { $0 } == 0)
  }

  @Test("goes on at the next question after it was left, with the same paper")
  func resume() async throws {
    let first = await learner.run(
      "quiz day-01 \(Learner.place)", typing: Array(answers.prefix(2)) + ["q"])
    #expect(first.output.contains("All answers are saved;"))
    var other = learner
    other.seed = 99
    let second = await other.run(
      "quiz day-01 \(Learner.place)", typing: Array(answers.suffix(2)))
    #expect(second.output.contains("(seed 7): 2 of 4 questions are answered."))
    #expect(!second.output.contains("Question 2 of 4"))
    #expect(second.output.contains("Question 3 of 4"))
    #expect(second.output.contains("4 of 4 points"))
  }

  @Test("after a kill in the middle the record holds every answer")
  func killed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/progress.sqlite"
    let typed = Array(answers.prefix(3))
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [file = file as String, typed = typed as [String]] in
      let rest = Mutex(typed[...])
      let recording = TerminalRecording()
      var terminal = recording.terminal
      terminal.nextLine = {
        if let line = rest.withLock({ $0.popFirst() }) { return line }
        kill(getpid(), SIGKILL)
        return nil
      }
      let learner = try Learner()
      var environment = learner.environment
      environment.openProgress = { _ in try ProgressStore(path: file) }
      await Terminal.$current.withValue(terminal) {
        await LearningEnvironment.$current.withValue(environment) {
          _ = await BPOCommand.run(["quiz", "day-01", "--course", "/course"])
        }
      }
    }
    var again = learner
    again.store = try ProgressStore(path: file)
    let run = await again.run("learn \(Learner.place)", typing: [answers[3]])
    #expect(run.output.contains("3 of 4 questions are answered."))
    #expect(run.output.contains("Question 4 of 4"))
    #expect(run.output.contains("4 of 4 points"))
  }

  @Test("takes answers from a pipe, shows them, and says which are missing")
  func pipe() async throws {
    let run = await learner.run(
      "quiz day-01 --seed 7 \(Learner.place)", typing: [answers[0], "", ""],
      isPerson: false)
    #expect(run.code == 0)
    #expect(run.output.contains("Your answer: \(answers[0])"))
    #expect(run.output.contains("1 of 4 points, 25 %; the pass mark is 75 %: not passed."))
    #expect(run.output.contains("Answered: 1 of 4. Unanswered: 2, 3, 4."))
    #expect(
      run.error == "3 questions have no answer and count as unanswered: 2, 3, 4.\n")
    #expect(try learner.store.openQuizRun(of: "day-01") == nil)
    #expect(try learner.store.quizOutcomes(of: "day-01").count == 1)
  }

  @Test("without any answer nothing is recorded")
  func emptyPipe() async throws {
    let run = await learner.run("quiz day-01 \(Learner.place)", isPerson: false)
    #expect(run.code == 0)
    #expect(run.error.contains("No answer came, so nothing was recorded."))
    // No key of a question that nobody was asked.
    #expect(!run.output.contains("To look at again"))
    let json = await learner.run("quiz day-01 --json \(Learner.place)", isPerson: false)
    #expect(!json.output.contains("rightAnswer"))
    #expect(try learner.store.lessonSummaries().isEmpty)
  }

  @Test("takes answers from a file, and --strict judges them")
  func file() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try answers.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let command = "quiz day-01 --seed 7 --strict --answers \(file) \(Learner.place)"
    #expect(await learner.run(command).code == 0)
    try "a".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(await learner.run(command).code == 1)
    #expect(await learner.run("quiz day-01 --answers /nowhere \(Learner.place)").code == 65)
  }

  @Test("the result as JSON stands alone on standard output")
  func json() async throws {
    let run = await learner.run(
      "quiz day-01 --seed 7 --json \(Learner.place)", typing: answers, isPerson: false)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(value["isPassed"] as? Bool == true)
    #expect(value["seed"] as? Int == 7)
    let score = try #require(value["score"] as? [String: Any])
    #expect(score["points"] as? Int == 4 || score["points"] as? String == "4")
    #expect((value["items"] as? [Any])?.count == 4)
    #expect(run.error == "")

    let person = await learner.run(
      "quiz day-01 --seed 8 --json \(Learner.place)", typing: ["q"])
    #expect(person.output == "q\n")
    #expect(person.error.contains("Question 1 of 4"))
  }

  @Test("the same seed and answers give the same bytes")
  func sameBytes() async throws {
    let command = "quiz day-01 --seed 5 --json \(Learner.place)"
    let first = await learner.run(command, typing: answers, isPerson: false)
    let second = await learner.run(command, typing: answers, isPerson: false)
    #expect(first.output == second.output)
  }

  @Test("another seed lets the quiz that was begun wait, and says so")
  func setAside() async throws {
    _ = await learner.run("quiz day-01 \(Learner.place)", typing: [answers[0], "q"])
    let run = await learner.run("quiz day-01 --seed 8 \(Learner.place)", typing: ["q"])
    #expect(run.output.contains("(seed 7, 1 of 4 answered) waits until this one is done."))
    #expect(run.output.contains("drawn with seed 8"))
    let back = await learner.run("quiz day-01 --seed 7 \(Learner.place)", typing: ["q"])
    #expect(back.output.contains("1 of 4"))
  }

  @Test("answers from a pipe leave a quiz that a person began as it is")
  func pipeBeside() async throws {
    _ = await learner.run("quiz day-01 --seed 7 \(Learner.place)", typing: [answers[0], "q"])
    let begun = try #require(try learner.store.openQuizRun(of: "day-01"))
    let piped = await learner.run(
      "quiz day-01 --json \(Learner.place)", typing: [answers[0]], isPerson: false)
    #expect(piped.code == 0)
    let open = try #require(try learner.store.openQuizRun(of: "day-01"))
    #expect(open.id == begun.id)
    #expect(open.attempts.count == 1)
  }

  @Test("a lesson without a quiz, or one that does not exist, is refused")
  func refusals() async throws {
    let without = await learner.run("quiz day-02 \(Learner.place)")
    #expect(without.code == 65)
    #expect(without.error.contains("“day-02” has no quiz"))
    let unknown = await learner.run("quiz day-1 \(Learner.place)")
    #expect(unknown.code == 65)
    #expect(unknown.error.contains("Did you mean “day-01”"))
  }
}
