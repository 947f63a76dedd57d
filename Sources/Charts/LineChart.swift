// SPDX-License-Identifier: Apache-2.0

/// Several series of points joined by lines, on a grid with axes and marked vertical lines.
///
/// Series are told apart by their marks, not by colour alone. Points that are not finite, or
/// beyond ±10³⁰⁰, leave a gap.
public struct LineChart: Chart, Hashable {
  /// An axis: what it measures and how its numbers are written.
  public struct Axis: Hashable, Sendable {
    /// What is measured, such as "outcomes per hour".
    public let name: String
    /// How numbers are written.
    public let format: ChartNumberFormat

    /// Creates an axis.
    ///
    /// - Parameters:
    ///   - name: What is measured.
    ///   - format: How numbers are written.
    public init(name: String, format: ChartNumberFormat) {
      self.name = name
      self.format = format
    }

    /// The name, with the unit where it has one.
    var title: String { format.unit.isEmpty ? name : "\(name) (\(format.unit))" }
  }

  /// A point of a series.
  public struct Point: Hashable, Sendable {
    /// Where it stands on the horizontal axis.
    public let x: Double
    /// Where it stands on the vertical axis.
    public let y: Double
    /// Half the height of the confidence interval around `y`; nil for an exact value.
    public let halfWidth: Double?

    /// Creates a point.
    ///
    /// - Parameters:
    ///   - x: Where it stands on the horizontal axis.
    ///   - y: Where it stands on the vertical axis.
    ///   - halfWidth: Half the height of the confidence interval around `y`, drawn as a band along
    ///     the line; one that is negative or beyond 10³⁰⁰ counts as none.
    public init(x: Double, y: Double, halfWidth: Double? = nil) {
      self.x = x
      self.y = y
      self.halfWidth = halfWidth.flatMap { $0 >= 0 && $0 <= 1e300 ? $0 : nil }
    }

    var canBeDrawn: Bool { abs(x) <= 1e300 && abs(y) <= 1e300 }
  }

  /// A named series of points.
  public struct Series: Hashable, Sendable {
    /// The name shown beside the mark.
    public let name: String
    /// The points in the order of x.
    public let points: [Point]

    /// Creates a series.
    ///
    /// - Parameters:
    ///   - name: The name shown beside the mark.
    ///   - points: The points in any order; one whose x is not a number is left out.
    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points.filter { !$0.x.isNaN }.sorted { $0.x < $1.x }
    }
  }

  /// A vertical line at a value worth knowing, such as the break-even point.
  public struct Marker: Hashable, Sendable {
    /// Where the line stands.
    public let x: Double
    /// What it marks.
    public let name: String

    /// Creates a marker.
    ///
    /// - Parameters:
    ///   - x: Where the line stands; outside the series' range it is only named.
    ///   - name: What it marks.
    public init(x: Double, name: String) {
      self.x = x
      self.name = name
    }
  }

  /// A horizontal line at a value worth knowing, such as a limit.
  public struct Level: Hashable, Sendable {
    /// Where the line stands; the vertical axis always shows it.
    public let y: Double
    /// What it marks.
    public let name: String

    /// Creates a level.
    ///
    /// - Parameters:
    ///   - y: Where the line stands.
    ///   - name: What it marks.
    public init(y: Double, name: String) {
      self.y = y
      self.name = name
    }
  }

  /// The title; empty for none.
  public let title: String
  /// The horizontal axis.
  public let x: Axis
  /// The vertical axis.
  public let y: Axis
  /// The series in the order of the legend; where two meet, the later one is seen.
  public let series: [Series]
  /// The vertical lines.
  public let markers: [Marker]
  /// The horizontal lines.
  public let levels: [Level]
  /// Rows of the grid, 4 to 40.
  public let height: Int
  /// Whether the vertical axis shows zero, so that heights can be compared.
  public let includesZero: Bool
  /// What values can be, such as 0 to 1 for shares: bands end there.
  public let possible: ClosedRange<Double>?

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - title: The title; empty for none.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - series: The series in the order of the legend.
  ///   - markers: The vertical lines.
  ///   - levels: The horizontal lines.
  ///   - height: Rows of the grid; brought into 4 to 40.
  ///   - includesZero: Whether the vertical axis shows zero.
  ///   - possible: What values can be, such as 0 to 1 for shares: bands end there. Nil for any.
  public init(
    title: String, x: Axis, y: Axis, series: [Series], markers: [Marker] = [],
    levels: [Level] = [], height: Int = 12, includesZero: Bool = false,
    possible: ClosedRange<Double>? = nil
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.markers = markers
    self.levels = levels
    self.height = min(max(height, 4), 40)
    self.includesZero = includesZero
    self.possible = possible
  }

  public var summary: [String] {
    let heading = "\(y.name) by \(x.name)"
    return [title.isEmpty ? heading : "\(title): \(heading)"]
      + (series.isEmpty ? ["no values"] : series.map(sentence)) + markers.map(sentence)
      + levels.map(sentence)
  }

  private func sentence(for series: Series) -> String {
    let points = series.points.filter(\.canBeDrawn)
    guard let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.y < $1.y }), let highest = points.max(by: { $0.y < $1.y })
    else { return "\(series.name): no values" }
    func at(_ point: Point) -> String {
      y.format.text(point.y, halfWidth: point.halfWidth, .blocks)
        + " at \(x.format.text(point.x))"
    }
    guard points.count > 1 else { return "\(series.name): \(at(first))" }
    guard lowest.y < highest.y else {
      return "\(series.name): always \(y.format.text(first.y)), "
        + "from \(x.format.text(first.x)) to \(x.format.text(last.x))"
    }
    let ends = "\(series.name): from \(at(first)) to \(at(last))"
    let isExtreme = [first, last].contains(lowest) && [first, last].contains(highest)
    return isExtreme ? ends : ends + ", lowest \(at(lowest)), highest \(at(highest))"
  }

  /// The ends of a point's interval, as far as values can be there; or the value twice.
  func band(of point: Point) -> ClosedRange<Double> {
    guard let half = point.halfWidth else { return point.y...point.y }
    let (low, high) = (point.y - half, point.y + half)
    guard let possible else { return low...high }
    return min(
      point.y, max(low, possible.lowerBound))...max(
        point.y, min(high, possible.upperBound))
  }

  /// The marker in words.
  func sentence(for marker: Marker) -> String {
    "\(marker.name) at \(x.format.text(marker.x))"
  }

  /// The level in words.
  func sentence(for level: Level) -> String { "\(level.name) at \(y.format.text(level.y))" }
}
