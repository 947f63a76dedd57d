// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ItemAnalysis
import TerminalText

/// Reports how a class, and the questions, did.
struct ClassReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "See how the class did, who needs help, and which questions to mend.",
    discussion: """
      Reads what bpo class import wrote, or a folder of exports and tables of marks at once. Figures \
      of questions are those of first finished tries; with fewer than 20 learners there are counts \
      and no verdicts. A question that was edited is another question; when only its key was \
      corrected, --remark marks the answers again and lists each mark before and after.

      Examples:
        bpo class report class.json
        bpo class report exports --lesson day-09 --html report.html --csv report.csv
        bpo class report class.json --anonymous
        bpo class report class.json --compare last-year.json
        bpo class report class.json --remark who-pays --lesson day-09
        bpo class report marks.csv --json
      """)

  @Argument(
    help: ArgumentHelp("The file of the class, or folders and files.", valueName: "class|folder"),
    completion: .file())
  var paths: [String]

  @Option(help: "Only this lesson, or table of marks.")
  var lesson: String?

  @Option(
    help: ArgumentHelp(
      "Mark the answers to this question again by today's key; may be repeated.",
      valueName: "question"))
  var remark: [String] = []

  @Option(
    help: ArgumentHelp(
      "An earlier class to compare with: a file of a class or a folder.", valueName: "class|folder"),
    completion: .file())
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "The share of all marks that suffices, such as 0.9 (by default the lesson's own, else 0.8).",
      valueName: "share"), transform: Mark.typed)
  var pass: Mark?

  @Option(
    help: "An unanswered question sets its learner aside in the figures, or counts as zero.")
  var unanswered = Unanswered.aside

  @Flag(help: "Put pseudonyms for names, to project the report or pass it on.")
  var anonymous = false

  @Option(
    help: ArgumentHelp(
      "Write the tables for a spreadsheet; - is standard output alone.", valueName: "file"))
  var csv: String?

  @Flag(help: "Begin the CSV with a byte order mark, which Excel needs.")
  var byteOrderMark = false

  @Option(
    help: ArgumentHelp(
      "Write the report as one HTML page for screen and paper; - is standard output alone.",
      valueName: "file"))
  var html: String?

  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  /// What an unanswered question means.
  enum Unanswered: String, CaseIterable, ExpressibleByArgument {
    case aside, zero

    var rule: UnansweredRule { self == .aside ? .setLearnerAside : .countAsZero }
  }

  func validate() throws {
    if [csv == "-", html == "-", output.json].count(where: { $0 }) > 1 {
      throw ValidationError("Only one thing can be written to standard output.")
    }
    if let pass, !(Mark.zero...Mark.one ~= pass) {
      throw ValidationError("--pass is \(pass); it must be from 0 to 1.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    let now = read(paths)
    let before = compare.map { read([$0]) }
    for fault in now.faults + (before?.faults ?? []) { terminal.say(fault) }
    let cohorts = [now.cohort, before?.cohort].compactMap(\.self)
    let usesCourse = cohorts.contains { !$0.learners.isEmpty }
    let making = ClassReportMaking(
      course: usesCourse ? try course.course() : nil, lesson: lesson, remarked: Set(remark),
      passMark: pass, unanswered: unanswered.rule, isAnonymous: anonymous)
    let report = try making.report(of: now.cohort, against: before?.cohort, faults: now.faults)
    if let csv {
      try OutputFile.write(
        report.separatedText(byteOrderMark: byteOrderMark), to: csv, on: terminal)
    }
    if let html { try OutputFile.write(report.page, to: html, on: terminal) }
    if output.json {
      try terminal.showJSON(report)
    } else if csv != "-", html != "-" {
      let options = output.rendering(on: terminal)
      terminal.page(ClassReportView(options).lines(report), options)
    }
    if !now.faults.isEmpty || !(before?.faults ?? []).isEmpty { throw ExitCode.badData }
  }

  /// Reads a class; a file's name is a learner's, so an anonymous report only counts the faults.
  private func read(_ paths: [String]) -> (cohort: ClassCohort, faults: [String]) {
    let read = ClassImport(paths)
    let key = ClassCohort.PseudonymKey(.random(in: 0 ... .max), .random(in: 0 ... .max))
    let cohort = anonymous ? read.cohort.anonymised(by: key) : read.cohort
    let count = read.faults.count
    guard anonymous, count > 0 else { return (cohort, read.faults.map(\.description)) }
    return (cohort, ["\(Words.count(count, "file")) could not be read."])
  }
}
