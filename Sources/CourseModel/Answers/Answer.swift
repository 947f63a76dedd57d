// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// What a learner answered, in terms of the question and not of how it was shuffled.
public enum Answer: Hashable, Codable, Sendable {
  /// The ids of the options chosen, in ascending order.
  case choice([Int])
  /// The ids of the items in the order the learner gave them.
  case order([Int])
  /// For each row or item by its id, the id of its partner or category; nil where left open.
  case placement([Int?])
  /// For each item by its id, the ids of its categories in ascending order; empty where left open.
  case placements([[Int]])
  /// A number.
  case number(GivenNumber)
  /// The texts of the blanks in order; empty where left open.
  case blanks([String])
  /// A few words.
  case text(String)
  /// A text and the ids of the rubric's points that its writer finds in it, in ascending order.
  case selfMarked(text: String, points: [Int])

  /// A number as it was typed and as it was understood.
  public struct GivenNumber: Hashable, Codable, Sendable {
    /// What was typed.
    public var text: String
    /// The value in the unit that was typed.
    public var value: Rational
    /// The unit that was typed, if any.
    public var unit: AnswerUnit?

    /// Creates a number.
    public init(text: String, value: Rational, unit: AnswerUnit?) {
      self.text = text
      self.value = value
      self.unit = unit
    }
  }
}
