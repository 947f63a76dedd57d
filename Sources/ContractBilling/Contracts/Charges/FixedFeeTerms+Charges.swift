// SPDX-License-Identifier: Apache-2.0

extension FixedFeeTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    var charges = PartCharges()
    var terms: [AmountExplanation] = []
    let cycles = try context.cycles(every)
    let cycle = (every ?? context.contract.billing).rawValue
    let fee = try context.amount(fee)
    if perSeat {
      guard let inUse = context.facts.seats[part.id] else {
        throw .missingFact(name: "seats", owner: part.name)
      }
      try inUse.requireNotNegative(as: "number of seats")
      let seats = max(inUse, minimumSeats ?? .zero)
      let rule = seats == inUse ? "\(seats) seats" : "minimum of \(seats) seats, \(inUse) in use"
      terms.append(
        try .product(rule, quantity: seats * cycles, unit: "seat-\(cycle)", rate: fee))
    } else if !fee.value.isZero {
      terms.append(try .product("fee", quantity: cycles, unit: cycle, rate: fee))
    }
    if let scope {
      terms += try scope.overage(of: part, cycles: cycles, in: context, into: &charges)
    }
    for milestone in milestones {
      guard let day = context.facts.acceptedMilestones[milestone.id], context.period.contains(day)
      else { continue }
      let name = milestone.title.isEmpty ? milestone.id : milestone.title
      terms.append(.fee("\(name), accepted on \(day)", try context.amount(milestone.amount)))
    }
    charges.lines = [
      PartCharges.Line(explanation: try .sum(part.name, of: terms, in: context.currency))
    ]
    return charges
  }
}

extension FixedFeeScope {
  /// What usage above the scope costs, and what is left of the scope.
  fileprivate func overage(
    of part: ContractPart, cycles: Rational, in context: StatementContext,
    into charges: inout PartCharges
  ) throws(BillingError) -> [AmountExplanation] {
    var used = Rational.zero
    for group in try context.groups(of: part) {
      try group.requireNotNegative()
      used = try used + group.quantity()
    }
    let carried = context.facts.carried.unusedUnits[part.id] ?? .zero
    try carried.requireNotNegative(as: "carried \(unit)")
    let available = try included * cycles + carried
    var billed = used
    if let cap {
      let most = try cap * cycles
      if used > most {
        charges.remarks.append(
          "\(part.name): \(used) units (\(unit)) were used; the \(capKind.rawValue) cap is \(most)"
            + (capKind == .hard ? ", and what is above it is not billed." : "."))
        if capKind == .hard { billed = max(most, available) }
      }
    }
    if let rollOver {
      charges.unusedUnits = min(max(.zero, try available - used), try included * rollOver.cap)
    }
    guard let overageRate, billed > available else { return [] }
    return [
      try .product(
        "above the \(available) included", quantity: billed - available, unit: unit,
        rate: context.amount(overageRate))
    ]
  }
}
