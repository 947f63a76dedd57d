// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// What one part of an activity earned.
public struct ActivityPart: Hashable, Codable, Sendable, Identifiable {
  /// The name of the prompt.
  public var id: String
  /// What was asked, in a few words.
  public var label: String
  /// What was answered, as it was understood; nil when nothing was, or nothing that could be.
  public var given: String?
  /// The right answer.
  public var right: String
  /// The share that is right, 0…1, exact.
  public var score: Rational
  /// Hints that were shown before the answer.
  public var hints: Int

  /// Creates a part.
  public init(
    id: String, label: String, given: String?, right: String, score: Rational, hints: Int = 0
  ) {
    self.id = id
    self.label = label
    self.given = given
    self.right = right
    self.score = score
    self.hints = hints
  }

  /// The score in one word.
  public var verdict: Grade.Verdict {
    if given == nil { return .unanswered }
    if score == .one { return .right }
    return score.isZero ? .wrong : .partlyRight
  }
}

/// What is said about an answer.
public struct ActivityFeedback: Hashable, Sendable {
  /// What the answer earned.
  public var part: ActivityPart
  /// What there is to learn from it, shown right or wrong.
  public var remarks: [Remark]

  /// A sentence or two of feedback.
  public struct Remark: Hashable, Sendable {
    /// A word that leads it in, such as “Formula”; nil for none.
    public var label: String?
    /// The text, plain.
    public var text: String

    /// Creates a remark.
    public init(_ text: String, label: String? = nil) {
      self.label = label
      self.text = text
    }
  }

  /// Creates a feedback.
  public init(part: ActivityPart, remarks: [Remark]) {
    self.part = part
    self.remarks = remarks
  }
}

/// An answer as it was typed, and what help came before it.
public struct TypedAnswer: Hashable, Codable, Sendable {
  /// What was typed.
  public var text: String
  /// Hints that were shown before.
  public var hints: Int

  /// Creates an answer.
  public init(_ text: String, hints: Int = 0) {
    self.text = text
    self.hints = hints
  }
}
