// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import LessonMarkdown

extension Question {
  /// The key of a number question.
  public struct NumberKey: Hashable, Sendable {
    /// The right value, in the key's unit.
    public var value: Rational
    /// The unit, if the answer has one.
    public var unit: AnswerUnit?
    /// How far an answer may be off.
    public var tolerance: Tolerance
    /// The expression the value was computed by, if it was.
    public var expression: String?
    /// Further answers, tried in order when the value does not match.
    public var ladder: [NumberRung] = []
    /// What a missing or another unit costs.
    public var unitPolicy = UnitPolicy()

    /// Creates a key.
    public init(value: Rational, unit: AnswerUnit?, tolerance: Tolerance, expression: String?) {
      self.value = value
      self.unit = unit
      self.tolerance = tolerance
      self.expression = expression
    }

    /// Whether a value in the key's unit is right; the ends of the tolerance are.
    ///
    /// Everything is exact, so 0.1 + 0.2 is 0.3. A value too large for exact arithmetic is wrong.
    public func accepts(_ given: Rational) -> Bool { tolerance.accepts(given, for: value) }
  }

  /// One further answer of a number question, in the key's unit.
  public struct NumberRung: Hashable, Sendable {
    /// The value.
    public var value: Rational
    /// How far an answer may be off.
    public var tolerance: Tolerance
    /// What it earns, 0…1.
    public var weight: Rational
    /// What is said about it.
    public var feedback: [Inline]

    /// Creates an answer.
    public init(value: Rational, tolerance: Tolerance, weight: Rational, feedback: [Inline] = []) {
      self.value = value
      self.tolerance = tolerance
      self.weight = weight
      self.feedback = feedback
    }
  }

  /// What a missing or another unit costs, as Moodle's numerical questions count it.
  public struct UnitPolicy: Hashable, Sendable {
    /// Whether a number without its unit has its cost; otherwise the unit may be left out.
    public var isRequired = false
    /// The share of the full mark that is taken off, 0…1; nothing falls below 0.
    public var penalty = Rational.one

    /// Creates the usual policy: the unit may be left out, and another unit is wrong.
    public init() {}
  }
}
