// SPDX-License-Identifier: Apache-2.0

/// Named points with confidence intervals in both directions, beside curves: what strategies
/// reach against what is possible.
///
///     utilisation (%)
///     90 ┤  ········
///        │··    ■ predictive
///     80 ┤
///        │● progressive
///     70 ┤
///        └┬───────┬───────┬
///         0       2       4
///                           abandonment rate (%)
///
/// Points are told apart by their marks and names, not by colour alone. A name that finds no room
/// beside its mark stands in the legend.
public struct ScatterChart: Chart, Hashable {
  /// A value and its confidence interval.
  public struct Measure: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// Half the width of its confidence interval; nil for an exact value.
    public let halfWidth: Double?

    /// Creates a measure.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - halfWidth: Half the width of its confidence interval; one that is negative or beyond
    ///     10³⁰⁰ counts as none.
    public init(_ value: Double, halfWidth: Double? = nil) {
      self.value = value
      self.halfWidth = halfWidth.flatMap { $0 >= 0 && $0 <= 1e300 ? $0 : nil }
    }

    /// The ends of the interval, or the value twice.
    var extent: ClosedRange<Double> { value - (halfWidth ?? 0)...value + (halfWidth ?? 0) }

    var canBeDrawn: Bool { abs(value) <= 1e300 }
  }

  /// A named point.
  public struct Point: Hashable, Sendable {
    /// What is measured.
    public let name: String
    /// Where it stands on the horizontal axis.
    public let x: Measure
    /// Where it stands on the vertical axis.
    public let y: Measure

    /// Creates a point; one that is no number is not drawn, only said.
    ///
    /// - Parameters:
    ///   - name: What is measured.
    ///   - x: Where it stands on the horizontal axis.
    ///   - y: Where it stands on the vertical axis.
    public init(name: String, x: Measure, y: Measure) {
      self.name = name
      self.x = x
      self.y = y
    }

    var canBeDrawn: Bool { x.canBeDrawn && y.canBeDrawn }
  }

  /// The title; empty for none.
  public let title: String
  /// The horizontal axis.
  public let x: LineChart.Axis
  /// The vertical axis.
  public let y: LineChart.Axis
  /// The points in the order of importance: labels of earlier ones find a place first.
  public let points: [Point]
  /// Curves behind the points.
  public let curves: [LineChart.Series]
  /// Vertical lines, such as a limit.
  public let markers: [LineChart.Marker]
  /// What the horizontal axis shows; nil for everything.
  public let across: ClosedRange<Double>?
  /// Rows of the grid, 4 to 40.
  public let height: Int

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - title: The title; empty for none.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - points: The points in the order of importance.
  ///   - curves: Curves behind the points.
  ///   - markers: Vertical lines.
  ///   - across: What the horizontal axis shows; points beyond stand at its end as an arrow, with
  ///     their value. Nil, or a range of no finite numbers, for everything.
  ///   - height: Rows of the grid; brought into 4 to 40.
  public init(
    title: String, x: LineChart.Axis, y: LineChart.Axis, points: [Point],
    curves: [LineChart.Series] = [], markers: [LineChart.Marker] = [],
    across: ClosedRange<Double>? = nil, height: Int = 16
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.points = points
    self.curves = curves
    self.markers = markers
    self.across = across.flatMap {
      abs($0.lowerBound) <= 1e300 && abs($0.upperBound) <= 1e300 ? $0 : nil
    }
    self.height = min(max(height, 4), 40)
  }

  public var summary: [String] {
    let heading = "\(y.name) by \(x.name)"
    return [title.isEmpty ? heading : "\(title): \(heading)"]
      + (points.isEmpty ? ["no values"] : points.map(sentence))
      + curves.map(sentence) + markers.map { "\($0.name) at \(x.format.text($0.x))" }
  }

  private func sentence(for point: Point) -> String {
    "\(point.name): \(y.name) \(y.format.text(point.y.value, halfWidth: point.y.halfWidth, .blocks))"
      + ", \(x.name) \(x.format.text(point.x.value, halfWidth: point.x.halfWidth, .blocks))"
  }

  private func sentence(for curve: LineChart.Series) -> String {
    let values = curve.points.filter(\.canBeDrawn).map {
      "\(y.format.text($0.y)) at \(x.format.text($0.x))"
    }
    return "\(curve.name): " + (values.isEmpty ? "no values" : values.joined(separator: ", "))
  }

  /// What the axes show; nil when there is nothing to draw.
  var extent: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    let points = points.filter(\.canBeDrawn)
    let along = curves.flatMap(\.points).filter(\.canBeDrawn)
    let all =
      points.flatMap { [$0.x.extent.lowerBound, $0.x.extent.upperBound] } + along.map(\.x)
      + markers.map(\.x).filter { abs($0) <= 1e300 }
    guard !points.isEmpty || !along.isEmpty, let everything = range(of: all) else { return nil }
    let across = across ?? everything
    let heights =
      points.flatMap { [$0.y.extent.lowerBound, $0.y.extent.upperBound] }
      + along.filter { across.contains($0.x) }.map(\.y)
    return range(of: heights).map { (across, $0) }
  }

  /// On which side of the horizontal axis's range a point lies.
  enum Side { case within, left, right }

  func side(of point: Point, in across: ClosedRange<Double>) -> Side {
    if point.x.value < across.lowerBound { return .left }
    return point.x.value > across.upperBound ? .right : .within
  }

  /// What stands beside a mark: the name, and the value where the mark cannot show it.
  func label(of point: Point, in across: ClosedRange<Double>) -> String {
    side(of: point, in: across) == .within
      ? point.name : "\(point.name) (\(x.format.text(point.x.value)))"
  }
}
