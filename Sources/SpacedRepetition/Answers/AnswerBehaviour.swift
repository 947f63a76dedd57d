// SPDX-License-Identifier: Apache-2.0

/// What a learner did at one question, from which the grade of the review follows.
///
/// Nobody is asked to grade himself: FSRS takes hard for a pass, and a learner who presses it for what
/// he had forgotten spoils his schedule. The rule:
///
/// | what happened | grade |
/// | --- | --- |
/// | wrong in the end, or only partly right, or given up | again |
/// | right, after a hint or at a second or later try | hard |
/// | right at once and unaided | good |
/// | the same, quick and said to be sure | easy |
///
/// Quick is at most ``AnswerTimes/quickLimit``, the learner's own lower quartile. Sure is who said so
/// before seeing the result; who was not asked is not sure. A wrong easy costs most, since the next
/// review is then far away.
public struct AnswerBehaviour: Hashable, Codable, Sendable {
  /// Whether the last answer was right in full.
  public var isRight: Bool
  /// How many answers were given, 1 or more.
  public var tries: Int
  /// How many hints were shown.
  public var hints: Int
  /// Whether the learner said that he was sure, before seeing the result.
  public var isSure: Bool
  /// From the question on screen to the last answer, nil when it was not measured.
  public var timeTaken: Duration?

  /// Creates a behaviour.
  ///
  /// - Parameters:
  ///   - isRight: Whether the last answer was right in full.
  ///   - tries: How many answers were given.
  ///   - hints: How many hints were shown.
  ///   - isSure: Whether the learner said that he was sure.
  ///   - timeTaken: From the question on screen to the last answer, nil when not measured.
  public init(
    isRight: Bool, tries: Int = 1, hints: Int = 0, isSure: Bool = false,
    timeTaken: Duration? = nil
  ) {
    self.isRight = isRight
    self.tries = tries
    self.hints = hints
    self.isSure = isSure
    self.timeTaken = timeTaken
  }

  /// Whether the answer was right at once and without a hint.
  public var isUnaided: Bool { isRight && tries <= 1 && hints <= 0 }

  /// The grade of the review.
  ///
  /// - Parameter times: How long the learner took before, at questions of this kind.
  /// - Returns: The grade by the rule above.
  public func grade(comparedWith times: AnswerTimes) -> ReviewGrade {
    guard isRight else { return .again }
    guard isUnaided else { return .hard }
    guard isSure, let timeTaken, let limit = times.quickLimit, timeTaken <= limit else {
      return .good
    }
    return .easy
  }
}
