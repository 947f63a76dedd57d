// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// A grid of cells between two axes with numbers: what line and scatter charts have in common.
struct ChartFrame {
  var grid: LineGrid
  private let x: LineChart.Axis
  private let y: LineChart.Axis
  private let width: Int
  private let margin: Int
  private let labels: [(row: Int, text: StyledText)]

  /// Lays axes out; nil where their numbers leave no room for a picture.
  ///
  /// - Parameters:
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - across: What the horizontal axis shows.
  ///   - heights: What the vertical axis shows at least.
  ///   - width: Columns of a line.
  ///   - height: Rows wanted; brought to whole steps of the numbers, at most 41.
  ///   - glyphs: The characters to draw with.
  init?(
    x: LineChart.Axis, y: LineChart.Axis, across: ClosedRange<Double>,
    heights: ClosedRange<Double>, width: Int, height: Int, _ glyphs: ChartGlyphs
  ) {
    let ticks = AxisTicks(heights, count: max(2, height / 3))
    let format = y.format.ticks(places: ticks.places(factor: y.format.factor))
    let texts = ticks.outerValues.map { StyledText(format.digits($0, glyphs)) }
    let margin = (texts.map(\.columns).max() ?? 0) + 1
    guard width - margin - 1 >= 10 else { return nil }

    // Each tick gets a row of its own and all gaps are equal, so that a line is read rightly.
    let gaps = max(1, ticks.outerValues.count - 1)
    let height = min(40 / gaps, max(1, (height - 1 + gaps / 2) / gaps)) * gaps + 1
    let grid = LineGrid(
      columns: width - margin - 1, rows: height, x: AxisTicks.widened(across), y: ticks.outer)
    self.x = x
    self.y = y
    self.width = width
    self.margin = margin
    self.grid = grid
    labels = zip(ticks.outerValues, texts).map { (grid.row($0), $1) }
  }

  /// The name of the vertical axis, the grid with its numbers, and the horizontal axis.
  func lines(_ glyphs: ChartGlyphs) -> [StyledText] {
    var margins = [StyledText](repeating: StyledText(), count: grid.rows)
    for (row, text) in labels { margins[row] = text }
    let rows = zip(margins, grid.lines).map { label, line in
      label.padded(to: margin - 1, alignment: .right)
        + StyledText(" " + (label.isEmpty ? glyphs.axisUp : glyphs.tickLeft)) + line
    }
    return [fitted(singleLine(y.title), to: width, glyphs)] + rows + horizontalAxis(glyphs)
      + [fitted(singleLine(x.title), to: width, glyphs).padded(to: width, alignment: .right)]
  }

  /// The line of the horizontal axis and the numbers below it.
  private func horizontalAxis(_ glyphs: ChartGlyphs) -> [StyledText] {
    let ticks = AxisTicks(grid.x, count: max(2, grid.columns / 12))
    let format = x.format.ticks(places: ticks.places(factor: x.format.factor))
    var axis = [String](repeating: glyphs.axisAcross, count: grid.columns)
    var numbers = ""
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

/// The range of some values; nil when there is none.
func range(of values: [Double]) -> ClosedRange<Double>? {
  guard let low = values.min(), let high = values.max() else { return nil }
  return low...high
}
