// SPDX-License-Identifier: Apache-2.0

/// A rectangle in cells of a terminal or units of a picture; y grows downwards.
struct Box: Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// Whether two rectangles share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width
      && y < other.y + other.height && other.y < y + height
  }

  /// Whether another rectangle lies within.
  func holds(_ other: Box) -> Bool {
    x <= other.x && other.x + other.width <= x + width
      && y <= other.y && other.y + other.height <= y + height
  }
}

/// Finds a place beside its mark for each label, so that no two labels meet.
///
/// A label never covers a mark, a whisker or another label and never leaves the frame; of the
/// places that remain it takes the one that covers least of what it may cover (curves).
struct LabelPlacement {
  private let frame: Box
  private var taken: [Box]
  private let avoided: [Box]

  /// Prepares to place labels.
  ///
  /// - Parameters:
  ///   - frame: What labels must stay within.
  ///   - taken: What they must not cover.
  ///   - avoided: What they should not cover.
  init(frame: Box, taken: [Box], avoided: [Box]) {
    self.frame = frame
    self.taken = taken
    self.avoided = avoided
  }

  /// Places a label right or left of its mark; nil where there is no room.
  ///
  /// - Parameters:
  ///   - width: The label's width.
  ///   - height: The label's height.
  ///   - mark: The mark that it names.
  ///   - most: How much it may cover, and how far away it may be, counted together.
  /// - Returns: The place, from now on taken.
  mutating func placeBeside(
    width: Double, height: Double, _ mark: Box, atMost most: Int = .max
  ) -> Box? {
    let middle = mark.y + (mark.height - height) / 2
    return best(
      of: [mark.x + mark.width, mark.x - width].map {
        (Box(x: $0, y: middle, width: width, height: height), 0)
      }, atMost: most)
  }

  /// Places a label above, below or at a corner of its mark; nil where there is no room.
  ///
  /// - Parameters:
  ///   - width: The label's width.
  ///   - height: The label's height, which is also how far the next ring of places lies away.
  ///   - mark: The mark that it names.
  ///   - most: How much it may cover, and how far away it may be, counted together.
  /// - Returns: The place, from now on taken.
  mutating func placeAround(
    width: Double, height: Double, _ mark: Box, atMost most: Int = .max
  ) -> Box? {
    let center = mark.x + (mark.width - width) / 2
    let (right, left) = (mark.x + mark.width, mark.x - width)
    return best(
      of: (0..<3).flatMap { ring in
        let away = Double(ring) * height
        let (above, below) = (mark.y - height - away, mark.y + mark.height + away)
        return [
          (center, above), (center, below), (right, above), (right, below), (left, above),
          (left, below),
        ].map { (Box(x: $0, y: $1, width: width, height: height), ring) }
      }, atMost: most)
  }

  /// The candidate that covers least of what should stay visible, the first of equals.
  private mutating func best(
    of candidates: [(box: Box, distance: Int)], atMost most: Int
  ) -> Box? {
    var best: (box: Box, cost: Int)?
    for (box, distance) in candidates {
      guard frame.holds(box), !taken.contains(where: box.overlaps) else { continue }
      let cost = avoided.count(where: box.overlaps) + distance
      if cost <= most, best.map({ cost < $0.cost }) ?? true { best = (box, cost) }
    }
    guard let best else { return nil }
    taken.append(best.box)
    return best.box
  }
}
