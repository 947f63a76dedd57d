// SPDX-License-Identifier: Apache-2.0

/// The one filter between foreign text and a terminal.
///
/// A terminal obeys what it is sent: an escape sequence inside a lesson, a learner's name or a file
/// name could move the cursor, rename the window or write to the clipboard; a bidirectional
/// control could show an answer in another order than it is stored. Decoded entities (`&#27;`,
/// `&#155;`) bring such characters in after parsing, so text is filtered where it is written, not
/// where it is read. The filter keeps what a person can see and the joiners that scripts and emoji
/// need:
///
/// | character | becomes |
/// | --- | --- |
/// | C0 and C1 controls, DEL | U+FFFD |
/// | newline, tab (unless kept), U+2028, U+2029 | a space |
/// | bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069) | U+FFFD |
/// | unassigned, private-use and non-characters | U+FFFD |
/// | invisible characters (Unicode: `Default_Ignorable_Code_Point`) and other format controls | nothing |
/// | ZWNJ, ZWJ between two characters; else | themselves; nothing |
/// | a combining mark without a base | U+25CC and the mark |
/// | combining marks after the eighth on one base | nothing |
/// | a regional indicator without a partner | U+FFFD |
///
/// The last rows keep a text from reaching out to what stands beside it, such as a table's border.
/// Filtering twice changes nothing more. Bidirectional *letters* (Hebrew, Arabic) stay as they are.
public enum HarmlessText: Sendable {
  /// White space that the filter leaves as it is.
  public struct Whitespace: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// U+000A; a carriage return is never kept.
    public static let newlines = Self(rawValue: 1)
    /// U+0009.
    public static let tabs = Self(rawValue: 2)
  }

  /// Returns the text with every character that a terminal could obey replaced or removed.
  ///
  /// - Parameters:
  ///   - text: Text from anywhere.
  ///   - kept: White space to leave as it is; by default newlines and tabs become spaces.
  /// - Returns: Text without controls, bidirectional controls and invisible characters.
  /// - Complexity: O(n) in the number of Unicode scalars.
  public static func harmless(_ text: String, keeping kept: Whitespace = []) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var filtered = FilteredText()
    for scalar in text.unicodeScalars {
      switch fate(of: scalar, keeping: kept) {
      case .kept: filtered.append(scalar)
      case .joined: filtered.join(with: scalar)
      case .space: filtered.append(" ")
      case .replaced: filtered.append("\u{FFFD}")
      case .removed: break
      }
    }
    return filtered.finished()
  }

  /// Whether a character is kept whatever stands beside it, told without a look into Unicode's tables:
  /// ASCII, the Latin letters, and the marks, currencies, arrows and boxes that lessons are full of.
  package static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF,
      0x2190...0x21FF, 0x2500...0x259F:
      true
    default: false
    }
  }

  private enum Fate { case kept, joined, space, replaced, removed }

  private static func fate(of scalar: Unicode.Scalar, keeping kept: Whitespace) -> Fate {
    if isPlain(scalar) { return .kept }
    switch scalar.value {
    case 0x0A: return kept.contains(.newlines) ? .kept : .space
    case 0x09: return kept.contains(.tabs) ? .kept : .space
    case 0x00..<0xA0: return .replaced
    case 0x200C, 0x200D: return .joined
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .kept
    case 0x202A...0x202E, 0x2066...0x2069: return .replaced
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .unassigned: return properties.isDefaultIgnorableCodePoint ? .removed : .replaced
    case .privateUse, .surrogate, .control: return .replaced
    case .lineSeparator, .paragraphSeparator: return .space
    case .format where !isVisibleFormat(scalar): return .removed
    default: return properties.isDefaultIgnorableCodePoint ? .removed : .kept
    }
  }

  /// Signs that enclose or precede a number are format characters, yet drawn
  /// (Unicode 17, `Prepended_Concatenation_Mark`).
  static func isVisibleFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
