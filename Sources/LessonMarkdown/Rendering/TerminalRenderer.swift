// SPDX-License-Identifier: Apache-2.0

public import TerminalText

/// Draws Markdown for a terminal.
///
/// In styled form structure shows by look *and* by shape, so that it survives without colour; in
/// plain form it is said in words and simple signs that a screen reader can follow. Comments and
/// raw HTML draw nothing. No line is wider than the width.
///
/// ```swift
/// let renderer = TerminalRenderer(options: TerminalOptions(width: 60, color: true))
/// let output = renderer.render(try MarkdownDocument(parsing: "# Hello").blocks)
/// ```
public struct TerminalRenderer: Hashable, Sendable {
  /// What the terminal can do.
  public var options: TerminalOptions

  /// Creates a renderer.
  ///
  /// - Parameter options: What the terminal can do.
  public init(options: TerminalOptions) {
    self.options = options
  }

  /// Draws blocks to a string that is ready for the terminal.
  ///
  /// - Parameter blocks: Blocks of a document.
  /// - Returns: The output, each line ended by a newline; empty when there is nothing to draw.
  public func render(_ blocks: [Block]) -> String {
    options.render(lines(of: blocks))
  }

  /// Draws blocks to lines, to which others can be added before they are written.
  ///
  /// - Parameters:
  ///   - blocks: Blocks of a document.
  ///   - width: The columns of a line; nil for those of the options.
  /// - Returns: The lines, without a blank line before the first or after the last.
  public func lines(of blocks: [Block], width: Int? = nil) -> [StyledText] {
    lines(of: blocks, in: Frame(width: max(width ?? options.width, 1)))
  }

  /// Draws running text, not yet wrapped; a forced line end is a newline.
  ///
  /// - Parameter inlines: Running text.
  /// - Returns: The text with its looks and links.
  public func text(of inlines: [Inline]) -> StyledText {
    text(of: inlines, style: .plain)
  }

  /// Where blocks are drawn.
  struct Frame {
    /// The columns of a line.
    var width: Int
    /// How many lists are around.
    var listDepth = 0
    /// Whether paragraphs follow each other without a blank line.
    var isTight = false

    /// Columns below which text is no longer indented.
    static let narrowest = 10

    /// The frame that is left beside a margin; nil when too little would be.
    func indented(by columns: Int) -> Self? {
      guard width - columns >= Self.narrowest else { return nil }
      var frame = self
      frame.width -= columns
      return frame
    }
  }

  /// Whether looks are drawn.
  var isStyled: Bool { options.color && !options.plain }
}
