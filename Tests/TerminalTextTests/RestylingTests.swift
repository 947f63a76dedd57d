// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

@Suite("Styles on parts of a text")
struct RestylingTests {
  private let text = StyledText("plain ") + StyledText("bold", style: .bold) + " end"

  @Test("a style is added across runs and nothing else changes")
  func adding() {
    let marked = text.adding(.reversed, at: [3..<8, 11..<12])
    #expect(marked.plainText == text.plainText)
    let reversed = marked.runs.filter(\.style.isReversed)
    #expect(reversed.map(\.text) == ["in ", "bo", "e"])
    #expect(reversed[1].style.isBold)
    #expect(text.adding(.reversed, at: []) == text)
    #expect(text.adding(.reversed, at: [40..<50]).runs.allSatisfy { !$0.style.isReversed })
  }

  @Test("parts joined are the whole, whatever the text")
  func parts() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let text =
        StyledText(random.hostileText(length: 6)) + StyledText("x", style: .bold)
        + StyledText(random.hostileText(length: 6), style: .dim)
      let count = text.characters.count
      let cut = Int.random(in: 0...count, using: &random)
      let joined = text.part(0..<cut) + text.part(cut..<count)
      #expect(joined.plainText == text.plainText)
      #expect(text.adding(.italic, at: [0..<cut]).plainText == text.plainText)
    }
  }
}
