// SPDX-License-Identifier: Apache-2.0

import GRDB
import SeparatedValues

/// The rows of an export as a table of comma-separated values (RFC 4180), safe to open in a
/// spreadsheet.
enum ExportTable {
  static let heading = row(["kind"] + FactForm.names.map { Optional($0) })

  /// One fact of ``FactForm/everyFact``.
  static func row(of fact: Row) -> String {
    let index: Int = fact["form"]
    let cells = FactForm.names.map { name -> String? in
      let value: DatabaseValue = fact[name]
      if name == "passed", let isPassed = Int.fromDatabaseValue(value) {
        return isPassed == 0 ? "false" : "true"
      }
      guard let text = String.fromDatabaseValue(value) else {
        return Int64.fromDatabaseValue(value).map { String($0) }
      }
      return name == "details" || name == "questions" ? JSONScanner.spelling(of: text) : text
    }
    return row([FactForm.all[index].kind] + cells)
  }

  private static func row(_ cells: [String?]) -> String {
    cells.map { $0.map(cell) ?? "" }.joined(separator: ",") + "\r\n"
  }

  /// A text as a cell; one that was never given is empty, an empty one stands in quotation marks.
  private static func cell(_ text: String) -> String {
    text.isEmpty ? "\"\"" : SeparatedText.cell(text)
  }
}
