// SPDX-License-Identifier: Apache-2.0

import Testing
import TerminalText

/// The characters that are told apart without Unicode's tables must be what the tables say.
struct PlainCharacterTests {
  private static let plain = (0...0x10FFFF).compactMap(Unicode.Scalar.init)
    .filter(HarmlessText.isPlain)

  @Test("plain characters are assigned, visible, of one column, and join nothing")
  func properties() {
    for scalar in Self.plain {
      let properties = scalar.properties
      let isKept =
        switch properties.generalCategory {
        case .unassigned, .privateUse, .surrogate, .control, .format, .lineSeparator,
          .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
          false
        default: true
        }
      let name = "U+" + String(scalar.value, radix: 16)
      #expect(isKept && !properties.isDefaultIgnorableCodePoint, "\(name)")
      #expect(!properties.isEmojiPresentation, "\(name)")
      #expect(!properties.isIdeographic, "\(name)")
      // Beside a wide character the whole text goes the long way.
      #expect(DisplayWidth.columns(of: String(scalar) + "界") == 3, "\(name)")
      #expect(HarmlessText.harmless(String(scalar) + "\t") == String(scalar) + " ", "\(name)")
    }
  }

  @Test("each plain character is a cell of its own whatever plain one follows")
  func cells() {
    let text = Self.plain.map { String($0) }.joined()
    let short = DisplayWidth.cells(of: text)
    let long = DisplayWidth.cells(of: text + "界").dropLast()
    #expect(short.map(\.text) == long.map(\.text))
    #expect(short.map(\.columns) == long.map(\.columns))
  }
}
