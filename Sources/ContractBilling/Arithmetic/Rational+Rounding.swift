// SPDX-License-Identifier: Apache-2.0

extension Rational {
  /// The whole number to which the number is rounded.
  public func rounded(_ mode: RoundingMode) -> Rational {
    // A number with a remainder has a denominator of 2 or more, so one step away still fits.
    Rational(reducedNumerator: mode.quotient(numerator, by: denominator), denominator: 1)
  }

  /// The number rounded to a number of decimal places.
  ///
  /// - Parameters:
  ///   - mode: How a value between two steps goes to one of them.
  ///   - places: The places kept after the decimal point, 0 to 30; a negative number rounds to tens,
  ///     hundreds and so on, down to −30.
  /// - Returns: The nearest number with those places, by the mode.
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for other places, or
  ///   ``BillingError/overflow(operation:)``.
  public func rounded(_ mode: RoundingMode, places: Int) throws(BillingError) -> Rational {
    guard -30...30 ~= places else {
      throw .outOfRange(
        name: "places", value: "\(places)", requirement: "a number from −30 to 30")
    }
    let scale = try Rational(10).raised(to: places)
    return try (self * scale).rounded(mode) / scale
  }
}

extension RoundingMode {
  /// The whole number to which a quotient is rounded.
  ///
  /// - Parameters:
  ///   - dividend: What is divided.
  ///   - divisor: By what, above zero; above 1 if the dividend has the largest magnitude there is.
  /// - Returns: The rounded quotient.
  func quotient(_ dividend: Int128, by divisor: Int128) -> Int128 {
    let (towardsZero, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder != 0 else { return towardsZero }
    // Twice the remainder against the divisor, without doubling.
    let rest = remainder.magnitude
    let missing = divisor.magnitude - rest
    let goesAwayFromZero =
      switch self {
      case .halfUp: rest >= missing
      case .halfDown: rest > missing
      case .halfEven: rest > missing || (rest == missing && !towardsZero.isMultiple(of: 2))
      case .up: true
      case .down: false
      case .ceiling: dividend > 0
      case .floor: dividend < 0
      }
    guard goesAwayFromZero else { return towardsZero }
    return dividend < 0 ? towardsZero - 1 : towardsZero + 1
  }
}
