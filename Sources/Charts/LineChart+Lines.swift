// SPDX-License-Identifier: Apache-2.0

public import TerminalText

extension LineChart {
  public func lines(width: Int, ascii: Bool) -> [StyledText] {
    let width = boundedWidth(width)
    let glyphs = ChartGlyphs(isASCII: ascii)
    let title = titleLines(title, width: width)
    guard let extent else { return title + [StyledText("no values")] }
    guard
      var frame = ChartFrame(
        x: x, y: y, across: extent.x, heights: extent.y, width: width, height: height, glyphs)
    else {
      // Where the numbers leave no room for a picture, words say more.
      return summaryLines(width: width)
    }
    for (index, series) in series.enumerated() {
      frame.grid.drawBand(of: series, glyphs.band, ChartGlyphs.style(index), ends: band)
    }
    for level in levels where level.y.isFinite { frame.grid.drawLevel(level.y, glyphs.level) }
    for marker in markers {
      if let column = frame.grid.column(marker.x) { frame.grid.drawMarker(column, glyphs.marker) }
    }
    for (index, series) in series.enumerated() {
      frame.grid.draw(series, glyphs.mark(index), ChartGlyphs.style(index))
    }
    return title + frame.lines(glyphs) + packed(legend(glyphs), width: width, glyphs)
  }

  /// What the axes must show; nil when there is no point to draw.
  var extent: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    let points = series.flatMap(\.points).filter(\.canBeDrawn)
    let levels = levels.map(\.y).filter { abs($0) <= 1e300 }
    guard let across = range(of: points.map(\.x)),
      var heights = range(of: points.map(band).flatMap { [$0.lowerBound, $0.upperBound] } + levels)
    else { return nil }
    if includesZero { heights = min(heights.lowerBound, 0)...max(heights.upperBound, 0) }
    return (across, heights)
  }

  private func legend(_ glyphs: ChartGlyphs) -> [StyledText] {
    let marks = series.enumerated().map { index, series in
      StyledText(glyphs.mark(index), style: ChartGlyphs.style(index))
        + singleLine(" " + series.name)
    }
    return marks
      + markers.map { StyledText(glyphs.marker) + singleLine(" " + sentence(for: $0)) }
      + levels.map { StyledText(glyphs.level) + singleLine(" " + sentence(for: $0)) }
      + (hasBand ? [StyledText("\(glyphs.band) \(bandName)")] : [])
  }

  /// Whether any point has an interval.
  var hasBand: Bool { series.contains { $0.points.contains { $0.halfWidth != nil } } }

  /// What the band around a line is.
  var bandName: String { "confidence interval" }
}
