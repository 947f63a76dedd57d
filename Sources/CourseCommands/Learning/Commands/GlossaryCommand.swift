// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// Explains the words of the field.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "Explain the words of the field, all or one.",
    discussion: """
      Letter case, hyphens and a plural's s do not matter.

      Examples:
        bpo glossary
        bpo glossary abandonment rate
        bpo glossary ACW --json
      """)

  @Argument(
    help: ArgumentHelp("A term, or another word for it (by default all).", valueName: "term"))
  var words: [String] = []

  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let course = try course.course()
    guard let glossary = course.glossary else { throw NoGlossary(course: course.title) }
    let view = GlossaryView(options: options)
    if words.isEmpty {
      if output.json { return try terminal.showJSON(glossary.terms) }
      return terminal.page(view.list(glossary), options)
    }
    let term = try glossary.term(named: words.joined(separator: " "))
    if output.json { return try terminal.showJSON(term) }
    terminal.show(view.lines(of: term), options)
  }
}

/// A course that explains no words.
struct NoGlossary: Error, CustomStringConvertible {
  var course: String

  var description: String {
    "The course “\(course)” has no glossary; its file would be glossary.md beside course.yml."
  }
}
