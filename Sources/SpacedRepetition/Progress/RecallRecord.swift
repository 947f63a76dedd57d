// SPDX-License-Identifier: Apache-2.0

/// On how many days an item was recalled, and whether it counts as learned.
///
/// The rule: an item is learned when it was recalled (graded good or easy: right at once and unaided)
/// on at least three different days, and since the day it was last failed (graded again) on at least
/// one later day. Several recalls on one day count once: they are practice in one sitting. A failure
/// takes back what the item is worth until it is recalled on another day, but not the days before it.
///
/// It is successive relearning, recall to a criterion in several sessions days apart: J. Dunlosky and
/// K. Rawson, Practice Tests, Spaced Practice, and Successive Relearning, Scholarship of Teaching and
/// Learning in Psychology 1 (2015), doi 10.1037/stl0000024; K. Rawson, J. Dunlosky, S. Sciartelli, The
/// Power of Successive Relearning, Educational Psychology Review 25 (2013), doi
/// 10.1007/s10648-013-9240-4. That three days are enough is our reading for a short course, not their
/// finding.
public struct RecallRecord: Hashable, Codable, Sendable {
  /// On how many different days the item was recalled.
  public let recallDays: Int
  /// Whether it was recalled on a later day than that of its last failure, or never failed and
  /// recalled.
  public let isRecalledSinceFailure: Bool

  /// On how many days an item must have been recalled.
  public static let neededDays = 3

  /// Reads the reviews of one item.
  ///
  /// - Parameters:
  ///   - reviews: The reviews in any order.
  ///   - day: The number of the day on which a moment falls where the learner is.
  /// - Complexity: O(number of reviews).
  public init(reviews: some Sequence<Review>, day: (EpochSeconds) -> Int) {
    var recalls: Set<Int> = []
    var lastFailure: Int?
    for review in reviews {
      let number = day(review.moment)
      switch review.grade {
      case .again: lastFailure = max(lastFailure ?? number, number)
      case .hard: break
      case .good, .easy: recalls.insert(number)
      }
    }
    recallDays = recalls.count
    let latest = recalls.max()
    isRecalledSinceFailure =
      latest.map { recall in lastFailure.map { $0 < recall } ?? true } ?? false
  }

  /// Whether the item counts as learned.
  public var isLearned: Bool { recallDays >= Self.neededDays && isRecalledSinceFailure }
}
