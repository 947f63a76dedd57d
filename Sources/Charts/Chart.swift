// SPDX-License-Identifier: Apache-2.0

public import TerminalText

/// Values that can be drawn as lines of text, or told in words.
public protocol Chart: Sendable {
  /// Draws the chart.
  ///
  /// Every text of a label, name or unit is made harmless, and no line is wider than `width`.
  ///
  /// - Parameters:
  ///   - width: The columns of a line, 20 to 200; other values are brought to the nearer bound.
  ///   - ascii: Whether to draw with ASCII characters only; labels and units stay as they are.
  /// - Returns: The lines.
  func lines(width: Int, ascii: Bool) -> [StyledText]

  /// What the chart shows, as sentences, for screen readers and logs.
  ///
  /// The first is the title, where there is one; the values follow, one item each.
  var summary: [String] { get }

  /// Draws the chart as a picture.
  ///
  /// - Parameter width: The picture's width in units of a picture (CSS pixels), 320 to 2,000;
  ///   other values are brought to the nearer bound.
  /// - Returns: The picture; ``svg(width:)`` writes it.
  func drawing(width: Double) -> VectorDrawing
}

extension Chart {
  /// Draws the chart with block characters.
  ///
  /// - Parameter width: The columns of a line, 20 to 200.
  /// - Returns: The lines.
  public func lines(width: Int) -> [StyledText] { lines(width: width, ascii: false) }

  /// Draws the chart as a terminal, or the person before it, wants it.
  ///
  /// - Parameter options: The width, and whether the chart is to be told in words.
  /// - Returns: The lines; those of ``summary``, wrapped, where `options` ask for plain output.
  public func lines(for options: TerminalOptions) -> [StyledText] {
    options.plain
      ? summaryLines(width: options.width) : lines(width: options.width, ascii: false)
  }

  /// Writes the chart as an SVG document.
  ///
  /// The same values give the same bytes. The document holds no script and refers to nothing
  /// outside itself; its title and description tell a screen reader what ``summary`` tells, and
  /// its colours follow the reader's light or dark scheme.
  ///
  /// - Parameter width: The picture's width in CSS pixels, 320 to 2,000.
  /// - Returns: Well-formed XML.
  public func svg(width: Double = 720) -> String {
    drawing(width: width).document(
      title: summary.first ?? "", description: summary.dropFirst().joined(separator: "\n"))
  }

  /// The summary, wrapped to a width.
  func summaryLines(width: Int) -> [StyledText] {
    summary.flatMap { singleLine($0).wrapped(to: boundedWidth(width)) }
  }
}

/// The width that is really used for a wanted width.
func boundedWidth(_ width: Int) -> Int { min(max(width, 20), 200) }

/// The width that is really used for a wanted width of a picture.
func boundedPictureWidth(_ width: Double) -> Double {
  width.isFinite ? min(max(width, 320), 2_000) : 720
}
