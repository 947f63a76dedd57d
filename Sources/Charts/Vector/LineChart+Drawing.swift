// SPDX-License-Identifier: Apache-2.0

extension LineChart {
  public func drawing(width: Double) -> VectorDrawing {
    var drawing = VectorDrawing(width: boundedPictureWidth(width))
    let top = drawing.addTitle(title)
    guard let extent else { return drawing.withoutValues(below: top) }
    let frame = VectorFrame(
      drawing: &drawing, top: top, height: Double(height) * 20, xAxis: x, yAxis: y,
      across: extent.x, heights: extent.y)

    for (index, series) in series.enumerated() {
      let runs = frame.runs(of: series.points) { point in
        point.halfWidth == nil
          ? nil
          : frame.point(point).map {
            let ends = band(of: point)
            return ($0.x, frame.vertical(ends.upperBound), frame.vertical(ends.lowerBound))
          }
      }
      for run in runs where run.count > 1 {
        drawing.polygon(
          run.map { ($0.0, $0.1) } + run.reversed().map { ($0.0, $0.2) },
          "\(ChartPalette.series(index)) band")
      }
    }
    for level in levels where level.y.isFinite {
      let height = frame.vertical(level.y)
      drawing.line(
        (frame.plot.x, height), (frame.plot.x + frame.plot.width, height),
        "ink thin dotted")
    }
    drawing.draw(markers, in: frame)
    for (index, series) in series.enumerated() {
      draw(series, index, into: &drawing, frame)
    }
    drawing.height = drawing.addLegend(legend, from: frame.bottom)
    return drawing
  }

  private func draw(
    _ series: Series, _ index: Int, into drawing: inout VectorDrawing, _ frame: VectorFrame
  ) {
    for run in frame.runs(of: series.points, frame.point) {
      drawing.path(
        run, "\(ChartPalette.series(index)) line",
        dashes: ChartPalette.dashes[index % ChartPalette.dashes.count])
      // Marks far enough apart to be told from each other.
      var last = -Double.infinity
      for point in run where point.x - last >= 40 {
        drawing.mark(index, at: point, size: 4)
        last = point.x
      }
    }
  }

  private var legend: [VectorDrawing.LegendItem] {
    series.enumerated().map { .init(sign: .line($0), text: $1.name) }
      + markers.map { .init(sign: .marker, text: sentence(for: $0)) }
      + levels.map { .init(sign: .level, text: sentence(for: $0)) }
      + (hasBand ? [.init(sign: .band, text: bandName)] : [])
  }
}

extension VectorDrawing {
  /// Draws vertical lines where the axis has them.
  mutating func draw(_ markers: [LineChart.Marker], in frame: VectorFrame) {
    for marker in markers {
      guard let place = frame.horizontal(marker.x) else { continue }
      line((place, frame.plot.y), (place, frame.plot.y + frame.plot.height), "ink thin dotted")
    }
  }

  /// The picture of nothing.
  consuming func withoutValues(below top: Double) -> VectorDrawing {
    text("no values", at: (Self.padding, top + Self.lineHeight))
    height = top + Self.lineHeight + Self.padding
    return self
  }
}
