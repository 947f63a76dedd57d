// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Lists the lessons.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the lessons.")

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let standing = try CourseStanding(
      try course.course(), try progress.existingStore(),
      in: LearningEnvironment.current.timeZone)
    if output.json { return try terminal.showJSON(standing.lessons) }
    let options = output.rendering(on: terminal)
    terminal.page(LessonsView(options: options).lines(standing), options)
  }
}
