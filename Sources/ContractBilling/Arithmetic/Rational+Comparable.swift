// SPDX-License-Identifier: Apache-2.0

extension Rational: Comparable {
  /// Whether the left number is less than the right one.
  ///
  /// Cross products that do not fit are formed in 256 bits, so that a comparison cannot overflow.
  public static func < (left: Rational, right: Rational) -> Bool {
    let (near, nearOverflows) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (far, farOverflows) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    if !nearOverflows, !farOverflows { return near < far }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}
