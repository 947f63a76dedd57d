// SPDX-License-Identifier: Apache-2.0

extension BarChart {
  public func drawing(width: Double) -> VectorDrawing {
    var drawing = VectorDrawing(width: boundedPictureWidth(width))
    let top = drawing.addTitle(title)
    guard !bars.isEmpty else { return drawing.withoutValues(below: top) }
    let padding = VectorDrawing.padding
    let room = (drawing.width - 2 * padding) * 0.4
    let labels = bars.map { VectorDrawing.fitted($0.label, to: room) }
    let values = bars.map {
      VectorDrawing.fitted(
        $0.text ?? format.text($0.value, halfWidth: $0.halfWidth, .blocks), to: room)
    }
    let left = padding + (labels.map(VectorDrawing.width(of:)).max() ?? 0) + 10
    let right = drawing.width - padding - (values.map(VectorDrawing.width(of:)).max() ?? 0) - 10
    let extents = bars.compactMap(\.extent)
    let scale =
      min(
        0, extents.map(\.lowerBound).min() ?? 0)...max(
        0, extents.map(\.upperBound).max() ?? 0)
    /// The x of a value; halves, so that the distance of two large values stays finite.
    func place(_ value: Double) -> Double {
      let span = scale.upperBound / 2 - scale.lowerBound / 2
      guard span > 0 else { return left }
      return left + min(max((value / 2 - scale.lowerBound / 2) / span, 0), 1) * (right - left)
    }

    let step = 30.0
    for (index, bar) in bars.enumerated() {
      let middle = top + (Double(index) + 0.5) * step
      drawing.text(labels[index], at: (padding, middle + 4))
      drawing.text(values[index], at: (drawing.width - padding, middle + 4), anchor: .end)
      guard let extent = bar.extent else { continue }
      let ends = [place(0), place(bar.value)].sorted()
      drawing.rectangle(
        Box(x: ends[0], y: middle - 9, width: ends[1] - ends[0], height: 18), "series0 fill")
      let (low, high) = (place(extent.lowerBound), place(extent.upperBound))
      guard bar.halfWidth != nil, high - low >= 2 else { continue }
      drawing.line((low, middle), (high, middle), "ink thin")
      for end in [low, high] { drawing.line((end, middle - 5), (end, middle + 5), "ink thin") }
    }
    let bottom = top + Double(bars.count) * step
    drawing.line((place(0), top), (place(0), bottom), "quiet thin")
    drawing.height = bottom + padding
    return drawing
  }
}
