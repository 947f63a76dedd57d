// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LearnerProgress
import Testing

@Suite("An export that cannot be merged")
struct MergeFaultTests {
  let folder: TemporaryFolder
  let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try sampleStore(facts: 12, seed: 1)
  }

  private static let id = "01020304-0506-0708-090a-0b0c0d0e0f10"
  private static let heading = #"{"format":"bpo-progress","version":2,"facts":2}"#
  private static let step =
    #"{"kind":"step-reached","id":"\#(id)","instant":"2026-03-09T08:00:00.000Z","ordinal":0,"#
    + #""lesson":"day-09","step":"end"}"#
  private static let attempt =
    #"{"kind":"attempt","id":"\#(id)","instant":"2026-03-09T08:00:00.000Z","ordinal":1,"#
    + #""lesson":"L","question":"q","contentHash":"h","context":"in-place","run":null,"#
    + #""activity":null,"answer":"B","earned":1,"possible":1,"hints":0,"millisecondsTaken":null,"#
    + #""seed":"7"}"#

  private func file(_ bytes: Data) throws -> String {
    let path = folder.path + "/export.jsonl"
    try bytes.write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Merging is refused at a place, in words that hold others, and changes nothing.
  private func expectRefusal(
    of contents: Data, line: Int, column: Int, saying words: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try store.exportJSONLines()
    let path = try file(contents)
    let fault = #expect(throws: ProgressFault.self, sourceLocation: location) {
      try store.merge(exportAt: path)
    }
    let description = fault?.description ?? ""
    #expect(description.hasPrefix("\(path):\(line):\(column): "), "\(description)")
    #expect(description.contains(words), "\(description)")
    #expect(description.hasSuffix(". Nothing was merged."), "\(description)")
    #expect(try store.exportJSONLines() == before)
  }

  @Test("is well formed where it is not changed")
  func wellFormed() throws {
    let path = try file(Data([Self.heading, Self.step, Self.attempt].joined(separator: "\n").utf8))
    #expect(try store.merge(exportAt: path) == MergeReport(added: 2, known: 0))
  }

  @Test(
    "is refused at the place in its second fact that breaks a rule",
    arguments: [
      (#""answer":"B""#, #""answer":"B"#, "“,” or “}”"),
      (#""seed":"7"}"#, #""seed":"7"#, "The text that begins here has no end."),
      (#""answer":"B","#, #""answer":"B""#, "“,” or “}”"),
      (#""answer":"B""#, #""answer":7"#, "“answer” is null or a text."),
      (#""answer":"B""#, #""answer":"\ud800""#, "half of a pair"),
      (#""answer":"B""#, #""answer":"\q""#, "no such escape"),
      (#""answer":"B""#, #""answer":"\u12""#, "four hexadecimal digits"),
      (#""answer":"B""#, "\"answer\":\"\u{1}\"", "control character"),
      (#""answer":"B""#, #""answer":"B","answer":"B""#, "a second time"),
      (#""answer":"B","#, "", "has no field “answer”"),
      (#""hints":0"#, #""hints":0,"mood":1"#, "has no field “mood” in version 2"),
      (#""hints":0"#, #""hints":-1"#, "“hints” is a whole number from 0"),
      (#""hints":0"#, #""hints":0.5"#, "“hints” is a whole number from 0"),
      (#""hints":0"#, #""hints":00"#, "Expected a value."),
      (#""hints":0"#, #""hints":9223372036854775808"#, "“hints” is a whole number from 0"),
      (#""hints":0"#, #""hints":NaN"#, "Expected a value."),
      (#""earned":1"#, #""earned":2"#, "“earned” is 2, more than “possible”, which is 1."),
      (#""possible":1"#, #""possible":0"#, "“possible” is a whole number from 1"),
      (#""seed":"7""#, #""seed":"18446744073709551616""#, "“seed” is a whole number"),
      (#""seed":"7""#, #""seed":"+7""#, "“seed” is a whole number"),
      (#""context":"in-place""#, #""context":"quiz""#, "if, and only if"),
      (#""context":"in-place""#, #""context":"dream""#, "“context” is"),
      (#""run":null"#, #""run":"\#(id)""#, "if, and only if"),
      (#""run":null"#, #""run":"7""#, "“run” is null or a UUID"),
      ("2026-03-09", "2026-02-29", "“instant” is an instant"),
      ("08:00:00.000Z", "08:00:00Z", "“instant” is an instant"),
      ("08:00:00.000Z", "24:00:00.000Z", "“instant” is an instant"),
      (#""kind":"attempt""#, #""kind":"attempted""#, "A kind of fact is one of “quiz-started”"),
      (#""kind":"attempt","#, "", "has no field “kind”"),
      (#""seed":"7"}"#, #""seed":"7"} {}"#, "nothing after the object"),
      (#""seed":"7"}"#, #""seed""#, "may be cut off"),
      (#""seed":"7"}"#, #""seed":"7","x":[[{"a":]]}"#, "Expected a value."),
    ])
  func badFact(good: String, bad: String, words: String) throws {
    let line = Self.attempt.replacingOccurrences(of: good, with: bad)
    try #require(line != Self.attempt)
    let contents = Data([Self.heading, Self.step, line, ""].joined(separator: "\n").utf8)
    let before = try store.exportJSONLines()
    let path = try file(contents)
    let fault = #expect(throws: ProgressFault.self) { try store.merge(exportAt: path) }
    let refusal = try #require(fault.flatMap(Refusal.init))
    #expect(refusal.file == path && refusal.line == 3)
    #expect(refusal.reason.contains(words), "\(refusal.reason)")
    #expect((1...line.count + 1).contains(refusal.column))
    #expect(try store.exportJSONLines() == before)
  }

  @Test("is refused at a column that counts characters, not bytes")
  func column() throws {
    let line = #"{"kind":"step-reached","step":"दिन ₹","lesson":7}"#
    let place = try #require(line.unicodeScalars.firstIndex(of: "7"))
    let column = line.unicodeScalars.distance(from: line.startIndex, to: place) + 1
    let filled = line.dropLast() + #","id":"\#(Self.id)","instant":"2026-03-09T08:00:00.000Z","#
    try expectRefusal(
      of: Data((Self.heading + "\n" + filled + #""ordinal":0}"#).utf8), line: 2, column: column,
      saying: "“lesson” is a text.")
  }

  @Test("is refused when it was cut off between two lines, or has one too many")
  func cutOff() throws {
    let cut = Data((Self.heading + "\n" + Self.step + "\n").utf8)
    try expectRefusal(of: cut, line: 2, column: 1, saying: "ends after 1 facts")
    let long = [Self.heading, Self.step, Self.attempt, Self.step].joined(separator: "\n")
    try expectRefusal(of: Data(long.utf8), line: 4, column: 1, saying: "ends after 3 facts")
  }

  @Test("is refused wherever it is cut off")
  func cutAnywhere() throws {
    let bytes = Data(try sampleStore(facts: 6, seed: 5).exportJSONLines().utf8)
    let before = try store.exportJSONLines()
    for length in 0..<bytes.count - 1 {
      let path = try file(bytes.prefix(length))
      #expect(throws: ProgressFault.self) { try store.merge(exportAt: path) }
    }
    #expect(try store.exportJSONLines() == before)
  }

  @Test("is refused when it is none, empty, of a newer version, or a record itself")
  func headings() throws {
    try expectRefusal(of: Data(), line: 1, column: 1, saying: "is empty")
    for text in ["[]", "{}", "kind,id", Self.step, #"{"format":"bpo-progress"}"#] {
      try expectRefusal(of: Data(text.utf8), line: 1, column: 1, saying: "no export of progress")
    }
    try expectRefusal(
      of: Data(#"{"format":"bpo-progress","version":4,"mood":1}"#.utf8), line: 1, column: 36,
      saying: "newer version of bpo (format 4, this one knows 3); update bpo")
    try expectRefusal(
      of: Data(#"{"format":"bpo-progress","version":2}"#.utf8), line: 1, column: 1,
      saying: "how many facts follow")
    let record = folder.path + "/progress.sqlite"
    let other = try ProgressStore(path: record)
    try other.record(.stepReached(lesson: "L", step: "one"))
    try other.queue.close()
    try expectRefusal(
      of: try Data(contentsOf: URL(fileURLWithPath: record)), line: 1, column: 1,
      saying: "is a progress file itself")
  }

  @Test("is refused when it is not UTF-8, at about that place")
  func encoding() throws {
    var bytes = Data((Self.heading + "\n" + Self.step + "\n").utf8)
    let place = bytes.count + 40
    bytes += Data(Self.attempt.utf8)
    bytes[place] = 0xC3
    let path = try file(bytes)
    let fault = #expect(throws: ProgressFault.self) { try store.merge(exportAt: path) }
    let refusal = try #require(fault.flatMap(Refusal.init))
    #expect(refusal.line == 3)
    #expect(abs(refusal.column - 41) <= 4)
  }

  @Test("is refused when it gives a known fact another content, and names what differs")
  func conflict() throws {
    try store.merge(
      exportAt: try file(
        Data([Self.heading, Self.step, Self.attempt].joined(separator: "\n").utf8)))
    let changed = Self.attempt.replacingOccurrences(of: #""answer":"B""#, with: #""answer":"C""#)
    try expectRefusal(
      of: Data([Self.heading, Self.step, changed].joined(separator: "\n").utf8), line: 3,
      column: 1, saying: "with the same id \(Self.id) and another “answer”")
  }

  @Test("is refused when a line has no end in sight")
  func endlessLine() throws {
    let line = Data((Self.heading + "\n").utf8) + Data(repeating: 0x20, count: 9 << 20)
    try expectRefusal(of: line, line: 2, column: 1, saying: "more than 8388608 bytes")
  }

  @Test("has no line too deep to read")
  func deep() throws {
    let depth = 100_000
    let details = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let line =
      #"{"kind":"activity-finished","id":"\#(Self.id)","instant":"2026-03-09T08:00:00.000Z","#
      + #""ordinal":0,"activity":"a","seed":"1","earned":1,"possible":1,"details":\#(details)}"#
    try expectRefusal(
      of: Data((Self.heading + "\n" + line).utf8), line: 2, column: 1, saying: "breaks a rule")
  }

  @Test("that is a folder or is not there is said")
  func unreadable() {
    for path in [folder.path, folder.path + "/none"] {
      let fault = #expect(throws: ProgressFault.self) { try store.merge(exportAt: path) }
      #expect(fault?.description.hasPrefix("The export \(path) cannot be read (") == true)
    }
  }

  @Test("is merged wholly or not at all, whatever bytes of it were changed", arguments: 1...4)
  func mutated(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let other = try sampleStore(facts: 5, seed: seed)
    let good = Data(try other.exportJSONLines().utf8)
    let signs = Array("{}[]\",:\\u0123456789eE+-.nulltrefas \n\r\t\0".utf8) + [0xFF, 0xC3, 0xE2]
    for _ in 0..<150 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let sign = signs.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = sign
        case 1: bytes.insert(sign, at: place)
        default: bytes.remove(at: place)
        }
      }
      let copy = try ProgressStore.inMemory()
      let path = try file(bytes)
      let result = Result { try copy.merge(exportAt: path) }
      switch result {
      case .success(let report): #expect(report.added + report.known == 5)
      case .failure(let error):
        #expect((error as? ProgressFault).flatMap(Refusal.init) != nil, "\(error)")
        #expect(try copy.exportJSONLines().contains("\"facts\":0}"))
      }
    }
  }
}

/// The parts of a refused export.
private struct Refusal {
  var file: String
  var line: Int
  var column: Int
  var reason: String

  init?(_ fault: ProgressFault) {
    switch fault {
    case .refusedExport(let file, let line, let column, let reason):
      (self.file, self.line, self.column, self.reason) = (file, line, column, reason)
    default: return nil
    }
  }
}
