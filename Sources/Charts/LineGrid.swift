// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// The cells of a line chart inside its axes.
struct LineGrid {
  let columns: Int
  let rows: Int
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private var cells: [[(text: String, style: TextStyle)]]

  init(columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.columns = columns
    self.rows = rows
    self.x = x
    self.y = y
    cells = Array(
      repeating: Array(repeating: (text: " ", style: .plain), count: columns), count: rows)
  }

  /// The column of a value; `nil` outside the range.
  func column(_ value: Double) -> Int? {
    let place = Self.place(value, in: x)
    // A hair beyond the ends is the rounding of a tick.
    guard place >= -1e-6, place <= 1 + 1e-6 else { return nil }
    return Int((min(max(place, 0), 1) * Double(columns - 1)).rounded())
  }

  /// The row of a value, counted from the top; values outside the range lie on its edge.
  func row(_ value: Double) -> Int {
    Int(((1 - min(max(Self.place(value, in: y), 0), 1)) * Double(rows - 1)).rounded())
  }

  /// The place of a value in a range, 0 at its start and 1 at its end.
  private static func place(_ value: Double, in range: ClosedRange<Double>) -> Double {
    (value / 2 - range.lowerBound / 2) / (range.upperBound / 2 - range.lowerBound / 2)
  }

  /// Draws a vertical line.
  mutating func drawMarker(_ column: Int, _ text: String) {
    for row in 0..<rows { cells[row][column] = (text, .plain) }
  }

  /// Draws a horizontal line.
  mutating func drawLevel(_ value: Double, _ text: String) {
    for column in 0..<columns { cells[row(value)][column] = (text, .plain) }
  }

  /// Fills the cells between the ends of the intervals along a series.
  mutating func drawBand(
    of series: LineChart.Series, _ text: String, _ style: TextStyle,
    ends: (LineChart.Point) -> ClosedRange<Double>
  ) {
    var previous: LineChart.Point?
    for point in series.points {
      guard point.canBeDrawn, point.halfWidth != nil else {
        previous = nil
        continue
      }
      let start = previous ?? point
      previous = point
      guard let first = column(start.x), let last = column(point.x) else { continue }
      for column in first...last {
        let part = last == first ? 1 : Double(column - first) / Double(last - first)
        func between(_ end: (LineChart.Point) -> Double) -> Double {
          end(start) * (1 - part) + end(point) * part
        }
        for row in row(between({ ends($0).upperBound }))...row(between({ ends($0).lowerBound })) {
          cells[row][column] = (text, style)
        }
      }
    }
  }

  /// Writes into a cell; one outside the grid changes nothing.
  mutating func set(_ text: String, _ style: TextStyle, row: Int, column: Int) {
    guard cells.indices.contains(row), 0..<columns ~= column else { return }
    cells[row][column] = (text, style)
  }

  /// Writes a text of one line from a cell on; what does not fit is left out.
  mutating func write(_ text: StyledText, row: Int, column: Int) {
    var column = column
    for run in text.runs {
      for cell in DisplayWidth.cells(of: run.text) {
        guard column >= 0, column + cell.columns <= columns else { return }
        set(cell.text, run.style, row: row, column: column)
        // The other half of a wide character is no cell of its own.
        for rest in 1..<max(cell.columns, 1) { set("", run.style, row: row, column: column + rest) }
        column += cell.columns
      }
    }
  }

  /// The cells in which something stands.
  var occupied: [Box] {
    cells.enumerated().flatMap { row, line in
      line.enumerated().filter { $1.text != " " }.map { column, _ in
        Box(x: Double(column), y: Double(row), width: 1, height: 1)
      }
    }
  }

  /// Draws the points of a series and the lines between neighbours.
  mutating func draw(_ series: LineChart.Series, _ mark: String, _ style: TextStyle) {
    var previous: LineChart.Point?
    for point in series.points {
      guard point.canBeDrawn else {
        previous = nil
        continue
      }
      join(previous ?? point, point) { cells[$0][$1] = (mark, style) }
      previous = point
    }
  }

  /// Visits the cells of a straight line, every column and, where it is steep, every row.
  private func join(
    _ start: LineChart.Point, _ end: LineChart.Point, _ visit: (Int, Int) -> Void
  ) {
    guard let first = column(start.x), let last = column(end.x) else { return }
    let rows = (row(start.y), row(end.y))
    let steps = max(abs(last - first), abs(rows.1 - rows.0), 1)
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      let height = start.y * (1 - part) + end.y * part
      visit(row(height), first + Int((Double(last - first) * part).rounded()))
    }
  }

  /// The rows from the top.
  var lines: [StyledText] {
    cells.map { row in
      var line = StyledText()
      let end = (row.lastIndex { $0.text != " " } ?? -1) + 1
      for cell in row[..<end] { line += StyledText(cell.text, style: cell.style) }
      return line
    }
  }
}
