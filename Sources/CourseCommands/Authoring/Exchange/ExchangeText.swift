// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// The text of blocks as other systems can show it: lines, no markup.
struct ExchangeText: Hashable {
  /// The lines, joined with newlines.
  private(set) var text = ""
  /// Whether something that the lesson shows is lost: a picture, a table's columns, code, a footnote.
  private(set) var isReduced = false

  /// Takes the text of blocks.
  init(_ blocks: [Block]) {
    text = lines(of: blocks).joined(separator: "\n")
  }

  /// Takes the text of a line.
  init(_ inlines: [Inline]) {
    note(inlines)
    text = inlines.plainText
  }

  private mutating func lines(of blocks: [Block]) -> [String] {
    var lines: [String] = []
    for block in blocks {
      switch block.kind {
      case .heading(_, let inlines), .paragraph(let inlines):
        note(inlines)
        lines += Self.lines(of: inlines)
      case .list(let list):
        for (index, item) in list.items.enumerated() {
          let mark = list.start.map { "\($0 + index). " } ?? "- "
          let inner = self.lines(of: item.blocks)
          lines += inner.enumerated().map { ($0 == 0 ? mark : "  ") + $1 }
        }
      case .quote(let inner): lines += self.lines(of: inner)
      case .code(_, let text):
        isReduced = true
        lines += text.split(separator: "\n").map(String.init)
      case .table(let table):
        isReduced = true
        for row in [table.header] + table.rows {
          for cell in row { note(cell.content) }
          lines.append(row.map(\.content.plainText).joined(separator: " | "))
        }
      case .footnote: isReduced = true
      case .rule, .comment, .html: break
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The lines of running text: a forced line end is one, a soft one a space.
  private static func lines(of inlines: [Inline]) -> [String] {
    inlines.split { inline in
      if case .lineBreak = inline.kind { true } else { false }
    }.map { Array($0).plainText }
  }

  private mutating func note(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .image, .footnoteReference: isReduced = true
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        note(inner)
      default: break
      }
    }
  }
}
