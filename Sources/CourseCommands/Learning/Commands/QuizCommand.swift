// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import LearnerProgress
import TerminalText

/// Takes the quiz of a lesson.
struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Take the quiz of a lesson.",
    discussion: """
      Goes on with a quiz that was begun. Every answer is saved at once. Answers can also come \
      from a file or a pipe, one a line; an empty line leaves a question unanswered.

      A time limit runs from the beginning of the quiz, also while you are away. The question on \
      the screen when it is up still counts. Answers from a file have no limit.

      Examples:
        bpo quiz day-09 --pretest
        bpo quiz day-09 --practice
        bpo quiz day-09 --time 30 --extra-time 50%
        bpo quiz day-09 --retry
        bpo quiz day-09 --seed 7 --answers answers.txt --json
      """)

  /// The ways to take a quiz other than to pass it.
  enum Way: String, EnumerableFlag {
    case practice, retry, pretest

    static func help(for way: Way) -> ArgumentHelp? {
      switch way {
      case .practice: "Practise: hints, further tries, and nothing counts."
      case .retry: "Ask only what was not right in the last quiz, with new values."
      case .pretest: "Find out before the lesson what of it you know."
      }
    }
  }

  @Argument(help: "The lesson; “bpo lessons” lists them.", completion: .lessonNames)
  var lesson: String

  @Option(help: "The seed of the draw: the same seed asks the same questions (by default fresh).")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp("Take the answers from a file, one a line.", valueName: "file"),
    completion: .file())
  var answers: String?

  @Flag(exclusivity: .exclusive)
  var way: Way?

  @OptionGroup var times: TimeOptions

  @Flag(help: "Exit with 1 when the score does not reach the pass mark.")
  var strict = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let environment = LearningEnvironment.current
    let lesson = try course.course().lesson(named: lesson)
    guard !lesson.bank.isEmpty else {
      terminal.say("The lesson “\(lesson.id)” has no quiz.")
      throw ExitCode.badData
    }
    var askingTerminal = terminal
    if output.json { askingTerminal.isOutputTerminal = false }  // It is kept for the result.
    let source = try AnswerSource(file: answers, terminal: askingTerminal)
    let store = try progress.store()
    var talk = Conversation(
      source, on: terminal, options, json: output.json, now: environment.now)
    let form = way.flatMap { QuizForm(rawValue: $0.rawValue) } ?? .graded
    let start = try QuizStart(
      lesson, as: form, seed: seed, timeLimit: times.limit(for: lesson, form),
      isInteractive: source.isInteractive, in: store, environment)
    guard case .taking(var taking, let remark) = start else {
      if case .nothing(let reason) = start { terminal.say(reason) }
      throw ExitCode.failure
    }
    if let remark { talk.say(remark) }

    let farewell = taking.farewell
    if source.isInteractive { terminal.setFarewell(farewell) }
    defer { if source.isInteractive { terminal.setFarewell(nil) } }
    switch try taking.take(&talk) {
    case .left, .back:
      talk.show(spaced: LessonView(options).paragraph(farewell))
      if strict { throw ExitCode.failure }
    case .finished(let report):
      try show(report, taking, talk)
      if strict, !report.isPassed { throw ExitCode.failure }
    }
  }

  private func show(_ report: QuizReport, _ taking: QuizTaking, _ talk: Conversation) throws {
    let terminal = talk.terminal
    if output.json {
      try terminal.showJSON(report)
    } else {
      let view = QuizReportView(options: talk.options)
      terminal.show([StyledText()] + view.lines(report, taking.session), talk.options)
    }
    if talk.isInteractive { return }
    if let remark = talk.surplusRemark { terminal.say(remark) }
    if !report.unanswered.isEmpty {
      let count = report.unanswered.count
      terminal.say(
        "\(count == 1 ? "A question has" : "\(count) questions have") no answer and "
          + "\(count == 1 ? "counts" : "count") as unanswered: "
          + report.unanswered.map(String.init).joined(separator: ", ") + ".")
    }
    if !taking.isRecorded { terminal.say("No answer came, so nothing was recorded.") }
  }
}
