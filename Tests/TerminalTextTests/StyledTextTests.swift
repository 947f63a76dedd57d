// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

struct StyledTextTests {
  @Test("joins neighbours of one look and drops empty runs")
  func merging() {
    let text = StyledText("a") + StyledText("") + StyledText("b") + StyledText("c", style: .bold)
    #expect(text.runs.map(\.text) == ["ab", "c"])
    #expect(text.plainText == "abc")
    #expect(StyledText("").isEmpty)
  }

  @Test("keeps what a run asks for when a style is put around it")
  func nesting() {
    let inner = StyledText("x", style: .colored(.green)) + StyledText("y")
    let outer = inner.styled(TextStyle(isBold: true, color: .red))
    #expect(outer.runs.map(\.style.color) == [.green, .red])
    #expect(outer.runs.allSatisfy { $0.style.isBold })
    let linked = (StyledText("x", link: "https://a.example") + "y").linked(to: "https://b.example")
    #expect(linked.runs.map(\.link) == ["https://a.example", "https://b.example"])
  }

  @Test("pads by columns, not by characters")
  func padding() {
    #expect(StyledText("漢字").padded(to: 6).plainText == "漢字  ")
    #expect(StyledText("₹9").padded(to: 5, alignment: .right).plainText == "   ₹9")
    #expect(StyledText("ab").padded(to: 5, alignment: .center).plainText == " ab  ")
    #expect(StyledText("abcdef").padded(to: 3).plainText == "abcdef")
  }

  @Test("wraps at words")
  func wrapping() {
    #expect(wrap("one two three", 7) == ["one two", "three"])
    #expect(wrap("one  two", 3) == ["one", "two"])
    #expect(wrap("exactly ten", 7) == ["exactly", "ten"])
    #expect(wrap("", 10) == [""])
    #expect(wrap("trailing   ", 8) == ["trailing"])
    #expect(wrap("a\nb\n\nc", 10) == ["a", "b", "", "c"])
    #expect(wrap("full line\nnext", 9) == ["full line", "next"])
    #expect(wrap("full line \nnext", 9) == ["full line", "next"])
  }

  @Test("cuts a word longer than the line")
  func longWords() {
    #expect(wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(wrap("see abcdefghij now", 4) == ["see", "abcd", "efgh", "ij", "now"])
    #expect(wrap("漢字漢字", 3) == ["漢", "字", "漢", "字"])
    #expect(wrap("👩\u{200D}💻👩\u{200D}💻", 1) == ["👩\u{200D}💻", "👩\u{200D}💻"])
  }

  @Test("breaks after a hyphen inside a word and beside ideographs, never before a sign")
  func breakOpportunities() {
    #expect(wrap("answering-machine", 11) == ["answering-", "machine"])
    #expect(wrap("costs -5 now", 7) == ["costs", "-5 now"])
    #expect(wrap("日本語。終", 6) == ["日本", "語。終"])
    #expect(wrap("36\u{A0}000 INR", 7) == ["36\u{A0}000", "INR"])
  }

  @Test("wraps program text anywhere and keeps its spaces")
  func programText() {
    let lines = StyledText("  let x  = 1").wrapped(to: 5, breaking: .anywhere)
    #expect(lines.map(\.plainText) == ["  let", " x  =", " 1"])
  }

  @Test("keeps looks and links over line ends")
  func wrappingKeepsRuns() {
    let text = StyledText("see ") + StyledText("the page", style: .bold, link: "https://a.example")
    let lines = text.wrapped(to: 7)
    #expect(lines.map(\.plainText) == ["see the", "page"])
    #expect(lines[1].runs.first?.link == "https://a.example")
    #expect(lines[1].runs.first?.style == .bold)
  }

  @Test("loses no character and keeps to the width, for any text and width")
  func wrappingLaw() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let text = StyledText(random.hostileText(length: 14))
      let width = Int.random(in: 2...30, using: &random)
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.columns <= width }, "\(text.plainText) in \(width)")
      let kept = lines.map(\.plainText).joined().filter { $0 != " " }
      #expect(kept == text.plainText.filter { $0 != " " && $0 != "\n" })
      let chopped = text.wrapped(to: width, breaking: .anywhere)
      #expect(chopped.allSatisfy { $0.columns <= width })
      #expect(chopped.map(\.plainText).joined() == text.plainText.filter { $0 != "\n" })
    }
  }

  private func wrap(_ text: String, _ width: Int) -> [String] {
    StyledText(text).wrapped(to: width).map(\.plainText)
  }
}
