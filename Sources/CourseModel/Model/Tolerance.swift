// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

extension Question {
  /// How far a number may be off and still be right; both ends are right.
  public enum Tolerance: Hashable, Sendable {
    /// Not at all.
    case exact
    /// By an amount in the key's unit.
    case absolute(Rational)
    /// By a share of the key; 0.02 is 2 %.
    case relative(Rational)
    /// By a factor: with 0.1, from the key ÷ 1.1 to the key × 1.1.
    case geometric(Rational)
    /// From one value to another; the key is the one in the middle.
    case range(lowest: Rational, highest: Rational)
    /// Equal to the key when both are rounded, halves away from zero, to so many significant digits.
    case significant(Int)
    /// Equal to the key when both are rounded, halves away from zero, to so many decimal places.
    case decimals(Int)
  }
}

extension Question.Tolerance {
  /// Whether a value is near enough to a key; one too large for exact arithmetic is not.
  func accepts(_ given: Rational, for key: Rational) -> Bool {
    do {
      switch self {
      case .exact: return given == key
      case .absolute(let most): return try (given - key).magnitude <= most
      case .relative(let share):
        return try (given - key).magnitude <= (share * key.magnitude)
      case .geometric(let share):
        let factor = try share + .one
        let isSameSide = given.isNegative == key.isNegative
        return try isSameSide && given.magnitude <= (key.magnitude * factor)
          && (given.magnitude * factor) >= key.magnitude
      case .range(let lowest, let highest): return lowest <= given && given <= highest
      case .significant(let digits):
        return try given.rounded(toSignificant: digits) == key.rounded(toSignificant: digits)
      case .decimals(let places):
        return try given.rounded(.halfUp, places: places) == key.rounded(.halfUp, places: places)
      }
    } catch {
      return false
    }
  }

  /// The tolerance of twice the width; nil where there is none.
  var doubled: Question.Tolerance? {
    do {
      switch self {
      case .exact, .significant, .decimals: return nil
      case .absolute(let most): return .absolute(try most * 2)
      case .relative(let share): return .relative(try share * 2)
      case .geometric(let share): return .geometric(try share * 2)
      case .range(let lowest, let highest):
        let half = try (highest - lowest) / 2
        return .range(lowest: try lowest - half, highest: try highest + half)
      }
    } catch {
      return nil
    }
  }
}

extension Rational {
  /// The number rounded, halves away from zero, to so many significant digits.
  func rounded(toSignificant digits: Int) throws(BillingError) -> Rational {
    if isZero { return self }
    // The place of the leading digit: 10^place ≤ |self| < 10^(place + 1).
    var place = 0
    while place < 38, magnitude >= (try Rational(10).raised(to: place + 1)) { place += 1 }
    while place > -38, magnitude < (try Rational(10).raised(to: place)) { place -= 1 }
    return try rounded(.halfUp, places: digits - 1 - place)
  }
}
