// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import LearnerProgress

/// Shows where the learner is.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "See where you are in each lesson.",
    discussion: "--export writes the whole record as JSON Lines, one fact a line.")

  @Flag(help: "Write every recorded fact, one JSON object a line.")
  var export = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let store = try progress.existingStore()
    if export { return terminal.showJSON(text: try store.exportJSONLines()) }
    let standing = try CourseStanding(
      try course.course(), store, in: LearningEnvironment.current.timeZone)
    if output.json { return try terminal.showJSON(standing) }
    let options = output.rendering(on: terminal)
    terminal.page(ProgressView(options: options).lines(standing), options)
  }
}
