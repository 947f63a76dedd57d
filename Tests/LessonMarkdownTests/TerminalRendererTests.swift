// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import TerminalText
import Testing

struct TerminalRendererTests {
  @Test("draws the sample page as it should look")
  func goldens() throws {
    let blocks = try MarkdownDocument(parsing: SamplePage.source).blocks
    let drawn = { (width: Int, plain: Bool) in
      TerminalRenderer(options: TerminalOptions(width: width, plain: plain)).render(blocks)
    }
    #expect(drawn(80, false) == SamplePage.at80)
    #expect(drawn(60, false) == SamplePage.at60)
    #expect(drawn(30, false) == SamplePage.at30)
    #expect(drawn(80, true) == SamplePage.plain)
  }

  @Test("shows structure by looks where it may")
  func styled() throws {
    let text =
      "# A\n\n### B\n\n*c* **d** ~~e~~ `f` [g](https://h.example)[^1]\n\n- [x] i\n\n[^1]: j\n"
    let options = TerminalOptions(color: true, hyperlinks: true)
    let output = TerminalRenderer(options: options).render(
      try MarkdownDocument(parsing: text).blocks)
    #expect(
      output.replacing("\u{1B}", with: "␛") == """
        ␛[1;35mA␛[0m
        ␛[2;35m━␛[0m

        ␛[1mB␛[0m

        ␛[3mc␛[0m ␛[1md␛[0m ␛[9me␛[0m ␛[36mf␛[0m \
        ␛]8;;https://h.example␛\\␛[4;34mg␛[0m␛]8;;␛\\␛[2m[1]␛[0m

        ␛[32m☑␛[0m i

        ␛[2m────────␛[0m
        ␛[2m[1]␛[0m j

        """)
  }

  @Test("draws nothing for comments and raw HTML, not even a gap")
  func silent() throws {
    #expect(
      try draw("<!-- a -->\n\nb <!-- c -->\n\n<div>d</div>\n\n<!-- e -->\n\nf\n") == "b\n\nf\n")
    #expect(try draw("<!-- a -->\n") == "")
    #expect(try draw("") == "")
  }

  @Test("numbers lists from their start and lines the numbers up")
  func orderedLists() throws {
    #expect(try draw("9. a\n10. b\n    c\n") == " 9. a\n10. b c\n")
    #expect(try draw("1. a\n\n   b\n\n2. c\n") == "1. a\n\n   b\n\n2. c\n")
    #expect(try draw("1. [ ] a\n2. [x] b\n") == "1. ☐ a\n2. ☑ b\n")
    #expect(try draw("-\n- a\n") == "•\n• a\n")
  }

  @Test("puts a marker above its text where there is no room beside it")
  func narrowLists() throws {
    let nested = (0..<8).map { String(repeating: "  ", count: $0) + "- item\($0) word word" }
    let lines = try draw(nested.joined(separator: "\n"), width: 20).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 20 })
    for item in 0..<8 { #expect(lines.contains { $0.contains("item\(item)") }) }
    #expect(try draw("123456789. a\n", width: 20) == "123456789.\na\n")
  }

  @Test("shows where a link leads unless its words say so")
  func links() throws {
    let clickable = TerminalOptions(hyperlinks: true)
    #expect(try draw("[a](https://b.example)") == "a (https://b.example)\n")
    #expect(try draw("<https://b.example> www.b.example <a@b.example>").contains("(") == false)
    #expect(try draw("[a](#b) [c](javascript:d) [e](f.md)") == "a c e (f.md)\n")
    let disguised = try MarkdownDocument(parsing: "[https://good.example](https://bad.example)")
    #expect(
      TerminalRenderer(options: clickable).render(disguised.blocks)
        .contains(" (https://bad.example)"))
  }

  @Test("keeps the borders of a table in line for any script")
  func tables() throws {
    let words = [
      "₹36,000", "📞", "👩\u{200D}💻", "🇮🇳", "漢字かな", "नमस्ते क्षि", "e\u{301}", "தமிழ்", "☎\u{FE0F}",
    ]
    let rows = words.map { "| \($0) | x \($0) y | **\($0)** |" }.joined(separator: "\n")
    let blocks = try MarkdownDocument(parsing: "| a | b | c |\n|:-:|--:|---|\n" + rows).blocks
    for width in [40, 60, 80, 200] {
      let renderer = TerminalRenderer(options: TerminalOptions(width: width))
      let lines = renderer.lines(of: blocks)
      #expect(Set(lines.map(\.columns)).count == 1)
      #expect(lines[0].columns <= width)
    }
  }

  @Test("draws into a narrower width when asked")
  func innerWidth() throws {
    let renderer = TerminalRenderer(options: TerminalOptions(width: 80))
    let blocks = try MarkdownDocument(parsing: "one two three").blocks
    #expect(renderer.lines(of: blocks, width: 8).map(\.plainText) == ["one two", "three"])
    #expect(renderer.text(of: [Inline(.lineBreak, range: blocks[0].range)]).plainText == "\n")
  }

  private func draw(_ text: String, width: Int = 80) throws -> String {
    TerminalRenderer(options: TerminalOptions(width: width))
      .render(try MarkdownDocument(parsing: text).blocks)
  }
}
