// SPDX-License-Identifier: Apache-2.0

/// A text and the points of the rubric its writer finds in it, on one line: `She asked first. // 1 3`.
///
/// The line is what a record keeps, so that the answer can be read and marked again.
public struct SelfMarkedText: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The places of the points that are met, from 0, ascending; nil while they are to be named.
  public var points: [Int]?

  /// Stands between the text and the points.
  private static let mark = " // "

  /// Reads a line for a rubric of so many points.
  ///
  /// Behind the last `//` stand the numbers of the points that are met, or `none`. A line without them
  /// is text alone.
  public init(line: String, count: Int) {
    let line = line.trimmingSpaces
    if let start = Self.lastMark(in: line),
      let points = Self.points(String(line[start.upperBound...]), count: count)
    {
      text = String(line[..<start.lowerBound]).trimmingSpaces
      self.points = points
    } else {
      text = line
    }
  }

  /// Joins a text and the numbers that were typed for it into a line.
  public static func line(text: String, points: String) -> String {
    text.trimmingSpaces + mark + points.trimmingSpaces
  }

  private static func lastMark(in line: String) -> Range<String.Index>? {
    line.ranges(of: mark).last
  }

  private static func points(_ text: String, count: Int) -> [Int]? {
    let typed = TextComparison.normal(text)
    if ["none", "0", "-"].contains(typed) { return [] }
    var points: Set<Int> = []
    for word in typed.split(whereSeparator: { " ,;.".contains($0) }) where word != "and" {
      guard let number = Int(word), (1...max(1, count)).contains(number) else { return nil }
      points.insert(number - 1)
    }
    return points.isEmpty ? nil : points.sorted()
  }
}
