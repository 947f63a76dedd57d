// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

struct TerminalOptionsRenderingTests {
  private let line =
    StyledText("a ") + StyledText("b", style: TextStyle(isBold: true, color: .cyan))
    + StyledText(" c", link: "https://example.org/ü")

  @Test("writes looks and links only where they are wanted")
  func forms() {
    #expect(TerminalOptions(color: false).render([line]) == "a b c\n")
    #expect(TerminalOptions(color: true).render([line]) == "a \u{1B}[1;36mb\u{1B}[0m c\n")
    let link = "\u{1B}]8;;https://example.org/%C3%BC\u{1B}\\ c\u{1B}]8;;\u{1B}\\\n"
    #expect(TerminalOptions(hyperlinks: true).render([line]) == "a b" + link)
    #expect(TerminalOptions(color: true, hyperlinks: true, plain: true).render([line]) == "a b c\n")
  }

  @Test("ends a link with its line and before another begins")
  func neighbouringLinks() {
    let links =
      StyledText("x", link: "https://a.example") + StyledText("y", link: "https://b.example")
    let end = "\u{1B}]8;;\u{1B}\\"
    let start = { (host: String) in "\u{1B}]8;;https://\(host).example\u{1B}\\" }
    let line = start("a") + "x" + end + start("b") + "y" + end + "\n"
    #expect(TerminalOptions(hyperlinks: true).render([links, links]) == line + line)
  }

  @Test("places a border by column where terminals could disagree, and nowhere else")
  func placedBorders() {
    let table = TextTable(header: ["a", "b"], rows: [["👩\u{200D}💻", "x"], ["₹1", "कि"]])
    let placing = TerminalOptions(placesBorders: true)
    let output = placing.render(table.lines(width: 40)).replacing("\u{1B}", with: "␛")
    #expect(
      output
        == """
        ┌────┬────┐
        │ a  │ b  │
        ├────┼────┤
        │ 👩\u{200D}💻 ␛[6G│ x  │
        │ ₹1 │ कि ␛[11G│
        └────┴────┘

        """)
    let lines = table.lines(width: 40)
    #expect(!TerminalOptions().render(lines).contains("\u{1B}"))
    #expect(!TerminalOptions(plain: true, placesBorders: true).render(lines).contains("\u{1B}"))
    let all = TerminalOptions(color: true, hyperlinks: true, placesBorders: true).render(lines)
    #expect(TerminalOutputAutomaton.firstViolation(in: all, form: .styled) == nil)
  }

  @Test("keeps the width between 20 and 200")
  func width() {
    #expect(TerminalOptions(width: 3).width == 20)
    #expect(TerminalOptions(width: 1_000).width == 200)
    var options = TerminalOptions()
    options.width = -1
    #expect(options.width == 20)
  }

  @Test(
    "refuses links that a terminal must not open",
    arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example.org", "page.md",
      "http://", "mailto:", " https://example.org", "ht\u{1B}tp://example.org", "",
    ])
  func refusedLinks(destination: String) {
    #expect(TerminalHyperlink(destination) == nil)
  }

  @Test("encodes what could end the sequence")
  func encodedLinks() {
    #expect(
      TerminalHyperlink("https://a.example/\u{1B}\\x\u{7}\u{9C} y\u{202E}")?.target
        == "https://a.example/%1B\\x%07%C2%9C%20y%E2%80%AE")
    #expect(TerminalHyperlink("HTTPS://a.example/?q=1;2#x")?.target == "HTTPS://a.example/?q=1;2#x")
    #expect(TerminalHyperlink("mailto:a@b.example")?.target == "mailto:a@b.example")
    #expect(TerminalHyperlink("https://a.example/" + String(repeating: "x", count: 3_000)) == nil)
  }

  @Test("passes the automaton whatever is put into it")
  func hostile() {
    var random = SeededGenerator(seed: 3)
    let colors = TextStyle.Color.allCases
    for _ in 0..<5_000 {
      var line = StyledText()
      for _ in 0..<4 {
        let style = TextStyle(
          isBold: Bool.random(using: &random), isStruck: Bool.random(using: &random),
          color: colors.randomElement(using: &random))
        let link =
          Bool.random(using: &random) ? "https://a.example/" + random.hostileText(length: 3) : nil
        line += StyledText(random.hostileText(length: 4), style: style, link: link)
      }
      line += StyledText("│", style: .dim).placed()
      let lines = [line] + line.wrapped(to: 9)
      let styled = TerminalOptions(color: true, hyperlinks: true, placesBorders: true).render(lines)
      #expect(TerminalOutputAutomaton.firstViolation(in: styled.utf8, form: .styled) == nil)
      let plain = TerminalOptions(color: true, hyperlinks: true, plain: true).render(lines)
      #expect(TerminalOutputAutomaton.firstViolation(in: plain.utf8, form: .plain) == nil)
      #expect(
        plain.split(separator: "\n", omittingEmptySubsequences: false).count == lines.count + 1)
    }
  }
}
