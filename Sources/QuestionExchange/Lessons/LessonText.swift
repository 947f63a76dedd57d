// SPDX-License-Identifier: Apache-2.0

/// Foreign text as Markdown that shows it as it is.
///
/// Every sign that would begin markup, HTML, an entity, a link, a blank or a key is escaped, or put
/// into a code span where Markdown knows no other way. Characters that lessons forbid are dropped:
/// controls, and those that reorder or hide what is around them.
enum LessonText {
  /// Stands for the blank of a stem until it is written; lessons forbid it, so no text holds it.
  static let blank: Unicode.Scalar = "\u{206F}"

  /// The paragraphs of a text, line ends within them forced.
  static func paragraphs(_ text: String, keepingBlank: Bool = false) -> [String] {
    var paragraphs: [[String]] = [[]]
    for line in clean(text, keepingBlank: keepingBlank).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let words = String(line).trimmingWhite
      if isBlank(words) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(escaped(words, isLineStart: true))
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\\\n") }
  }

  /// A text on one line, line ends as spaces.
  static func line(_ text: String, isLineStart: Bool = true) -> String {
    let words = oneLine(text)
    return isBlank(words) ? "" : escaped(words, isLineStart: isLineStart)
  }

  /// The text of an HTML comment that no reader takes for an instruction.
  static func comment(_ kind: String, _ text: String) -> String {
    var body = ""
    for scalar in oneLine(text).unicodeScalars {
      if scalar == "-", body.unicodeScalars.last == "-" { body += " " }
      body.unicodeScalars.append(scalar)
    }
    return "<!-- \(kind) \(body) -->"
  }

  /// Whether a text holds a character that lessons forbid.
  static func holdsForbidden(_ text: String) -> Bool {
    text.unicodeScalars.contains { isForbidden($0) }
  }

  /// The form in which two texts are compared: lower case, one space between words.
  static func compared(_ text: String) -> String {
    clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// The cleaned text on one line.
  static func oneLine(_ text: String) -> String {
    let spaced = clean(text).unicodeScalars.map { $0 == "\n" ? " " : String($0) }.joined()
    return spaced.trimmingWhite
  }

  private static func clean(_ text: String, keepingBlank: Bool = false) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        plain.append(" ")
      } else if keepingBlank && scalar == blank || !isForbidden(scalar) {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  // MARK: Escaping

  private static func escaped(_ line: String, isLineStart: Bool) -> String {
    let scalars = Array(line.unicodeScalars)
    var written = String.UnicodeScalarView()
    var start = 0
    if isLineStart, let first = scalars.first {
      if first == "=", scalars.count == 1 || scalars[1] == " " {
        // A paragraph that begins so would be the key of a number.
        written.append(contentsOf: "`=`".unicodeScalars)
        start = 1
      } else if "#+-=:>".unicodeScalars.contains(first) {
        written.append("\\")
        written.append(first)
        start = 1
      } else if isDigit(first) {
        start = scalars.firstIndex { !isDigit($0) } ?? scalars.count
        written.append(contentsOf: scalars[..<start])
        if start < scalars.count, scalars[start] == "." || scalars[start] == ")" {
          written.append("\\")
          written.append(scalars[start])
          start += 1
        }
      }
    }
    for index in start..<scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "[" where scalars[index...].dropFirst().prefix(3).elementsEqual("___".unicodeScalars):
        written.append(contentsOf: "`[`".unicodeScalars)
      case "@" where index > 0 && isInAddress(scalars[index - 1]) && isAlphanumeric(next):
        written.append(contentsOf: "`@`".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "<", "&", "~", "|":
        written.append("\\")
        written.append(scalar)
      case ":" where next == "/":
        written.append(contentsOf: "\\:".unicodeScalars)
      case "."
      where index >= 3 && scalars[(index - 3)..<index].allSatisfy({ $0 == "w" || $0 == "W" }):
        written.append(contentsOf: "\\.".unicodeScalars)
      default:
        written.append(scalar)
      }
    }
    return String(written)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || (0x61...0x7A).contains(scalar.value | 0x20)
  }

  private static func isInAddress(_ scalar: Unicode.Scalar) -> Bool {
    isAlphanumeric(scalar) || ".+-_".unicodeScalars.contains(scalar)
  }

  /// Whether a text can only be written with code spans.
  static func holdsCode(_ text: String) -> Bool {
    let text = escaped(text, isLineStart: false)
    return text.contains("`@`") || text.contains("`[`")
  }

  /// Whether a text holds what Markdown would make a link even when it is escaped.
  static func holdsAddress(_ text: String) -> Bool {
    escaped(text, isLineStart: false).contains("`@`")
  }
}
