// SPDX-License-Identifier: Apache-2.0

public import TerminalText

extension ScatterChart {
  public func lines(width: Int, ascii: Bool) -> [StyledText] {
    let width = boundedWidth(width)
    let glyphs = ChartGlyphs(isASCII: ascii)
    let title = titleLines(title, width: width)
    guard let extent else { return title + [StyledText("no values")] }
    guard
      var frame = ChartFrame(
        x: x, y: y, across: extent.x, heights: extent.y, width: width, height: height, glyphs)
    else { return summaryLines(width: width) }

    for marker in markers {
      if let column = frame.grid.column(marker.x) { frame.grid.drawMarker(column, glyphs.marker) }
    }
    for curve in curves { frame.grid.draw(curve, glyphs.curve, .plain) }
    let curveCells = frame.grid.occupied
    let marks = drawn(in: frame.grid, glyphs)
    var taken: [Box] = []
    for mark in marks {
      for cell in whiskers(of: mark, in: frame.grid, glyphs) {
        frame.grid.set(cell.text, mark.style, row: cell.row, column: cell.column)
        taken.append(Box(x: Double(cell.column), y: Double(cell.row), width: 1, height: 1))
      }
    }
    // The first of two marks in one cell is seen: it is the more important.
    for mark in marks.reversed() {
      frame.grid.set(mark.text, mark.style, row: mark.row, column: mark.column)
      taken.append(mark.box)
    }
    var placement = LabelPlacement(
      frame: Box(x: 0, y: 0, width: Double(frame.grid.columns), height: Double(frame.grid.rows)),
      taken: taken, avoided: curveCells)
    var unnamed: [StyledText] = []
    for mark in marks {
      // One column of room on both sides, so that a label touches nothing.
      let (short, long) = (Double(mark.label.columns + 2), Double(mark.named.columns + 2))
      if let place = placement.placeBeside(width: short, height: 1, mark.box, atMost: 0) {
        frame.grid.write(mark.label, row: Int(place.y), column: Int(place.x) + 1)
      } else if let place = placement.placeAround(width: long, height: 1, mark.box, atMost: 4) {
        frame.grid.write(mark.named, row: Int(place.y), column: Int(place.x) + 1)
      } else if let place = placement.placeBeside(width: short, height: 1, mark.box) {
        frame.grid.write(mark.label, row: Int(place.y), column: Int(place.x) + 1)
      } else {
        unnamed.append(mark.named)
      }
    }
    let undrawn = points.filter { !$0.canBeDrawn }.map { singleLine("\($0.name): no value") }
    return title + frame.lines(glyphs)
      + packed(unnamed + undrawn + legend(glyphs), width: width, glyphs)
  }

  /// A point's mark among the cells.
  private struct Mark {
    var point: Point
    var text: String
    var style: TextStyle
    var label: StyledText
    var row: Int
    var column: Int
    /// The mark and the label, for a place from which it is not plain what is named.
    var named: StyledText { StyledText(text + " ", style: style) + label }
    var box: Box { Box(x: Double(column), y: Double(row), width: 1, height: 1) }
  }

  private func drawn(in grid: LineGrid, _ glyphs: ChartGlyphs) -> [Mark] {
    points.enumerated().compactMap { index, point in
      guard point.canBeDrawn else { return nil }
      let place: (text: String, column: Int) =
        switch side(of: point, in: grid.x) {
        case .left: (glyphs.beyondLeft, 0)
        case .right: (glyphs.beyondRight, grid.columns - 1)
        case .within: (glyphs.mark(index), grid.column(point.x.value) ?? 0)
        }
      return Mark(
        point: point, text: place.text, style: ChartGlyphs.style(index),
        label: fitted(
          singleLine(label(of: point, in: grid.x), style: ChartGlyphs.style(index)),
          to: grid.columns / 2, glyphs),
        row: grid.row(point.y.value), column: place.column)
    }
  }

  /// The cells of the intervals, where they are wider than the mark's own cell.
  private func whiskers(
    of mark: Mark, in grid: LineGrid, _ glyphs: ChartGlyphs
  ) -> [(text: String, row: Int, column: Int)] {
    var cells: [(text: String, row: Int, column: Int)] = []
    let (across, up) = (mark.point.x.extent, mark.point.y.extent)
    if side(of: mark.point, in: grid.x) == .within {
      let low = grid.column(max(across.lowerBound, grid.x.lowerBound)) ?? 0
      let high = grid.column(min(across.upperBound, grid.x.upperBound)) ?? grid.columns - 1
      for column in low...max(low, high) where low < high {
        let text = column == low ? glyphs.intervalLow : glyphs.intervalInside
        cells.append((column == high ? glyphs.intervalHigh : text, mark.row, column))
      }
    }
    let (top, bottom) = (grid.row(up.upperBound), grid.row(up.lowerBound))
    for row in top...max(top, bottom) where top < bottom {
      let text = row == top ? glyphs.whiskerTop : glyphs.whiskerUp
      cells.append((row == bottom ? glyphs.whiskerBottom : text, row, mark.column))
    }
    return cells
  }

  private func legend(_ glyphs: ChartGlyphs) -> [StyledText] {
    curves.map { singleLine("\(glyphs.curve)\(glyphs.curve) \($0.name)") }
      + markers.map { singleLine("\(glyphs.marker) \($0.name) at \(x.format.text($0.x))") }
  }
}
