// SPDX-License-Identifier: Apache-2.0

public import TerminalText

/// Bars of equal length, each divided by the shares of its parts: where the agents' time goes.
///
///     Agent time
///     manual      ████████▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░
///     predictive  ██████████████████████▓▓▓▓▒░░░░
///     █ talking  ▓ wrap-up  ▒ dialing  ░ idle
///
/// Below the bars the shares are written out, for parts too small to be seen.
public struct ShareChart: Chart, Hashable {
  /// One bar.
  public struct Row: Hashable, Sendable {
    /// Whose parts these are.
    public let label: String
    /// Amounts of the parts in the chart's order, in any unit; their sum is the whole.
    public let amounts: [Double]

    /// Creates a bar.
    ///
    /// - Parameters:
    ///   - label: Whose parts these are.
    ///   - amounts: Amounts of the parts; one that is negative or not finite counts as 0.
    public init(label: String, amounts: [Double]) {
      self.label = label
      self.amounts = amounts.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    }
  }

  /// The title; empty for none.
  public let title: String
  /// Names of the parts, in the order in which they are drawn.
  public let parts: [String]
  /// The bars from top to bottom.
  public let rows: [Row]

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - title: The title; empty for none.
  ///   - parts: Names of the parts. Amounts without a name are not drawn, a name without an
  ///     amount has none.
  ///   - rows: The bars from top to bottom.
  public init(title: String, parts: [String], rows: [Row]) {
    self.title = title
    self.parts = parts
    self.rows = rows
  }

  public var summary: [String] {
    (title.isEmpty ? [] : [title])
      + (rows.isEmpty || parts.isEmpty
        ? ["no values"] : rows.map { items(for: $0).joined(separator: " ") })
  }

  public func lines(width: Int, ascii: Bool) -> [StyledText] {
    let width = boundedWidth(width)
    let glyphs = ChartGlyphs(isASCII: ascii)
    let title = titleLines(title, width: width)
    guard !rows.isEmpty, !parts.isEmpty else { return title + [StyledText("no values")] }

    let labels = rows.map { fitted(singleLine($0.label), to: width / 3, glyphs) }
    let labelColumns = labels.map(\.columns).max() ?? 0
    let cells = width - labelColumns - 2
    let bars = zip(rows, labels).map { row, label in
      label.padded(to: labelColumns) + StyledText("  ") + bar(for: row, cells: cells, glyphs)
    }
    let legend = parts.indices.map { index in
      StyledText(glyphs.fill(index), style: ChartGlyphs.style(index))
        + singleLine(" " + parts[index])
    }
    return title + bars + packed(legend, width: width, glyphs)
      + rows.flatMap {
        packed(items(for: $0).map { singleLine($0) }, apart: 1, width: width, glyphs)
      }
  }

  /// The parts of the whole, in the order of `parts`; `nil` when there is nothing to divide.
  func shares(of row: Row) -> [Double]? {
    let amounts = parts.indices.map { $0 < row.amounts.count ? row.amounts[$0] : 0 }
    // Divided by the greatest first, so that the sum stays finite.
    guard let greatest = amounts.max(), greatest > 0 else { return nil }
    let scaled = amounts.map { $0 / greatest }
    let whole = scaled.reduce(0, +)
    return scaled.map { $0 / whole }
  }

  private func bar(for row: Row, cells: Int, _ glyphs: ChartGlyphs) -> StyledText {
    guard let shares = shares(of: row) else { return StyledText("no values") }
    var bar = StyledText()
    for (index, count) in allocated(cells, by: shares).enumerated() {
      let fill = String(repeating: glyphs.fill(index), count: count)
      bar += StyledText(fill, style: ChartGlyphs.style(index))
    }
    return bar
  }

  /// The label and the shares in words, cut where a line may end.
  private func items(for row: Row) -> [String] {
    guard let shares = shares(of: row) else { return ["\(row.label): no values"] }
    let percent = ChartNumberFormat.percent(places: 1)
    var items = zip(parts, shares).map { "\($0) \(percent.text($1))," }
    items[items.count - 1].removeLast()
    return ["\(row.label):"] + items
  }
}

/// Divides whole cells by shares that sum to one; largest remainders get the cells left over.
func allocated(_ cells: Int, by shares: [Double]) -> [Int] {
  let exact = shares.map { $0 * Double(cells) }
  var counts = exact.map { Int($0) }
  let byRemainder = exact.indices.sorted {
    exact[$0] - Double(counts[$0]) > exact[$1] - Double(counts[$1])
  }
  for index in byRemainder.prefix(max(0, cells - counts.reduce(0, +))) { counts[index] += 1 }
  return counts
}
