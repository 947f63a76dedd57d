// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import LessonMarkdown

/// How good an answer is, part by part, and what to say about it.
public struct Grade: Hashable, Sendable {
  /// What the answer earns, 0…1, exact.
  public var score: Rational
  /// What the rule gave before it was kept within 0…1 and before a single point was decided.
  ///
  /// A weighted choice may lie below 0: the most negative weight is the least.
  public var earned: Rational
  /// Whether anything was answered.
  public var isAnswered: Bool
  /// The parts: one for each option, row, place or blank.
  public var parts: [Part]
  /// The feedback of the options that need it, in the order of the file.
  public var feedback: [[Block]]
  /// The right answer in words, one line or more.
  public var rightAnswer: [String]

  /// The text of an answer that its writer marked himself; nil for one that was marked here.
  public var selfMarkedText: String?

  /// Creates a grade.
  ///
  /// - Parameters:
  ///   - score: What the answer earns, 0…1.
  ///   - earned: What the rule gave; nil for the score itself.
  ///   - isAnswered: Whether anything was answered.
  ///   - parts: The parts.
  ///   - feedback: The feedback of the options that need it.
  ///   - rightAnswer: The right answer in words.
  ///   - selfMarkedText: The text that its writer marked himself.
  public init(
    score: Rational, earned: Rational? = nil, isAnswered: Bool, parts: [Part], feedback: [[Block]],
    rightAnswer: [String],
    selfMarkedText: String? = nil
  ) {
    self.score = score
    self.earned = earned ?? score
    self.isAnswered = isAnswered
    self.parts = parts
    self.feedback = feedback
    self.rightAnswer = rightAnswer
    self.selfMarkedText = selfMarkedText
  }

  /// One part of an answer.
  public struct Part: Hashable, Codable, Sendable {
    /// What the part is about: an option's text, a row, a place.
    public var label: String
    /// What was answered; nil for nothing.
    public var given: String?
    /// What is right.
    public var right: String
    /// Whether the part is right.
    public var isRight: Bool
    /// A remark for the learner, such as a likely misspelling.
    public var note: String?

    /// Creates a part.
    public init(label: String, given: String?, right: String, isRight: Bool, note: String? = nil) {
      self.label = label
      self.given = given
      self.right = right
      self.isRight = isRight
      self.note = note
    }
  }

  /// The score in one word.
  public enum Verdict: String, Hashable, Codable, Sendable {
    /// All of it is right; nothing less, whatever it earns.
    case right
    /// Some of it is right; never shown as right.
    case partlyRight
    /// None of it is right.
    case wrong
    /// Nothing was answered.
    case unanswered
  }

  /// The score in one word.
  public var verdict: Verdict {
    if !isAnswered { return .unanswered }
    if score == .one, earned >= .one, parts.allSatisfy(\.isRight) { return .right }
    return score.isZero && earned <= .zero ? .wrong : .partlyRight
  }

  /// The share that is right, 0…1: the score, unless a single point was decided by it.
  public var share: Rational { min(max(earned, .zero), .one) }
}
