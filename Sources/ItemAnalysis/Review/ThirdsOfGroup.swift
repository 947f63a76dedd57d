// SPDX-License-Identifier: Apache-2.0

/// The three parts of a group by total marks.
public enum GroupThird: String, CaseIterable, Codable, Hashable, Sendable {
  /// The third with the highest totals.
  case top
  /// Those between.
  case middle
  /// The third with the lowest totals.
  case bottom

  /// The part of each total.
  ///
  /// Equal totals stand in one part, that of their middle rank, so that no name and no order
  /// decides; the parts are equal when all totals differ and three divides the group.
  static func parts(of totals: [Int]) -> [GroupThird] {
    let sorted = totals.sorted()
    var partOfTotal: [Int: GroupThird] = [:]
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      // Twice the middle rank from 0, against one and two thirds of the group.
      let rank = start + end
      partOfTotal[sorted[start]] =
        3 * rank < 2 * sorted.count ? .bottom : 3 * rank > 4 * sorted.count ? .top : .middle
      start = end
    }
    return totals.map { partOfTotal[$0] ?? .middle }
  }
}
