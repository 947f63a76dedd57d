// SPDX-License-Identifier: Apache-2.0

/// A block of a document: a heading, a paragraph, a list and so on.
public struct Block: Hashable, Sendable {
  /// What the block is.
  public var kind: Kind
  /// Where it stands in the source file (front matter counted).
  public var range: SourceRange

  /// The kinds of blocks that GitHub-flavoured Markdown knows.
  public indirect enum Kind: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list.
    case list(MarkdownList)
    /// A block quote.
    case quote([Block])
    /// A code block; `info` is the whole info string of a fence, empty for an indented block.
    case code(info: String, text: String)
    /// A table.
    case table(MarkdownTable)
    /// A rule (`---`).
    case rule
    /// An HTML comment on its own, without its delimiters, trimmed.
    case comment(String)
    /// Any other raw HTML block, as written; it is never rendered.
    case html(String)
    /// A footnote's text, by its number in order of first reference.
    case footnote(number: Int, [Block])
  }

  /// Creates a block.
  public init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// A bullet list, an ordered list or a task list.
public struct MarkdownList: Hashable, Sendable {
  /// The first number of an ordered list; nil for bullets.
  public var start: Int?
  /// Whether the items stand without blank lines between them.
  public var isTight: Bool
  /// The items in order.
  public var items: [Item]

  /// One item of a list.
  public struct Item: Hashable, Sendable {
    /// Whether the box is ticked; nil when the item has none.
    public var isChecked: Bool?
    /// The item's blocks.
    public var blocks: [Block]
    /// Where the item stands.
    public var range: SourceRange

    /// Creates an item.
    public init(isChecked: Bool?, blocks: [Block], range: SourceRange) {
      self.isChecked = isChecked
      self.blocks = blocks
      self.range = range
    }
  }

  /// Creates a list.
  public init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A table with one header row.
public struct MarkdownTable: Hashable, Sendable {
  /// How a column is aligned.
  public enum Alignment: Hashable, Sendable { case none, left, center, right }
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// The cell's text.
    public var content: [Inline]
    /// Where the cell stands.
    public var range: SourceRange

    /// Creates a cell.
    public init(content: [Inline], range: SourceRange) {
      self.content = content
      self.range = range
    }
  }

  /// One alignment for each column.
  public var alignments: [Alignment]
  /// The header's cells.
  public var header: [Cell]
  /// The body's rows; every row has as many cells as the header.
  public var rows: [[Cell]]

  /// Creates a table.
  public init(alignments: [Alignment], header: [Cell], rows: [[Cell]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
