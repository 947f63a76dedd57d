// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Contracts on sums of money, and adjustments of the whole.
struct MoneyContractTests {
  private func fee(_ id: String, _ amount: StatedAmount) -> ContractPart {
    ContractPart(id: id, terms: .fixedFee(FixedFeeTerms(fee: amount)))
  }

  private func debts(_ remittance: Remittance) throws -> ContractPart {
    let rows = [
      ContingencyRow(age: Band(to: 90), placement: 1, share: try number("0.2")),
      ContingencyRow(age: Band(from: 90), placement: 1, share: try number("0.35")),
      ContingencyRow(placement: 2, share: try number("0.5")),
    ]
    return ContractPart(
      id: "debts", terms: .contingency(ContingencyTerms(rows: rows, remittance: remittance)))
  }

  // 20 % of 10,000, 35 % of 2,000 less 400 returned, 50 % of 100: 2,000 + 560 + 50.
  @Test("collections earn the share of their row, and returned payments reverse it")
  func contingency() throws {
    let cash = [
      Counted(part: "debts", category: "0–90/any/1", amount: 10_000),
      Counted(part: "debts", category: "90+/any/1", amount: 1_600),
      Counted(part: "debts", category: "any/any/2", amount: 100),
    ]
    let gross = try contract([debts(.gross)]).bill(cash)
    #expect(gross.due == "2,610.00 USD")
    #expect(gross.remittance == nil)
    let net = try contract([debts(.netOfFee)]).bill(cash)
    #expect(net.due == "2,610.00 USD")
    #expect(net.remittance == (try Money(parsing: "9090 USD")))
  }

  @Test("the row of a debt is found by age, balance and placement")
  func contingencyRow() throws {
    guard case .contingency(let terms) = try debts(.gross).terms else { return }
    #expect(terms.row(age: 89, balance: 5, placement: 1, legal: false)?.id == "0–90/any/1")
    #expect(terms.row(age: 90, balance: 5, placement: 1, legal: true)?.id == "90+/any/1")
    #expect(terms.row(age: 90, balance: 5, placement: 3, legal: true) == nil)
  }

  // 30 % of 20,000 is 6,000, capped at 5,000; a loss of 10,000 costs the vendor 20 %.
  @Test("gains are shared up to the cap, and losses mirror them")
  func gainShare() throws {
    let terms = GainShareTerms(
      share: try number("0.3"), cap: 5_000, baseline: 100_000, painShare: try number("0.2"))
    let contract = try contract([ContractPart(id: "gain", terms: .gainShare(terms))])
    func due(_ actual: StatedAmount) throws -> String {
      try contract.bill(facts: PeriodFacts(actualCosts: ["gain": actual])).due
    }
    #expect(try due(90_000) == "3,000.00 USD")
    #expect(try due(80_000) == "5,000.00 USD")
    #expect(try due(110_000) == "-2,000.00 USD")
  }

  @Test("costs are handed on with handling")
  func passThrough() throws {
    let part = ContractPart(
      id: "telecom", terms: .passThrough(PassThroughTerms(handling: try number("0.05"))))
    let statement = try contract([part]).bill(
      [Counted(part: "telecom", amount: 200)],
      facts: PeriodFacts(passThroughCosts: [
        PassThroughCost(part: "telecom", title: "lists", amount: 1_000)
      ]))
    #expect(statement.due == "1,260.00 USD")
  }

  // The example in the documentation of Lago, "Minimum commitment": 50 + 3 × 10 of 100 leave 20.
  @Test("a minimum of 100 over charges of 80 is trued up by 20")
  func trueUp() throws {
    let contract = try contract(
      [
        fee("base", 50),
        ContractPart(
          id: "items", terms: .transactions(TransactionTerms(price: Price(.perUnit(10))))),
      ], adjustments: [.commitment(MinimumCommitment(id: "minimum", amount: 100))])
    let statement = try contract.bill([Counted(part: "items", quantity: 3)])
    #expect(statement.due == "100.00 USD")
    #expect(statement.lines.last.map { "\($0.amount)" } == "20.00 USD")
  }

  // 300 a quarter: January 50, February 60 and March 70 leave 120 in March alone.
  @Test("a commitment of a quarter waits for its end, in proportion where the contract begins late")
  func quarterlyCommitment() throws {
    let part = ContractPart(
      id: "items", terms: .transactions(TransactionTerms(price: Price(.perUnit(1)))))
    let contract = try contract(
      [part],
      adjustments: [.commitment(MinimumCommitment(id: "minimum", amount: 300, every: .quarter))])
    var carried = CarriedBalances()
    var dues: [String] = []
    for (month, units) in [(1, 50), (2, 60), (3, 70)] {
      let statement = try contract.bill(
        [Counted(part: "items", quantity: Rational(units))], facts: PeriodFacts(carried: carried),
        period: BillingPeriod(year: 2026, month: month))
      dues.append(statement.due)
      carried = statement.carried
    }
    #expect(dues == ["50.00 USD", "60.00 USD", "190.00 USD"])
    #expect(carried.towardsCommitment.isEmpty)
    // From 2 March, 30 of the quarter's 90 days: 100.
    var late = contract
    late.from = try day("2026-03-02")
    #expect(try late.bill(period: period("2026-03-02", "2026-03-31")).due == "100.00 USD")
  }

  @Test("a cap of a quarter takes off what is above it")
  func cap() throws {
    let contract = try contract(
      [fee("base", 400)],
      adjustments: [.cap(SpendingCap(id: "cap", amount: 1_000, every: .quarter))])
    var carried = CarriedBalances()
    var dues: [String] = []
    for month in 1...4 {
      let statement = try contract.bill(
        facts: PeriodFacts(carried: carried), period: BillingPeriod(year: 2026, month: month))
      dues.append(statement.due)
      carried = statement.carried
    }
    #expect(dues == ["400.00 USD", "400.00 USD", "200.00 USD", "400.00 USD"])
  }

  private func levels(
    cap: StatedAmount? = nil, earnBack: Int? = nil, atRisk: StatedAmount = 10_000
  ) throws -> ContractAdjustment {
    .serviceCredits(
      ServiceCredits(
        id: "levels",
        measures: [
          ServiceMeasure(id: "answered", weight: try number("0.6"), target: try number("0.8")),
          ServiceMeasure(
            id: "abandoned", weight: try number("0.4"), target: try number("0.05"),
            meets: .atMost),
        ], atRisk: atRisk, cap: cap, earnBackPeriods: earnBack))
  }

  private func facts(_ answered: String, _ abandoned: String) throws -> PeriodFacts {
    PeriodFacts(serviceLevels: [
      "answered": try number(answered), "abandoned": try number(abandoned),
    ])
  }

  // 40 % of 10,000 at risk for abandonment, 60 % for answering, of a fee of 50,000.
  @Test("missed service levels cost their weight of the sum at risk")
  func serviceCredits() throws {
    let contract = try contract([fee("base", 50_000)], adjustments: [levels()])
    #expect(try contract.bill(facts: facts("0.8", "0.05")).due == "50,000.00 USD")
    #expect(try contract.bill(facts: facts("0.8", "0.06")).due == "46,000.00 USD")
    #expect(try contract.bill(facts: facts("0.7", "0.06")).due == "40,000.00 USD")
    var excused = try facts("0.7", "0.06")
    excused.exclusions = ["answered": "volume above 110 % of forecast"]
    let statement = try contract.bill(facts: excused)
    #expect(statement.due == "46,000.00 USD")
    #expect(statement.remarks.count == 1)
    #expect(throws: BillingError.self) { try contract.bill() }
  }

  @Test("credits stop at their cap and at the charges")
  func creditLimits() throws {
    let capped = try contract([fee("base", 50_000)], adjustments: [levels(cap: 5_000)])
    #expect(try capped.bill(facts: facts("0.7", "0.06")).due == "45,000.00 USD")
    let small = try contract([fee("base", 3_000)], adjustments: [levels()])
    let statement = try small.bill(facts: facts("0.7", "0.06"))
    #expect(statement.due == "0.00 USD")
    #expect(statement.isSound)
  }

  // January misses 0.8 with 0.7 and loses 6,000; February 0.85 and March 0.79 average 0.82.
  @Test("a credit is earned back when the average of the next periods meets the target")
  func earnBack() throws {
    let contract = try contract([fee("base", 50_000)], adjustments: [levels(earnBack: 2)])
    func dues(_ values: [String]) throws -> [String] {
      var carried = CarriedBalances()
      var dues: [String] = []
      for (index, value) in values.enumerated() {
        var facts = try facts(value, "0.01")
        facts.carried = carried
        let statement = try contract.bill(
          facts: facts, period: BillingPeriod(year: 2026, month: index + 1))
        dues.append(statement.due)
        carried = statement.carried
      }
      return dues
    }
    #expect(
      try dues(["0.7", "0.85", "0.82"]) == ["44,000.00 USD", "50,000.00 USD", "56,000.00 USD"])
    // 0.85 and 0.74 average 0.795: nothing comes back, and March loses its own 6,000.
    #expect(
      try dues(["0.7", "0.85", "0.74"]) == ["44,000.00 USD", "50,000.00 USD", "44,000.00 USD"])
  }

  @Test("a part is filled up to its minimum and cut at its maximum on lines of their own")
  func bounds() throws {
    var part = ContractPart(
      id: "items", terms: .transactions(TransactionTerms(price: Price(.perUnit(10)))),
      minimum: 100, maximum: 500)
    func amounts(_ units: Rational) throws -> [String] {
      try contract([part]).bill([Counted(part: "items", quantity: units)]).lines
        .map { "\($0.amount)" }
    }
    #expect(try amounts(3) == ["30.00 USD", "70.00 USD"])
    #expect(try amounts(20) == ["200.00 USD"])
    #expect(try amounts(60) == ["600.00 USD", "-100.00 USD"])
    part.maximum = nil
    #expect(try amounts(60) == ["600.00 USD"])
  }

  // Three charges of 1/3: 0.33 each by line; 1.00 as a whole, with a line of 0.01.
  @Test("the level of rounding decides between 0.99 and 1.00")
  func roundingLevels() throws {
    let third = StatedAmount(try number("1/3"))
    let parts = [fee("a", third), fee("b", third), fee("c", third)]
    #expect(try contract(parts).bill().due == "0.99 USD")
    let whole = try contract(parts, rounding: RoundingPolicy(level: .invoice)).bill()
    #expect(whole.due == "1.00 USD")
    #expect(whole.lines.map { "\($0.amount)" } == ["0.33 USD", "0.33 USD", "0.33 USD", "0.01 USD"])
    #expect(whole.isSound)
  }
}
