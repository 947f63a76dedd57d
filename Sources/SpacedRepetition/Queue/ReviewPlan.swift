// SPDX-License-Identifier: Apache-2.0

/// What a learner reviews now, and what waits for another day.
///
/// Of the items that are due the most urgent come first: the lowest probability of recall, then the
/// longest overdue, then the id. New items, of which nothing can be forgotten yet, come after all
/// others. As many as fit into the day are taken and ``interleaved(_:)``; the others wait. Each due
/// item is in exactly one of the two lists, and the same items give the same plan in whatever order
/// they come.
public struct ReviewPlan: Hashable, Codable, Sendable {
  /// What to review now, in this order.
  public let now: [ReviewItem]
  /// What is due but waits, the most urgent first.
  public let waiting: [ReviewItem]

  /// Plans reviews.
  ///
  /// - Parameters:
  ///   - items: The learner's items, due or not, each id once.
  ///   - moment: When.
  ///   - room: How many items fit into the day, from ``DailyLimit/room(answerTime:spent:)``; less than
  ///     0 counts as 0.
  ///   - model: How memories fade.
  /// - Complexity: O(n log n + r²) for n items and room for r.
  public init(
    items: some Sequence<ReviewItem>, at moment: EpochSeconds, room: Int, model: MemoryModel
  ) {
    let urgent = Self.byUrgency(items.filter { $0.card.isDue(at: moment) }, at: moment, model)
    now = Self.interleaved(Array(urgent.prefix(max(room, 0))))
    waiting = Array(urgent.dropFirst(max(room, 0)))
  }

  private static func byUrgency(
    _ items: [ReviewItem], at moment: EpochSeconds, _ model: MemoryModel
  ) -> [ReviewItem] {
    let ranked = items.map { item in
      (
        item: item, isNew: item.card.isNew ? 1 : 0,
        recall: item.card.retrievability(at: moment, by: model)
      )
    }
    return ranked.sorted {
      ($0.isNew, $0.recall, $0.item.card.due, $0.item.id)
        < ($1.isNew, $1.recall, $1.item.card.due, $1.item.id)
    }
    .map(\.item)
  }
}
