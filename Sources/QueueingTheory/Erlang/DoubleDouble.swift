// SPDX-License-Identifier: Apache-2.0

/// A number as the sum of two, with about 31 digits: for the difference of two near numbers.
///
/// Source: T. J. Dekker, "A floating-point technique for extending the available precision",
/// Numerische Mathematik 18 (1971) 224–242.
struct DoubleDouble {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The quotient of two numbers, at most 10³⁰⁰.
  init(_ dividend: Double, over divisor: Double) {
    let bound = 1e300
    self =
      dividend / divisor < bound
      ? DoubleDouble(dividend) / DoubleDouble(divisor) : DoubleDouble(bound)
  }

  /// The natural logarithm of `dividend` / `divisor`, both greater than 0.
  ///
  /// Without its power of two, 2ᵏ, the ratio m is near 1, and ln m = 2 artanh((m − 1)/(m + 1)).
  static func logarithm(of dividend: Double, over divisor: Double) -> DoubleDouble {
    let ratio = dividend / divisor
    let exponent = (ratio.significand < 1.4 ? 0 : 1) + ratio.exponent
    // In two steps, so that no power of two is out of range.
    let half = exponent / 2
    let scaled =
      dividend * Double(sign: .plus, exponent: -half, significand: 1)
      * Double(sign: .plus, exponent: half - exponent, significand: 1)
    let z =
      (DoubleDouble(scaled) - DoubleDouble(divisor))
      / (DoubleDouble(scaled) + DoubleDouble(divisor))
    let square = z * z
    // |z| < 0.18: twenty terms reach beyond 10⁻³⁰.
    var sum = DoubleDouble(0)
    for power in stride(from: 41.0, through: 1, by: -2) {
      sum = sum * square + DoubleDouble(1, over: power)
    }
    let twice = z * sum * DoubleDouble(2)
    let naturalLogarithmOfTwo = DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56)
    return twice + naturalLogarithmOfTwo * DoubleDouble(Double(exponent))
  }

  static func + (first: Self, second: Self) -> Self {
    let sum = first.high + second.high
    let part = sum - first.high
    let error = (first.high - (sum - part)) + (second.high - part)
    return normalised(sum, error + (first.low + second.low))
  }

  static func - (first: Self, second: Self) -> Self { first + Self(-second.high, -second.low) }

  static func * (first: Self, second: Self) -> Self {
    let product = first.high * second.high
    let error = (-product).addingProduct(first.high, second.high)
    return normalised(product, error + (first.high * second.low + first.low * second.high))
  }

  static func / (first: Self, second: Self) -> Self {
    let quotient = first.high / second.high
    let rest = first - second * Self(quotient)
    return normalised(quotient, rest.high / second.high)
  }

  /// The sum of a number and a far smaller one.
  private static func normalised(_ high: Double, _ low: Double) -> Self {
    let sum = high + low
    return Self(sum, low - (sum - high))
  }
}
