// SPDX-License-Identifier: Apache-2.0

/// A statement while it is made: rounded lines, and the exact values behind them.
struct StatementDraft {
  let context: StatementContext
  private(set) var lines: [StatementLine] = []
  /// What counts of each line where sums are formed: the exact value where the total is rounded, else
  /// the amount.
  private(set) var values: [ExactAmount] = []
  var carried = CarriedBalances()
  var remarks: [String] = []
  var remittance: Money?

  private var rounding: RoundingPolicy { context.contract.rounding }
  private var roundsTotal: Bool { rounding.level == .invoice }

  /// The rule for one line: that of the contract where it rounds lines, else to the minor unit.
  private var lineRule: RoundingRule {
    rounding.level == .line
      ? rounding.payableRule(in: context.currency) : RoundingRule(rounding.mode)
  }

  init(context: StatementContext) {
    self.context = context
    carried.contractYear = context.contractYear
  }

  /// Adds a line; its rounding becomes part of its explanation.
  ///
  /// - Returns: What counts of it where sums are formed.
  @discardableResult
  mutating func add(
    _ explanation: AmountExplanation, of part: String, title: String, campaign: String? = nil
  ) throws(BillingError) -> ExactAmount {
    let rounded = try explanation.rounded(by: lineRule)
    let amount = try Money(exactly: rounded.value)
    lines.append(
      StatementLine(
        part: part, title: title, campaign: campaign, amount: amount, explanation: rounded))
    let value = roundsTotal ? explanation.value : amount.exact
    values.append(value)
    return value
  }

  /// The sum of the lines so far that are wanted.
  func sum(where isWanted: (String) -> Bool = { _ in true }) throws(BillingError) -> ExactAmount {
    var sum = context.nothing
    for (line, value) in zip(lines, values) where isWanted(line.part) { sum = try sum + value }
    return sum
  }

  /// An amount that charges are compared with: rounded like a line, so that charges that are brought
  /// to it come to exactly that.
  func payable(_ explanation: AmountExplanation) throws(BillingError) -> AmountExplanation {
    roundsTotal ? explanation : try explanation.rounded(by: lineRule)
  }

  /// What is missing from charges to an amount, with both.
  func difference(
    _ rule: String, _ wanted: AmountExplanation, over charges: ExactAmount
  ) throws(BillingError) -> AmountExplanation {
    try .sum(
      rule, of: [wanted, .fee("less charges that count", -charges)], in: context.currency)
  }

  /// The statement, with a line for the rounding of the total where the contract wants it.
  mutating func statement() throws(BillingError) -> ContractStatement {
    let currency = context.currency
    if roundsTotal {
      let rule = rounding.payableRule(in: currency)
      let total = try sum().rounded(by: rule)
      let difference = try total - Money.total(of: lines.map(\.amount), in: currency)
      if difference.minorUnits != 0 {
        lines.append(
          StatementLine(
            part: "rounding", title: "Rounding", amount: difference,
            explanation: .fee(
              "total \(try sum()) rounded \(rule.name(in: currency))", difference.exact)))
      }
    }
    return ContractStatement(
      contract: context.contract.id, period: context.period, currency: currency, lines: lines,
      total: try Money.total(of: lines.map(\.amount), in: currency), carried: carried,
      remarks: remarks, remittance: remittance)
  }
}
