// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// What holds for every contract and every usage.
struct ContractLawTests {
  @Test("lines add up to the total, and explanations to their lines, in 12,000 contracts")
  func sumOfParts() throws {
    var random = RandomContracts(seed: 1)
    for _ in 0..<12_000 {
      let drawn = try random.next()
      try #require(drawn.contract.faults() == [])
      let statement = try drawn.contract.statement(
        for: usage(drawn.usage), facts: drawn.facts, period: drawn.period)
      try #require(statement.isSound)
    }
  }

  @Test("usage merged in another order gives the same statement")
  func order() throws {
    var random = RandomContracts(seed: 2)
    for _ in 0..<10_000 {
      let drawn = try random.next()
      var merged = UsageTotals()
      for item in drawn.usage.reversed() { try merged.merge(usage([item])) }
      let whole = try drawn.contract.statement(
        for: usage(drawn.usage), facts: drawn.facts, period: drawn.period)
      let pieces = try drawn.contract.statement(
        for: merged, facts: drawn.facts, period: drawn.period)
      try #require(whole == pieces)
    }
  }

  @Test("a true-up is never negative")
  func trueUp() throws {
    var random = RandomContracts(seed: 3)
    for _ in 0..<10_000 {
      let drawn = try random.next()
      let statement = try drawn.contract.statement(
        for: usage(drawn.usage), facts: drawn.facts, period: drawn.period)
      for line in statement.lines where line.part == "minimum" {
        try #require(line.amount.minorUnits >= 0)
      }
    }
  }

  @Test("more usage never costs less where no rate is negative")
  func monotone() throws {
    var random = RandomContracts(seed: 4)
    random.isMonotone = true
    for _ in 0..<15_000 {
      let drawn = try random.next()
      guard !drawn.usage.isEmpty else { continue }
      var more = drawn.usage
      let place = random.values.integer(0...more.count - 1)
      more[place].quantity = try more[place].quantity + Rational(random.values.integer(0...500))
      more[place].amount = try more[place].amount + Rational(random.values.integer(0...500))
      let less = try drawn.contract.statement(
        for: usage(drawn.usage), facts: drawn.facts, period: drawn.period)
      let greater = try drawn.contract.statement(
        for: usage(more), facts: drawn.facts, period: drawn.period)
      try #require(less.total.minorUnits <= greater.total.minorUnits)
    }
  }

  @Test("huge and tiny numbers give a typed error or an exact statement, never a trap")
  func overflow() throws {
    var random = RandomContracts(seed: 5)
    let extremes = [
      Rational(Int64.max), try Rational(numerator: Int128.max, denominator: 1),
      try Rational(numerator: 1, denominator: Int128.max),
      try Rational(numerator: Int128.max - 1, denominator: Int128.max),
    ]
    var refused = 0
    for _ in 0..<10_000 {
      var drawn = try random.next()
      for place in drawn.usage.indices {
        drawn.usage[place].quantity = extremes[random.values.integer(0...3)]
        drawn.usage[place].amount = extremes[random.values.integer(0...3)]
        drawn.usage[place].events = Int64.max
      }
      for name in drawn.facts.seats.keys {
        drawn.facts.seats[name] = extremes[random.values.integer(0...3)]
      }
      let statement: ContractStatement
      do {
        statement = try drawn.contract.statement(
          for: usage(drawn.usage), facts: drawn.facts, period: drawn.period)
      } catch {
        try #require(error is BillingError)
        refused += 1
        continue
      }
      try #require(statement.isSound)
    }
    #expect(refused > 1_000)
  }

  @Test("a negative quantity without a credit is refused by name")
  func negativeUsage() throws {
    var random = RandomContracts(seed: 6)
    var refused = 0
    for _ in 0..<40_000 {
      var drawn = try random.next()
      guard !drawn.usage.isEmpty else { continue }
      let place = random.values.integer(0...drawn.usage.count - 1)
      guard drawn.usage[place].category != "clawed back",
        let part = drawn.contract.parts.first(where: { $0.id == drawn.usage[place].part }),
        part.terms.kind != .contingency, drawn.usage[place].quantity > 0
      else { continue }
      if case .fixedFee(let terms) = part.terms, terms.scope == nil { continue }
      drawn.usage[place].quantity = -drawn.usage[place].quantity
      let error = #expect(throws: BillingError.self) {
        try drawn.contract.statement(
          for: usage(drawn.usage), facts: drawn.facts, period: drawn.period)
      }
      guard case .inPart(part.id, .outOfRange)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      refused += 1
    }
    #expect(refused > 10_000)
  }

  // Every share of 28 to 31 days and of 20 to 23 working days of the fee is a whole number.
  @Test(
    "a month that is billed in two pieces costs as much as in one",
    arguments: [Proration.actualActual, .thirty360, .workingDays])
  func split(basis: Proration) throws {
    var values = SeededValues(seed: 7)
    let parts = [
      ContractPart(id: "fee", terms: .fixedFee(FixedFeeTerms(fee: 95_527_740))),
      ContractPart(id: "items", terms: .transactions(TransactionTerms(price: Price(.perUnit(7))))),
    ]
    let contract = try contract(
      parts,
      adjustments: [
        .commitment(MinimumCommitment(id: "minimum", amount: 95_540_000)),
        .cap(SpendingCap(id: "cap", amount: 95_550_000)),
      ], proration: basis)
    for _ in 0..<10_000 {
      let month = try BillingPeriod(year: 2026, month: values.integer(1...12))
      let before = [Counted(part: "items", quantity: Rational(values.integer(0...3_000)))]
      let after = [Counted(part: "items", quantity: Rational(values.integer(0...3_000)))]
      let whole = try contract.bill(before + after, period: month)
      let last = month.first.adding(days: values.integer(0...26))
      let first = try contract.bill(
        before, period: BillingPeriod(first: month.first, last: last))
      let second = try contract.bill(
        after, facts: PeriodFacts(carried: first.carried),
        period: BillingPeriod(first: last.adding(days: 1), last: month.last))
      try #require(try first.total + second.total == whole.total)
    }
  }
}
