// SPDX-License-Identifier: Apache-2.0

extension ContingencyTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    var charges = PartCharges()
    var collected = context.nothing
    var fees = context.nothing
    var priced: [(UsageGroup, [AmountExplanation])] = []
    for group in try context.groups(of: part) {
      var terms: [AmountExplanation] = []
      for (category, cell) in group.cells {
        guard let row = rows.first(where: { $0.id == category }) else {
          throw .unknownName(kind: "row of the contingency table", name: category)
        }
        let cash = ExactAmount(cell.amount, context.currency)
        let fee = try AmountExplanation.share("collected in \(category)", row.share, of: cash)
        collected = try collected + cash
        fees = try fees + fee.value
        terms.append(fee)
      }
      priced.append((group, terms))
    }
    if remittance == .netOfFee { charges.remittance = try collected - fees }
    try charges.add(priced, of: part, in: context.currency)
    return charges
  }
}

extension GainShareTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    let cycles = try context.cycles()
    let expected: ExactAmount
    if let baseline {
      expected = try context.amount(baseline) * cycles
    } else if let fact = context.facts.baselineCosts[part.id] {
      expected = try context.amount(fact)
    } else {
      throw .missingFact(name: "baseline costs", owner: part.name)
    }
    guard let fact = context.facts.actualCosts[part.id] else {
      throw .missingFact(name: "actual costs", owner: part.name)
    }
    let actual = try context.amount(fact)
    let gain = try expected - actual
    let isLoss = gain.value.isNegative
    var terms = [
      try AmountExplanation.share(
        "\(isLoss ? "loss" : "gain") against the baseline of \(expected), actual \(actual)",
        isLoss ? painShare ?? .zero : share, of: gain)
    ]
    if let limit = isLoss ? painCap : cap {
      let most = try context.amount(limit) * cycles
      let excess = try terms[0].value.value.magnitude - most.value
      if excess > .zero {
        terms.append(
          .fee("above the cap of \(most)", ExactAmount(isLoss ? excess : -excess, context.currency))
        )
      }
    }
    var charges = PartCharges()
    charges.lines = [
      PartCharges.Line(explanation: try .sum(part.name, of: terms, in: context.currency))
    ]
    return charges
  }
}

extension PassThroughTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    var charges = PartCharges()
    var priced: [(UsageGroup, [AmountExplanation])] = []
    for group in try context.groups(of: part) {
      try group.requireNotNegative()
      var costs: [AmountExplanation] = []
      for (category, cell) in group.cells {
        let name = category == "standard" ? "costs" : "costs, \(category)"
        costs.append(.fee(name, ExactAmount(cell.amount, context.currency)))
      }
      priced.append((group, try withHandling(costs, in: context)))
    }
    var stated: [AmountExplanation] = []
    for cost in context.facts.passThroughCosts where cost.part == part.id {
      try cost.amount.value.requireNotNegative(as: "cost passed through")
      stated.append(
        .fee(cost.title.isEmpty ? "costs" : cost.title, try context.amount(cost.amount)))
    }
    try charges.add(
      priced, besides: withHandling(stated, in: context), of: part, in: context.currency)
    return charges
  }

  private func withHandling(
    _ costs: [AmountExplanation], in context: StatementContext
  ) throws(BillingError) -> [AmountExplanation] {
    guard !costs.isEmpty, !handling.isZero else { return costs }
    let total = try AmountExplanation.sum("costs", of: costs, in: context.currency)
    return [total, try .share("handling", handling, of: total.value)]
  }
}
