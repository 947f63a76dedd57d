// SPDX-License-Identifier: Apache-2.0

extension CallTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    let run = TierRun(part: part, context: context)
    var charges = PartCharges()
    var priced: [(UsageGroup, [AmountExplanation])] = []
    for group in try context.groups(of: part) {
      try group.requireNotNegative()
      var terms: [AmountExplanation] = []
      for (window, cell) in group.cells {
        terms.append(
          AmountExplanation(
            rule: "\(window) tariff, \(cell.quantity) billed seconds",
            quantity: Rational(cell.events), unit: "call",
            value: ExactAmount(cell.amount, context.currency)))
      }
      if let minutePrice {
        let minutes = try group.quantity() / 60
        terms.append(
          try run.price(minutePrice, of: minutes, unit: "minute", group, into: &charges))
      }
      priced.append((group, terms))
    }
    try run.carryOthers(into: &charges)
    try charges.add(priced, of: part, in: context.currency)
    return charges
  }
}

extension TransactionTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    let run = TierRun(part: part, context: context)
    var charges = PartCharges()
    var priced: [(UsageGroup, [AmountExplanation])] = []
    for group in try context.groups(of: part) {
      try group.requireCategories(["completed", "standard", "duplicate"])
      try group.requireNotNegative()
      let completed = try group.cell("completed").quantity + group.cell("standard").quantity
      let price = try run.price(
        price, of: completed, unit: "transaction", group, into: &charges)
      priced.append((group, [price]))
    }
    try run.carryOthers(into: &charges)
    try charges.add(priced, of: part, in: context.currency)
    return charges
  }
}
