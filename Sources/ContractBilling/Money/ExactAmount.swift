// SPDX-License-Identifier: Apache-2.0

/// An exact value in a currency, which may hold parts of the smallest coin.
///
/// Rates and all that lies between a contract and an amount are exact. Only ``Money`` can be paid;
/// the way there is ``rounded(by:)``, which names how.
///
///     let rate = try ExactAmount(parsing: "₹0.0125")
///     let due = try (rate * 5_000).rounded(by: .halfUp)   // 62.50 INR
public struct ExactAmount: Hashable, Sendable {
  /// The value in the currency's major unit: rupees, not paise.
  public let value: Rational
  /// The currency.
  public let currency: Currency

  /// Creates an amount of so many major units.
  public init(_ value: Rational, _ currency: Currency) {
    self.value = value
    self.currency = currency
  }

  /// The sum.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` or ``BillingError/overflow(operation:)``.
  public static func + (left: Self, right: Self) throws(BillingError) -> Self {
    try left.currency.requireSame(as: right.currency)
    return try Self(left.value + right.value, left.currency)
  }

  /// The difference.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` or ``BillingError/overflow(operation:)``.
  public static func - (left: Self, right: Self) throws(BillingError) -> Self {
    try left.currency.requireSame(as: right.currency)
    return try Self(left.value - right.value, left.currency)
  }

  /// The amount times a quantity.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public static func * (left: Self, right: Rational) throws(BillingError) -> Self {
    try Self(left.value * right, left.currency)
  }

  /// The amount divided by a quantity.
  ///
  /// - Throws: ``BillingError/divisionByZero`` or ``BillingError/overflow(operation:)``.
  public static func / (left: Self, right: Rational) throws(BillingError) -> Self {
    try Self(left.value / right, left.currency)
  }

  /// How many times one amount holds another.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)``, ``BillingError/divisionByZero`` or
  ///   ``BillingError/overflow(operation:)``.
  public static func / (left: Self, right: Self) throws(BillingError) -> Rational {
    try left.currency.requireSame(as: right.currency)
    return try left.value / right.value
  }

  /// The amount with the other sign.
  public static prefix func - (amount: Self) -> Self {
    Self(-amount.value, amount.currency)
  }

  /// The amount that can be paid.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` when the rule keeps more places
  ///   than the currency has, or ``BillingError/overflow(operation:)``.
  public func rounded(by rule: RoundingRule) throws(BillingError) -> Money {
    let places = try rule.places(in: currency)
    return try Money(exactly: Self(value.rounded(rule.mode, places: places), currency))
  }
}

extension Currency {
  /// Refuses any other currency.
  func requireSame(as other: Currency) throws(BillingError) {
    guard self == other else { throw .mixedCurrencies(self, other) }
  }
}
