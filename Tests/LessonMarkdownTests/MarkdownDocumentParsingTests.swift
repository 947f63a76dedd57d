// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import Testing

struct MarkdownDocumentParsingTests {
  @Test("splits front matter off and keeps the file's positions")
  func frontMatter() throws {
    let document = try MarkdownDocument(parsing: "---\nid: a\ntitle: b\n---\n\n# Hello\n\nworld\n")
    #expect(document.frontMatter?.text == "id: a\ntitle: b\n")
    #expect(document.frontMatter?.firstLine == 2)
    #expect(document.blocks.map(\.range.start.line) == [6, 8])
    #expect(document.blocks[0].range.start.column == 1)
    guard case .paragraph(let content) = document.blocks[1].kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(content[0].range.start == SourcePosition(line: 8, column: 1))
    #expect(content[0].range.end == SourcePosition(line: 8, column: 5))
  }

  @Test(
    "understands every line end and a byte-order mark",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func lineEnds(lineEnd: String, mark: String) throws {
    let text = mark + ["---", "id: a", "---", "one", "", "two"].joined(separator: lineEnd)
    let document = try MarkdownDocument(parsing: text)
    #expect(document.frontMatter?.text == "id: a" + lineEnd)
    #expect(document.blocks.map(\.range.start.line) == [4, 6])
  }

  @Test("takes a document without front matter as it is")
  func noFrontMatter() throws {
    #expect(try MarkdownDocument(parsing: "").blocks.isEmpty)
    #expect(try MarkdownDocument(parsing: "a\n\n---\n").frontMatter == nil)
    let empty = try MarkdownDocument(parsing: "---\n---\na")
    #expect(empty.frontMatter?.text == "")
    #expect(empty.blocks.count == 1)
  }

  @Test("knows a comment that stands alone from other HTML")
  func comments() throws {
    let text = """
      <!-- S1-06 S1-07 -->
      A paragraph with <!-- inline --> one.

      <!-- two
      lines -->

      <!-- a --> <!-- b -->

      <div>x</div>
      """
    let kinds = try MarkdownDocument(parsing: text).blocks.map(\.kind)
    #expect(kinds.count == 5)
    #expect(kinds[0] == .comment("S1-06 S1-07"))
    #expect(kinds[2] == .comment("two\nlines"))
    #expect(kinds[3] == .html("<!-- a --> <!-- b -->\n"))
    #expect(kinds[4] == .html("<div>x</div>\n"))
    guard case .paragraph(let content) = kinds[1] else {
      Issue.record("no paragraph")
      return
    }
    #expect(content.map(\.kind).contains(.html("<!-- inline -->")))
    #expect(content.plainText == "A paragraph with  one.")
  }

  @Test("keeps the marks of a cloze as text, in one piece")
  func cloze() throws {
    let text = "Fill [___ after-call work|wrap-up] and [___ 36,000] here: `= a * b`."
    let content = try paragraph(text)
    #expect(
      content.map(\.kind) == [
        .text("Fill [___ after-call work|wrap-up] and [___ 36,000] here: "), .code("= a * b"),
        .text("."),
      ])
    #expect(content[0].range.start == SourcePosition(line: 1, column: 1))
    #expect(content[0].range.end.column == 58)
    #expect(content[1].range.start.column >= 59)
  }

  @Test("reads task lists with feedback inside an item")
  func tasks() throws {
    let text = "- [x] right\n  > because\n- [ ] wrong\n- neither\n"
    guard case .list(let list) = try MarkdownDocument(parsing: text).blocks[0].kind else {
      Issue.record("no list")
      return
    }
    #expect(list.start == nil)
    #expect(list.isTight)
    #expect(list.items.map(\.isChecked) == [true, false, nil])
    #expect(list.items.map(\.range.start.line) == [1, 3, 4])
    #expect(list.items[0].blocks.count == 2)
    guard case .paragraph(let option) = list.items[0].blocks[0].kind,
      case .quote(let feedback) = list.items[0].blocks[1].kind,
      case .paragraph(let reason) = feedback[0].kind
    else {
      Issue.record("no feedback")
      return
    }
    #expect(option.plainText == "right")
    #expect(reason.plainText == "because")
    #expect(reason[0].range.start == SourcePosition(line: 2, column: 5))
  }

  @Test("reads ordered and loose lists")
  func lists() throws {
    let blocks = try MarkdownDocument(parsing: "3. a\n\n4. b\n").blocks
    guard case .list(let list) = blocks[0].kind else {
      Issue.record("no list")
      return
    }
    #expect(list.start == 3)
    #expect(!list.isTight)
    #expect(list.items.count == 2)
  }

  @Test("fills and cuts the rows of a table to its header")
  func tables() throws {
    let text = "| a | b |\n| :-: | --: |\n| 1 |\n| 2 | x \\| y | 4 |\n"
    guard case .table(let table) = try MarkdownDocument(parsing: text).blocks[0].kind else {
      Issue.record("no table")
      return
    }
    #expect(table.alignments == [.center, .right])
    #expect(table.header.map(\.content.plainText) == ["a", "b"])
    #expect(table.rows.map { $0.map(\.content.plainText) } == [["1", ""], ["2", "x | y"]])
    #expect(table.rows[1][1].range.start.line == 4)
  }

  @Test("numbers footnotes in order of first reference")
  func footnotes() throws {
    let text = "One[^b] two[^a] one again[^b].\n\n[^a]: First text.\n[^b]: Second text.\n"
    let blocks = try MarkdownDocument(parsing: text).blocks
    guard case .paragraph(let content) = blocks[0].kind else {
      Issue.record("no paragraph")
      return
    }
    let numbers = content.compactMap { inline -> Int? in
      if case .footnoteReference(let number) = inline.kind { number } else { nil }
    }
    #expect(numbers == [1, 2, 1])
    let notes = blocks.dropFirst().map { block -> String in
      guard case .footnote(let number, let blocks) = block.kind,
        case .paragraph(let content) = blocks[0].kind
      else { return "" }
      return "\(number) \(content.plainText)"
    }
    #expect(notes == ["1 Second text.", "2 First text."])
  }

  @Test("reads code with its whole info string")
  func code() throws {
    let blocks = try MarkdownDocument(parsing: "```activity sort\na: 1\n```\n\n    b\n").blocks
    #expect(
      blocks.map(\.kind) == [
        .code(info: "activity sort", text: "a: 1\n"), .code(info: "", text: "b\n"),
      ])
  }

  @Test("reads inline marks")
  func inlines() throws {
    let content = try paragraph(
      "*a **b*** ~~c~~ ~d~ [e](https://f.example \"g\") ![h](i) www.j.example  \nk\nl &amp; &#27;")
    #expect(content.plainText == "a b c ~d~ e h www.j.example k l & \u{1B}")
    let kinds = content.map(\.kind)
    #expect(kinds.contains(.lineBreak))
    #expect(kinds.contains(.softBreak))
    let destinations = kinds.compactMap { kind -> String? in
      switch kind {
      case .link(let destination, let title, _): destination + title
      case .image(let destination, _, _): destination
      default: nil
      }
    }
    #expect(destinations == ["https://f.exampleg", "i", "http://www.j.example"])
  }

  @Test("maps every piece of running text once, inner ones first")
  func mapping() throws {
    struct Stop: Error {}
    let text = """
      # `1`

      - *a `2`*

      > [`3`](x) ![`4`](y)

      | `5` |
      | --- |
      | ~~`6`~~ | 

      a[^n]

      [^n]: **`7`**
      """
    let document = try MarkdownDocument(parsing: text)
    var seen = ""
    let mapped = document.mappingInlines { inline in
      guard case .code(let code) = inline.kind else { return inline }
      seen += code
      return Inline(.text("<\(code)>"), range: inline.range)
    }
    #expect(seen == "1234567")
    let drawn = "\(mapped.blocks)"
    for number in 1...7 { #expect(drawn.contains("<\(number)>")) }
    #expect(throws: Stop.self) {
      try document.mappingInlines { _ throws(Stop) in throw Stop() }
    }
  }

  private func paragraph(_ text: String) throws -> [Inline] {
    guard case .paragraph(let content) = try MarkdownDocument(parsing: text).blocks.first?.kind
    else {
      Issue.record("no paragraph")
      return []
    }
    return content
  }

  @Test("documents read side by side read like one alone")
  func concurrent() async throws {
    let text = String(repeating: "a ~~b~~ www.c.example and **d**\n\n", count: 40)
    let alone = try MarkdownDocument(parsing: text)
    let all = try await withThrowingTaskGroup(of: MarkdownDocument.self) { group in
      for _ in 0..<400 { group.addTask { try MarkdownDocument(parsing: text) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 400)
    #expect(all.allSatisfy { $0.blocks == alone.blocks })
  }
}
