// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

struct HarmlessTextTests {
  @Test("replaces what a terminal would obey")
  func replacesControls() {
    #expect(HarmlessText.harmless("\u{1B}[2J") == "\u{FFFD}[2J")
    #expect(HarmlessText.harmless("\u{9B}31m") == "\u{FFFD}31m")
    #expect(HarmlessText.harmless("\u{1B}]52;c;aGk=\u{7}") == "\u{FFFD}]52;c;aGk=\u{FFFD}")
    #expect(HarmlessText.harmless("a\rb\u{7F}c\u{0}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect(HarmlessText.harmless("\u{202E}cba\u{202C}") == "\u{FFFD}cba\u{FFFD}")
    #expect(HarmlessText.harmless("\u{2066}x\u{2069}") == "\u{FFFD}x\u{FFFD}")
    #expect(HarmlessText.harmless("\u{E000}\u{F0000}\u{10FFFD}") == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test("removes what cannot be seen")
  func removesInvisible() {
    #expect(HarmlessText.harmless("a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e") == "abcde")
    #expect(HarmlessText.harmless("a\u{200E}b\u{200F}c\u{61C}d") == "abcd")
    #expect(HarmlessText.harmless("x\u{E0041}\u{E0042}y\u{3164}z") == "xyz")
    #expect(HarmlessText.harmless("a\u{FFF9}b") == "ab")
  }

  @Test("keeps what people write")
  func keepsText() {
    for (text, _) in WidthTable.widths { #expect(HarmlessText.harmless(text) == text) }
    #expect(HarmlessText.harmless("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(HarmlessText.harmless("36\u{A0}000") == "36\u{A0}000")
  }

  @Test("keeps white space only when asked to")
  func whitespace() {
    #expect(HarmlessText.harmless("a\nb\tc") == "a b c")
    #expect(HarmlessText.harmless("a\nb\tc", keeping: .newlines) == "a\nb c")
    #expect(HarmlessText.harmless("a\nb\tc", keeping: [.newlines, .tabs]) == "a\nb\tc")
    #expect(HarmlessText.harmless("a\r\nb", keeping: .newlines) == "a\u{FFFD}\nb")
    #expect(HarmlessText.harmless("a\u{2028}b\u{2029}c", keeping: .newlines) == "a b c")
  }

  @Test("bounds the marks that can be piled on one base")
  func boundsMarks() {
    let pile = "a" + String(repeating: "\u{301}", count: 500) + "b"
    #expect(HarmlessText.harmless(pile).unicodeScalars.count == 10)
    let joiners = "a" + String(repeating: "\u{200D}\u{301}", count: 500)
    #expect(HarmlessText.harmless(joiners).unicodeScalars.count == 17)
    #expect(HarmlessText.harmless("a" + String(repeating: "\u{200D}", count: 500) + "b").count == 2)
  }

  @Test("keeps a text from reaching out to its neighbours")
  func edges() {
    #expect(HarmlessText.harmless("\u{301}a") == "\u{25CC}\u{301}a")
    #expect(HarmlessText.harmless("\u{FE0F}a\u{200D}") == "a")
    #expect(HarmlessText.harmless("\u{200D}a \u{200C}b") == "a b")
    #expect(HarmlessText.harmless("\u{1F1EE}") == "\u{FFFD}")
    #expect(HarmlessText.harmless("\u{1F1EE}\u{200B}\u{1F1F3}\u{1F1EE}x") == "🇮🇳\u{FFFD}x")
  }

  @Test("leaves nothing of any character that the automaton refuses")
  func everyScalar() {
    var text = ""
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      text.unicodeScalars.append(scalar)
      text.unicodeScalars.append("a")
    }
    let once = HarmlessText.harmless(text, keeping: .newlines)
    #expect(TerminalOutputAutomaton.firstViolation(in: once, form: .plain) == nil)
    #expect(HarmlessText.harmless(once, keeping: .newlines) == once)
  }

  @Test("changes nothing the second time, whatever the neighbours")
  func idempotence() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let text = random.hostileText(length: 12)
      let once = HarmlessText.harmless(text)
      #expect(HarmlessText.harmless(once) == once)
      #expect(TerminalOutputAutomaton.firstViolation(in: once, form: .plain) == nil)
    }
  }
}
