// SPDX-License-Identifier: Apache-2.0

/// Points earned out of the points that could be earned, kept as two whole numbers.
///
/// A record keeps the exact fraction, never a rounded share: 2 of 3 stays 2 of 3.
public struct RecordedScore: Sendable, Hashable, Codable {
  /// The points earned, 0…`possible`.
  public let earned: Int
  /// The points that could be earned, at least 1.
  public let possible: Int

  /// Makes a score from whole numbers, or nil unless 0 ≤ `earned` ≤ `possible` and `possible` ≥ 1.
  public init?(earned: Int, possible: Int) {
    guard possible >= 1, earned >= 0, earned <= possible else { return nil }
    self.earned = earned
    self.possible = possible
  }

  /// A score of nothing out of one: what an unanswered question gets.
  public static let none = RecordedScore(unchecked: 0, of: 1)
  /// A score of one out of one.
  public static let full = RecordedScore(unchecked: 1, of: 1)

  private init(unchecked earned: Int, of possible: Int) {
    self.earned = earned
    self.possible = possible
  }

  /// Whether every point was earned; partly right is not right.
  public var isFull: Bool { earned == possible }

  /// The share of the points earned, 0…1, for showing and for comparing.
  public var share: Double { Double(earned) / Double(possible) }
}
