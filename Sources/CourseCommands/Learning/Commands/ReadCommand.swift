// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// Shows a lesson as a page to read.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a lesson; nothing is asked and nothing recorded.",
    discussion: """
      On a terminal a lesson that is longer than the screen opens in a reader: Space and b turn \
      pages, / searches, t shows the table of contents, h all keys, q leaves. Into a pipe or a \
      file, and with --plain, the whole lesson is written.

      Questions stand without their answers; --key shows them, for instructors. With --watch an \
      author sees the lesson as it is written: each time a file is saved it is drawn anew at the \
      same place, faults below it.

      Examples:
        bpo read day-09
        bpo read day-09 --pager
        bpo read day-09 --plain > day-09.txt
        bpo read --watch Lessons/day-09/lesson.md
      """)

  @Argument(
    help: "The lesson; “bpo lessons” lists them. With --watch also a Markdown file.",
    completion: .lessonNames)
  var lesson: String

  @Flag(help: "Show keys, feedback, hints, explanations and the questions of the quiz.")
  var key = false

  @Flag(help: "Show the lesson anew whenever its file is saved, with its faults.")
  var watch = false

  @Flag(help: "Use $PAGER, else less, in place of the reader.")
  var pager = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if watch, output.json || output.plain || pager {
      throw ValidationError("--watch draws on a screen; leave out --json, --plain and --pager.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let session = ReadingSession(on: terminal, options, showsKey: key)
    if watch {
      guard terminal.hasFullScreen(options) else {
        throw ValidationError("--watch needs a terminal that can be drawn on.")
      }
      let environment = try LearningEnvironment.current.admitting(
        .course(folder: try course.folder()))
      let reader = CourseReader(files: environment.files, engine: environment.engine)
      return session.watch(try LessonWatch(lesson, folder: course.folder, reader: reader))
    }
    let lesson = try course.lesson(named: lesson, hasBank: key)
    try Self.show(lesson, showsKey: key, output, on: terminal, usesPager: pager)
  }

  /// Shows a lesson: as JSON, in the reader where it is longer than the screen, else as it is.
  static func show(
    _ lesson: Lesson, showsKey: Bool, _ output: OutputOptions, on terminal: Terminal,
    usesPager: Bool = false
  ) throws {
    if output.json { return try terminal.showJSON(LessonDocument(lesson, showsKey: showsKey)) }
    let options = output.rendering(on: terminal)
    guard terminal.isOutputTerminal else {
      return LessonView(options).drawPieces(of: lesson, showsKey: showsKey) {
        terminal.show($0, options)
      }
    }
    let lines = LessonView(options).lines(of: lesson, showsKey: showsKey)
    let isLong = terminal.size().map { lines.count >= $0.rows } ?? false
    if isLong, !usesPager, terminal.hasFullScreen(options) {
      ReadingSession(on: terminal, options, showsKey: showsKey).read(lesson)
    } else {
      terminal.page(lines, options)
    }
  }
}
