// SPDX-License-Identifier: Apache-2.0

/// How many minutes a day a learner gives to reviews.
///
/// What is due beyond that waits for the next day.
public struct DailyLimit: Hashable, Sendable {
  /// Minutes a day.
  public let minutes: Int

  /// Ten minutes a day.
  public static let tenMinutes = DailyLimit(unchecked: 10)

  /// Creates a limit.
  ///
  /// - Parameter minutes: Minutes a day, 1 to 240.
  /// - Throws: ``InvalidStudyParameter`` when the minutes are outside that range.
  public init(minutes: Int) throws(InvalidStudyParameter) {
    try InvalidStudyParameter.require("minutes", minutes, in: 1...240)
    self.init(unchecked: minutes)
  }

  private init(unchecked minutes: Int) { self.minutes = minutes }

  /// How many items still fit into the day: time left by mean answer time, rounded down.
  ///
  /// While time is left there is room for one item, however slow the learner.
  ///
  /// - Parameters:
  ///   - answerTime: The learner's mean, ``AnswerTimes/mean``; less than a second counts as one.
  ///   - spent: The time given to reviews on this day so far.
  /// - Returns: Items, 0 or more.
  public func room(answerTime: Duration, spent: Duration = .zero) -> Int {
    let left = Duration.seconds(60 * minutes) - max(spent, .zero)
    guard left > .zero else { return 0 }
    return max(1, Int(left / max(answerTime, .seconds(1))))
  }
}

extension DailyLimit: Codable {
  /// Reads a number of minutes.
  public init(from decoder: any Decoder) throws {
    let minutes = try decoder.singleValueContainer().decode(Int.self)
    self = try decoder.checked { () throws(InvalidStudyParameter) in
      try DailyLimit(minutes: minutes)
    }
  }

  /// Writes the number of minutes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(minutes)
  }
}
