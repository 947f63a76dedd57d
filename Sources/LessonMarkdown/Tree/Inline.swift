// SPDX-License-Identifier: Apache-2.0

/// A piece of running text.
public struct Inline: Hashable, Sendable {
  /// What the piece is.
  public var kind: Kind
  /// Where it stands in the source, as far as the parser knows.
  public var range: SourceRange

  /// The kinds of running text that GitHub-flavoured Markdown knows.
  public indirect enum Kind: Hashable, Sendable {
    /// Literal text, entities decoded: it may hold any character, so never print it unfiltered.
    case text(String)
    /// A code span.
    case code(String)
    /// Emphasis, usually drawn in italics.
    case emphasis([Inline])
    /// Strong emphasis, usually drawn bold.
    case strong([Inline])
    /// Deleted text.
    case strikethrough([Inline])
    /// A link with its destination and title.
    case link(destination: String, title: String, [Inline])
    /// An image with its destination, title and alternative text.
    case image(destination: String, title: String, [Inline])
    /// A line end in the source that is a space in the text.
    case softBreak
    /// A forced line end.
    case lineBreak
    /// A raw HTML tag or comment, as written.
    case html(String)
    /// A reference to a footnote, by its number in order of first reference.
    case footnoteReference(Int)
  }

  /// Creates a piece of text.
  public init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
