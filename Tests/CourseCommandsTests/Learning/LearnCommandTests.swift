// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Testing
import TerminalText

@Suite("bpo learn")
struct LearnCommandTests {
  let learner: Learner
  let quiz: [String]
  /// From the opening to the question after the first section.
  let toQuestion = ["", ""]

  init() throws {
    learner = try Learner()
    let lesson = try LessonWalkTests.lesson(SampleCourse.lesson)
    quiz = QuizSession(lesson, seed: 7).questions.map(QuizCommandTests.rightAnswer)
  }

  @Test("takes a whole lesson by keyboard", arguments: [80, 60])
  func wholeLesson(columns: Int) async throws {
    var learner = learner
    learner.size.columns = columns
    let lines =
      toQuestion + ["?", "The dialer", "The agent", ""]  // the first question, then on
      + [""]  // the sentence between
      + ["600 rupees", ""]  // the second question
      + ["", "s", "", ""]  // practice, the activity, sources, the quiz's introduction
      + quiz
    let run = await learner.run("learn \(Learner.place)", typing: lines)
    #expect(run.code == 0)
    #expect(run.output.contains("Hint: Who has a mouth?"))
    #expect(run.output.contains("Not correct.\n\nIt only dials."))
    #expect(run.output.contains("Talking cannot be automated yet."))
    #expect(run.output.contains("Watch a floor"))
    #expect(run.output.contains("https://example.org/book"))
    #expect(run.output.contains("4 of 4 points"))
    #expect(run.output.contains("That was the lesson."))
    for line in run.output.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= columns)
    }
    let answers = try learner.store.inPlaceAnswers(of: "day-01").latest
    #expect(answers["who-talks"]?.attempt.score == .full)
    #expect(answers["who-talks"]?.attempt.hints == 1)
    #expect(try learner.store.lastStep(of: "day-01") == "end")
    #expect(try learner.store.totals(in: .gmt).answers == 7)
    #expect(run.record.farewell == nil)
  }

  @Test("the wrong answer's try tells nothing of the key")
  func keepsKey() async throws {
    let run = await learner.run(
      "learn day-01 \(Learner.place)", typing: toQuestion + ["The dialer"])
    #expect(run.output.contains("It only dials."))
    #expect(!run.output.contains("That is the work."))
    #expect(!run.output.contains("The right answer"))
    #expect(!run.output.contains("cannot be automated"))
  }

  @Test("goes on where the learner was, and Ctrl-D and q leave politely")
  func resume() async throws {
    let first = await learner.run("learn \(Learner.place)", typing: toQuestion + ["q"])
    #expect(first.code == 0)
    #expect(first.output.contains("All answers are saved; “bpo learn” goes on here."))
    let second = await learner.run("learn \(Learner.place)")
    #expect(second.output.hasPrefix("Going on where you were: Agents."))
    #expect(second.output.contains("Question 1 of 2"))
    #expect(second.output.contains("All answers are saved;"))
    #expect(!second.output.contains("An agent talks"))
  }

  @Test("goes back, and shows what was answered")
  func back() async throws {
    let run = await learner.run(
      "learn \(Learner.place)", typing: toQuestion + ["The agent", "b", "", "back", "b", "b"])
    #expect(run.output.components(separatedBy: "Question 1 of 2").count == 3)
    #expect(run.output.contains("You have answered this one right already."))
    #expect(run.output.components(separatedBy: "Step 1 of 9").count > 2)
  }

  @Test("an unknown word at a prompt is answered with what can be typed")
  func unknownWord() async throws {
    let run = await learner.run("learn \(Learner.place)", typing: ["banana", "q"])
    #expect(run.output.contains("Press Enter to go on, or type b to go back or q to leave."))
  }

  @Test("without a terminal it prints the lesson", arguments: [true, false])
  func noTerminal(isOutputTerminal: Bool) async throws {
    let run = await learner.run(
      "learn \(Learner.place)", isPerson: false, isOutputTerminal: isOutputTerminal)
    #expect(run.code == 0)
    #expect(run.output.contains("Who talks?"))
    #expect(!run.output.contains("That is the work."))
    #expect(try learner.store.lessonSummaries().isEmpty)
  }

  @Test("takes the lesson in progress, then the first not done")
  func choice() async throws {
    try learner.store.record(.stepReached(lesson: "day-02", step: "opening"))
    #expect(
      await learner.run("learn \(Learner.place)", typing: ["q"]).output
        .contains("The second day"))
    _ = await learner.run("learn \(Learner.place)", typing: ["", "", "a", "", ""])
    #expect(try learner.store.lastStep(of: "day-02") == "end")
    #expect(
      await learner.run("learn \(Learner.place)", typing: ["q"]).output
        .contains("The first day"))
  }

  @Test("on a low screen a section comes page by page")
  func pages() async throws {
    var learner = learner
    learner.size = TerminalSize(columns: 60, rows: 12)
    let run = await learner.run("learn \(Learner.place)", typing: ["", "", "b", "q"])
    #expect(run.output.contains("(page 1 of "))
    #expect(run.output.contains("(page 2 of "))
  }

  @Test("--plain draws no boxes, rules or looks, and does not page")
  func plain() async throws {
    var learner = learner
    learner.size = TerminalSize(columns: 60, rows: 12)
    let run = await learner.run(
      "learn --plain \(Learner.place)", typing: toQuestion + ["The agent", "q"])
    #expect(!run.output.contains { "─━│█•\u{1B}".contains($0) })
    #expect(!run.output.contains("(page"))
    #expect(run.output.contains("Step 2 of 9: Agents"))
  }
}
