// SPDX-License-Identifier: Apache-2.0

import ContractFiles
import Foundation
import LearnerProgress
import Testing

/// Whatever an export of progress or a contract holds, reading it ends and names the place.
@Suite(.serialized)
struct RecordFuzzTests {
  private static let pieces = [
    "{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\", "null", "true", "1e999", "-", "0", "\n",
    "\r\n",
    "\"version\":", "99", "\"kind\":", "\"attempt\"", "\"id\":", "\u{0}", "\u{FEFF}", "é",
    "\u{202E}",
    "2026-03-09T08:00:00.000Z", "9223372036854775808", "[[[[", "{\"a\":", "- ", "  ", "&a ", "*a",
    "#",
    "USD", "12USD", "%", "1/3", "\t", "|", ">", "!!binary ", "? ", "---\n", "...\n",
  ]

  @Test("lines of an export of progress")
  func progress() throws {
    let id = "01020304-0506-0708-090a-0b0c0d0e0f10"
    let heading = #"{"format":"bpo-progress","version":2,"facts":2}"#
    let step =
      #"{"kind":"step-reached","id":"\#(id)","instant":"2026-03-09T08:00:00.000Z","ordinal":0,"#
      + #""lesson":"day-09","step":"end"}"#
    let attempt =
      #"{"kind":"attempt","id":"\#(id)","instant":"2026-03-09T08:00:00.000Z","ordinal":1,"#
      + #""lesson":"L","question":"q","contentHash":"h","context":"in-place","run":null,"#
      + #""activity":null,"answer":"B","earned":1,"possible":1,"hints":0,"millisecondsTaken":null,"#
      + #""seed":"7"}"#
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "export.jsonl").path
    var store = try ProgressStore.inMemory()
    var known = 0
    Fuzz(
      name: "records", corpus: [[heading, step, attempt].joined(separator: "\n")],
      pieces: Self.pieces, inputs: 150
    ).run { bytes, _ in
      try Data(bytes).write(to: URL(filePath: path))
      known += 1
      if known % 500 == 0 { store = try ProgressStore.inMemory() }
      do {
        _ = try store.merge(exportAt: path)
        return nil
      } catch {
        let text = "\(error)"
        let place = text.dropFirst(path.count + 1).split(separator: ":", maxSplits: 2).prefix(2)
        let isPlaced = text.hasPrefix(path + ":") && place.allSatisfy { Int($0) ?? 0 >= 1 }
        return isPlaced ? nil : "The fault has no place: \(text)"
      }
    }
  }

  @Test("contracts")
  func contracts() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Examples/Contracts").standardizedFileURL
    let names = ["hybrid", "graduated-minutes", "service-credits"]
    var corpus: [String] = []
    for name in names {
      let files = try FileManager.default.contentsOfDirectory(
        at: folder.appending(path: name), includingPropertiesForKeys: nil)
      for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "yml" {
        corpus.append(try String(contentsOf: file, encoding: .utf8))
      }
    }
    #expect(!corpus.isEmpty)
    Fuzz(name: "contracts", corpus: corpus, pieces: Self.pieces, inputs: 100).run { bytes, _ in
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = text.utf8.count { $0 == 0x0A } + text.utf8.count { $0 == 0x0D } + 1
      for fault in ContractLint.findings(text: text, file: "contract.yml")
      where fault.position.line < 1 || fault.position.column < 1 || fault.position.line > lines + 1
      {
        return "The fault has no place: \(fault)."
      }
      return nil
    }
  }
}
