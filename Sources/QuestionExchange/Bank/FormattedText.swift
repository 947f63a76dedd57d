// SPDX-License-Identifier: Apache-2.0

/// How the author of a text meant it to be read.
public enum TextFormat: String, Hashable, CaseIterable, Sendable {
  /// Moodle's own: HTML in which line ends count. GIFT's format when none is named.
  case moodle
  /// HTML.
  case html
  /// Plain text.
  case plain
  /// Markdown.
  case markdown
}

/// A text and its format.
///
/// White space at the ends is gone and line ends are LF: no exchange format could carry them. An
/// empty text has no format of its own.
public struct FormattedText: Hashable, Sendable {
  /// The text itself, no escapes left.
  public let text: String
  /// How it is to be read.
  public let format: TextFormat

  /// Creates a text; white space at its ends is dropped.
  public init(_ text: String, format: TextFormat = .moodle) {
    self.text = text.withPlainLineEnds.trimmingWhite
    self.format = self.text.isEmpty ? .moodle : format
  }

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }
}

/// What a question asks, perhaps with a blank in its midst (GIFT's “missing word”).
public struct Stem: Hashable, Sendable {
  /// The text, or what stands before the blank.
  public let before: String
  /// What stands behind the blank; nil when there is none.
  public let after: String?
  /// How it is to be read.
  public let format: TextFormat

  /// Creates a stem; white space at its ends is dropped.
  public init(_ before: String, blankThen after: String? = nil, format: TextFormat = .moodle) {
    let start = before.withPlainLineEnds.trimmingStart
    let end = after?.withPlainLineEnds.trimmingEnd ?? ""
    self.before = end.isEmpty ? start.trimmingEnd : start
    self.after = end.isEmpty ? nil : end
    self.format = format
  }

  /// The whole text, with `_____` for the blank.
  public var text: String { after.map { before + "_____" + $0 } ?? before }
}
