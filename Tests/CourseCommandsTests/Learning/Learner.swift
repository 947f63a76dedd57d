// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import LearnerProgress

/// Somebody who runs commands on a course and a record of progress in memory.
struct Learner {
  var files = SampleCourse.files
  var store: ProgressStore
  var seed: UInt64 = 7
  var date: @Sendable () -> Date = { Date() }
  var size = TerminalSize(columns: 80, rows: 500)

  init() throws { store = try .inMemory() }

  /// What a command did.
  struct Run {
    var code: Int32
    var output: String
    var error: String
    var record: TerminalRecording.Record
  }

  /// Runs a command as a person at a terminal, or with a pipe.
  func run(
    _ command: String, typing lines: [String] = [], isPerson: Bool = true,
    isOutputTerminal: Bool? = nil,
    environment: [String: String] = ["TERM": "xterm", "NO_COLOR": "1"]
  ) async -> Run {
    let recording = TerminalRecording(
      lines: lines, isPerson: isPerson, isOutputTerminal: isOutputTerminal ?? isPerson,
      size: size, environment: environment)
    var terminal = recording.terminal
    if isPerson {
      // A terminal shows what is typed.
      let (next, write) = (terminal.nextLine, terminal.write)
      terminal.nextLine = {
        let line = next()
        if let line { write(line + "\n") }
        return line
      }
    }
    return await run(command, on: recording, terminal)
  }

  /// Runs a command on a terminal of the test's own.
  func run(
    _ command: String, on recording: TerminalRecording, _ terminal: Terminal
  ) async -> Run {
    let words = command.split(separator: " ").map(String.init)
    let code = await Terminal.$current.withValue(terminal) {
      await LearningEnvironment.$current.withValue(environment) {
        await BPOCommand.run(words)
      }
    }
    let record = recording.now
    return Run(code: code, output: record.output, error: record.error, record: record)
  }

  var environment: LearningEnvironment {
    let (files, store, seed) = (files, store, seed)
    var environment = LearningEnvironment.live
    environment.files = CourseFiles(
      contents: { files[$0].map { [UInt8]($0.utf8) } },
      exists: { path in
        path == Self.progressFile || files[path] != nil
          || files.keys.contains { $0.hasPrefix(path + "/") }
      })
    environment.openProgress = { _ in store }
    environment.freshSeed = { seed }
    environment.date = date
    environment.writeFile = { _, _ in }
    return environment
  }

  /// Stands for the record in memory.
  static let progressFile = "/progress.sqlite"

  /// The option that names the course.
  static let course = "--course /course"

  /// The options that name the course and the record.
  static let place = "--course /course --progress \(progressFile)"
}
