// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// Turns a question bank of another system into Markdown of a lesson.
struct ExchangeImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a GIFT or Aiken file into questions of a lesson.",
    discussion: """
      Writes Markdown: the questions alone, or with --lesson a whole lesson whose quiz they are. \
      With --course, names that its questions have are not given again. \
      What a lesson cannot express is named with its line and column. Then nothing is written and \
      the exit code is 65, unless --partial asks for the rest.

      Examples:
        bpo exchange import bank.gift --lesson bank --output bank.md
        bpo exchange import old-test.txt --from aiken >>Lessons/day-09/lesson.md
      """)

  @Argument(help: "The file, at most 4 MiB.", completion: .file())
  var file: String

  @Option(name: .customLong("from"), help: "The format (by default told from the file).")
  var format: ExchangeFormat?

  @Option(help: ArgumentHelp("Write a whole lesson of this name.", valueName: "name"))
  var lesson: String?

  @OptionGroup var destination: ExchangeOutput
  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try destination.check(output)
    if let lesson, !Identifier.isValid(lesson) {
      throw ValidationError(
        "“\(lesson)” is no name of a lesson; write lower-case words joined by hyphens.")
    }
  }

  func run() throws {
    let environment = LearningEnvironment.current
    guard let bytes = environment.files.contents(file) else {
      throw UnreadableFile(path: file, why: environment.files.refusal(file))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw NotUTF8(path: file, bytes: bytes)
    }
    var taken: Set<String> = []
    if let course = course.path {
      let admitted = try environment.admitting(.course(folder: course))
      let reading = CourseReader(files: admitted.files, engine: admitted.engine)
        .read(folder: course)
      taken = Set(reading.lessons.compactMap(\.lesson).flatMap(\.questions).map(\.id))
    }
    let done = QuestionImport(
      text, of: file, in: format ?? ExchangeFormat(guessing: text, named: file), lesson: lesson,
      takenNames: taken)
    try destination.finish(done.text, done.report, isImport: true, output)
  }
}

/// A file that was named and cannot be read.
struct UnreadableFile: Error, CustomStringConvertible {
  var path: String
  /// Why, as the end of a sentence.
  var why: String?

  var description: String { "\(path) cannot be read: \(why ?? "there is no such file")." }
}

/// A file whose bytes are no text.
struct NotUTF8: Error, CustomStringConvertible {
  var path: String
  var line = 1
  var column = 1

  /// Finds the first byte at fault.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    scan: while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        column += scalar.count
        if scalar.elementsEqual([0x0A]) { (line, column) = (line + 1, 1) }
      case .error, .emptyInput: break scan
      }
    }
  }

  var description: String {
    "\(path):\(line):\(column): error: [NotUTF8] The file is not UTF-8 from here on; save it as UTF-8."
  }
}
