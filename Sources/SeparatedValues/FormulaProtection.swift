// SPDX-License-Identifier: Apache-2.0

/// Keeps a spreadsheet from taking a cell for a formula.
///
/// A cell that begins with one of the characters below gets an apostrophe before it, as OWASP
/// advises (https://owasp.org/www-community/attacks/CSV_Injection). What cannot be seen before such a
/// character does not hide it, for it may be filtered out later. A cell that already begins with
/// apostrophes and such a character gets one more, so that taking off one always gives back what
/// was written.
enum FormulaProtection {
  /// What begins a formula, the full-width forms included.
  static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func isAtRisk(_ text: String) -> Bool {
    // Most cells begin with a letter or a digit.
    guard let byte = text.utf8.first else { return false }
    if byte > UInt8(ascii: "@"), byte < 0x80 { return false }
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return false }
    let first = text.unicodeScalars.first { beginsFormula($0) || $0 != "'" && !isUnseen($0) }
    return first.map(beginsFormula) ?? false
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default:
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  static func added(to text: String) -> String { isAtRisk(text) ? "'" + text : text }

  static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), isAtRisk(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }
}
