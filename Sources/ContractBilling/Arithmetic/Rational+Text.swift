// SPDX-License-Identifier: Apache-2.0

extension Rational: CustomStringConvertible {
  /// The exact value: a decimal if it has an end, else a fraction such as `1/3`.
  public var description: String {
    decimalText() ?? "\(numerator)/\(denominator)"
  }

  /// Writes the exact value as a decimal, or returns nil when it has no end, as in 1 ÷ 3.
  ///
  /// - Parameters:
  ///   - minimumPlaces: The least number of digits after the point, filled with zeros.
  ///   - grouping: How the digits before the point are grouped.
  /// - Returns: The text, or nil when the decimal has no end.
  public func decimalText(
    minimumPlaces: Int = 0, grouping: DigitGrouping = .none
  ) -> String? {
    guard hasFiniteDecimal else { return nil }
    let divisor = denominator.magnitude
    let (whole, first) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var rest = first
    var fraction = ""
    while rest != 0 {
      // The rest is below the divisor, so the quotient is one digit although the product is wide.
      let next = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      fraction += String(next.quotient)
      rest = next.remainder
    }
    fraction += String(repeating: "0", count: max(0, minimumPlaces - fraction.utf8.count))
    let sign = isNegative ? "-" : ""
    return sign + grouping.grouped(String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Writes the value rounded to a fixed number of decimal places.
  ///
  /// - Parameters:
  ///   - places: The digits after the point, 0 to 30.
  ///   - mode: How a value between two steps goes to one of them.
  ///   - grouping: How the digits before the point are grouped.
  /// - Returns: The text with exactly that many places.
  /// - Throws: ``BillingError`` as ``rounded(_:places:)`` does.
  public func fixedText(
    places: Int, rounding mode: RoundingMode = .halfUp, grouping: DigitGrouping = .none
  ) throws(BillingError) -> String {
    let value = try rounded(mode, places: places)
    return value.decimalText(minimumPlaces: places, grouping: grouping) ?? value.description
  }

  /// Whether the value can be written as a decimal with an end: the denominator has no prime factor
  /// but 2 and 5.
  public var hasFiniteDecimal: Bool {
    var rest = denominator >> denominator.trailingZeroBitCount
    while rest.isMultiple(of: 5) { rest /= 5 }
    return rest == 1
  }
}
