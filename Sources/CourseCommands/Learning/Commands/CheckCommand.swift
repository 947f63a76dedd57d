// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import TerminalText

/// Checks a course or a lesson.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a course: questions, links, coverage of the syllabus, computed numbers.",
    discussion: """
      Each fault is printed with file, line, column and repair; the exit code is 1 when there \
      is any. Simulated values are computed again and compared with those that are kept.

      A course from elsewhere is first read by a child process that can be stopped.

      Examples:
        bpo check
        bpo check my-course/first-lesson/lesson.md
        bpo check my-course --format gcc
        bpo check --rules
      """)

  @Argument(
    help: "The folder of a course, or a lesson's file (by default the course that is used).",
    completion: .file())
  var path: String?

  @Flag(help: "Print for each line of the syllabus the sentences and the question that cover it.")
  var coverage = false

  @Flag(help: "Compute the simulated values anew and write computed.json beside each lesson.")
  var update = false

  @Flag(help: "List the rules.")
  var rules = false

  @Option(help: "How faults are printed: for people, for programs, or for editors.")
  var format = CheckFormat.text

  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    if rules {
      let listing = RuleListing()
      if output.json { return try terminal.showJSON(listing) }
      return terminal.page(listing.lines(options), options)
    }
    let outside = LearningEnvironment.current
    let target =
      try path.map { CoursePlace($0, files: outside.files) }
      ?? .course(folder: try course.folder())
    let environment = try outside.admitting(target)
    var faults: [CourseFault] = []
    if update {
      let work = ComputedUpdate.all(for: target.lessons(environment), engine: environment.engine)
      for file in work.updates {
        try environment.writeFile(file.file, file.contents)
        terminal.say((file.contents == nil ? "Deleted " : "Wrote ") + file.file + ".")
      }
      faults = work.faults
    }
    var report = target.report(environment, showsSyllabus: coverage)
    report.faults = Array(Set(report.faults + faults)).sorted()
    switch output.json ? .json : format {
    case .json: try terminal.showJSON(report)
    case .sarif: try terminal.showJSON(SARIFLog(report.faults))
    case .gcc:
      terminal.write(
        HarmlessText.harmless(CheckFormat.gccLines(report.faults), keeping: .newlines))
    case .text:
      let view = CheckView(options: options)
      terminal.write(view.faults(report))
      if coverage { terminal.show(view.syllabus(report) + [StyledText()], options) }
      terminal.show(view.summary(report), options)
    }
    if !report.faults.isEmpty { throw ExitCode.failure }
  }
}

extension CoursePlace {
  /// Reads the lessons.
  func lessons(_ environment: LearningEnvironment) -> [LessonReading] {
    let reader = CourseReader(files: environment.files, engine: environment.engine)
    return switch self {
    case .course(let folder): reader.read(folder: folder).lessons
    case .lesson(let file): [reader.read(lesson: file)]
    }
  }

  /// Reads and checks.
  func report(_ environment: LearningEnvironment, showsSyllabus: Bool) -> CheckReport {
    let reader = CourseReader(files: environment.files, engine: environment.engine)
    let check = CourseCheck(files: environment.files, engine: environment.engine)
    return switch self {
    case .course(let folder):
      CheckReport(
        reader.read(folder: folder), at: folder, with: check, showsSyllabus: showsSyllabus)
    case .lesson(let file): CheckReport(reader.read(lesson: file), at: file, with: check)
    }
  }
}
