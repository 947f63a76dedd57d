// SPDX-License-Identifier: Apache-2.0

/// One line of a bill: an amount that can be paid, and where it comes from.
public struct BillLine: Hashable, Sendable {
  /// The exact charge behind the amount, or nil for a line that holds the difference which rounding
  /// the whole bill leaves.
  public let charge: Charge?
  /// The amount of the line.
  public let amount: Money
  /// The rule by which the amount was rounded.
  public let rounding: RoundingRule

  /// The whole derivation in one line of text: rule, quantity, rate, exact value and, where it
  /// changed the amount, rounding.
  public var explanation: String {
    guard let charge else {
      return "Rounding of the total \(rounding.name(in: amount.currency)): \(amount)"
    }
    let derivation = "\(charge.rule): \(charge.computation)"
    guard charge.exact != amount.exact else { return derivation }
    return "\(derivation), rounded \(rounding.name(in: amount.currency)): \(amount)"
  }
}
