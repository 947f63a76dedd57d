// SPDX-License-Identifier: Apache-2.0

/// Where a bill is rounded.
public enum RoundingLevel: String, CaseIterable, Codable, Hashable, Sendable {
  /// Each line by itself; the total is their sum.
  case line
  /// The exact total once; a rounding line holds the difference to the lines.
  case bill
}

/// The charges of one period as lines whose amounts add up to the total.
///
///     let bill = try TransactionBilling(feePerTransaction: ExactAmount(parsing: "₹0.333"))
///       .bill(for: BillableActivity([.transactions: 100]))
///     bill.lines[0].explanation
///     // Fee per completed transaction: 100 transactions × 0.333 INR = 33.30 INR
public struct PricedBill: Hashable, Sendable {
  /// The lines, in the order of the contract.
  public let lines: [BillLine]
  /// The sum of the lines.
  public let total: Money

  /// Rounds charges to a bill; charges of several models make the bill of a mixed contract.
  ///
  /// - Parameters:
  ///   - charges: The exact charges.
  ///   - currency: The currency of every charge.
  ///   - rounding: How exact values become amounts. At the level of the bill the lines are shown in
  ///     the currency's minor unit by the same mode, and the rule acts on the total.
  ///   - level: Where to round.
  /// - Throws: ``BillingError`` when currencies differ, the rule does not fit the currency, or an
  ///   amount is too large.
  public init(
    _ charges: [Charge], in currency: Currency, rounding: RoundingRule = .halfUp,
    level: RoundingLevel = .line
  ) throws(BillingError) {
    let lineRule = level == .line ? rounding : RoundingRule(rounding.mode)
    var lines: [BillLine] = []
    var exact = ExactAmount(.zero, currency)
    var sum = Money.zero(currency)
    for charge in charges {
      let amount = try charge.exact.rounded(by: lineRule)
      lines.append(BillLine(charge: charge, amount: amount, rounding: lineRule))
      exact = try exact + charge.exact
      sum = try sum + amount
    }
    if level == .bill {
      let total = try exact.rounded(by: rounding)
      if total != sum {
        lines.append(BillLine(charge: nil, amount: try total - sum, rounding: rounding))
        sum = total
      }
    }
    self.lines = lines
    self.total = sum
  }
}

extension BillingModel {
  /// The bill for the activity of one period.
  ///
  /// - Parameters:
  ///   - activity: What was done.
  ///   - rounding: How exact values become amounts.
  ///   - level: Where to round.
  /// - Returns: Lines that add up to the total.
  /// - Throws: ``BillingError`` as ``charges(for:)`` and ``PricedBill`` do.
  public func bill(
    for activity: BillableActivity, rounding: RoundingRule = .halfUp, level: RoundingLevel = .line
  ) throws(BillingError) -> PricedBill {
    try PricedBill(charges(for: activity), in: currency, rounding: rounding, level: level)
  }
}
