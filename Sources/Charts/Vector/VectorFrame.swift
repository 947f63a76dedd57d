// SPDX-License-Identifier: Apache-2.0

/// Two axes with numbers and light lines, and the mapping of values into the picture between them.
struct VectorFrame {
  /// The picture inside the axes.
  let plot: Box
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  /// Draws the axes into a picture.
  ///
  /// - Parameters:
  ///   - drawing: The picture.
  ///   - top: Where the frame begins.
  ///   - height: Height of the picture inside the axes.
  ///   - xAxis: The horizontal axis.
  ///   - yAxis: The vertical axis.
  ///   - across: What the horizontal axis shows.
  ///   - heights: What the vertical axis shows at least.
  init(
    drawing: inout VectorDrawing, top: Double, height: Double, xAxis: LineChart.Axis,
    yAxis: LineChart.Axis, across: ClosedRange<Double>, heights: ClosedRange<Double>
  ) {
    let padding = VectorDrawing.padding
    let yTicks = AxisTicks(heights, count: max(2, Int(height / 45)))
    let yFormat = yAxis.format.ticks(places: yTicks.places(factor: yAxis.format.factor))
    let yLabels = yTicks.outerValues.map { yFormat.digits($0, .blocks) }
    let margin = (yLabels.map(VectorDrawing.width(of:)).max() ?? 0) + padding + 8
    plot = Box(
      x: margin, y: top + 26, width: max(40, drawing.width - margin - padding - 8), height: height)
    x = AxisTicks.widened(across)
    y = yTicks.outer

    let room = drawing.width - 2 * padding
    drawing.text(VectorDrawing.fitted(yAxis.title, to: room), at: (padding, top + 12))
    for (value, label) in zip(yTicks.outerValues, yLabels) {
      let y = vertical(value)
      drawing.line((plot.x, y), (plot.x + plot.width, y), "grid thin")
      drawing.text(label, at: (plot.x - 8, y + 4), "quiet fill", anchor: .end)
    }
    let xTicks = AxisTicks(x, count: max(2, Int(plot.width / 90)))
    let xFormat = xAxis.format.ticks(places: xTicks.places(factor: xAxis.format.factor))
    let bottom = plot.y + plot.height
    var free = 0.0
    for value in xTicks.values {
      guard let place = horizontal(value) else { continue }
      let label = xFormat.digits(value, .blocks)
      let half = VectorDrawing.width(of: label) / 2
      guard place - half >= free else { continue }
      free = place + half + 6
      drawing.line((place, bottom), (place, bottom + 5), "quiet thin")
      drawing.text(label, at: (place, bottom + 19), "quiet fill", anchor: .middle)
    }
    drawing.line((plot.x, bottom), (plot.x + plot.width, bottom), "quiet thin")
    drawing.line((plot.x, plot.y), (plot.x, bottom), "quiet thin")
    drawing.text(
      VectorDrawing.fitted(xAxis.title, to: room), at: (plot.x + plot.width, bottom + 38),
      anchor: .end)
  }

  /// Where what follows the frame may begin.
  var bottom: Double { plot.y + plot.height + 44 }

  /// The x of a value; nil outside the axis.
  func horizontal(_ value: Double) -> Double? {
    let part = Self.part(of: value, in: x)
    guard part >= -1e-6, part <= 1 + 1e-6 else { return nil }
    return plot.x + min(max(part, 0), 1) * plot.width
  }

  /// The y of a value; values outside the axis lie on its end.
  func vertical(_ value: Double) -> Double {
    plot.y + (1 - min(max(Self.part(of: value, in: y), 0), 1)) * plot.height
  }

  /// The point of a pair of values; nil where there is none.
  func point(_ point: LineChart.Point) -> (x: Double, y: Double)? {
    guard point.canBeDrawn else { return nil }
    return horizontal(point.x).map { ($0, vertical(point.y)) }
  }

  /// Points without those that cannot be drawn, cut there into runs.
  func runs<Point>(of points: [LineChart.Point], _ map: (LineChart.Point) -> Point?) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for point in points {
      if let mapped = map(point) {
        runs[runs.count - 1].append(mapped)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  private static func part(of value: Double, in range: ClosedRange<Double>) -> Double {
    (value / 2 - range.lowerBound / 2) / (range.upperBound / 2 - range.lowerBound / 2)
  }
}
