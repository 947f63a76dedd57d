// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

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
    public func accepts(_ given: Rational) -> Bool {
      do {
        let off = try given - value
        switch tolerance {
        case .exact: return off.isZero
        case .absolute(let most): return off.magnitude <= most
        case .relative(let share): return off.magnitude <= (try share * value.magnitude)
        }
      } catch {
        return false
      }
    }
  }

  /// How far a number may be off and still be right.
  public enum Tolerance: Hashable, Sendable {
    /// Not at all.
    case exact
    /// By an amount in the key's unit.
    case absolute(Rational)
    /// By a share of the key; 0.02 is 2 %.
    case relative(Rational)
  }
}
