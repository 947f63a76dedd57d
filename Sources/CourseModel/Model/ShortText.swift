// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import LessonMarkdown

extension Question {
  /// The key of a question that is answered with a few words.
  public struct ShortText: Hashable, Sendable {
    /// The answers in order; the first one that matches counts.
    public var answers: [TextAnswer]
    /// What a typed text may differ in.
    public var rules: TextRules

    /// Creates a key.
    public init(answers: [TextAnswer], rules: TextRules = TextRules()) {
      self.answers = answers
      self.rules = rules
    }
  }

  /// One text with what it earns.
  public struct TextAnswer: Hashable, Sendable {
    /// The text; an asterisk stands for any characters, `\*` for an asterisk.
    public var pattern: String
    /// What it earns, 0…1.
    public var weight: Rational
    /// What is said about it.
    public var feedback: [Inline]

    /// Creates an answer.
    public init(pattern: String, weight: Rational = .one, feedback: [Inline] = []) {
      self.pattern = pattern
      self.weight = weight
      self.feedback = feedback
    }
  }
}
