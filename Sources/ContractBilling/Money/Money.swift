// SPDX-License-Identifier: Apache-2.0

/// An amount that can be paid: a whole number of a currency's minor units.
///
/// The range is ±9.2 × 10¹⁸ minor units, 92 quadrillion rupees; a result beyond it is an error.
///
///     let invoice = try Money(parsing: "₹1,20,000")
///     let parts = try invoice.allocated(by: [2, 1])   // 80,000.00 and 40,000.00
public struct Money: Hashable, Sendable {
  /// The amount in minor units: paise, cents, or whole yen.
  public let minorUnits: Int64
  /// The currency.
  public let currency: Currency

  /// Creates an amount of so many minor units.
  public init(minorUnits: Int64, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Creates an amount from an exact one that needs no rounding.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` when the value is not a whole
  ///   number of minor units, or ``BillingError/overflow(operation:)``.
  public init(exactly amount: ExactAmount) throws(BillingError) {
    let currency = amount.currency
    let units = try amount.value * Rational(10).raised(to: currency.minorUnitPlaces)
    guard units.isInteger else {
      throw .outOfRange(
        name: "amount", value: "\(amount)",
        requirement: "a whole number of minor units, or be rounded by a named rule")
    }
    guard let minorUnits = Int64(exactly: units.numerator) else {
      throw .overflow(operation: "conversion to minor units")
    }
    self.init(minorUnits: minorUnits, currency)
  }

  /// No money in a currency.
  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency)
  }

  /// The same amount as an exact one.
  public var exact: ExactAmount {
    var scale: Int128 = 1
    for _ in 0..<currency.minorUnitPlaces { scale *= 10 }
    let divisor = greatestCommonDivisor(UInt128(minorUnits.magnitude), scale.magnitude)
    return ExactAmount(
      Rational(
        reducedNumerator: Int128(minorUnits) / Int128(divisor),
        denominator: scale / Int128(divisor)),
      currency)
  }

  /// The sum.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` or ``BillingError/overflow(operation:)``.
  public static func + (left: Money, right: Money) throws(BillingError) -> Money {
    try left.currency.requireSame(as: right.currency)
    let (sum, overflows) = left.minorUnits.addingReportingOverflow(right.minorUnits)
    guard !overflows else { throw .overflow(operation: "addition of amounts") }
    return Money(minorUnits: sum, left.currency)
  }

  /// The difference.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` or ``BillingError/overflow(operation:)``.
  public static func - (left: Money, right: Money) throws(BillingError) -> Money {
    try left.currency.requireSame(as: right.currency)
    let (rest, overflows) = left.minorUnits.subtractingReportingOverflow(right.minorUnits)
    guard !overflows else { throw .overflow(operation: "subtraction of amounts") }
    return Money(minorUnits: rest, left.currency)
  }

  /// The amount with the other sign, as on a credit note.
  ///
  /// - Throws: ``BillingError/overflow(operation:)`` for the one amount without a mirror image.
  public static prefix func - (amount: Money) throws(BillingError) -> Money {
    try zero(amount.currency) - amount
  }

  /// The sum of amounts, which is zero when there are none.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` or ``BillingError/overflow(operation:)``.
  public static func total(
    of amounts: some Sequence<Money>, in currency: Currency
  ) throws(BillingError) -> Money {
    var sum = zero(currency)
    for amount in amounts { sum = try sum + amount }
    return sum
  }
}
