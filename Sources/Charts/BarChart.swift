// SPDX-License-Identifier: Apache-2.0

public import TerminalText

/// Horizontal bars, one for each value, with the interval of an estimate drawn over its end.
///
///     Utilisation
///     manual       ███████████├┤                  34.6 ± 0.9 %
///     progressive  ██████████████████████├─┤      69.5 ± 1.1 %
///
/// Bars start at zero; where there are negative values, a line marks it.
public struct BarChart: Chart, Hashable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What is measured.
    public let label: String
    /// Its value; not drawn, only said, when it is not finite or beyond ±10³⁰⁰.
    public let value: Double
    /// Half the width of the value's confidence interval; `nil` for an exact value.
    public let halfWidth: Double?
    /// The value in words, where it must not be rounded to the chart's format.
    public let text: String?

    /// Creates a bar.
    ///
    /// - Parameters:
    ///   - label: What is measured.
    ///   - value: Its value.
    ///   - halfWidth: Half the width of its confidence interval; one that is negative or not
    ///     finite counts as none.
    ///   - text: The value in words, such as an exact amount of money; `nil` to write `value`.
    public init(label: String, value: Double, halfWidth: Double? = nil, text: String? = nil) {
      self.label = label
      self.value = value
      self.halfWidth = halfWidth.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
      self.text = text
    }

    /// The ends of the interval, or the value twice; `nil` when it cannot be drawn.
    var extent: ClosedRange<Double>? {
      let halfWidth = halfWidth ?? 0
      guard abs(value) <= 1e300, halfWidth <= 1e300 else { return nil }
      return value - halfWidth...value + halfWidth
    }
  }

  /// The title; empty for none.
  public let title: String
  /// How values are written.
  public let format: ChartNumberFormat
  /// The bars from top to bottom.
  public let bars: [Bar]

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - title: The title; empty for none.
  ///   - format: How values are written.
  ///   - bars: The bars from top to bottom.
  public init(title: String, format: ChartNumberFormat, bars: [Bar]) {
    self.title = title
    self.format = format
    self.bars = bars
  }

  public var summary: [String] {
    (title.isEmpty ? [] : [title])
      + (bars.isEmpty ? ["no values"] : bars.map { "\($0.label): \(text(of: $0, .blocks))" })
  }

  public func lines(width: Int, ascii: Bool) -> [StyledText] {
    let width = boundedWidth(width)
    let glyphs = ChartGlyphs(isASCII: ascii)
    let title = titleLines(title, width: width)
    guard !bars.isEmpty else { return title + [StyledText("no values")] }

    let labels = bars.map { fitted(singleLine($0.label), to: width / 3, glyphs) }
    let values = bars.map { singleLine(text(of: $0, glyphs)) }
    let labelColumns = labels.map(\.columns).max() ?? 0
    let valueColumns = values.map(\.columns).max() ?? 0
    let scale = BarScale(
      extents: bars.compactMap(\.extent), cells: width - labelColumns - valueColumns - 4)
    guard scale.cells >= 10 else { return title + tallLines(width: width, glyphs) }
    return title
      + bars.indices.map { index in
        labels[index].padded(to: labelColumns) + StyledText("  ")
          + scale.drawing(bars[index], glyphs).padded(to: scale.cells) + StyledText("  ")
          + values[index].padded(to: valueColumns, alignment: .right)
      }
  }

  /// Two lines for each bar, where one would leave too little room for it.
  private func tallLines(width: Int, _ glyphs: ChartGlyphs) -> [StyledText] {
    let scale = BarScale(extents: bars.compactMap(\.extent), cells: width)
    return bars.flatMap { bar in
      singleLine("\(bar.label): \(text(of: bar, glyphs))").wrapped(to: width)
        + [scale.drawing(bar, glyphs)]
    }
  }

  private func text(of bar: Bar, _ glyphs: ChartGlyphs) -> String {
    bar.text ?? format.text(bar.value, halfWidth: bar.halfWidth, glyphs)
  }
}
