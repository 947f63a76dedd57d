// SPDX-License-Identifier: Apache-2.0

extension Price {
  /// The exact price of a quantity in major units of the currency.
  ///
  /// - Parameters:
  ///   - quantity: The units, zero or more.
  ///   - earlier: Units that were priced before and that count for the bands, zero or more; their own
  ///     price is not part of the result.
  /// - Returns: The price, which may be below zero only for a volume price after earlier units.
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative quantity or one
  ///   that no band covers, or ``BillingError/overflow(operation:)``.
  /// - Complexity: O(number of bands).
  public func amount(
    of quantity: Rational, after earlier: Rational = .zero
  ) throws(BillingError) -> Rational {
    var sum = Rational.zero
    for term in try terms(of: quantity, after: earlier) { sum = try sum + term.amount() }
    return sum
  }

  /// The price of a quantity with its terms, which add up to it.
  ///
  /// - Parameters:
  ///   - quantity: The units, zero or more.
  ///   - earlier: Units that were priced before and that count for the bands.
  ///   - unit: The name of one unit, such as "minute".
  ///   - currency: The currency of the contract.
  /// - Returns: A sum, one term for each band and fixed price.
  /// - Throws: ``BillingError`` as ``amount(of:after:)`` does.
  public func explanation(
    of quantity: Rational, after earlier: Rational = .zero, unit: String, in currency: Currency
  ) throws(BillingError) -> AmountExplanation {
    var parts: [AmountExplanation] = []
    for term in try terms(of: quantity, after: earlier) {
      let rate = ExactAmount(term.rate, currency)
      parts.append(
        term.quantity == nil
          ? .fee(term.rule, rate)
          : try .product(
            term.rule, quantity: term.quantity ?? .one, unit: term.unit ?? unit, rate: rate))
    }
    var sum = try AmountExplanation.sum(rule, of: parts, in: currency)
    sum.quantity = quantity
    sum.unit = unit
    return sum
  }

  /// The price in words.
  private var rule: String {
    switch kind {
    case .flat: "fixed price"
    case .perUnit: "price per unit"
    case .graduated: "graduated price"
    case .volume: "volume price"
    case .stairstep: "stairstep price"
    case .package: "price per package"
    case .block: "price per block"
    case .capacity: "price of the capacity"
    }
  }
}
