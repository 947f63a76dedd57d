// SPDX-License-Identifier: Apache-2.0

public import TerminalText

/// Several charts below each other as one, such as two measures over the same minutes.
public struct ChartColumn: Chart {
  /// The title; empty for none.
  public let title: String
  /// The charts from top to bottom.
  public let charts: [any Chart]

  /// Creates a column of charts.
  ///
  /// - Parameters:
  ///   - title: The title; empty for none.
  ///   - charts: The charts from top to bottom.
  public init(title: String, charts: [any Chart]) {
    self.title = title
    self.charts = charts
  }

  public var summary: [String] {
    let all = (title.isEmpty ? [] : [title]) + charts.flatMap(\.summary)
    return all.isEmpty ? ["no values"] : all
  }

  public func lines(width: Int, ascii: Bool) -> [StyledText] {
    var lines = titleLines(title, width: boundedWidth(width))
    if charts.isEmpty { lines.append("no values") }
    for chart in charts {
      if !lines.isEmpty { lines.append("") }
      lines += chart.lines(width: width, ascii: ascii)
    }
    return lines
  }

  public func drawing(width: Double) -> VectorDrawing {
    var drawing = VectorDrawing(width: boundedPictureWidth(width))
    let top = drawing.addTitle(title)
    guard !charts.isEmpty else { return drawing.withoutValues(below: top) }
    drawing.height = title.isEmpty ? 0 : top
    for chart in charts {
      let part = chart.drawing(width: width)
      drawing.append(part, at: drawing.height)
      drawing.height += part.height
    }
    return drawing
  }
}
