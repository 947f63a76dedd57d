// SPDX-License-Identifier: Apache-2.0

/// An answer in words: an option of a choice, or a text that is accepted.
public struct Answer: Hashable, Sendable {
  /// What the learner chooses or types.
  public var text: FormattedText
  /// What it is worth in per cent of the mark, −100 to 100.
  public var weight: DecimalNumber
  /// What is said to who gave it.
  public var feedback: FormattedText?
  /// Where it stood, if it was read.
  public var position: TextPosition?

  /// Creates an answer.
  public init(
    _ text: FormattedText, weight: DecimalNumber, feedback: FormattedText? = nil,
    position: TextPosition? = nil
  ) {
    self.text = text
    self.weight = weight
    self.feedback = feedback
    self.position = position
  }

  var withoutPosition: Self { Self(text, weight: weight, feedback: feedback) }
}

/// The key of a statement that is true or false.
public struct TrueFalse: Hashable, Sendable {
  /// Whether the statement is true.
  public var isTrue: Bool
  /// What is said to who was wrong.
  public var feedbackWhenWrong: FormattedText?
  /// What is said to who was right.
  public var feedbackWhenRight: FormattedText?

  /// Creates a key.
  public init(
    _ isTrue: Bool, feedbackWhenWrong: FormattedText? = nil,
    feedbackWhenRight: FormattedText? = nil
  ) {
    self.isTrue = isTrue
    self.feedbackWhenWrong = feedbackWhenWrong
    self.feedbackWhenRight = feedbackWhenRight
  }
}

/// A number that is accepted.
public struct NumericAnswer: Hashable, Sendable {
  /// Which numbers an answer holds.
  public enum Accepted: Hashable, Sendable {
    /// A number give or take a tolerance of 0 or more, both ends included.
    case around(DecimalNumber, tolerance: DecimalNumber)
    /// From the lowest to the highest, both included.
    case range(DecimalNumber, DecimalNumber)
  }

  /// Which numbers it holds.
  public var accepted: Accepted
  /// What it is worth in per cent of the mark, −100 to 100.
  public var weight: DecimalNumber
  /// What is said to who gave it.
  public var feedback: FormattedText?
  /// Where it stood, if it was read.
  public var position: TextPosition?

  /// Creates an answer.
  public init(
    _ accepted: Accepted, weight: DecimalNumber = DecimalNumber(100),
    feedback: FormattedText? = nil, position: TextPosition? = nil
  ) {
    self.accepted = accepted
    self.weight = weight
    self.feedback = feedback
    self.position = position
  }

  var withoutPosition: Self { Self(accepted, weight: weight, feedback: feedback) }
}

/// A left side and its partner.
public struct Pair: Hashable, Sendable {
  /// What a partner is sought for; empty when the right side only distracts.
  public var left: FormattedText
  /// The partner, plain text without white space at its ends.
  public let right: String
  /// Where it stood, if it was read.
  public var position: TextPosition?

  /// Creates a pair.
  public init(_ left: FormattedText, _ right: String, position: TextPosition? = nil) {
    self.left = left
    self.right = right.withPlainLineEnds.trimmingWhite
    self.position = position
  }

  var withoutPosition: Self { Self(left, right) }
}
