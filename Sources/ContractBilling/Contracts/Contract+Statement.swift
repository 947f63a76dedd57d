// SPDX-License-Identifier: Apache-2.0

extension Contract {
  /// The lines of one period's invoice.
  ///
  /// Each part is priced by itself, then the adjustments act in their order. Values stay exact until
  /// they are rounded once, at the level that the contract names; the lines add up to the total, and
  /// the explanation of each line to its amount. The order in which usage was merged makes no
  /// difference.
  ///
  /// - Parameters:
  ///   - usage: What was counted in the period.
  ///   - facts: What no record tells, and the balances that the period before handed over.
  ///   - period: The days billed; those outside the contract cost nothing.
  /// - Returns: The statement before tax.
  /// - Throws: ``BillingError/faultyContract(_:)`` when ``faults()`` has any; else an error of usage or
  ///   facts, inside ``BillingError/inPart(_:_:)`` where it belongs to one part.
  /// - Complexity: O(n log n) for n cells of usage and each part.
  public func statement(
    for usage: UsageTotals, facts: PeriodFacts = PeriodFacts(), period: BillingPeriod
  ) throws(BillingError) -> ContractStatement {
    if let fault = faults().first { throw .faultyContract(fault) }
    let context = try StatementContext(
      contract: self, usage: usage, facts: facts, period: period)
    try context.requireKnownNames()
    var draft = StatementDraft(context: context)
    for part in parts {
      do throws(BillingError) {
        try draft.add(part)
      } catch {
        throw .inPart(part.id, error)
      }
    }
    for adjustment in adjustments {
      do throws(BillingError) {
        switch adjustment {
        case .serviceCredits(let terms): try terms.adjust(&draft)
        case .commitment(let terms): try terms.adjust(&draft)
        case .cap(let terms): try terms.adjust(&draft)
        }
      } catch {
        throw .inPart(adjustment.id, error)
      }
    }
    return try draft.statement()
  }
}

extension StatementDraft {
  /// Adds the lines of a part, and what brings them to its minimum or maximum.
  fileprivate mutating func add(_ part: ContractPart) throws(BillingError) {
    let charges = try part.charges(in: context)
    var sum = context.nothing
    for line in charges.lines {
      sum =
        try sum
        + add(
          line.explanation, of: part.id, title: part.name, campaign: line.campaign)
    }
    if let minimum = part.minimum {
      let least = try target("minimum", minimum)
      if sum.value < least.value.value {
        sum =
          try sum
          + add(
            difference("up to the minimum", least, over: sum), of: part.id,
            title: "\(part.name), up to the minimum")
      }
    }
    if let maximum = part.maximum {
      let most = try target("maximum", maximum)
      if sum.value > most.value.value {
        try add(
          difference("down to the maximum", most, over: sum), of: part.id,
          title: "\(part.name), above the maximum")
      }
    }
    remarks += charges.remarks
    carried.tierQuantities.merge(charges.tierQuantities) { $1 }
    if let unused = charges.unusedUnits { carried.unusedUnits[part.id] = unused }
    if let cash = charges.remittance {
      let amount = try cash.rounded(by: RoundingRule(context.contract.rounding.mode))
      remittance = try (remittance ?? .zero(context.currency)) + amount
    }
  }

  /// A bound of one billing cycle for the billed days.
  private func target(
    _ rule: String, _ bound: StatedAmount
  ) throws(BillingError) -> AmountExplanation {
    try payable(
      .product(
        rule, quantity: context.cycles(), unit: context.contract.billing.rawValue,
        rate: context.amount(bound)))
  }
}

extension StatementContext {
  /// Refuses usage and facts of parts and measures that the contract does not have, so that nothing
  /// is left out in silence.
  fileprivate func requireKnownNames() throws(BillingError) {
    let parts = Set(contract.parts.map(\.id))
    let named = Set(usage.cells.keys.map(\.part)).union(facts.seats.keys)
      .union(facts.forecastUnits.keys).union(facts.baselineCosts.keys)
      .union(facts.actualCosts.keys).union(facts.passThroughCosts.map(\.part))
      .union(facts.carried.unusedUnits.keys)
    if let name = named.subtracting(parts).min() { throw .unknownName(kind: "part", name: name) }

    var measures: Set<String> = []
    for case .serviceCredits(let terms) in contract.adjustments {
      measures.formUnion(terms.measures.map(\.id))
    }
    let measured = Set(facts.serviceLevels.keys).union(facts.exclusions.keys)
    if let name = measured.subtracting(measures).min() {
      throw .unknownName(kind: "measure", name: name)
    }

    var milestones: Set<String> = []
    for case .fixedFee(let terms) in contract.parts.map(\.terms) {
      milestones.formUnion(terms.milestones.map(\.id))
    }
    if let name = Set(facts.acceptedMilestones.keys).subtracting(milestones).min() {
      throw .unknownName(kind: "milestone", name: name)
    }
    for (name, value) in facts.seats { try value.requireNotNegative(as: "seats of \(name)") }
    for (name, value) in facts.forecastUnits {
      try value.requireNotNegative(as: "forecast of \(name)")
    }
  }
}
