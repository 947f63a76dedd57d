// SPDX-License-Identifier: Apache-2.0

import GRDB

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
  ///
  /// A spreadsheet takes a cell for a formula by its first character (OWASP, "CSV Injection"), so
  /// such a text gets an apostrophe before it, and so does one that begins with an apostrophe:
  /// taking one off gives the text back.
  static func cell(_ text: String) -> String {
    // What cannot be seen may be filtered out later, so it does not hide what follows it.
    let firstSeen = text.unicodeScalars.first { !isUnseen($0) }
    let isProtected = [text.unicodeScalars.first, firstSeen].contains { scalar in
      scalar.map { "=+-@\t\r\n'＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
    let safe = isProtected ? "'" + text : text
    let isQuoted =
      safe.isEmpty
      || safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      || safe.hasPrefix(" ") || safe.hasSuffix(" ")
    guard isQuoted else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default:
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
