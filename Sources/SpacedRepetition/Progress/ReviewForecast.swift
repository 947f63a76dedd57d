// SPDX-License-Identifier: Apache-2.0

/// How many reviews fall due on the coming days, if none is made before.
///
/// Each review that is made brings a later one, so the far days are a lower bound.
public struct ReviewForecast: Hashable, Codable, Sendable {
  /// Reviews due by the end of today and on each day after; the first holds what is overdue too.
  public let counts: [Int]
  /// How many of today's were due before today began.
  public let overdue: Int
  /// Reviews that fall due after the last of those days.
  public let later: Int
  /// Items that have never been reviewed.
  public let new: Int

  /// Counts reviews.
  ///
  /// - Parameters:
  ///   - cards: Where the learner's items stand.
  ///   - moment: Now.
  ///   - days: How many days to count, today included, 1 to 3,650; what lies outside counts as the
  ///     nearer end.
  ///   - day: The number of the day on which a moment falls where the learner is; it never falls as
  ///     moments rise.
  /// - Complexity: O(number of cards).
  public init(
    cards: some Sequence<CardState>, at moment: EpochSeconds, days: Int,
    day: (EpochSeconds) -> Int
  ) {
    let today = day(moment)
    let last = today + min(max(days, 1), 3_650) - 1
    var counts = Array(repeating: 0, count: last - today + 1)
    var (overdue, later, new) = (0, 0, 0)
    for card in cards {
      guard !card.isNew else {
        new += 1
        continue
      }
      let due = day(card.due)
      if due < today { overdue += 1 }
      if due > last {
        later += 1
      } else {
        counts[max(due, today) - today] += 1
      }
    }
    self.counts = counts
    self.overdue = overdue
    self.later = later
    self.new = new
  }
}
