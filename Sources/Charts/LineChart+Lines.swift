// SPDX-License-Identifier: Apache-2.0

public import TerminalText

extension LineChart {
  public func lines(width: Int, ascii: Bool) -> [StyledText] {
    let width = boundedWidth(width)
    let glyphs = ChartGlyphs(isASCII: ascii)
    let title = titleLines(title, width: width)
    let points = series.flatMap(\.points).filter(\.canBeDrawn)
    guard var heights = range(of: points.map(\.y)), let across = range(of: points.map(\.x)) else {
      return title + [StyledText("no values")]
    }
    if includesZero { heights = min(heights.lowerBound, 0)...max(heights.upperBound, 0) }
    let yTicks = AxisTicks(heights, count: max(2, height / 3))
    let yFormat = y.format.ticks(places: yTicks.places(factor: y.format.factor))
    let yLabels = yTicks.outerValues.map { StyledText(yFormat.digits($0, glyphs)) }
    let margin = (yLabels.map(\.columns).max() ?? 0) + 1
    // Where the numbers leave no room for a picture, words say more.
    guard width - margin - 1 >= 10 else { return summaryLines(width: width) }

    // Each tick gets a row of its own and all gaps are equal, so that a line is read rightly.
    let gaps = max(1, yTicks.outerValues.count - 1)
    let height = min(40 / gaps, max(1, (height - 1 + gaps / 2) / gaps)) * gaps + 1
    var grid = LineGrid(
      columns: width - margin - 1, rows: height, x: AxisTicks.widened(across), y: yTicks.outer)
    for marker in markers {
      if let column = grid.column(marker.x) { grid.drawMarker(column, glyphs.marker) }
    }
    for (index, series) in series.enumerated() {
      grid.draw(series, glyphs.mark(index), ChartGlyphs.style(index))
    }

    var margins = [StyledText](repeating: StyledText(), count: height)
    for (value, label) in zip(yTicks.outerValues, yLabels) { margins[grid.row(value)] = label }
    let rows = zip(margins, grid.lines).map { label, line in
      label.padded(to: margin - 1, alignment: .right)
        + StyledText(" " + (label.isEmpty ? glyphs.axisUp : glyphs.tickLeft)) + line
    }
    return title + [fitted(singleLine(y.title), to: width, glyphs)] + rows
      + xAxis(grid, margin: margin, glyphs)
      + [fitted(singleLine(x.title), to: width, glyphs).padded(to: width, alignment: .right)]
      + packed(legend(glyphs), width: width, glyphs)
  }

  /// The line of the horizontal axis and the numbers below it.
  private func xAxis(_ grid: LineGrid, margin: Int, _ glyphs: ChartGlyphs) -> [StyledText] {
    let ticks = AxisTicks(grid.x, count: max(2, grid.columns / 12))
    let format = x.format.ticks(places: ticks.places(factor: x.format.factor))
    var axis = [String](repeating: glyphs.axisAcross, count: grid.columns)
    var numbers = ""
    let width = margin + 1 + grid.columns
    for value in ticks.values {
      guard let column = grid.column(value) else { continue }
      let text = format.digits(value, glyphs)
      let start = min(margin + 1 + column - text.count / 2, width - text.count)
      // A number that would touch the one before is left out, and its tick with it.
      guard start >= 0, numbers.isEmpty || start > numbers.count else { continue }
      axis[column] = glyphs.tickBelow
      numbers += String(repeating: " ", count: start - numbers.count) + text
    }
    let indent = String(repeating: " ", count: margin)
    return [StyledText(indent + glyphs.corner + axis.joined()), StyledText(numbers)]
  }

  private func legend(_ glyphs: ChartGlyphs) -> [StyledText] {
    let marks = series.enumerated().map { index, series in
      StyledText(glyphs.mark(index), style: ChartGlyphs.style(index))
        + singleLine(" " + series.name)
    }
    return marks
      + markers.map { StyledText(glyphs.marker) + singleLine(" " + sentence(for: $0)) }
  }

  private func range(of values: [Double]) -> ClosedRange<Double>? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}

extension AxisTicks {
  /// Every tick of the widened range, its ends included.
  var outerValues: [Double] {
    stride(
      from: (outer.lowerBound / step).rounded(), through: (outer.upperBound / step).rounded(), by: 1
    )
    .map { $0 * step }
  }
}
