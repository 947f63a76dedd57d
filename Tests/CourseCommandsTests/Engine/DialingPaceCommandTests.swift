// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import Testing

struct DialingPaceCommandTests {
  /// What the command answers to lines.
  func pace(
    _ options: String, lines: [String] = []
  ) async -> (answers: [String], error: String, status: Int32) {
    let recording = TerminalRecording(lines: lines, isPerson: false, isOutputTerminal: false)
    let words = "dialing pace \(options)".split(separator: " ").map(String.init)
    let status = await Terminal.$current.withValue(recording.terminal) {
      await BPOCommand.run(words)
    }
    let output = recording.now.output
    return (output.split(separator: "\n").map(String.init), recording.now.error, status)
  }

  @Test("pace greets, answers each line with a line and ends with the input")
  func answers() async {
    let run = await pace(
      "--strategy progressive --line-limit 3 --calls-per-second 2",
      lines: [
        #"{"type":"records","at":0,"records":[{"record":"a"}]}"#,
        "?",
        #"{"type":"agent","at":0,"agent":"ann","is":"ready"}"#,
      ])
    #expect(run.status == 0)
    #expect(run.answers.count == 4)
    #expect(
      run.answers.first?.hasPrefix(
        #"{"type":"hello","protocol":1,"strategy":"progressive","rules":["us-ftc-tsr"]"#) == true)
    #expect(run.answers.dropFirst(2).first?.contains(#""error""#) == true)
    #expect(
      run.answers.last?.contains(#""orders":[{"order":"place","call":1,"record":"a"}]"#) == true)
  }

  @Test("each strategy that lets the system dial can pace, and no other")
  func strategies() async {
    for name in [
      "progressive", "power:2", "predictive", "predictive:0.01", "vicidial:tapered", "issabel",
    ] {
      let run = await pace("--strategy \(name)")
      #expect(run.status == 0, "\(name): \(run.error)")
      #expect(run.answers.count == 1)
    }
    for name in ["manual", "preview", "predicitve", "power:0"] {
      let run = await pace("--strategy \(name)")
      #expect(run.status == 65, "\(name)")
      #expect(run.answers.isEmpty)
    }
  }

  @Test("rules are kept by name, none with none, and an unknown one is refused")
  func rules() async {
    let none = await pace("--rule none")
    #expect(none.answers.first?.contains(#""rules":[]"#) == true)
    let two = await pace("--rule us-fcc-tcpa --rule us-ftc-hours")
    #expect(two.answers.first?.contains(#""rules":["us-fcc-tcpa","us-ftc-hours"]"#) == true)
    let unknown = await pace("--rule us-ftc")
    #expect(unknown.status == 65)
    #expect(unknown.error.contains("us-ftc-tsr"))
  }
}
