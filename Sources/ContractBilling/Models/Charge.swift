// SPDX-License-Identifier: Apache-2.0

/// One exact product of a quantity and a rate, with the rule it follows.
public struct Charge: Hashable, Sendable {
  /// What the contract says, such as "fee per completed transaction".
  public let rule: String
  /// What is counted, or nil for a fee that counts nothing.
  public let measure: BillableMeasure?
  /// How many are charged.
  public let quantity: Rational
  /// The price of one.
  public let rate: ExactAmount
  /// Quantity × rate, not rounded.
  public let exact: ExactAmount

  /// Creates a charge.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public init(
    rule: String, measure: BillableMeasure?, quantity: Rational, rate: ExactAmount
  ) throws(BillingError) {
    self.rule = rule
    self.measure = measure
    self.quantity = quantity
    self.rate = rate
    self.exact = try rate * quantity
  }

  /// The computation in words: `3,000 agent-hours × 12.00 USD = 36,000.00 USD`.
  public var computation: String {
    guard let measure else { return "\(rate)" }
    return "\(measure.text(quantity, in: rate.currency)) × \(rate) = \(exact)"
  }
}
