// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation
import LearnerProgress
import OutsourcingEconomics
import TerminalText

/// Shows where the learner is, and carries the record to other machines and programs.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "See where you are, what you master, and what comes next.",
    discussion: """
      Without options it shows your days of study, each lesson, and the reviews to come; with a \
      lesson, its objectives and what each still needs. A question is learned once it was right at \
      once on three different days; an objective is mastered at 80 % of its questions.

      --export writes the whole record, one fact a line: as JSON, which --merge reads on another \
      machine and “bpo class import” reads for an instructor, or as csv for a spreadsheet. It names \
      nobody unless you give --learner. Merge as often as you like: nothing counts twice. \
      --certificate states which quizzes you passed; it exits with 1 while there are none. \
      --forget deletes the record for good and leaves no byte of it.

      Examples:
        bpo progress
        bpo progress day-09
        bpo progress --json
        bpo progress --export > laptop.jsonl
        bpo progress --export csv > record.csv
        bpo progress --export --learner "Asha Rao" > asha.jsonl
        bpo progress --merge laptop.jsonl desktop.jsonl
        bpo progress --certificate --name "Asha Rao" --html statement.html
        bpo progress --forget
      """)

  @Argument(help: "A lesson, to see its objectives; “bpo lessons” lists them.")
  var lesson: String?

  @Option(defaultAsFlag: .json, help: "Write every recorded fact.")
  var export: ExportForm?

  @Option(
    help: ArgumentHelp("The name that an export carries in its first line.", valueName: "name"))
  var learner: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Add the facts of exports from other machines.", valueName: "file"),
    completion: .file())
  var merge: [String] = []

  @Flag(help: "State which lessons you passed, of all or of the one that is named.")
  var certificate = false

  @Option(help: ArgumentHelp("Your name on the statement.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Write the statement as one HTML file for screen and paper; - is standard output alone.",
      valueName: "file"),
    completion: .file())
  var html: String?

  @Flag(help: "Delete your record for good.")
  var forget = false

  @Flag(help: "Do not ask before --forget.")
  var yes = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [export != nil, !merge.isEmpty, forget, certificate].count(where: { $0 }) <= 1 else {
      throw ValidationError("Give one of --export, --merge, --certificate and --forget.")
    }
    if lesson != nil, export != nil || !merge.isEmpty || forget {
      throw ValidationError("--export, --merge and --forget are about the whole record.")
    }
    if learner != nil, export != .json {
      throw ValidationError("--learner names the learner in an export as JSON: add --export.")
    }
    if let learner, learner.utf8.count > Self.longestName || learner.isEmpty {
      throw ValidationError("--learner must have from 1 to \(Self.longestName) bytes.")
    }
    if !certificate, name != nil || html != nil {
      throw ValidationError("--name and --html belong to --certificate.")
    }
    if yes, !forget { throw ValidationError("--yes belongs to --forget.") }
    if html == "-", output.json {
      throw ValidationError("Only one thing can be written to standard output.")
    }
  }

  private static let longestName = 200

  func run() throws {
    let terminal = Terminal.current
    if forget { return try deleteRecord(terminal) }
    if !merge.isEmpty { return try mergeFiles(terminal) }
    if let export {
      return try progress.existingStore().export(export.recordForm, learner: learner) { line in
        switch export {
        case .json: terminal.write(HarmlessJSON.harmless(line))
        case .csv:
          // Each row ends with CR LF, which is one character.
          let row = HarmlessText.harmless(String(line.dropLast()), keeping: [.newlines, .tabs])
          terminal.write(row + "\r\n")
        }
      }
    }
    let environment = LearningEnvironment.current
    let course = try course.course()
    let chosen = try lesson.map { try course.lesson(named: $0) }
    let store = try progress.existingStore()
    if certificate { return try state(course, chosen, store, terminal) }
    let standing = try CourseStanding(course, store, in: environment.timeZone)
    let options = output.rendering(on: terminal)
    let view = ProgressView(options: options)
    guard let lesson = standing.lessons.first(where: { $0.lesson == chosen?.id }) else {
      if output.json { return try terminal.showJSON(standing) }
      return terminal.page(view.lines(standing), options)
    }
    if output.json {
      return try terminal.showJSON(
        LessonProgress(
          lesson: lesson, mastery: standing.study.mastery.filter { $0.lesson == lesson.lesson }))
    }
    terminal.page(view.details(lesson, standing), options)
  }

  /// One lesson for `--json`.
  private struct LessonProgress: Encodable {
    var lesson: LessonStanding
    var mastery: [MasteryStanding]
  }

  private func mergeFiles(_ terminal: Terminal) throws {
    let store = try progress.store()
    for file in merge {
      let report = try store.merge(exportAt: file)
      let source = merge.count > 1 ? "\(file): " : ""
      terminal.say(
        "\(source)\(report.added) facts added, \(report.known) known already.")
    }
  }

  private func deleteRecord(_ terminal: Terminal) throws {
    if !yes, LearningEnvironment.current.files.exists(progress.file) {
      guard terminal.isInteractive else {
        terminal.say(
          "Nothing was deleted: without a terminal, --forget needs --yes. “bpo progress --export” "
            + "keeps a copy.")
        throw ExitCode.validationFailure
      }
      let question =
        "Delete the record \(progress.file) for good? Type forget to delete it, Enter to keep it: "
      guard
        terminal.ask(StyledText(question, style: .bold), output.rendering(on: terminal))
          == "forget"
      else {
        terminal.say("Nothing was deleted.")
        throw ExitCode.failure
      }
    }
    let wasThere = try ProgressStore.forget(path: progress.file)
    terminal.say(wasThere ? "Your record is deleted." : "There was no record to delete.")
  }

  private func state(
    _ course: Course, _ lesson: Lesson?, _ store: ProgressStore, _ terminal: Terminal
  ) throws {
    let environment = LearningEnvironment.current
    let days = StudyDays(in: environment.timeZone)
    let statement = try CompletionStatement(
      course, only: lesson?.id, store, name: name, on: days.date(of: environment.date()),
      days: days, engineVersion: environment.engine.version)
    guard statement.isGiven else {
      terminal.say("No quiz is passed yet, so there is nothing to state.")
      for missing in statement.missing { terminal.say(CompletionStatement.sentence(missing)) }
      throw ExitCode.failure
    }
    let document = statement.document
    if let html { try OutputFile.write(document.page, to: html, on: terminal) }
    if output.json { return try terminal.showJSON(statement) }
    if html == "-" { return }
    let options = output.rendering(on: terminal)
    terminal.show(ProposalView(document).lines(options), options)
  }
}

/// The forms of an export as they are typed.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case json, csv

  fileprivate var recordForm: ProgressExport {
    switch self {
    case .json: .json
    case .csv: .csv
    }
  }
}
