// SPDX-License-Identifier: Apache-2.0

import Foundation
import OutboundDialing
import PacingProcess
import Testing

struct PacingProcessTests {
  static let options = PacingOptions(
    strategy: "power:2", rules: ["us-ftc-tsr"], lineLimit: 20, callsPerSecond: 4)

  /// Lines as a caller would send them who plays the network himself, from the orders he gets.
  static func conversation(
    _ lines: Int, seed: UInt64, answer: (String) -> String
  ) throws -> [String] {
    var luck = seed
    func chance(_ of: UInt64) -> Bool {
      luck = luck &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (luck >> 33) % of == 0
    }
    var at = 1_772_460_000.0
    var sent: [String] = []
    var up: [Int: String] = [:]
    func send(_ body: String) throws {
      sent.append(#"{"at":\#(at),"id":"m\#(sent.count)","# + body + "}")
      guard let last = sent.last else { return }
      let fields = try PacingSessionTests.fields(answer(last))
      for order in fields["orders"] as? [[String: Any]] ?? [] {
        guard let call = order["call"] as? Int else { continue }
        switch order["order"] as? String {
        case "place": up[call] = "placed"
        case "connect": up[call] = order["agent"] as? String
        default: up[call] = "over"
        }
      }
    }
    for agent in 0..<6 { try send(#""type":"agent","agent":"a\#(agent)","is":"ready""#) }
    while sent.count < lines {
      at += 0.25
      if sent.count % 50 == 7 {
        let names = (0..<20).map { #"{"record":"r\#(sent.count)-\#($0)"}"# }
        try send(#""type":"records","records":[\#(names.joined(separator: ","))]"#)
      }
      for (call, state) in up.sorted(by: { $0.key < $1.key }) where chance(4) {
        let say = #""type":"call","call":\#(call),"is":"#
        switch state {
        case "placed":
          up[call] = "ringing"
          try send(say + #""ringing""#)
        case "ringing":
          guard chance(6) else { continue }
          if chance(2) {
            up[call] = "answered"
            try send(say + #""answered""#)
          } else {
            up[call] = nil
            try send(say + #""failed","outcome":"busy""#)
          }
        case "over", "answered":
          up[call] = nil
          try send(say + #""hungUp""#)
        case let agent where agent.hasPrefix("talks "):
          guard chance(20) else { continue }
          up[call] = nil
          try send(say + #""hungUp""#)
          try send(#""type":"agent","agent":"\#(agent.dropFirst(6))","is":"ready""#)
        case let agent:
          up[call] = "talks \(agent)"
          try send(say + #""connected","agent":"\#(agent)""#)
        }
      }
      try send(#""type":"tick""#)
    }
    return sent
  }

  static func answers(
    to lines: [String], state: String? = nil
  ) throws -> [String] {
    var process = try PacingProcess(options, strategy: PowerDialing.twoLines, state: state)
    var rest = lines[...]
    var answers: [String] = []
    process.run(nextLine: { rest.popFirst() }, write: { answers.append($0) })
    return answers
  }

  static func file() -> String {
    FileManager.default.temporaryDirectory.appending(path: "pace-\(UUID().uuidString)").path
  }

  static func recorded(_ lines: Int) throws -> [String] {
    var session = try PacingSession(options, strategy: PowerDialing.twoLines)
    return try conversation(lines, seed: 5) { session.receive($0) }
  }

  @Test("a recorded session replays to the same bytes")
  func replay() throws {
    let lines = try Self.recorded(2_000)
    let answers = try Self.answers(to: lines)
    #expect(answers.count == lines.count + 1)
    #expect(try Self.answers(to: lines) == answers)
    #expect(answers.contains { $0.contains(#""order":"connect""#) })
    #expect(answers.contains { $0.contains(#""reason":"callRate""#) })
    #expect(answers.allSatisfy { $0.hasSuffix("}\n") })
  }

  @Test("killed anywhere and started again, a process answers as if it had gone on")
  func restart() throws {
    let lines = try Self.recorded(600)
    let whole = try Self.answers(to: lines)
    for cut in [0, 1, 57, 300, 599] {
      let state = Self.file()
      defer { try? FileManager.default.removeItem(atPath: state) }
      _ = try Self.answers(to: Array(lines[..<cut]), state: state)
      // What a killed process may leave behind: half a line.
      let handle = try #require(FileHandle(forWritingAtPath: state))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(#"{"type":"ti"#.utf8))
      try handle.close()
      let rest = try Self.answers(to: Array(lines[cut...]), state: state)
      #expect(rest[0].contains(#""replayed":\#(cut),"#))
      for (answer, expected) in zip(rest.dropFirst(), whole.dropFirst(cut + 1)) {
        // All but the number of the line.
        #expect(answer.drop { $0 != "," } == expected.drop { $0 != "," })
      }
    }
  }

  @Test("after a restart the calls that are gone are given back, and strange ones ended")
  func reconciliation() throws {
    let state = Self.file()
    defer { try? FileManager.default.removeItem(atPath: state) }
    let begin = [
      #"{"type":"records","at":0,"records":[{"record":"a"},{"record":"b"}]}"#,
      #"{"type":"agent","at":0,"agent":"ann","is":"ready"}"#,
      #"{"type":"agent","at":0,"agent":"bob","is":"ready"}"#,
    ]
    _ = try Self.answers(to: begin, state: state)
    let answers = try Self.answers(
      to: [#"{"type":"restarted","at":9,"calls":[2,7]}"#], state: state)
    #expect(answers[0].contains(#""replayed":3,"calls":[1,2]"#))
    #expect(answers[1].contains(#""finished":[{"record":"a","result":"unknown"}]"#))
    #expect(
      answers[1].contains(#"{"order":"hangUp","call":7,"because":"unknownCall"}"#))
    #expect(!answers[1].contains("place"))
    let after = try Self.answers(
      to: [#"{"type":"records","at":10,"records":[{"record":"c"}]}"#], state: state)
    #expect(after[1].contains(#""order":"place","call":8,"record":"c""#))
  }

  @Test("a state file belongs to its options and to one process at a time")
  func stateFile() throws {
    let state = Self.file()
    defer { try? FileManager.default.removeItem(atPath: state) }
    let process = try PacingProcess(Self.options, strategy: PowerDialing.twoLines, state: state)
    #expect(throws: InvalidParameter.self) {
      try PacingProcess(Self.options, strategy: PowerDialing.twoLines, state: state)
    }
    withExtendedLifetime(process) {}
    let other = Self.file()
    defer { try? FileManager.default.removeItem(atPath: other) }
    _ = try Self.answers(to: [], state: other)
    var changed = Self.options
    changed.strategy = "progressive"
    #expect(throws: InvalidParameter.self) {
      try PacingProcess(changed, strategy: ProgressiveDialing(), state: other)
    }
    try Data("hello\n".utf8).write(to: URL(filePath: other))
    #expect(throws: InvalidParameter.self) { try Self.answers(to: [], state: other) }
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "hello\n")
    #expect(throws: InvalidParameter.self) { try Self.answers(to: [], state: "/nowhere/x") }
  }
}
