// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

struct TerminalOutputAutomatonTests {
  @Test(
    "accepts our own sequences",
    arguments: [
      "", "text ₹ 漢字 👩\u{200D}💻\n", "\u{1B}[1;4;36mx\u{1B}[0m\n", "x\u{1B}[80Gy",
      "\u{1B}]8;;https://a.example\u{1B}\\x\u{1B}]8;;\u{1B}\\\n",
    ])
  func accepts(output: String) {
    #expect(TerminalOutputAutomaton.firstViolation(in: output, form: .styled) == nil)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "\u{1B}[2J", "\u{1B}[G", "\u{1B}[1;2G", "\u{1B}[999G", "\u{1B}[1m\u{1B}[2Gx\u{1B}[0m",
      "\u{1B}[31x", "\u{1B}[38;5;1mx\u{1B}[0m", "\u{1B}c", "\u{1B}", "\u{1B}[m",
      "\u{1B}[1mx", "\u{1B}[1mx\n\u{1B}[0m", "\u{1B}[0m", "\u{1B}]0;t\u{7}",
      "\u{1B}]52;c;x\u{1B}\\",
      "\u{1B}]8;;javascript:x\u{1B}\\x\u{1B}]8;;\u{1B}\\", "\u{1B}]8;;https://a b\u{1B}\\",
      "\u{1B}]8;;https://a\u{1B}\\x", "\u{1B}]8;;https://a\u{1B}\\x\n\u{1B}]8;;\u{1B}\\",
      "\u{9B}31m", "\r", "\t", "\u{7F}", "\u{0}", "\u{202E}", "\u{200F}", "\u{2028}", "\u{FEFF}",
    ])
  func refuses(output: String) {
    #expect(TerminalOutputAutomaton.firstViolation(in: output, form: .styled) != nil)
  }

  @Test("refuses any sequence in plain form, and bytes that are not UTF-8")
  func plain() {
    #expect(
      TerminalOutputAutomaton.firstViolation(in: "\u{1B}[1mx\u{1B}[0m", form: .plain)?.offset == 0)
    #expect(
      TerminalOutputAutomaton.firstViolation(in: [0x61, 0x9B], form: .styled)?.description
        == "The output is not valid UTF-8.")
  }
}
