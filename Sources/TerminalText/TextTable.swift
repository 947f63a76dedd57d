// SPDX-License-Identifier: Apache-2.0

/// A table with a header row, drawn to fit a width.
///
/// Cells wrap. When even wrapped cells would break words of ordinary length, and always in plain
/// form, the table becomes a list of "header: value" lines, which a narrow screen and a screen
/// reader can follow.
public struct TextTable: Hashable, Sendable {
  /// The header's cells; their number is the number of columns.
  public let header: [StyledText]
  /// The rows; each has as many cells as the header.
  public let rows: [[StyledText]]
  /// One alignment for each column.
  public let alignments: [TextAlignment]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - header: The header's cells.
  ///   - rows: The rows; missing cells are empty, those beyond the header are dropped.
  ///   - alignments: The columns' alignments; missing ones are left.
  public init(header: [StyledText], rows: [[StyledText]], alignments: [TextAlignment] = []) {
    func filled<Element>(_ array: [Element], with element: Element) -> [Element] {
      Array(array.prefix(header.count))
        + Array(repeating: element, count: max(0, header.count - array.count))
    }
    self.header = header
    self.rows = rows.map { filled($0, with: StyledText()) }
    self.alignments = filled(alignments, with: .left)
  }

  /// Lays the table out.
  ///
  /// - Parameters:
  ///   - width: The columns to stay within.
  ///   - plain: Whether to draw no borders and give "header: value" lines.
  /// - Returns: The lines; none if the table has no columns.
  public func lines(width: Int, plain: Bool = false) -> [StyledText] {
    if header.isEmpty { return [] }
    if !plain, let widths = columnWidths(fitting: width) { return boxed(widths: widths) }
    return listed(width: width, plain: plain)
  }

  // MARK: Boxed

  private func boxed(widths: [Int]) -> [StyledText] {
    let body = rows.map { cellLines(of: $0, widths: widths) }
    let separated = body.contains { $0.count > 1 }
    var lines = [border("┌", "┬", "┐", widths: widths)]
    if header.contains(where: { !$0.isEmpty }) {
      lines += cellLines(of: header.map { $0.styled(.bold) }, widths: widths)
      lines.append(border("├", "┼", "┤", widths: widths))
    }
    for (index, row) in body.enumerated() {
      if separated, index > 0 { lines.append(border("├", "┼", "┤", widths: widths)) }
      lines += row
    }
    lines.append(border("└", "┴", "┘", widths: widths))
    return lines
  }

  private func border(_ left: String, _ middle: String, _ right: String, widths: [Int])
    -> StyledText
  {
    let bars = widths.map { String(repeating: "─", count: $0 + 2) }
    return StyledText(left + bars.joined(separator: middle) + right, style: .dim)
  }

  private func cellLines(of row: [StyledText], widths: [Int]) -> [StyledText] {
    let cells = zip(row, widths).map { $0.wrapped(to: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { level in
      var line = StyledText("│", style: .dim)
      for (column, cell) in cells.enumerated() {
        let text = level < cell.count ? cell[level] : StyledText()
        line += StyledText(" ")
        line += text.padded(to: widths[column], alignment: alignments[column])
        line += StyledText(" ") + StyledText("│", style: .dim).placed()
      }
      return line
    }
  }

  // MARK: Widths

  /// The longest word that a column must hold unbroken for a box to be worth it.
  private static let longestKeptWord = 12

  private func columnWidths(fitting width: Int) -> [Int]? {
    let available = width - 3 * header.count - 1
    let columns = header.indices.map { index in [header[index]] + rows.map { $0[index] } }
    let natural = columns.map { cells in
      max(1, cells.map { $0.wrapped(to: .max).map(\.columns).max() ?? 0 }.max() ?? 0)
    }
    if natural.reduce(0, +) <= available { return natural }
    let needed = zip(columns, natural).map { cells, natural in
      let word = cells.map(\.widestPiece).max() ?? 0
      return max(1, min(word, Self.longestKeptWord, natural))
    }
    var spare = available - needed.reduce(0, +)
    if spare < 0 { return nil }
    // Columns that miss little get all of it; the rest share what is left evenly.
    var widths = needed
    let hungriestLast = widths.indices.sorted {
      natural[$0] - needed[$0] < natural[$1] - needed[$1]
    }
    for (served, index) in hungriestLast.enumerated() {
      let share = min(natural[index] - needed[index], spare / (widths.count - served))
      widths[index] += share
      spare -= share
    }
    return widths
  }

  // MARK: Listed

  private func listed(width: Int, plain: Bool) -> [StyledText] {
    var lines: [StyledText] = []
    if plain {
      let rowCount = rows.count == 1 ? "1 row" : "\(rows.count) rows"
      let columnCount = header.count == 1 ? "1 column" : "\(header.count) columns"
      lines += StyledText("Table with \(rowCount) and \(columnCount):").wrapped(to: width)
    }
    for (index, row) in rows.enumerated() {
      if index > 0 || plain { lines.append(StyledText()) }
      for (name, cell) in zip(header, row) where !name.isEmpty || !cell.isEmpty {
        let label = name.isEmpty ? StyledText() : name.styled(.bold) + StyledText(": ")
        lines += (label + cell).wrapped(to: width)
      }
    }
    return lines
  }
}
