// SPDX-License-Identifier: Apache-2.0

extension ShareChart {
  public func drawing(width: Double) -> VectorDrawing {
    var drawing = VectorDrawing(width: boundedPictureWidth(width))
    let top = drawing.addTitle(title)
    guard !rows.isEmpty, !parts.isEmpty else { return drawing.withoutValues(below: top) }
    let padding = VectorDrawing.padding
    let third = (drawing.width - 2 * padding) / 3
    let labels = rows.map { VectorDrawing.fitted($0.label, to: third) }
    let left = padding + (labels.map(VectorDrawing.width(of:)).max() ?? 0) + 10
    let whole = drawing.width - padding - left
    let percent = ChartNumberFormat.percent(places: 1)

    let step = 34.0
    for (index, row) in rows.enumerated() {
      let middle = top + (Double(index) + 0.5) * step
      drawing.text(labels[index], at: (padding, middle + 4))
      guard let shares = shares(of: row) else {
        drawing.text("no values", at: (left, middle + 4))
        continue
      }
      var x = left
      for (part, share) in shares.enumerated() {
        let length = share * whole
        // A gap between the parts, so that they are told apart without colour.
        drawing.rectangle(
          Box(x: x, y: middle - 11, width: max(0, length - 1.5), height: 22),
          "\(ChartPalette.series(part)) fill")
        let text = percent.text(share)
        if VectorDrawing.width(of: text) + 6 <= length {
          drawing.text(text, at: (x + length / 2, middle + 4), "ground fill", anchor: .middle)
        }
        x += length
      }
    }
    let legend = parts.enumerated().map {
      VectorDrawing.LegendItem(sign: .fill($0), text: $1)
    }
    drawing.height = drawing.addLegend(legend, from: top + Double(rows.count) * step)
    return drawing
  }
}
