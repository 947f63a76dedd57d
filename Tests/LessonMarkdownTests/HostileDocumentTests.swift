// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import TerminalText
import Testing

/// Nothing that a document holds may reach the terminal as anything but text.
struct HostileDocumentTests {
  /// What a terminal could obey: raw and as entities that the parser decodes.
  static let payloads = [
    "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;aGk=\u{1B}\\",
    "\u{1B}]8;;https://x.example\u{7}",
    "\u{1B}\\", "\u{1B}c", "\u{9B}31m", "\u{9D}8;;x\u{9C}", "\u{90}q\u{9C}", "\r", "\u{8}\u{8}",
    "\u{7F}", "\u{202E}abc\u{202C}", "\u{2066}x\u{2069}", "\u{200F}", "\u{61C}", "\u{2028}",
    "\u{FEFF}", "\u{E0041}", "\u{200D}", "\u{301}", "&#27;[31m", "&#x1b;]0;t&#7;", "&#155;2J",
    "&#x9d;8;;x&#x9c;", "&#x202e;abc", "&#x2066;", "&#8207;", "&#13;", "&#10;", "&#9;", "&#127;",
    "&#xAD;", "&#xE000;", "&#xFFFF;", "&NewLine;", "&zwj;", "&lrm;", "&shy;", "\\\u{1B}[1m",
  ]

  /// Every place of a document that is drawn.
  static func documents(with payload: String) -> [String] {
    [
      "# a\(payload)b", "a\(payload)b\n===", "p \(payload) q", "\(payload)", "*\(payload)*",
      "**a\(payload)**", "~~a\(payload)~~", "`a\(payload)b`", "```\n\(payload)\n```",
      "```\(payload)\nx\n```", "```lang\(payload) more\nx\n```", "    code \(payload)",
      "- \(payload)", "1. a\n   - [x] b\(payload)", "> a\(payload)",
      "> [!NOTE]\n> \(payload)", "> [!NO\(payload)TE]\n> x", "> [!TIP]\n> x\n>\n> - \(payload)",
      "```swift\nlet a = \"\(payload)\" // \(payload)\n```",
      "```yaml\n- a\(payload): \(payload)\n```",
      "```json\n{\"\(payload)\": \(payload)}\n```", "```console\n$ a\(payload) --\(payload)\n```",
      "| a\(payload) | b |\n| --- | --: |\n| c | \(payload) |", "[t\(payload)](https://a.example)",
      "[t](https://a.example/\(payload))", "[t](<https://a.example/ \(payload)>)",
      "[t](https://a.example \"\(payload)\")", "[t](\(payload))",
      "[t](mailto:a\(payload)@b.example)",
      "[t][r]\n\n[r]: https://a.example/\(payload) '\(payload)'", "<https://a.example/\(payload)>",
      "www.a.example/\(payload)x", "![alt\(payload)](i.png)", "![a](https://a.example/\(payload))",
      "x ![alt\(payload)](https://a.example/\(payload)) y", "a[^n\(payload)]\n\n[^n\(payload)]: t",
      "a[^n]\n\n[^n]: note \(payload)", "<b \(payload)>x</b>", "<!-- \(payload) -->",
      "a\(payload)\\\nb",
      "---\nid: a\(payload)\n---\ntext",
    ]
  }

  @Test("lets none of the known attacks through, wherever it stands", arguments: payloads.indices)
  func attacks(index: Int) throws {
    for text in Self.documents(with: Self.payloads[index]) {
      for width in [20, 80] { try check(text, width: width) }
    }
  }

  @Test("lets nothing through of 24,000 documents made at random")
  func fuzz() throws {
    var random = SeededGenerator(seed: 20_260_101)
    var parsed = 0
    for _ in 0..<24_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) { text += random.piece() }
      if try check(text, width: Int.random(in: 20...100, using: &random)) { parsed += 1 }
    }
    #expect(parsed > 23_000)
  }

  /// Draws in every form and judges the output; false when the document is refused.
  @discardableResult
  private func check(_ text: String, width: Int) throws -> Bool {
    guard let document = try? MarkdownDocument(parsing: text) else { return false }
    let styled = TerminalOptions(width: width, color: true, hyperlinks: true, placesBorders: true)
    let plain = TerminalOptions(width: width, color: true, hyperlinks: true, plain: true)
    for (options, form) in [(styled, TerminalOutputAutomaton.Form.styled), (plain, .plain)] {
      let renderer = TerminalRenderer(options: options)
      let lines = renderer.lines(of: document.blocks)
      let violation = TerminalOutputAutomaton.firstViolation(
        in: renderer.render(document.blocks).utf8, form: form)
      #expect(violation == nil, "\(String(reflecting: text))")
      #expect(lines.allSatisfy { $0.columns <= width }, "\(width): \(String(reflecting: text))")
    }
    return true
  }
}

/// A repeatable source of random documents (SplitMix64, Sebastiano Vigna 2015, public domain).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A mark of Markdown, a word, an attack or any character at all.
  mutating func piece() -> String {
    switch Int.random(in: 0..<8, using: &self) {
    case 0, 1, 2: return Self.marks.randomElement(using: &self) ?? ""
    case 3, 4: return Self.words.randomElement(using: &self) ?? ""
    case 5: return HostileDocumentTests.payloads.randomElement(using: &self) ?? ""
    case 6:
      let word = HostileDocumentTests.payloads.randomElement(using: &self) ?? ""
      return HostileDocumentTests.documents(with: word).randomElement(using: &self) ?? ""
    default:
      let value = UInt32.random(in: 1...0x2FFF, using: &self)
      return Unicode.Scalar(value).map { String($0) } ?? ""
    }
  }

  private static let marks = [
    "\n", "\n\n", "  \n", "# ", "## ", "> ", "- ", "  - ", "    ", "1. ", "- [x] ", "* ", "*", "**",
    "_",
    "~~", "`", "```\n", "|", "| a | b |\n|---|:-:|\n", "---\n", "[", "](", ")", "![", "<", ">",
    "<!--",
    "-->", "[^1]", "\n[^1]: ", "https://a.example/", "\\", "&#", ";", "\t", "===\n", "<div>\n",
    "> [!NOTE]\n> ", "```swift\n", "```yaml\n", "```console\n$ ", "\"", "/*",
  ]
  private static let words = [
    "word", "two words", "₹36,000", "漢字", "नमस्ते", "क्षि", "👩\u{200D}💻", "🇮🇳", "☎\u{FE0F}", "e\u{301}",
    "تلفن", "answering-machine", "averyveryverylongwordthatmustbecutsomewhereinthemiddle",
  ]
}
