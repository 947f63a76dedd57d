// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Synchronization

/// What `bpo activity` did on a small course in memory.
struct ActivityCommandRun {
  var output: String
  var error: String
  var status: Int32
  /// What was recorded.
  var outcomes: [ActivityOutcome]
  /// The files after the run.
  var files: [String: String]

  /// Runs a command line in this process.
  ///
  /// - Parameters:
  ///   - arguments: The words after `activity`, separated by spaces.
  ///   - lines: What is typed or piped in.
  ///   - isPerson: Whether a person sits at a terminal.
  ///   - keys: Keys pressed during the live view; nil for none at all.
  ///   - columns: The columns of the terminal.
  ///   - files: Further files.
  /// - Throws: When there can be no record in memory.
  init(
    _ arguments: String, lines: [String] = [], isPerson: Bool = false, keys: [Key]? = nil,
    columns: Int = 80, files: [String: String] = [:]
  ) async throws {
    let recording = TerminalRecording(
      lines: lines, keys: keys ?? [], isPerson: isPerson, isOutputTerminal: isPerson,
      size: isPerson ? TerminalSize(columns: columns, rows: 40) : nil)
    var terminal = recording.terminal
    if keys == nil { terminal.nextKey = { _ in nil } }
    let store = try ProgressStore.inMemory()
    let kept = WrittenFiles(files.merging(Self.course) { $1 })
    var environment = LearningEnvironment.live
    environment.files = CourseFiles(
      contents: { kept[$0].map { [UInt8]($0.utf8) } }, exists: { kept[$0] != nil })
    environment.writeFile = { path, contents in
      if path.hasPrefix("/sealed/") { throw CocoaError(.fileWriteNoPermission) }
      kept[path] = contents
    }
    environment.openProgress = { _ in store }
    environment.freshSeed = { 4711 }
    let environmentOfRun = environment
    let words = arguments.split(separator: " ").map(String.init)
    status = await Terminal.$current.withValue(terminal) {
      await LearningEnvironment.$current.withValue(environmentOfRun) {
        await BPOCommand.run(["activity"] + words + ["--course", "/course"])
      }
    }
    output = recording.now.output
    error = recording.now.error
    outcomes = try store.activityOutcomes().map(\.outcome)
    self.files = kept.all
  }

  /// The result that `--json` printed.
  var result: ActivityResult? {
    try? JSONDecoder().decode(ActivityResult.self, from: Data(output.utf8))
  }

  /// The output without control sequences.
  var text: String {
    output.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacing("\r", with: "")
  }

  private static let course: [String: String] = [
    "/course/course.yml": """
    id: sample
    title: A sample
    language: en
    lessons: [day.md]
    """,
    "/course/day.md": """
    ---
    id: day
    title: A day
    objectives:
      - {id: earn, text: Earn}
    updated: 2026-11-22
    ---

    # A day

    ```activity sort
    id: day-sort
    title: Who does it?
    workflow: A campaign of twelve tasks
    tasks:
    \(tasks)
    floor: {agents: 2, answerRate: 0.25}
    ```

    ```activity revenue
    id: day-revenue
    title: A month
    currency: USD
    ranges: {agents: [20, 20], hours: [150, 150], hourlyRate: [12, 12], outcomesPerHour: [0.45, 0.45], outcomeFee: [30, 30], transactionsPerHour: [8, 8], transactionFee: [2, 2], fixedFee: [36000, 36000]}
    ```

    ```activity dialing
    id: day-dialing
    title: Two modes
    agents: 2
    answerRate: 0.3
    modes: [manual, progressive]
    ```

    ```activity try
    id: day-try
    title: A queue
    command: dialing erlang --agents 5 --load 4
    look: How many callers wait?
    ```
    """,
  ]

  private static var tasks: String {
    (1...12).map { number in
      "  - {id: task-\(number), text: Task number \(number), "
        + "answer: \(number % 2 == 0 ? "manual" : "automated"), feedback: Because of \(number)., "
        + "cost: {seconds: \(number * 60), per: shift}}"
    }.joined(separator: "\n")
  }
}

/// Files in memory that a run can write.
private final class WrittenFiles: Sendable {
  private let contents: Mutex<[String: String]>

  init(_ contents: [String: String]) { self.contents = Mutex(contents) }

  subscript(path: String) -> String? {
    get { contents.withLock { $0[path] } }
    set { contents.withLock { $0[path] = newValue } }
  }

  var all: [String: String] { contents.withLock { $0 } }
}
