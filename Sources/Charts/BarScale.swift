// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// The mapping of values to cells of a line, zero always among them.
struct BarScale {
  /// Cells of a bar's line.
  let cells: Int
  private let low: Double
  private let high: Double

  init(extents: [ClosedRange<Double>], cells: Int) {
    self.cells = max(cells, 0)
    low = min(0, extents.map(\.lowerBound).min() ?? 0)
    high = max(0, extents.map(\.upperBound).max() ?? 0)
  }

  /// The place of a value on the line, from 0 to `cells`.
  private func place(_ value: Double) -> Double {
    // Halves, so that the distance of two large values stays finite.
    let span = high / 2 - low / 2
    guard span > 0 else { return 0 }
    return min(max((value / 2 - low / 2) / span, 0), 1) * Double(cells)
  }

  /// The cell in which a value lies.
  private func cell(_ value: Double) -> Int { min(Int(place(value)), cells - 1) }

  /// The bar of a value from zero, and its interval.
  func drawing(_ bar: BarChart.Bar, _ glyphs: ChartGlyphs) -> StyledText {
    guard cells > 0 else { return StyledText() }
    var line = [String](repeating: " ", count: cells)
    var inside = [Bool](repeating: false, count: cells)
    if low < 0 { line[cell(0)] = glyphs.zeroLine }
    guard let extent = bar.extent else {
      return StyledText(line.joined())
    }

    if low < 0 || glyphs.isASCII {
      let ends = [place(0), place(bar.value)].map { Int($0.rounded()) }.sorted()
      for index in ends[0]..<ends[1] { (line[index], inside[index]) = (glyphs.block, true) }
    } else {
      let eighths = Int((place(bar.value) * 8).rounded())
      for index in 0..<(eighths / 8) { (line[index], inside[index]) = (glyphs.block, true) }
      if eighths % 8 > 0 {
        line[eighths / 8] = ChartGlyphs.eighths[eighths % 8 - 1]
        inside[eighths / 8] = true
      }
    }

    // An interval within a single cell is left to the number beside the bar.
    let ends = (low: cell(extent.lowerBound), high: cell(extent.upperBound))
    if bar.halfWidth != nil, ends.low < ends.high {
      for index in ends.low...ends.high {
        (line[index], inside[index]) = (glyphs.intervalInside, false)
      }
      line[cell(bar.value)] = glyphs.intervalCenter
      line[ends.low] = glyphs.intervalLow
      line[ends.high] = glyphs.intervalHigh
    }
    var drawing = StyledText()
    let end = (line.lastIndex { $0 != " " } ?? -1) + 1
    for (character, isBar) in zip(line[..<end], inside) {
      drawing += StyledText(character, style: isBar ? ChartGlyphs.style(0) : .plain)
    }
    return drawing
  }
}
