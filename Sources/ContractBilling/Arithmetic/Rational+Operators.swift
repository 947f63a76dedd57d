// SPDX-License-Identifier: Apache-2.0

// Each operator divides common factors out before it multiplies (D. E. Knuth, The Art of Computer
// Programming, volume 2, 3rd edition, section 4.5.1), so that a result that fits is rarely lost to
// an intermediate value that does not.

extension Rational {
  /// The sum.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public static func + (left: Rational, right: Rational) throws(BillingError) -> Rational {
    try left.combined(with: right, operation: "addition")
  }

  /// The difference.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public static func - (left: Rational, right: Rational) throws(BillingError) -> Rational {
    try left.combined(with: -right, operation: "subtraction")
  }

  /// The product.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``, only if the product itself does not fit.
  public static func * (left: Rational, right: Rational) throws(BillingError) -> Rational {
    try product(
      left.numerator, over: left.denominator, right.numerator, over: right.denominator,
      operation: "multiplication")
  }

  /// The quotient.
  ///
  /// - Throws: ``BillingError/divisionByZero``, or ``BillingError/overflow(operation:)``, the latter
  ///   only if the quotient itself does not fit.
  public static func / (left: Rational, right: Rational) throws(BillingError) -> Rational {
    guard !right.isZero else { throw .divisionByZero }
    let sign: Int128 = right.isNegative ? -1 : 1
    return try product(
      left.numerator, over: left.denominator, sign * right.denominator,
      over: sign * right.numerator, operation: "division")
  }

  /// The number with the other sign.
  public static prefix func - (value: Rational) -> Rational {
    Rational(reducedNumerator: -value.numerator, denominator: value.denominator)
  }

  /// The number multiplied by itself `exponent` times; a negative exponent gives the reciprocal.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``; ``BillingError/divisionByZero`` for a negative
  ///   power of zero.
  /// - Complexity: O(log |exponent|).
  public func raised(to exponent: Int) throws(BillingError) -> Rational {
    var square = exponent < 0 ? try Rational.one / self : self
    var result = Rational.one
    var remaining = exponent.magnitude
    while remaining > 0 {
      if remaining & 1 == 1 { result = try result * square }
      remaining >>= 1
      if remaining > 0 { square = try square * square }
    }
    return result
  }
}

extension Rational {
  private func combined(with other: Rational, operation: String) throws(BillingError) -> Rational {
    let common = Int128(
      greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let ownFactor = other.denominator / common
    let otherFactor = denominator / common
    let (own, ownOverflows) = numerator.multipliedReportingOverflow(by: ownFactor)
    let (others, othersOverflow) = other.numerator.multipliedReportingOverflow(by: otherFactor)
    let (sum, sumOverflows) = own.addingReportingOverflow(others)
    let (bottom, bottomOverflows) = denominator.multipliedReportingOverflow(by: ownFactor)
    guard !ownOverflows, !othersOverflow, !sumOverflows, !bottomOverflows else {
      throw .overflow(operation: operation)
    }
    return try Rational(reducing: sum, over: bottom, operation: operation)
  }

  private static func product(
    _ top: Int128, over bottom: Int128, _ otherTop: Int128, over otherBottom: Int128,
    operation: String
  ) throws(BillingError) -> Rational {
    let first = Int128(greatestCommonDivisor(top.magnitude, otherBottom.magnitude))
    let second = Int128(greatestCommonDivisor(otherTop.magnitude, bottom.magnitude))
    let (numerator, numeratorOverflows) =
      (top / first).multipliedReportingOverflow(by: otherTop / second)
    let (denominator, denominatorOverflows) =
      (bottom / second).multipliedReportingOverflow(by: otherBottom / first)
    guard !numeratorOverflows, !denominatorOverflows, numerator != .min else {
      throw .overflow(operation: operation)
    }
    return Rational(reducedNumerator: numerator, denominator: denominator)
  }
}
