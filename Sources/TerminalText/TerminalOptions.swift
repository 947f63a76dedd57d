// SPDX-License-Identifier: Apache-2.0

/// What the terminal, or the person before it, asks of the output.
public struct TerminalOptions: Hashable, Sendable {
  /// The columns of a line, 20 to 200; other values are brought to the nearer bound.
  public var width: Int {
    didSet { width = Self.bounded(width) }
  }
  /// Whether looks (bold, colours) may be used.
  public var color: Bool
  /// Whether the terminal knows links (OSC 8).
  public var hyperlinks: Bool
  /// Whether the output is for a screen reader or a log: no looks, links, boxes or ornaments.
  public var plain: Bool
  /// Whether borders are placed by column (CHA, ECMA-48 8.3.9).
  ///
  /// It is done where terminals could disagree how wide the text before a border is, so that the
  /// borders line up in all of them. For a terminal only: neither a pager nor a file knows columns.
  public var placesBorders: Bool
  /// Which colours are written.
  public var theme: TerminalTheme

  /// Creates options.
  ///
  /// - Parameters:
  ///   - width: The columns of a line, 20 to 200.
  ///   - color: Whether looks may be used.
  ///   - hyperlinks: Whether the terminal knows links.
  ///   - plain: Whether the output is for a screen reader or a log; it overrules the others.
  ///   - placesBorders: Whether borders are placed by column.
  ///   - theme: Which colours are written.
  public init(
    width: Int = 80, color: Bool = false, hyperlinks: Bool = false, plain: Bool = false,
    placesBorders: Bool = false, theme: TerminalTheme = .palette
  ) {
    self.width = Self.bounded(width)
    self.color = color
    self.hyperlinks = hyperlinks
    self.plain = plain
    self.placesBorders = placesBorders
    self.theme = theme
  }

  private static func bounded(_ width: Int) -> Int {
    min(max(width, 20), 200)
  }
}
