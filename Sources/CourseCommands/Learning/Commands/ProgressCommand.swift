// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Foundation
public import LearnerProgress
import TerminalText

/// Shows where the learner is, and carries the record to other machines and programs.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "See where you are in each lesson.",
    discussion: """
      --export writes the whole record, one fact a line: as JSON, which --merge reads on another
      machine, or as csv for a spreadsheet. Merge as often as you like: nothing counts twice.
      --forget deletes the record for good.
      """)

  @Option(defaultAsFlag: .json, help: "Write every recorded fact.")
  var export: ProgressExport?

  @Option(
    help: ArgumentHelp(
      "Add the facts of an export from another machine.", valueName: "file"),
    completion: .file())
  var merge: String?

  @Flag(help: "Delete your record for good, without asking.")
  var forget = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [export != nil, merge != nil, forget].count(where: { $0 }) <= 1 else {
      throw ValidationError("Give one of --export, --merge and --forget.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    if forget {
      let wasThere = try ProgressStore.forget(path: progress.file)
      terminal.say(wasThere ? "Your record is deleted." : "There was no record to delete.")
      return
    }
    if let merge {
      let report = try progress.store().merge(exportAt: merge)
      terminal.say("\(report.added) facts added, \(report.known) known already.")
      return
    }
    let store = try progress.existingStore()
    if let export {
      return try store.export(export) { line in
        switch export {
        case .json: terminal.write(HarmlessJSON.harmless(line))
        case .csv:
          // Each row ends with CR LF, which is one character.
          let row = HarmlessText.harmless(String(line.dropLast()), keeping: [.newlines, .tabs])
          terminal.write(row + "\r\n")
        }
      }
    }
    let standing = try CourseStanding(
      try course.course(), store, in: LearningEnvironment.current.timeZone)
    if output.json { return try terminal.showJSON(standing) }
    let options = output.rendering(on: terminal)
    terminal.page(ProgressView(options: options).lines(standing), options)
  }
}

extension ProgressExport: ExpressibleByArgument {}
