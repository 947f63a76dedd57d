// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

struct DisplayWidthTests {
  @Test("measures as Python's wcwidth does", arguments: WidthTable.widths)
  func agreesWithWcwidth(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test("counts what will be written, not what was handed in")
  func measuresHarmlessText() {
    #expect(DisplayWidth.columns(of: "") == 0)
    #expect(DisplayWidth.columns(of: "a\u{1B}[31mb") == 7)  // the escape becomes U+FFFD
    #expect(DisplayWidth.columns(of: "soft\u{AD}ly") == 6)
    #expect(DisplayWidth.columns(of: "a\u{200B}b\u{FEFF}") == 2)
  }

  @Test("does not depend on how a text is cut between clusters")
  func isAdditive() {
    for (text, columns) in WidthTable.widths {
      let doubled = DisplayWidth.columns(of: text + " | " + text)
      #expect(doubled == 2 * columns + 3, "\(text)")
    }
  }
}
