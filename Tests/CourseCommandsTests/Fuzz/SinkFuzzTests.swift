// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseCommands
import Foundation
import TerminalText
import Testing

/// What foreign text becomes on its way to each sink beside the screen: messages, JSON, HTML.
///
/// 20,000 inputs here; `Scripts/pages/hostile` asks for a million.
struct SinkFuzzTests {
  private static let pieces = [
    "a", " ", "\n", "\t", "\r", "₹", "नमस्ते", "👩\u{200D}💻", "\u{1B}[31m", "\u{1B}]0;x\u{7}",
    "\u{1B}\\",
    "\u{9B}2J", "\u{9D}8;;x\u{9C}", "\u{0}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{2028}",
    "\u{FEFF}",
    "\u{85}", "\u{E0041}", "\u{FFFF}", "<", ">", "&", "\"", "'", "</script>", "<!--", "&#27;", "\\",
    "\\u001b",
  ]

  @Test("lets no foreign control through to messages, JSON and HTML")
  func sinks() throws {
    let asked = ProcessInfo.processInfo.environment["BPO_FUZZ_INPUTS"].flatMap { Int($0) }
    let count = asked ?? 20_000
    var random = FuzzRandom(seed: 2_026)
    let said = TerminalRecording()
    let terminal = said.terminal
    var refused: [String: Int] = ["messages": 0, "JSON": 0, "HTML": 0]
    for index in 0..<count {
      var text = ""
      for _ in 0...random.below(8) {
        if index % 2 == 0 {
          text += Self.pieces[random.below(Self.pieces.count)]
        } else {
          let limit: UInt32 = random.below(2) == 0 ? 0xFF : 0x10FFFF
          text.unicodeScalars.append(
            Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) ?? "\u{9B}")
        }
      }
      // Recording every message would keep a million of them.
      let message = HarmlessText.harmless(text, keeping: .newlines) + "\n"
      if index < 1_000 {
        let before = said.now.error.utf8.count
        terminal.say(text)
        #expect(said.now.error.utf8.dropFirst(before).elementsEqual(message.utf8))
      }
      if TerminalOutputAutomaton.firstViolation(in: message.utf8, form: .plain) != nil {
        refused["messages", default: 0] += 1
      }
      let data = try JSONEncoder().encode([text])
      let json = HarmlessJSON.harmless(String(decoding: data, as: UTF8.self))
      let isSame = try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text]
      if !isSame || TerminalOutputAutomaton.firstViolation(in: json.utf8, form: .plain) != nil {
        refused["JSON", default: 0] += 1
      }
      if Self.holdsMarkupOrControl(text.escapedForHTML) { refused["HTML", default: 0] += 1 }
    }
    for (sink, wrong) in refused.sorted(by: { $0.key < $1.key }) {
      #expect(wrong == 0, "\(sink)")
      if asked != nil { print("| \(sink) | \(count) inputs | \(wrong) refused |") }
    }
  }

  /// Whether a text could end an element or attribute, or control a terminal or a direction.
  private static func holdsMarkupOrControl(_ text: String) -> Bool {
    let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { Array($0.utf8) }
    let bytes = Array(text.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "&") {
      guard references.contains(where: { bytes[place...].starts(with: $0) }) else { return true }
    }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3C, 0x3E, 0x22, 0x27, 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
