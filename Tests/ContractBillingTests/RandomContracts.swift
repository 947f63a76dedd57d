// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling

/// Contracts without faults, with usage and facts that fit them.
struct RandomContracts {
  var values: SeededValues
  /// Whether only such terms are drawn under which more usage never costs less.
  var isMonotone = false

  init(seed: UInt64) { values = SeededValues(seed: seed) }

  struct Case {
    var contract: Contract
    var usage: [Counted]
    var facts: PeriodFacts
    var period: BillingPeriod
  }

  mutating func next() throws -> Case {
    var parts: [ContractPart] = []
    var usage: [Counted] = []
    var facts = PeriodFacts()
    for index in 0..<values.integer(1...4) {
      try add(part: "p\(index)", to: &parts, &usage, &facts)
    }
    var contract = try contract(
      parts, adjustments: adjustments(&facts),
      rounding: RoundingPolicy(
        mode: RoundingMode.allCases[values.integer(0...6)],
        level: [.line, .invoice, .call, .taxGroup][values.integer(0...3)]),
      currency: [.inr, .usd, Currency(code: "JPY"), Currency(code: "KWD")][values.integer(0...3)],
      billing: BillingCycle.allCases[values.integer(0...3)],
      proration: Proration.allCases[values.integer(0...3)], holidays: [day("2026-08-15")])
    contract.from = contract.from.adding(days: values.integer(0...60))
    if chance() { contract.to = contract.from.adding(days: values.integer(60...900)) }
    let first = contract.from.adding(days: values.integer(0...50))
    let period = try BillingPeriod(first: first, last: first.adding(days: values.integer(0...100)))
    return Case(contract: contract, usage: usage, facts: facts, period: period)
  }

  private mutating func chance(_ inHundred: Int = 50) -> Bool {
    values.integer(1...100) <= inHundred
  }

  private mutating func share() throws -> Rational {
    try Rational(numerator: Int128(values.integer(0...100)), denominator: 100)
  }

  private mutating func amount(_ most: Int = 5_000) throws -> StatedAmount {
    StatedAmount(
      try Rational(numerator: Int128(values.integer(0...most * 8)), denominator: 8))
  }

  private mutating func quantity(_ most: Int = 3_000) throws -> Rational {
    try Rational(numerator: Int128(values.integer(0...most * 6)), denominator: 6)
  }

  private mutating func price() throws -> Price {
    var bound = 0
    var tiers: [Tier] = []
    for _ in 0..<values.integer(0...3) {
      bound += values.integer(1...800)
      tiers.append(
        Tier(upTo: Rational(bound), rate: try amount(20).value, flat: try amount(50).value))
    }
    tiers.append(Tier(rate: try amount(20).value, flat: try amount(50).value))
    let table = TierTable(
      tiers, upperBound: chance() ? .inclusive : .exclusive, zeroUsage: chance() ? .due : .free)
    switch values.integer(0...(isMonotone ? 3 : 4)) {
    case 0: return Price(.flat(try amount(50).value))
    case 1: return Price(.perUnit(try amount(20).value), included: try quantity(100))
    case 2: return Price(.graduated(table))
    case 3:
      return Price(
        .package(size: Rational(values.integer(1...50)), amount: try amount(50).value))
    default: return Price(.volume(table))
    }
  }

  private mutating func add(
    part id: String, to parts: inout [ContractPart], _ usage: inout [Counted],
    _ facts: inout PeriodFacts
  ) throws {
    let kind = ContractPart.Terms.Kind.allCases[values.integer(0...7)]
    var counted: [Counted] = []
    var basis = TierBasis.allCases[values.integer(0...2)]
    let terms: ContractPart.Terms
    switch kind {
    case .agentHours:
      let hours = try agentHours(id, &facts)
      terms = .agentHours(hours)
      // Hours up to a minimum stand beside the campaigns; two lines round by themselves.
      if isMonotone, hours.minimumSeats != nil { basis = .contract }
      for category in ["standard", "night", "holiday+night"] {
        counted.append(Counted(part: id, category: category, quantity: try quantity()))
      }
    case .calls:
      terms = .calls(
        CallTerms(
          tariff: CallTariff(increments: CallIncrements(first: 30, next: 6), rate: 1),
          minutePrice: chance() ? try price() : nil))
      counted.append(
        Counted(
          part: id, events: Int64(values.integer(0...900)),
          quantity: Rational(values.integer(0...90_000)), amount: try amount().value))
    case .transactions:
      terms = .transactions(TransactionTerms(price: try price()))
      counted.append(Counted(part: id, category: "completed", quantity: try quantity()))
    case .fixedFee:
      basis = .contract
      terms = .fixedFee(try fixedFee(id, &facts))
      counted.append(Counted(part: id, quantity: try quantity()))
    case .outcomes:
      let isShare = chance()
      terms = .outcomes(
        OutcomeTerms(
          outcomes: ["sale"], price: isShare ? nil : try price(),
          share: isShare ? SharePrice(.percentage(try share()), fixed: try amount(9).value) : nil,
          clawback: Clawback(fullDays: 14, proRataMonths: 12)))
      counted.append(
        Counted(
          part: id, category: "accepted", events: 9, quantity: try quantity(),
          amount: try amount().value))
      if !isMonotone, chance() {
        counted.append(
          Counted(
            part: id, category: "clawed back", events: 2, quantity: try -quantity(),
            amount: try -amount().value))
      }
    case .contingency:
      let rows = [
        ContingencyRow(age: Band(to: 90), share: try share()),
        ContingencyRow(age: Band(from: 90), share: try share()),
      ]
      terms = .contingency(
        ContingencyTerms(rows: rows, remittance: chance() ? .gross : .netOfFee))
      for row in rows {
        let cash = try amount().value
        counted.append(
          Counted(part: id, category: row.id, amount: isMonotone || chance(80) ? cash : -cash))
      }
    case .gainShare:
      basis = .contract
      terms = .gainShare(
        GainShareTerms(
          share: try share(), cap: chance() ? try amount() : nil, baseline: try amount(),
          painShare: chance() ? try share() : nil))
      facts.actualCosts[id] = try amount()
    case .passThrough:
      terms = .passThrough(PassThroughTerms(handling: try share()))
      counted.append(Counted(part: id, amount: try amount().value))
      facts.passThroughCosts.append(PassThroughCost(part: id, amount: try amount()))
    }
    var part = ContractPart(id: id, terms: terms, tierBasis: basis)
    if chance(20) { part.tierReset = .never }
    if chance(20) { part.minimum = try amount() }
    if chance(20) {
      part.maximum = StatedAmount(try (part.minimum?.value ?? 0) + amount().value)
    }
    parts.append(part)
    for (index, item) in counted.enumerated() {
      var item = item
      item.campaign = "c\(index % 2)"
      item.agent = "a\(values.integer(0...3))"
      usage.append(item)
    }
  }

  private mutating func agentHours(
    _ id: String, _ facts: inout PeriodFacts
  ) throws -> AgentHourTerms {
    var terms = AgentHourTerms(
      rate: try amount(50),
      multipliers: [
        HourMultiplier(
          when: .night, factor: try .one + share(), from: ClockTime(hour: 22),
          to: ClockTime(hour: 6)),
        HourMultiplier(when: .holiday, factor: 2),
      ], combination: MultiplierCombination.allCases[values.integer(0...2)])
    if chance(30) {
      terms.hours = .productive
      terms.shrinkage = [Shrinkage(share: try share() * number("0.5"))]
    }
    if chance(30) {
      terms.ramp = [
        RampStep(fromMonth: 1, productivity: try share(), rateShare: try share()),
        RampStep(fromMonth: 2),
      ]
    }
    if chance(30) {
      terms.minimumSeats = Rational(values.integer(0...9))
      terms.hoursPerSeat = 150
    } else if chance(30) {
      terms.included = IncludedHours(
        hours: try quantity(200), fee: try amount(), rollOver: RollOver(cap: try share()))
    } else if chance(30) {
      terms.forecast = ForecastBand(
        within: try share(), aboveRate: isMonotone ? terms.rate : try amount(50))
      facts.forecastUnits[id] = try quantity(9_000)
    }
    return terms
  }

  private mutating func fixedFee(
    _ id: String, _ facts: inout PeriodFacts
  ) throws -> FixedFeeTerms {
    var terms = FixedFeeTerms(
      fee: StatedAmount(Rational(values.integer(1...9_000))),
      every: BillingCycle.allCases[values.integer(0...3)])
    if chance(30) {
      terms.perSeat = true
      facts.seats[id] = Rational(values.integer(0...40))
    }
    if chance() {
      let included = try quantity()
      terms.scope = FixedFeeScope(
        included: included, overageRate: try amount(10),
        cap: chance() ? try included + quantity() : nil, capKind: chance() ? .soft : .hard,
        rollOver: chance() ? RollOver(cap: try share()) : nil)
    }
    if chance(30) {
      terms.milestones = [Milestone(id: "m-\(id)", amount: try amount())]
      facts.acceptedMilestones["m-\(id)"] = try day("2026-03-01")
    }
    return terms
  }

  private mutating func adjustments(_ facts: inout PeriodFacts) throws -> [ContractAdjustment] {
    var adjustments: [ContractAdjustment] = []
    if !isMonotone, chance(40) {
      let weight = try share()
      adjustments.append(
        .serviceCredits(
          ServiceCredits(
            id: "levels",
            measures: [
              ServiceMeasure(id: "one", weight: weight, target: try share()),
              ServiceMeasure(id: "two", weight: try .one - weight, target: try share()),
            ], atRisk: chance() ? try amount() : nil, earnBackPeriods: 3)))
      if case .serviceCredits(var terms) = adjustments[0], terms.atRisk == nil {
        terms.atRiskShare = try share()
        adjustments[0] = .serviceCredits(terms)
      }
      facts.serviceLevels = ["one": try share(), "two": try share()]
    }
    if chance(40) {
      adjustments.append(
        .commitment(
          MinimumCommitment(
            id: "minimum", amount: try amount(9_000),
            every: BillingCycle.allCases[values.integer(0...3)])))
    }
    // A cap below a commitment would let more usage cost less.
    if adjustments.isEmpty || !isMonotone, chance(30) {
      adjustments.append(.cap(SpendingCap(id: "cap", amount: try amount(9_000))))
    }
    return adjustments
  }
}
