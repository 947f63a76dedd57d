// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ItemAnalysis
import TerminalText

/// Reads trainees' exports and tables of marks into a cohort.
struct ClassImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read trainees' exports and tables of marks into one file of the class.",
    discussion: """
      An export (.jsonl) is named after its learner: asha.jsonl. A table of marks (.csv, .tsv) has a \
      row for each learner and a column for each item; it is named after the test. Import as often as \
      you like: nothing counts twice. Files that cannot be used are said, the others are kept, and the \
      exit code is 65.

      Examples:
        bpo class import exports
        bpo class import exports late/ravi.jsonl --cohort spring.json
        bpo class import marks.csv --maximum 2 --cohort spring.json
      """)

  @Argument(
    help: ArgumentHelp("Folders and files.", valueName: "folder|files"), completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp("The file of the class, made when there is none.", valueName: "file"),
    completion: .file())
  var cohort = "class.json"

  @Option(
    help: ArgumentHelp(
      "What an item of a table gives that has no row “maximum” (by default 1).", valueName: "mark"),
    transform: Mark.typed)
  var maximum: Mark?

  @OptionGroup var output: OutputOptions

  /// What `--json` shows.
  struct Result: Encodable {
    struct Fault: Encodable {
      var file: String
      var position: String?
      var reason: String
    }
    var cohort: String
    var isChanged: Bool
    var learners: Int
    var tables: Int
    var files: [ClassImport.File]
    var faults: [Fault]
    /// Learners whose records hold the same runs.
    var sharedRuns: [[String]]
  }

  func validate() throws {
    if let maximum, maximum <= .zero {
      throw ValidationError("--maximum is \(maximum); it must be above 0.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    let read = ClassImport(paths, maximum: maximum ?? .one)
    for fault in read.faults { terminal.say(fault.description) }
    if read.files.isEmpty { throw ExitCode.badData }
    let (whole, isChanged) = try CohortFile.add(read.cohort, to: cohort) {
      ClassCohort.PseudonymKey(.random(in: 0 ... .max), .random(in: 0 ... .max))
    }
    let result = Result(
      cohort: cohort, isChanged: isChanged, learners: whole.learners.count,
      tables: whole.tables.count, files: read.files,
      faults: read.faults.map { .init(file: $0.file, position: $0.position, reason: $0.reason) },
      sharedRuns: whole.sharedRuns)
    if output.json {
      try terminal.showJSON(result)
    } else {
      let options = output.rendering(on: terminal)
      terminal.show(Self.lines(result, width: options.width), options)
    }
    if !read.faults.isEmpty { throw ExitCode.badData }
  }

  private static func lines(_ result: Result, width: Int) -> [StyledText] {
    var sentences = result.files.map { file in
      let what =
        switch file.content {
        case .export: Words.count(file.runs, "quiz run")
        case .marks: Words.count(file.runs, "row") + " of marks"
        case .cohort: "another cohort, \(Words.count(file.runs, "quiz run"))"
        }
      return "\(file.name): \(what), \(Words.count(file.answers, "answer"))."
    }
    sentences.append(
      (result.isChanged ? "\(result.cohort) now has " : "\(result.cohort) knew all this: ")
        + "\(Words.count(result.learners, "learner")) and "
        + "\(Words.count(result.tables, "table")) of marks.")
    sentences += ClassWords.warnings(ofShared: result.sharedRuns)
    sentences.append("Next:  bpo class report \(result.cohort)")
    return sentences.flatMap { StyledText($0).wrapped(to: width) }
  }
}

extension Mark {
  /// Reads a mark from the command line.
  static func typed(_ text: String) throws -> Mark {
    guard let mark = Mark(text) else {
      throw ValidationError("“\(text)” is no mark; write a number such as 2, 0.5 or 1/3.")
    }
    return mark
  }
}

/// Counts in words.
enum Words {
  /// A number with its noun: `1 learner`, `3 learners`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
