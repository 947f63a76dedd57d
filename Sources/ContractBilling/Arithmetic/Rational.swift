// SPDX-License-Identifier: Apache-2.0

/// An exact fraction of two 128-bit whole numbers.
///
/// Between a contract and an amount stands nothing but fractions, so no digit is ever lost. A value
/// is always in lowest terms with a positive denominator; numerator and denominator lie within
/// ±(2¹²⁷ − 1), about 38 decimal digits. An operation whose result would not fit throws
/// ``BillingError/overflow(operation:)``; it never wraps, rounds or traps.
///
///     let revenue = try Rational(20) * 150 * 12            // 36000
///     let breakEven = try Rational(12) / 30                  // 2/5, printed as 0.4
///
/// There is no conversion from or to floating point, and no floating-point literal.
///
/// - Complexity: each operation takes a few 128-bit multiplications and greatest common divisors.
public struct Rational: Hashable, Sendable {
  /// The numerator, which carries the sign.
  public let numerator: Int128
  /// The denominator, at least 1 and without a common factor with the numerator.
  public let denominator: Int128

  /// The number zero.
  public static let zero = Rational(reducedNumerator: 0, denominator: 1)
  /// The number one.
  public static let one = Rational(reducedNumerator: 1, denominator: 1)

  init(reducedNumerator: Int128, denominator: Int128) {
    self.numerator = reducedNumerator
    self.denominator = denominator
  }

  /// Creates a whole number.
  public init(_ value: Int64) {
    self.init(reducedNumerator: Int128(value), denominator: 1)
  }

  /// Creates a whole number.
  public init(_ value: Int) {
    self.init(reducedNumerator: Int128(value), denominator: 1)
  }

  /// Creates the fraction `numerator` ÷ `denominator`, in lowest terms.
  ///
  /// - Throws: ``BillingError/divisionByZero``, or ``BillingError/overflow(operation:)`` when the
  ///   reduced fraction does not fit.
  public init(numerator: Int128, denominator: Int128) throws(BillingError) {
    try self.init(reducing: numerator, over: denominator, operation: "division")
  }

  init(
    reducing numerator: Int128, over denominator: Int128, operation: String
  ) throws(BillingError) {
    guard denominator != 0 else { throw .divisionByZero }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard
      let top = Int128(exactly: numerator.magnitude / divisor),
      let bottom = Int128(exactly: denominator.magnitude / divisor)
    else { throw .overflow(operation: operation) }
    let isNegative = (numerator < 0) != (denominator < 0)
    self.init(reducedNumerator: isNegative ? -top : top, denominator: bottom)
  }

  /// Whether the number is less than zero.
  public var isNegative: Bool { numerator < 0 }

  /// Whether the number is zero.
  public var isZero: Bool { numerator == 0 }

  /// Whether the number is whole.
  public var isInteger: Bool { denominator == 1 }

  /// The number without its sign.
  public var magnitude: Rational { isNegative ? -self : self }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// Creates a whole number from a literal in the source.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}

/// The largest number that divides both, or the other one when one is zero.
///
/// Euclid's algorithm, which steps down to 64-bit arithmetic as soon as both numbers fit.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    if let narrowLarger = UInt64(exactly: larger), let narrowSmaller = UInt64(exactly: smaller) {
      return UInt128(greatestCommonDivisor(narrowLarger, narrowSmaller))
    }
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger
}

private func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger
}
