// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Characters that no text of a course may hold: control characters, and those that reorder or hide
/// what is around them.
///
/// The joiners U+200C and U+200D stay allowed: Indian scripts and emoji need them.
package enum ForbiddenCharacters {
  /// Whether a character is forbidden; line feed, carriage return and tabulator are not.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Whether a text holds a forbidden character; every text of a course is asked, so it looks at the
  /// bytes of UTF-8 and decodes none.
  package static func isAny(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 0x20..<0x7F, 0x09, 0x0A, 0x0D: continue
        case ..<0x80: return true
        case 0xC2: if bytes[index] <= 0x9F { return true }
        case 0xD8: if bytes[index] == 0x9C { return true }
        case 0xE2, 0xEF, 0xF3:
          switch (byte, bytes[index], bytes[index + 1]) {
          case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE),
            (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xB9...0xBB),
            (0xF3, 0xA0, 0x80...0x81):
            return true
          default: continue
          }
        default: continue
        }
      }
      return false
    }
  }

  /// Reports each line of a file that holds one, at its first, and gives all that were found.
  static func check(_ text: String, in log: inout FaultLog) -> Set<Unicode.Scalar> {
    var found: Set<Unicode.Scalar> = []
    guard isAny(in: text) else { return found }
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

  /// Reports each piece of a document that holds one which came of decoding an entity.
  static func check(
    _ document: MarkdownDocument, of text: String, except known: Set<Unicode.Scalar>,
    in log: inout FaultLog
  ) {
    var text = text
    guard text.withUTF8({ $0.contains(UInt8(ascii: "&")) }) else { return }
    document.forEachText { piece, range in
      check(decoded: piece, at: range.start, except: known, in: &log)
    }
  }

  /// Reports a forbidden character that came of decoding an entity or an escape.
  static func check(
    decoded text: String, at position: SourcePosition, except known: Set<Unicode.Scalar> = [],
    in log: inout FaultLog
  ) {
    guard isAny(in: text) else { return }
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
