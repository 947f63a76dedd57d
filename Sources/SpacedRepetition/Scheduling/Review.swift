// SPDX-License-Identifier: Apache-2.0

/// One review of one item, as a record keeps it.
public struct Review: Hashable, Codable, Sendable, Comparable {
  /// When it was.
  public var moment: EpochSeconds
  /// How the item was recalled.
  public var grade: ReviewGrade

  /// Creates a review.
  public init(moment: EpochSeconds, grade: ReviewGrade) {
    self.moment = moment
    self.grade = grade
  }

  /// Whether one review comes before another; of two at one moment the worse grade does.
  public static func < (left: Self, right: Self) -> Bool {
    (left.moment, left.grade) < (right.moment, right.grade)
  }
}
