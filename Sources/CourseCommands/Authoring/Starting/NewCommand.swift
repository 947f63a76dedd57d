// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// Starts a lesson or a course.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a lesson or a course of your own.",
    subcommands: [NewLessonCommand.self, NewCourseCommand.self])

  /// A name for a lesson or course, or the reason why it is none.
  static func checked(_ name: String) throws {
    guard Identifier.isValid(name) else {
      throw ValidationError(
        "“\(name)” is no name; write lower-case words and digits joined by hyphens, such as "
          + "first-week.")
    }
  }
}

/// Writes the skeleton of a lesson.
struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Write the skeleton of a lesson, which passes “bpo check” as it stands.",
    discussion: """
      The lesson goes into the course of --course, of $BPO_COURSE, or of the present folder, and \
      into the list of its course.yml; without a course it stands by itself. Nothing is overwritten.

      Examples:
        bpo new lesson night-shift --course my-course
        bpo new lesson night-shift && bpo check night-shift
      """)

  @Argument(help: "Its name: lower-case words joined by hyphens.")
  var name: String

  @OptionGroup var course: CourseOptions

  func validate() throws { try NewCommand.checked(name) }

  func run() throws {
    let terminal = Terminal.current
    let environment = LearningEnvironment.current
    let folder = try folder(terminal, environment)
    let file = FilePath.join(folder ?? ".", name + "/lesson.md")
    try environment.createFile(file, LessonSkeleton.text(named: name))
    terminal.say("Wrote \(file).")
    if let folder { try list(in: folder, terminal, environment) }
    terminal.say("Check it with “bpo check \(file)”, and write on.")
  }

  /// The folder of the course that the lesson belongs to; nil for none.
  private func folder(_ terminal: Terminal, _ environment: LearningEnvironment) throws -> String? {
    func isCourse(_ folder: String) -> Bool {
      environment.files.exists(FilePath.join(folder, "course.yml"))
    }
    if let course = course.path {
      guard isCourse(course) else {
        throw ValidationError(
          "\(course) holds no course.yml; “bpo new course \(course)” starts a course.")
      }
      return course
    }
    if let set = terminal.environment["BPO_COURSE"], !set.isEmpty, isCourse(set) { return set }
    return isCourse(".") ? "." : nil
  }

  /// Adds the lesson to `course.yml` where it is clear how; else says what to do.
  private func list(
    in folder: String, _ terminal: Terminal, _ environment: LearningEnvironment
  ) throws {
    let path = FilePath.join(folder, "course.yml")
    if let bytes = environment.files.contents(path),
      let old = String(validating: bytes, as: UTF8.self),
      let new = LessonList.adding(name, to: old),
      let names = CourseReader.lessonNames(courseFile: old, named: path),
      CourseReader.lessonNames(courseFile: new, named: path) == names + [name]
    {
      try environment.writeFile(path, new)
      terminal.say("Added \(name) to the lessons of \(path).")
    } else {
      terminal.say("Add \(name) to the lessons of \(path).")
    }
  }
}

/// Writes the skeleton of a course.
struct NewCourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Write the skeleton of a course with one lesson and a glossary.",
    discussion: """
      Nothing is overwritten.

      Example:
        bpo new course my-course && bpo check my-course
      """)

  @Argument(help: "The folder; its last part becomes the course's name.", completion: .directory)
  var folder: String

  private var name: String {
    String(FilePath.normal(folder).split(separator: "/").last ?? "")
  }

  func validate() throws { try NewCommand.checked(name) }

  func run() throws {
    let terminal = Terminal.current
    let environment = LearningEnvironment.current
    let files = CourseSkeleton.files(named: name).map { (FilePath.join(folder, $0.path), $0.text) }
    if let there = files.first(where: { environment.files.exists($0.0) }) {
      throw FileIsThere(path: there.0)
    }
    for (path, text) in files {
      try environment.createFile(path, text)
      terminal.say("Wrote \(path).")
    }
    terminal.say(
      "Check it with “bpo check \(folder)”; take it with “bpo learn --course \(folder)”.")
  }
}
