// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// Writes a lesson's questions for another system.
struct ExchangeExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the questions of a lesson's quiz as GIFT or Aiken.",
    discussion: """
      What the format cannot express is named with its place in the lesson. Then nothing is written \
      and the exit code is 65, unless --partial asks for the rest.

      Examples:
        bpo exchange export day-09 --partial --output day-09.gift
        bpo exchange export day-09 --to aiken --partial
      """)

  @Argument(help: "The lesson; “bpo lessons” lists them.")
  var lesson: String

  @Option(name: .customLong("to"), help: "The format.")
  var format = ExchangeFormat.gift

  @Flag(help: "Export the questions in the text too, not only those of the quiz.")
  var all = false

  @OptionGroup var destination: ExchangeOutput
  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try destination.check(output) }

  func run() throws {
    let lesson = try course.course().lesson(named: lesson)
    let export = QuestionExport(
      all ? lesson.questions : lesson.bank, of: lesson.file, as: format)
    try destination.finish(export.text, export.report, isImport: false, output)
  }
}
