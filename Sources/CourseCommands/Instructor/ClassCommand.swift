// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// What instructors do with the work of a class.
struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "Collect trainees' exports and see how the class, and the questions, did.",
    discussion: """
      Each trainee writes  bpo progress --export json > asha.jsonl  and hands in the file; nothing \
      leaves a computer by itself. docs/CLASSES.md says what each figure means.
      """,
    subcommands: [ClassImportCommand.self, ClassReportCommand.self])
}
