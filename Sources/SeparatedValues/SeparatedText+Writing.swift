// SPDX-License-Identifier: Apache-2.0

extension SeparatedText {
  /// Writes rows so that spreadsheets show them and take none for a formula.
  ///
  /// Lines end with CR LF (RFC 4180). A cell that would begin a formula is protected by an
  /// apostrophe; a cell with a separator, a quotation mark, a line end
  /// or a blank at an end is put in quotation marks.
  /// - Parameters:
  ///   - rows: The cells.
  ///   - separator: What stands between cells.
  ///   - byteOrderMark: Whether the text begins with U+FEFF, without which Excel takes UTF-8 for
  ///     something else.
  /// - Returns: The text.
  public static func text(
    _ rows: [[String]], separator: Separator = .comma, byteOrderMark: Bool = false
  ) -> String {
    var text = byteOrderMark ? "\u{FEFF}" : ""
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { text += separator.rawValue }
        text += self.cell(cell)
      }
      text += "\r\n"
    }
    return text
  }

  /// One cell as it is written, protected and in quotation marks where it needs them.
  public static func cell(_ text: String) -> String {
    let cell = FormulaProtection.added(to: text)
    return needsQuotes(cell) ? quoted(cell) : cell
  }

  private static func needsQuotes(_ cell: String) -> Bool {
    if cell.hasPrefix(" ") || cell.hasSuffix(" ") { return true }
    // Any of the separators, so that it can be no other's; a mark that the first cell would lose.
    return cell.unicodeScalars.contains { ",;\t\"\r\n\u{FEFF}".unicodeScalars.contains($0) }
  }

  private static func quoted(_ cell: String) -> String {
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
