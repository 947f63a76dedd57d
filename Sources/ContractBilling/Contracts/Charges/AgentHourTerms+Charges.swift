// SPDX-License-Identifier: Apache-2.0

extension AgentHourTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    let step = ramp.last { $0.fromMonth <= context.contractMonth }
    let rate = try context.amount(rate) * (step?.rateShare ?? .one)
    let conversion = try workedShare() * (step?.productivity ?? .one)
    var charges = PartCharges()
    var total = Rational.zero
    var free = try availableHours(of: part, in: context)
    var priced: [(UsageGroup, [AmountExplanation])] = []
    for group in try context.groups(of: part) {
      try group.requireNotNegative()
      var terms: [AmountExplanation] = []
      for (category, factor, counted) in try classes(of: group) {
        let hours = try counted * conversion
        total = try total + hours
        let unpaid = min(free, hours)
        free = try free - unpaid
        if unpaid > .zero {
          terms.append(
            try .product(
              "\(category) hours paid in advance", quantity: unpaid, unit: "agent-hour",
              rate: context.nothing))
        }
        guard hours > unpaid || unpaid.isZero else { continue }
        terms.append(
          try .product(
            rule(category, factor, counted: counted, conversion), quantity: hours - unpaid,
            unit: "agent-hour", rate: rate * factor))
      }
      priced.append((group, terms))
    }
    var others = try includedFee(in: context)
    others += try minimum(total, rate: rate, seats: step?.seats ?? minimumSeats, in: context)
    others += try outsideForecast(total, rate: rate, of: part, in: context)
    if let included, let rollOver = included.rollOver {
      charges.unusedUnits = min(free, try included.hours * rollOver.cap)
    }
    try charges.add(priced, besides: others, of: part, in: context.currency)
    return charges
  }

  /// What shrinkage leaves of an hour: Π(1 − share).
  func workedShare() throws(BillingError) -> Rational {
    var left = Rational.one
    for shrinkage in shrinkage { left = try left * (.one - shrinkage.share) }
    return left
  }

  /// The factor of a class of hours, such as `holiday+night`.
  func factor(of category: String) throws(BillingError) -> Rational {
    guard category != "standard" else { return .one }
    var factors: [Rational] = []
    for name in category.split(separator: "+") {
      guard let multiplier = multipliers.first(where: { $0.when.rawValue == name }) else {
        throw .unknownName(kind: "multiplier", name: String(name))
      }
      factors.append(multiplier.factor)
    }
    var result = Rational.one
    for factor in factors {
      switch combination ?? .additive {
      case .additive: result = try result + factor - .one
      case .multiplicative: result = try result * factor
      case .highest: result = max(result, factor)
      }
    }
    return combination == .highest ? factors.max() ?? .one : max(.zero, result)
  }

  /// The classes of a group with their hours, cheap ones first.
  private func classes(
    of group: UsageGroup
  ) throws(BillingError) -> [(category: String, factor: Rational, hours: Rational)] {
    var classes: [(category: String, factor: Rational, hours: Rational)] = []
    for (category, cell) in group.cells {
      classes.append((category, try factor(of: category), cell.quantity))
    }
    return classes.sorted { ($0.factor, $0.category) < ($1.factor, $1.category) }
  }

  private func rule(
    _ category: String, _ factor: Rational, counted: Rational, _ conversion: Rational
  ) -> String {
    var text = "\(category) hours"
    if factor != .one { text += " at \(factor) times the rate" }
    if conversion != .one { text += ", \(conversion) of \(counted) \(countedHours) hours" }
    return text
  }

  /// Hours paid in advance, those of earlier periods included.
  private func availableHours(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> Rational {
    guard let included else { return .zero }
    let carried = context.facts.carried.unusedUnits[part.id] ?? .zero
    try carried.requireNotNegative(as: "carried hours")
    return try included.hours * context.cycles() + carried
  }

  private func includedFee(in context: StatementContext) throws(BillingError) -> [AmountExplanation]
  {
    guard let included else { return [] }
    return [
      try .product(
        "fee for \(included.hours) hours", quantity: context.cycles(),
        unit: context.contract.billing.rawValue, rate: context.amount(included.fee))
    ]
  }

  private func minimum(
    _ hours: Rational, rate: ExactAmount, seats: Rational?, in context: StatementContext
  ) throws(BillingError) -> [AmountExplanation] {
    guard let seats, let hoursPerSeat else { return [] }
    let missing = try seats * hoursPerSeat * context.cycles() - hours
    guard missing > .zero else { return [] }
    return [
      try .product(
        "hours up to the minimum of \(seats) seats of \(hoursPerSeat) hours", quantity: missing,
        unit: "agent-hour", rate: rate)
    ]
  }

  private func outsideForecast(
    _ hours: Rational, rate: ExactAmount, of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> [AmountExplanation] {
    guard let forecast else { return [] }
    guard let expected = context.facts.forecastUnits[part.id] else {
      throw .missingFact(name: "forecast units", owner: part.name)
    }
    let most = try expected * (.one + forecast.within)
    let least = try expected * (.one - forecast.within)
    if hours > most, let own = forecast.aboveRate {
      return [
        try .product(
          "hours above \(most), the forecast and \(forecast.within) of it: their own rate instead",
          quantity: hours - most, unit: "agent-hour", rate: context.amount(own) - rate)
      ]
    }
    if hours < least, let own = forecast.belowRate {
      return [
        try .product(
          "hours missing to \(least), the forecast less \(forecast.within) of it",
          quantity: least - hours, unit: "agent-hour", rate: context.amount(own))
      ]
    }
    return []
  }
}
