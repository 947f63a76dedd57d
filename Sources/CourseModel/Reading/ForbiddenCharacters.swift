// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Characters that no text of a course may hold: control characters, and those that reorder or hide
/// what is around them.
///
/// The joiners U+200C and U+200D stay allowed: Indian scripts and emoji need them.
enum ForbiddenCharacters {
  /// Whether a character is forbidden; line feed, carriage return and tabulator are not.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Reports each line of a file that holds one, at its first, and gives all that were found.
  static func check(_ text: String, in log: inout FaultLog) -> Set<Unicode.Scalar> {
    var found: Set<Unicode.Scalar> = []
    guard text.unicodeScalars.contains(where: contains) else { return found }
    var line = 1
    var column = 1
    var isLineReported = false
    for scalar in text.unicodeScalars {
      if contains(scalar) {
        found.insert(scalar)
        if !isLineReported {
          report(scalar, at: SourcePosition(line: line, column: column), in: &log)
          isLineReported = true
        }
      }
      column += UTF8.width(scalar)
      if scalar == "\n" {
        line += 1
        column = 1
        isLineReported = false
      }
    }
    return found
  }

  /// Reports a forbidden character that came of decoding an entity or an escape.
  static func check(
    decoded text: String, at position: SourcePosition, except known: Set<Unicode.Scalar> = [],
    in log: inout FaultLog
  ) {
    if let scalar = text.unicodeScalars.first(where: { contains($0) && !known.contains($0) }) {
      report(scalar, at: position, in: &log)
    }
  }

  private static func report(
    _ scalar: Unicode.Scalar, at position: SourcePosition, in log: inout FaultLog
  ) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    log.report(
      .forbiddenCharacter, at: position,
      "The text holds the control or direction character U+\(code).", repair: "Delete it.")
  }
}
