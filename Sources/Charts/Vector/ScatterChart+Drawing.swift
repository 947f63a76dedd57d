// SPDX-License-Identifier: Apache-2.0

extension ScatterChart {
  public func drawing(width: Double) -> VectorDrawing {
    var drawing = VectorDrawing(width: boundedPictureWidth(width))
    let top = drawing.addTitle(title)
    guard let extent else { return drawing.withoutValues(below: top) }
    let frame = VectorFrame(
      drawing: &drawing, top: top, height: Double(height) * 22, xAxis: x, yAxis: y,
      across: extent.x, heights: extent.y)

    drawing.draw(markers, in: frame)
    var avoided: [Box] = []
    for (index, curve) in curves.enumerated() {
      for run in frame.runs(of: curve.points, frame.point) {
        drawing.path(
          run, "ink line", dashes: ChartPalette.dashes[index % ChartPalette.dashes.count])
        avoided += Self.boxes(along: run)
      }
    }
    let marks = points.enumerated().compactMap { index, point in
      mark(of: point, index, in: frame)
    }
    var taken: [Box] = []
    for mark in marks { taken += drawWhiskers(of: mark, into: &drawing, frame) }
    // The first of two marks in one place lies on top: it is the more important.
    for mark in marks.reversed() {
      draw(mark, into: &drawing)
      taken.append(mark.box)
    }

    var placement = LabelPlacement(frame: frame.plot, taken: taken, avoided: avoided)
    var unnamed: [VectorDrawing.LegendItem] = []
    for mark in marks {
      let width = VectorDrawing.width(of: mark.label) + 6
      let place =
        placement.placeBeside(width: width, height: 16, mark.box, atMost: 0)
        ?? placement.placeAround(width: width, height: 16, mark.box, atMost: 4)
        ?? placement.placeBeside(width: width, height: 16, mark.box)
      if let place {
        drawing.text(
          mark.label, at: (place.x + place.width / 2, place.y + 12),
          "\(ChartPalette.series(mark.index)) label", anchor: .middle)
      } else {
        unnamed.append(.init(sign: .point(mark.index), text: mark.label))
      }
    }
    drawing.height = drawing.addLegend(unnamed + legend, from: frame.bottom)
    return drawing
  }

  /// A point's mark in the picture.
  private struct Mark {
    var point: Point
    var index: Int
    var side: Side
    var label: String
    var center: (x: Double, y: Double)
    var box: Box { Box(x: center.x - 7, y: center.y - 7, width: 14, height: 14) }
  }

  private func mark(of point: Point, _ index: Int, in frame: VectorFrame) -> Mark? {
    guard point.canBeDrawn else { return nil }
    let side = side(of: point, in: frame.x)
    let place =
      switch side {
      case .left: frame.plot.x + 7
      case .right: frame.plot.x + frame.plot.width - 7
      case .within: frame.horizontal(point.x.value) ?? frame.plot.x
      }
    return Mark(
      point: point, index: index, side: side,
      label: VectorDrawing.fitted(label(of: point, in: frame.x), to: frame.plot.width / 2),
      center: (place, frame.vertical(point.y.value)))
  }

  private func draw(_ mark: Mark, into drawing: inout VectorDrawing) {
    let (x, y) = mark.center
    let reach = mark.side == .left ? -6.0 : 6
    guard mark.side == .within else {
      drawing.polygon(
        [(x + reach, y), (x - reach, y - 6), (x - reach, y + 6)],
        "\(ChartPalette.series(mark.index)) fill")
      return
    }
    drawing.mark(mark.index, at: mark.center)
  }

  /// Draws the intervals with a stroke across each end, and gives the room they take.
  private func drawWhiskers(
    of mark: Mark, into drawing: inout VectorDrawing, _ frame: VectorFrame
  ) -> [Box] {
    let style = "\(ChartPalette.series(mark.index)) thin"
    let (x, y) = mark.center
    var boxes: [Box] = []
    if mark.point.x.halfWidth != nil, mark.side == .within {
      let extent = mark.point.x.extent
      let low = frame.horizontal(max(extent.lowerBound, frame.x.lowerBound)) ?? x
      let high = frame.horizontal(min(extent.upperBound, frame.x.upperBound)) ?? x
      if high - low >= 2 {
        drawing.line((low, y), (high, y), style)
        for end in [low, high] { drawing.line((end, y - 4), (end, y + 4), style) }
        boxes.append(Box(x: low, y: y - 4, width: high - low, height: 8))
      }
    }
    if mark.point.y.halfWidth != nil {
      let (top, bottom) = (
        frame.vertical(mark.point.y.extent.upperBound),
        frame.vertical(mark.point.y.extent.lowerBound)
      )
      if bottom - top >= 2 {
        drawing.line((x, top), (x, bottom), style)
        for end in [top, bottom] { drawing.line((x - 4, end), (x + 4, end), style) }
        boxes.append(Box(x: x - 4, y: top, width: 8, height: bottom - top))
      }
    }
    return boxes
  }

  /// Small boxes along a curve, which labels should leave free.
  private static func boxes(along run: [(x: Double, y: Double)]) -> [Box] {
    zip(run, run.dropFirst()).flatMap { start, end in
      let steps = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)) / 8))
      return (0...steps).map { step in
        let part = Double(step) / Double(steps)
        return Box(
          x: start.x + (end.x - start.x) * part - 2, y: start.y + (end.y - start.y) * part - 2,
          width: 4, height: 4)
      }
    }
  }

  private var legend: [VectorDrawing.LegendItem] {
    points.filter { !$0.canBeDrawn }.map { .init(sign: .none, text: "\($0.name): no value") }
      + curves.enumerated().map { .init(sign: .curve($0), text: $1.name) }
      + markers.map { .init(sign: .marker, text: "\($0.name) at \(x.format.text($0.x))") }
  }
}
