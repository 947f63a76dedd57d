// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// How often a question may be tried, what that costs, and when the right answer is shown.
///
/// What a try counts is max(0, raw − penalty × earlier tries − hint penalty × hints), where raw is the
/// share that is right. A question counts as its best try, so another try can only add. Moodle's
/// “interactive with multiple tries” takes the last try instead, and knows no price of a hint (Moodle
/// documentation, “Question behaviours”).
///
/// ```swift
/// // Three quarters are right at the second try: 3/4 − 1/3.
/// let policy = AttemptPolicy(tries: 2, penalty: third, hintPenalty: nil, reveal: .afterEach)
/// policy.score(threeQuarters, earlierTries: 1, hints: 0)  // 5/12
/// ```
public struct AttemptPolicy: Hashable, Sendable {
  /// When the right answers are shown.
  public enum Reveal: String, Hashable, Codable, CaseIterable, Sendable {
    /// After the last try at each question.
    case afterEach = "after-each"
    /// When all questions are done.
    case atEnd = "at-end"
    /// When all questions are done and the quiz is passed; else explanations alone are.
    case whenPassed = "when-passed"
    /// Never; explanations are shown when all questions are done.
    case never
  }

  /// The tries at a question, at least 1.
  public var tries: Int
  /// What each earlier try costs, as a share 0…1 of the question.
  public var penalty: Rational
  /// What each hint costs, as a share 0…1 of the question; nil where no hints are given.
  public var hintPenalty: Rational?
  /// When the right answers are shown.
  public var reveal: Reveal

  /// Creates a policy.
  public init(tries: Int, penalty: Rational, hintPenalty: Rational?, reveal: Reveal) {
    self.tries = max(1, tries)
    self.penalty = penalty
    self.hintPenalty = hintPenalty
    self.reveal = reveal
  }

  /// To learn by: two tries, hints, the answer after each question, and nothing is punished.
  public static let practice = AttemptPolicy(
    tries: 2, penalty: .zero, hintPenalty: .zero, reveal: .afterEach)

  /// To be judged by: one try and no hints; where a lesson allows more tries, each costs a third.
  public static let graded = AttemptPolicy(
    tries: 1, penalty: .share(1, of: 3), hintPenalty: nil, reveal: .afterEach)

  /// To find out what somebody knows before a lesson: nothing is given away.
  public static let pretest = AttemptPolicy(
    tries: 1, penalty: .zero, hintPenalty: nil, reveal: .never)
}

extension AttemptPolicy {
  /// What a try counts, 0…1, exact.
  ///
  /// - Parameters:
  ///   - raw: The share that is right, 0…1.
  ///   - earlierTries: The tries before this one.
  ///   - hints: The hints shown before it.
  /// - Returns: The share that counts.
  public func score(_ raw: Rational, earlierTries: Int, hints: Int) -> Rational {
    // Exact fractions may be too long for a number only when a file is hostile: then nothing counts.
    guard let forTries = try? penalty * Rational(max(0, earlierTries)),
      let forHints = try? (hintPenalty ?? .zero) * Rational(max(0, hints)),
      let left = try? raw - forTries - forHints
    else { return .zero }
    return max(.zero, left)
  }

  /// The tries at a question.
  ///
  /// Where another try costs something, a choice between two options has a single one: the second
  /// would be no answer.
  public func tries(for question: Question) -> Int {
    penalty.isZero || !question.isEitherOr ? tries : 1
  }

  /// Whether it is said after each try if it was right; without it there is nothing to try again for.
  public var tellsVerdicts: Bool { reveal == .afterEach || tries > 1 }

  /// Whether keys are shown once all questions are done.
  public func showsKeysAtEnd(isPassed: Bool) -> Bool {
    switch reveal {
    case .afterEach, .atEnd: true
    case .whenPassed: isPassed
    case .never: false
    }
  }
}

extension Question {
  /// Whether there are but two things to answer.
  fileprivate var isEitherOr: Bool {
    if case .singleChoice(let options) = kind { return options.count <= 2 }
    return kindName == "true or false"
  }
}
