// SPDX-License-Identifier: Apache-2.0

/// A moment: whole seconds since 1970-01-01T00:00:00Z without leap seconds, negative before.
public typealias EpochSeconds = Int64

extension EpochSeconds {
  /// Seconds in the twenty-four hours that the schedule calls a day.
  static let secondsPerDay: EpochSeconds = 86_400

  /// The moment so many seconds later, at most the end of the range.
  func adding(seconds: EpochSeconds) -> EpochSeconds {
    let (sum, overflow) = addingReportingOverflow(seconds)
    return overflow ? (seconds < 0 ? .min : .max) : sum
  }

  /// Whole days of twenty-four hours from an earlier moment to this one, begun ones left out.
  func wholeDays(since earlier: EpochSeconds) -> EpochSeconds {
    let (difference, overflow) = subtractingReportingOverflow(earlier)
    let seconds = overflow ? (earlier < 0 ? EpochSeconds.max : .min) : difference
    return seconds / Self.secondsPerDay
  }
}
