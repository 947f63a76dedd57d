// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import TerminalText

/// Tables and code, but for commands behind “$ ”, fit a terminal of 80 columns, and a table fits a
/// screen or two.
enum WidthRule {
  /// The columns of a usual terminal.
  static let columns = 80
  /// The rows that a reader can follow without its heading.
  static let rows = 40

  static func check(_ document: MarkdownDocument, in log: inout FaultLog) {
    document.blocks.forEachBlock { block in
      switch block.kind {
      case .table(let table):
        let width = leastWidth(of: table)
        if width > columns {
          log.report(
            .wideTable, at: block.range,
            "The table needs \(width) columns, its longest words unbroken; a terminal has "
              + "\(columns).",
            repair: "Take columns out, or shorten the longest words.")
        }
        if table.rows.count > rows {
          log.report(
            .longTable, at: block.range,
            "The table has \(table.rows.count) rows; \(rows) can be followed.",
            repair: "Split it under headings.")
        }
      case .code(let info, let text) where ActivityReader.word(ofInfo: info) == nil:
        var line = 0
        for content in text.split(separator: "\n", omittingEmptySubsequences: false) {
          line += 1
          let width = DisplayWidth.columns(of: String(content))
          // A command is copied whole.
          guard width > columns, !content.hasPrefix("$ ") else { continue }
          log.report(
            .wideCode, at: block.range,
            "Line \(line) of the code has \(width) columns; a terminal has \(columns).",
            repair: "Break the line.")
          return
        }
      default: return
      }
    }
  }

  /// The columns of a table in which no word is broken, borders included.
  private static func leastWidth(of table: MarkdownTable) -> Int {
    var widths = Array(repeating: 1, count: table.header.count)
    for row in [table.header] + table.rows {
      for (column, cell) in row.enumerated() where column < widths.count {
        for word in cell.content.shownText.split(separator: " ") {
          widths[column] = max(widths[column], DisplayWidth.columns(of: String(word)))
        }
      }
    }
    return widths.reduce(1) { $0 + $1 + 3 }
  }
}

extension [Inline] {
  /// The text without the expressions, whose values are not known here.
  fileprivate var shownText: String {
    filter { inline in
      if case .code(let source) = inline.kind { return !source.hasPrefix("= ") }
      return true
    }.plainText
  }
}
