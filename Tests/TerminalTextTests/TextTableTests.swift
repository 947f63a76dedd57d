// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

struct TextTableTests {
  private let rates = TextTable(
    header: ["Model", "Rate", "Who carries the risk"],
    rows: [
      ["Per agent", "₹450", "The client"],
      ["Per outcome 📞", "₹1,200", "The provider, who is paid only for what was achieved"],
      ["प्रति घंटा", "漢字"],
    ],
    alignments: [.left, .right])

  @Test("draws a box that fits")
  func boxed() {
    #expect(
      text(rates, 60) == """
        ┌────────────────┬────────┬────────────────────────────────┐
        │ Model          │   Rate │ Who carries the risk           │
        ├────────────────┼────────┼────────────────────────────────┤
        │ Per agent      │   ₹450 │ The client                     │
        ├────────────────┼────────┼────────────────────────────────┤
        │ Per outcome 📞 │ ₹1,200 │ The provider, who is paid only │
        │                │        │ for what was achieved          │
        ├────────────────┼────────┼────────────────────────────────┤
        │ प्रति घंटा       │   漢字 │                                │
        └────────────────┴────────┴────────────────────────────────┘
        """)
  }

  @Test("draws no rules between rows of one line")
  func compact() {
    let table = TextTable(header: ["a", "b"], rows: [["1", "2"], ["3", "4"]])
    #expect(
      text(table, 80) == """
        ┌───┬───┐
        │ a │ b │
        ├───┼───┤
        │ 1 │ 2 │
        │ 3 │ 4 │
        └───┴───┘
        """)
  }

  @Test("becomes a list where a box would break words")
  func narrow() {
    #expect(
      text(rates, 24) == """
        Model: Per agent
        Rate: ₹450
        Who carries the risk:
        The client

        Model: Per outcome 📞
        Rate: ₹1,200
        Who carries the risk:
        The provider, who is
        paid only for what was
        achieved

        Model: प्रति घंटा
        Rate: 漢字
        Who carries the risk:
        """)
  }

  @Test("becomes a list in plain form, its size said first")
  func plain() {
    let table = TextTable(header: ["a", ""], rows: [["1", "2"], ["3", "4"]])
    #expect(
      text(table, 80, plain: true) == """
        Table with 2 rows and 2 columns:

        a: 1
        2

        a: 3
        4
        """)
  }

  @Test("keeps its borders in line for every text of the width table")
  func alignedBorders() {
    for (word, _) in WidthTable.widths {
      let table = TextTable(
        header: ["x", "y"],
        rows: [[StyledText(word), "1"], ["2", StyledText(word + " " + word)]],
        alignments: [.center, .right])
      let lines = table.lines(width: 60)
      #expect(Set(lines.map(\.columns)).count == 1, "\(word)")
    }
  }

  @Test("keeps to the width, borders in line, for any content")
  func widthLaw() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...6, using: &random)
      var cells: [[StyledText]] = []
      for _ in 0..<4 {
        cells.append((0..<count).map { _ in StyledText(random.hostileText(length: 5)) })
      }
      let table = TextTable(header: cells[0], rows: Array(cells[1...]))
      let width = Int.random(in: 20...100, using: &random)
      let lines = table.lines(width: width)
      #expect(lines.allSatisfy { $0.columns <= width })
      if lines[0].plainText.hasPrefix("┌") { #expect(Set(lines.map(\.columns)).count == 1) }
      #expect(table.lines(width: width, plain: true).allSatisfy { $0.columns <= width })
    }
  }

  @Test("has no lines without columns and survives rows of any length")
  func degenerate() {
    #expect(TextTable(header: [], rows: [["a"]]).lines(width: 40).isEmpty)
    let ragged = TextTable(header: ["a"], rows: [[], ["1", "2"]])
    #expect(ragged.rows.map(\.count) == [1, 1])
  }

  private func text(_ table: TextTable, _ width: Int, plain: Bool = false) -> String {
    table.lines(width: width, plain: plain).map(\.plainText).joined(separator: "\n")
  }
}
