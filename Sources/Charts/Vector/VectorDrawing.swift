// SPDX-License-Identifier: Apache-2.0

import Foundation
import TerminalText

/// A picture made of lines, shapes and texts, to be written as SVG.
///
/// Coordinates are CSS pixels, y grows downwards. Colours are classes of ``ChartPalette``; every
/// text passes through ``MarkupText``.
public struct VectorDrawing: Hashable, Sendable {
  /// The width of the picture.
  public let width: Double
  /// The height of the picture.
  public internal(set) var height: Double
  private var elements: [String] = []

  /// Side of a text's line, from one baseline to the next.
  static let lineHeight = 18.0
  /// Room around everything.
  static let padding = 12.0

  init(width: Double, height: Double = 0) {
    self.width = width
    self.height = height
  }

  /// Where a text stands relative to its point.
  enum Anchor: String { case start, middle, end }

  /// About the width of a text: fonts differ, so it is reckoned generously.
  static func width(of text: String) -> Double { Double(DisplayWidth.columns(of: text)) * 7.6 }

  /// A text as one line, cut where it would be wider than `width`.
  static func fitted(_ text: String, to width: Double) -> String {
    Charts.fitted(singleLine(text), to: max(1, Int(width / 7.6)), .blocks).plainText
  }

  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ style: String)
  {
    add(
      "line", style,
      [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)].map { ($0, Self.number($1)) })
  }

  mutating func rectangle(_ box: Box, _ style: String) {
    add(
      "rect", style,
      [("x", box.x), ("y", box.y), ("width", max(0, box.width)), ("height", max(0, box.height))]
        .map { ($0, Self.number($1)) })
  }

  /// Joins points by straight lines, with the dashes of a series.
  mutating func path(_ points: [(x: Double, y: Double)], _ style: String, dashes: String = "") {
    guard points.count > 1 else { return }
    add(
      "polyline", style,
      [("points", Self.list(points))] + (dashes.isEmpty ? [] : [("stroke-dasharray", dashes)]))
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], _ style: String) {
    add("polygon", style, [("points", Self.list(points))])
  }

  mutating func circle(_ center: (x: Double, y: Double), radius: Double, _ style: String) {
    add(
      "circle", style,
      [("cx", center.x), ("cy", center.y), ("r", radius)].map { ($0, Self.number($1)) })
  }

  /// Writes a text of one line on a baseline.
  mutating func text(
    _ text: String, at point: (x: Double, y: Double), _ style: String = "ink fill",
    anchor: Anchor = .start
  ) {
    add(
      "text", style,
      [("x", Self.number(point.x)), ("y", Self.number(point.y))]
        + (anchor == .start ? [] : [("text-anchor", anchor.rawValue)]),
      content: MarkupText.harmless(text))
  }

  /// The mark of a series: a shape for the first six, a letter for the rest.
  mutating func mark(_ index: Int, at center: (x: Double, y: Double), size: Double = 5) {
    let style = "\(ChartPalette.series(index)) fill"
    let (x, y) = center
    switch index {
    case 0: circle(center, radius: size, style)
    case 1:
      polygon([(x, y - size * 1.2), (x + size * 1.1, y + size), (x - size * 1.1, y + size)], style)
    case 2:
      rectangle(Box(x: x - size, y: y - size, width: 2 * size, height: 2 * size), style)
    case 3:
      let reach = size * 1.3
      polygon([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], style)
    case 4: circle(center, radius: size - 1, "\(ChartPalette.series(index)) ring")
    case 5:
      polygon([(x, y + size * 1.2), (x + size * 1.1, y - size), (x - size * 1.1, y - size)], style)
    default:
      // The letters of the terminal's charts, so that both say the same.
      text(
        ChartGlyphs.blocks.mark(index), at: (x, y + 4),
        "\(ChartPalette.series(index)) label strong",
        anchor: .middle)
    }
  }

  /// Adds another picture below what is there.
  mutating func append(_ other: VectorDrawing, at y: Double) {
    elements.append("<g transform=\"translate(0 \(Self.number(y)))\">")
    elements += other.elements.map { "  " + $0 }
    elements.append("</g>")
  }

  private mutating func add(
    _ name: String, _ style: String, _ attributes: [(String, String)], content: String? = nil
  ) {
    let all = [("class", style)] + attributes
    let written = all.map { " \($0)=\"\(MarkupText.harmless($1))\"" }.joined()
    elements.append("<\(name)\(written)" + (content.map { ">\($0)</\(name)>" } ?? "/>"))
  }

  /// A coordinate with at most two places, never an exponent.
  private static func number(_ value: Double) -> String {
    let hundredths = (min(max(value.isFinite ? value : 0, -1e6), 1e6) * 100).rounded()
    let whole = Int(hundredths)
    let (units, rest) = (abs(whole) / 100, abs(whole) % 100)
    let fraction =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : (rest < 10 ? ".0" : ".") + "\(rest)"
    return (whole < 0 ? "-" : "") + "\(units)" + fraction
  }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// What is drawn, without the element around it.
  var content: String { elements.map { $0 + "\n" }.joined() }

  /// The whole document.
  func document(title: String, description: String) -> String {
    let (width, height) = (Self.number(width), Self.number(height))
    let title = MarkupText.harmless(title)
    let description = MarkupText.harmless(description, keepingNewlines: true)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" \
      aria-labelledby="chart-title chart-description" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)">
      <title id="chart-title">\(title)</title>
      <desc id="chart-description">\(description)</desc>
      <style>
      \(ChartPalette.styleSheet)</style>
      <rect class="ground fill" width="100%" height="100%"/>

      """ + elements.map { $0 + "\n" }.joined() + "</svg>\n"
  }
}

extension VectorDrawing {
  /// Writes a title from the top; gives the y at which what follows may begin.
  mutating func addTitle(_ title: String) -> Double {
    guard !title.isEmpty else { return Self.padding }
    // Of the title's larger letters fewer fit.
    let columns = Int((width - 2 * Self.padding) / 9.6)
    var y = Self.padding
    for line in singleLine(title).wrapped(to: columns) {
      y += 20
      text(line.plainText, at: (Self.padding, y - 4), "ink fill title")
    }
    return y + 6
  }

  /// Writes the items of a legend in rows from a y on; gives the y below them.
  mutating func addLegend(_ items: [LegendItem], from top: Double) -> Double {
    guard !items.isEmpty else { return top }
    var (x, y) = (Self.padding, top + Self.lineHeight)
    for item in items {
      let text = Self.fitted(item.text, to: width - 2 * Self.padding - 30)
      let span = 30 + Self.width(of: text) + 14
      if x > Self.padding, x + span - 14 > width - Self.padding {
        (x, y) = (Self.padding, y + Self.lineHeight)
      }
      draw(item.sign, at: (x, y - 4))
      self.text(text, at: (x + 30, y))
      x += span
    }
    return y + Self.padding
  }

  /// What a legend explains.
  struct LegendItem {
    enum Sign { case point(Int), line(Int), curve(Int), fill(Int), marker, level, band, none }
    var sign: Sign
    var text: String
  }

  private mutating func draw(_ sign: LegendItem.Sign, at start: (x: Double, y: Double)) {
    let (x, y) = start
    switch sign {
    case .point(let index): mark(index, at: (x + 12, y))
    case .line(let index):
      path(
        [(x, y), (x + 24, y)], "\(ChartPalette.series(index)) line",
        dashes: ChartPalette.dashes[index % ChartPalette.dashes.count])
      mark(index, at: (x + 12, y), size: 4)
    case .curve(let index):
      path(
        [(x, y), (x + 24, y)], "ink line",
        dashes: ChartPalette.dashes[index % ChartPalette.dashes.count])
    case .fill(let index):
      rectangle(
        Box(x: x + 6, y: y - 6, width: 14, height: 12), "\(ChartPalette.series(index)) fill")
    case .marker: line((x + 12, y - 8), (x + 12, y + 8), "ink thin dotted")
    case .level: line((x, y), (x + 24, y), "ink thin dotted")
    case .band: rectangle(Box(x: x, y: y - 6, width: 24, height: 12), "ink band")
    case .none: break
    }
  }
}
