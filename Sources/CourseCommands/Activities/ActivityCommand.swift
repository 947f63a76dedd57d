// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation
import LearnerProgress
import TerminalText

/// Plays one activity of the course.
struct ActivityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "Do one activity of a lesson, or show it to a class.",
    discussion: """
      Answers are typed, or read one a line from a pipe or from --answers. An empty line leaves a \
      part unanswered; ? asks for a hint; q leaves.

      proposal needs no lesson: it asks for a prospect's own figures and makes the case for a dialer, \
      or says that there is none.

      Examples:
        bpo activity sort
        bpo activity day-09-revenue --seed 7
        bpo activity dialing --demo --agents 50 --modes manual,progressive,predictive
        bpo activity revenue --seed 7 --save-case monday.json
        bpo activity revenue --case monday.json --answers answers.txt --json
        bpo activity proposal --html proposal.html --save-figures prospect.yml
      """)

  @Argument(
    help: ArgumentHelp(
      "The activity: its name, or sort, revenue or dialing where the course has one of that kind.",
      valueName: "name"),
    completion: .activityNames)
  var name: String

  @Option(help: "The seed of everything drawn (by default a fresh one for a person, else 1).")
  var seed: UInt64?

  @Option(help: ArgumentHelp("A file with one answer a line.", valueName: "file"))
  var answers: String?

  @Flag(help: "Show the activity step by step with its answers, for a class.")
  var demo = false

  @Option(name: .customLong("case"), help: ArgumentHelp("Play a saved case.", valueName: "file"))
  var caseFile: String?

  @Option(help: ArgumentHelp("Save seed and settings, to be played again.", valueName: "file"))
  var saveCase: String?

  @Option(help: "Agents in place of the activity's own number.")
  var agents: Int?

  @Option(help: "Share of attempts answered by a person, 0.01 to 1.")
  var answerRate: Double?

  @Option(help: "Modes to compare, separated by commas (manual, preview, power:2 …).")
  var modes: String?

  @Option(
    help: ArgumentHelp(
      "proposal: write it as one HTML file for screen and paper.", valueName: "file")
  )
  var html: String?

  @Option(help: ArgumentHelp("proposal: write it as Markdown.", valueName: "file"))
  var markdown: String?

  @Option(
    help: ArgumentHelp("proposal: keep the figures, for “bpo billing roi”.", valueName: "file"))
  var saveFigures: String?

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let isProposal = name == ProposalActivity.name
    if !isProposal, html != nil || markdown != nil || saveFigures != nil {
      throw ValidationError("--html, --markdown and --save-figures are for the activity proposal.")
    }
    if isProposal, demo || caseFile != nil || saveCase != nil || agents != nil || modes != nil {
      throw ValidationError(
        "The activity proposal asks for everything; it takes --answers, --seed, --html, --markdown "
          + "and --save-figures.")
    }
    if caseFile != nil, seed != nil || agents != nil || answerRate != nil || modes != nil {
      throw ValidationError(
        "A saved case holds its own seed and settings; leave out --case, or --seed, --agents, "
          + "--answer-rate and --modes.")
    }
    if demo, answers != nil {
      throw ValidationError("A demo asks nothing; leave out --demo or --answers.")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    if name == ProposalActivity.name { return try await makeProposal(on: terminal, options) }
    let environment = LearningEnvironment.current
    let course = try course.course()
    let activity = try activity(of: course)
    var askingTerminal = terminal
    if output.json { askingTerminal.isOutputTerminal = false }  // It is kept for the result.
    let source = try AnswerSource(file: answers, terminal: askingTerminal)
    let activityCase = try makeCase(of: activity, isInteractive: source.isInteractive)
    // Before anything is asked, so that no answer is given in vain.
    let store = demo ? nil : try progress.store()
    if let saveCase {
      try ActivityCaseFile.write(activityCase, to: saveCase, with: environment)
      terminal.say("The case is saved as “\(saveCase)”.")
    }
    var talk = Conversation(
      source, on: terminal, options, json: output.json, now: environment.now)
    talk.show(StyledText(activity.title, style: .bold).wrapped(to: options.width))
    let runner = ActivityRunner(
      activity, activityCase, manner: demo ? .demo : .exercise, isAnimated: !output.json,
      threads: ProcessInfo.processInfo.activeProcessorCount, courseFolder: course.folder)
    guard let result = try await runner.play(&talk) else {
      if !demo { terminal.say("You left before the end; nothing is counted.") }
      return
    }
    if let store {
      if result.unanswered < result.parts.count {
        try store.record(.activityFinished(try result.outcome()))
      } else {
        terminal.say("No answer came, so nothing was recorded.")
      }
    }
    if output.json { try terminal.showJSON(result) }
  }

  private func makeProposal(on terminal: Terminal, _ options: TerminalOptions) async throws {
    var askingTerminal = terminal
    if output.json { askingTerminal.isOutputTerminal = false }
    let source = try AnswerSource(file: answers, terminal: askingTerminal)
    var talk = Conversation(
      source, on: terminal, options, json: output.json, now: LearningEnvironment.current.now)
    let proposal = ProposalActivity(
      files: ProposalActivity.Files(figures: saveFigures, markdown: markdown, html: html),
      seed: seed ?? 1, threads: ProcessInfo.processInfo.activeProcessorCount, json: output.json)
    guard try await proposal.play(&talk) else { throw ExitCode.failure }
  }

  private func activity(of course: Course) throws -> Activity {
    do throws(UnknownName) {
      return try course.activity(named: name)
    } catch {
      // A kind is a name too where the course has one activity of it.
      let kinds = Activity.Kind.allCases.filter { kind in
        course.activities.count { $0.kind == kind } == 1
      }
      throw UnknownName(
        kind: error.kind, name: name, known: kinds.map(\.rawValue) + error.known)
    }
  }

  private func makeCase(of activity: Activity, isInteractive: Bool) throws -> ActivityCase {
    if let caseFile {
      return try ActivityCaseFile.read(caseFile, for: activity, with: LearningEnvironment.current)
    }
    let isMeaningless =
      activity.kind != .dialing && modes != nil || activity.kind == .revenue && answerRate != nil
    if isMeaningless {
      throw ValidationError(
        "--\(activity.kind == .revenue && answerRate != nil ? "answer-rate" : "modes") has no "
          + "meaning for “\(activity.id)”, which is of the kind \(activity.kind).")
    }
    return try ActivityCase(
      of: activity, seed: chosenSeed(for: activity, isInteractive: isInteractive),
      changes: ActivityCase.Changes(
        agents: agents, answerRate: answerRate,
        modes: try modes?.split(separator: ",").map { try modeNamed(String($0)) }))
  }

  private func chosenSeed(for activity: Activity, isInteractive: Bool) -> UInt64 {
    if let seed { return seed }
    if case .dialing(let dialing) = activity.content, let seed = dialing.seed { return seed }
    return isInteractive && !demo ? LearningEnvironment.current.freshSeed() : 1
  }
}
