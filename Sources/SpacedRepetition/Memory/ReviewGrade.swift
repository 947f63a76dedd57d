// SPDX-License-Identifier: Apache-2.0

/// How well an item was recalled, from 1 to 4 as FSRS numbers it.
public enum ReviewGrade: Int, CaseIterable, Codable, Hashable, Sendable, Comparable {
  /// Not recalled.
  case again = 1
  /// Recalled with help or at a second try: a pass, not a failure.
  case hard
  /// Recalled.
  case good
  /// Recalled at once and with certainty.
  case easy

  /// Whether one grade is worse than another.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
