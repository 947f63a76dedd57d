// SPDX-License-Identifier: Apache-2.0

/// How many days in a row a learner has studied.
public struct StudyStreak: Hashable, Codable, Sendable {
  /// Days in a row up to today, or up to yesterday while nothing has been done today.
  public let current: Int
  /// The most days in a row there ever were.
  public let longest: Int
  /// Days with study in all.
  public let daysStudied: Int
  /// Whether something has been done today.
  public let isTodayDone: Bool

  /// Counts days.
  ///
  /// - Parameters:
  ///   - moments: When the learner did something, in any order; what lies after today is left out.
  ///   - now: Now.
  ///   - day: The number of the day on which a moment falls where the learner is; numbers of
  ///     neighbouring days differ by one.
  /// - Complexity: O(n log n).
  public init(
    moments: some Sequence<EpochSeconds>, now: EpochSeconds, day: (EpochSeconds) -> Int
  ) {
    let today = day(now)
    let days = Set(moments.lazy.map(day)).filter { $0 <= today }.sorted()
    var (run, longest) = (0, 0)
    var previous: Int?
    for number in days {
      run = previous == number - 1 ? run + 1 : 1
      longest = max(longest, run)
      previous = number
    }
    self.longest = longest
    daysStudied = days.count
    isTodayDone = previous == today
    current = previous.map { $0 >= today - 1 } == true ? run : 0
  }
}
