// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import TerminalText

/// Question banks from and for other systems.
struct ExchangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: "Exchange questions with other systems: GIFT (Moodle) and Aiken.",
    subcommands: [ExchangeImportCommand.self, ExchangeExportCommand.self])
}

/// Where an exchanged text goes, and what is said about it.
struct ExchangeOutput: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file to write, which must not exist yet.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Write what can be expressed, although something must be left out.")
  var partial = false

  /// Refuses to write the questions and the report to one place.
  func check(_ options: OutputOptions) throws {
    if options.json, output == nil {
      throw ValidationError("--json needs --output: the questions go to standard output else.")
    }
  }

  /// Writes the text and says what went over.
  ///
  /// Unless it is wanted in part, nothing is written when something had to be left out.
  ///
  /// - Throws: the exit code of bad data in that case, and when there is nothing to write.
  func finish(
    _ text: String, _ report: ExchangeReport, isImport: Bool, _ options: OutputOptions
  ) throws {
    let terminal = Terminal.current
    let environment = LearningEnvironment.current
    if let output, environment.files.exists(output) {
      throw ValidationError("\(output) is there already; name another file.")
    }
    let isWritten = report.count > 0 && (partial || !report.isPartial)
    if isWritten {
      if let output {
        try environment.writeFile(output, text)
      } else {
        terminal.write(HarmlessText.harmless(text, keeping: [.newlines, .tabs]))
      }
    }
    if options.json {
      try terminal.showJSON(report)
    } else {
      terminal.say(ExchangeView().text(report, isImport: isImport))
      if !isWritten {
        terminal.say(
          report.count == 0
            ? "There is nothing to write."
            : "Nothing was written; --partial writes the questions that can be expressed.")
      }
    }
    if !isWritten { throw ExitCode.badData }
  }
}
