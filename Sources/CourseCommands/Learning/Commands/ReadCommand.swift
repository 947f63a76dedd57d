// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// Shows a lesson as a page to read.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a lesson; nothing is asked and nothing recorded.",
    discussion: "Questions stand without their answers; --key shows them, for instructors.")

  @Argument(help: "The lesson; “bpo lessons” lists them.", completion: .lessonNames)
  var lesson: String

  @Flag(help: "Show keys, feedback, hints, explanations and the questions of the quiz.")
  var key = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let lesson = try course.lesson(named: lesson)
    try Self.show(lesson, showsKey: key, output, on: .current)
  }

  /// Shows a lesson, through a pager where it is longer than the screen.
  static func show(
    _ lesson: Lesson, showsKey: Bool, _ output: OutputOptions, on terminal: Terminal
  ) throws {
    if output.json {
      try terminal.showJSON(LessonDocument(lesson, showsKey: showsKey))
    } else {
      let options = output.rendering(on: terminal)
      if !terminal.isOutputTerminal {
        return LessonView(options).drawPieces(of: lesson, showsKey: showsKey) {
          terminal.show($0, options)
        }
      }
      terminal.page(LessonView(options).lines(of: lesson, showsKey: showsKey), options)
    }
  }
}
