// SPDX-License-Identifier: Apache-2.0

/// Why a Markdown file was not parsed.
///
/// `description` is one sentence with the offending number and the bound; who prints it puts the
/// file's name and ``position`` before it.
public struct MarkdownRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var reason: Reason
  /// Where in the file.
  public var position: SourcePosition

  /// The reasons for which a file is refused.
  public enum Reason: Hashable, Sendable {
    /// A `---` in the first line begins front matter that no other `---` line ends.
    case unclosedFrontMatter
    /// A NUL character.
    case nulCharacter
    /// A quantity above its limit.
    case tooMany(Quantity, count: Int, limit: Int)
  }

  /// What is limited, because the parser's time or memory grows faster than it does.
  public enum Quantity: String, Hashable, CaseIterable, Sendable {
    case fileBytes = "bytes in the file"
    case lines = "lines in the file"
    case marks = "emphasis marks, square brackets and \"<\" in the file"
    case allIndentation = "columns of indentation in the file"
    case lineBytes = "bytes in the line"
    case paragraphBytes = "bytes without a blank line"
    case indentation = "columns of indentation"
    case nesting = "levels of nesting"
    case tableColumns = "table columns in the line"
    case tableCells = "table cells in the file"
    case angleBrackets = "\"<\" without a blank line"
    case delimiters = "emphasis marks without a blank line"
    case brackets = "square brackets without a blank line"
    case markup = "units of markup work in the file (marks times the length of their paragraph)"
    case references = "bytes that the link references in the file could grow to"
  }

  /// Creates a refusal.
  public init(_ reason: Reason, at position: SourcePosition) {
    self.reason = reason
    self.position = position
  }

  public var description: String {
    switch reason {
    case .unclosedFrontMatter:
      "The front matter that begins in line 1 is not closed; end it with a line \"---\"."
    case .nulCharacter:
      "The text holds a NUL character; save the file as UTF-8 text."
    case .tooMany(let quantity, let count, let limit):
      "There are \(count) \(quantity.rawValue); at most \(limit) are allowed."
    }
  }
}
