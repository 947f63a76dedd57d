// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import Testing

struct MarkdownRefusalTests {
  /// Inputs on which the unguarded parser spends from 12 seconds to more than a minute.
  static let slowInputs = [
    "declarations": String(repeating: "a <!A ", count: 50_000),
    "character data": String(repeating: "a <![CDATA[", count: 50_000),
    "processing instructions": String(repeating: "a <?", count: 50_000),
    "table columns": String(repeating: "|a", count: 20_000) + "\n"
      + String(repeating: "|-", count: 20_000) + "\n",
    "footnotes in emphasis": String(repeating: "**x[^1] ", count: 50_000),
  ]

  @Test("refuses what would keep the parser busy", arguments: slowInputs.keys.sorted())
  func slow(name: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(throws: MarkdownRefusal.self) {
      try MarkdownDocument(parsing: Self.slowInputs[name] ?? "")
    }
    #expect(clock.now - start < .seconds(2))
  }

  @Test("refuses the same when it is cut into lines")
  func slowLines() {
    for text in Self.slowInputs.values {
      let lines = text.replacing(" ", with: "\n")
      #expect(throws: MarkdownRefusal.self) { try MarkdownDocument(parsing: lines) }
    }
  }

  @Test("says which quantity, where, and the bound")
  func sentences() throws {
    let refusal = try #require(
      reasonToRefuse("---\na: b\n---\n\nfine\n\n" + String(repeating: "|a", count: 100)))
    #expect(refusal.position == SourcePosition(line: 7, column: 1))
    #expect(
      refusal.description == "There are 101 table columns in the line; at most 64 are allowed.")
    #expect(
      reasonToRefuse("---\na: b\n")?.description
        == "The front matter that begins in line 1 is not closed; end it with a line \"---\".")
    let nul = try #require(reasonToRefuse("ab\nc\u{0}d"))
    #expect(nul.reason == .nulCharacter)
    #expect(nul.position == SourcePosition(line: 2, column: 2))
  }

  /// What goes beyond each limit, but no other.
  static let excesses: [MarkdownRefusal.Quantity: [String]] = [
    .fileBytes: [String(repeating: "a\n\n", count: 400_000)],
    .lines: [String(repeating: "a\n\n", count: 30_000)],
    .marks: [String(repeating: "*a* *b* [c] \n\n", count: 20_000)],
    .allIndentation: [
      String(repeating: String(repeating: " ", count: 100) + "a\n\n", count: 3_000)
    ],
    .lineBytes: [String(repeating: "a", count: 20_000)],
    .paragraphBytes: [String(repeating: "abc def\n", count: 5_000)],
    .indentation: ["a\n\n" + String(repeating: "\t", count: 40) + "b"],
    .nesting: [
      String(repeating: "> ", count: 30) + "a",
      String(repeating: "- ", count: 30) + "a",
      String(repeating: "1. ", count: 30) + "a",
      String(repeating: "![", count: 200) + String(repeating: "](b)", count: 200),
      String(repeating: "*a **b ", count: 80) + String(repeating: "b** a* ", count: 80),
      (0..<60).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined(),
    ],
    .tableColumns: [String(repeating: "a|", count: 80)],
    .tableCells: [
      String(
        repeating: "|" + String(repeating: "a|", count: 40) + "\n|"
          + String(repeating: "-|", count: 40) + "\n" + String(repeating: "x\n", count: 1_000)
          + "\n", count: 4)
    ],
    .angleBrackets: [String(repeating: "a <b ", count: 500)],
    .delimiters: [String(repeating: "a* _b ", count: 2_000)],
    .brackets: [String(repeating: "[a", count: 3_000)],
    .markup: [String(repeating: String(repeating: "a:", count: 7_000) + "\n\n", count: 3)],
    .references: [
      "[a]: /" + String(repeating: "x", count: 15_000) + "\n\n"
        + String(repeating: String(repeating: "[a] ", count: 60) + "\n\n", count: 400)
    ],
  ]

  @Test("limits each quantity", arguments: MarkdownRefusal.Quantity.allCases)
  func limits(quantity: MarkdownRefusal.Quantity) throws {
    for (index, text) in try #require(Self.excesses[quantity]).enumerated() {
      guard case .tooMany(let found, let count, let limit) = reasonToRefuse(text)?.reason else {
        Issue.record("Input \(index) is accepted.")
        continue
      }
      #expect(found == quantity)
      #expect(count > limit)
    }
  }

  @Test("lets an unusually large lesson pass")
  func largeLesson() throws {
    let section = """
      ## A heading with *emphasis* and `code`

      A paragraph of some length with [a link](https://example.org) and a note[^1], **strong**
      words, an amount of ₹36,000 and more text to fill the line, as lessons have it.

      | Model | Rate | Risk |
      | :--- | ---: | --- |
      | Per agent | ₹450 | client |
      | Per outcome | ₹1,200 | provider |

      - [x] right
        > because
      - [ ] wrong
        > not so


      """
    let text = String(repeating: section, count: 400) + "[^1]: Note.\n"
    #expect(try MarkdownDocument(parsing: text).blocks.count == 1_601)
    let rows = String(repeating: "| a | b | `c` |\n", count: 500)
    #expect(
      try MarkdownDocument(parsing: "| a | b | c |\n|---|---|---|\n" + rows).blocks.count == 1)
    let rule = String(repeating: "- ", count: 20) + "\n\n" + String(repeating: "-", count: 200)
    #expect(try MarkdownDocument(parsing: "a\n\n" + rule).blocks.count == 3)
  }

  @Test("parses the worst that it accepts in short time")
  func worstAccepted() throws {
    let paragraphs = ["*_", "*a*", "www.a_", "a <?", "[a", "![[]()", "a@", "&", "`a", "x[^1] "]
    let clock = ContinuousClock()
    for piece in paragraphs {
      for length in [200, 1_200, 6_000] {
        let text = String(repeating: piece, count: length / piece.utf8.count) + "\n\n"
        var repeats = (1 << 20) / text.utf8.count
        while repeats > 0 {
          let start = clock.now
          let isParsed =
            (try? MarkdownDocument(parsing: String(repeating: text, count: repeats))) != nil
          #expect(clock.now - start < .seconds(20), "\(piece) × \(length) × \(repeats)")
          if isParsed { break }
          repeats /= 2
        }
      }
    }
  }

  private func reasonToRefuse(_ text: String) -> MarkdownRefusal? {
    do {
      _ = try MarkdownDocument(parsing: text)
      return nil
    } catch {
      return error
    }
  }
}
