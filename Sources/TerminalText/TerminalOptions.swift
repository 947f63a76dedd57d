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

  /// Creates options.
  ///
  /// - Parameters:
  ///   - width: The columns of a line, 20 to 200.
  ///   - color: Whether looks may be used.
  ///   - hyperlinks: Whether the terminal knows links.
  ///   - plain: Whether the output is for a screen reader or a log; it overrules the two before.
  public init(
    width: Int = 80, color: Bool = false, hyperlinks: Bool = false, plain: Bool = false
  ) {
    self.width = Self.bounded(width)
    self.color = color
    self.hyperlinks = hyperlinks
    self.plain = plain
  }

  private static func bounded(_ width: Int) -> Int {
    min(max(width, 20), 200)
  }
}
