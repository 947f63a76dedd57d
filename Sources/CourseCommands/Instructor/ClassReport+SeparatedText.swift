// SPDX-License-Identifier: Apache-2.0

import SeparatedValues
import TerminalText

extension ClassReport {
  /// The tables of the report, one under another, for spreadsheets.
  ///
  /// Each begins with a row of the test and the table's name. No cell can be taken for a formula.
  ///
  /// - Parameter byteOrderMark: Whether the text begins with U+FEFF, which Excel needs.
  /// - Returns: The text.
  package func separatedText(byteOrderMark: Bool) -> String {
    var rows: [[String]] = []
    for test in tests {
      for section in ClassSections(test, isFull: true).all {
        for case .table(let table) in section.blocks {
          if !rows.isEmpty { rows.append([""]) }
          rows.append([table.caption, test.id])
          rows.append(table.header)
          rows += table.rows
        }
      }
    }
    let harmless = rows.map { $0.map { HarmlessText.harmless($0) } }
    return SeparatedText.text(harmless, byteOrderMark: byteOrderMark)
  }
}
