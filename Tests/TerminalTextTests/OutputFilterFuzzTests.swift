// SPDX-License-Identifier: Apache-2.0

import Foundation
import TerminalText
import Testing

/// 20,000 inputs here; `Scripts/pages/hostile` asks for a million.
struct OutputFilterFuzzTests {
  @Test("leaves no foreign control byte of any input")
  func fuzz() {
    let asked = ProcessInfo.processInfo.environment["BPO_FUZZ_INPUTS"].flatMap { Int($0) }
    let count = asked ?? 20_000
    var random = SeededGenerator(seed: 1_948)
    var refused = 0
    for index in 0..<count {
      // Pieces known to be harmful, bytes at random, and scalars at random.
      let text: String
      switch index % 3 {
      case 0: text = random.hostileText(length: 8)
      case 1:
        let bytes = (0..<Int.random(in: 1...24, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        text = String(decoding: bytes, as: UTF8.self)
      default:
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...12, using: &random) {
          let limit: UInt32 = Bool.random(using: &random) ? 0xFF : 0x10FFFF
          let value = UInt32.random(in: 0...limit, using: &random)
          scalars.append(Unicode.Scalar(value) ?? "\u{9B}")
        }
        text = String(scalars)
      }
      let style = TextStyle(isBold: index % 2 == 0, color: index % 5 == 0 ? .red : nil)
      let line =
        StyledText(text, style: style, link: index % 4 == 0 ? "https://a.example/\(text)" : nil)
        + StyledText("│").placed()
      let options = TerminalOptions(
        color: true, hyperlinks: true, plain: index % 7 == 0, placesBorders: true)
      let output = options.render([line])
      let form: TerminalOutputAutomaton.Form = options.plain ? .plain : .styled
      if let violation = TerminalOutputAutomaton.firstViolation(in: output.utf8, form: form) {
        refused += 1
        if refused < 5 { Issue.record("\(String(reflecting: text)): \(violation)") }
      }
    }
    #expect(refused == 0)
    if asked != nil { print("| terminal | \(count) inputs | \(refused) refused |") }
  }
}
