// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Contracts that bill calls, transactions, fees and outcomes.
struct UnitContractTests {
  private func tiers(_ rows: [(Rational?, String)]) throws -> TierTable {
    var tiers: [Tier] = []
    for (bound, rate) in rows { tiers.append(Tier(upTo: bound, rate: try number(rate))) }
    return TierTable(tiers)
  }

  private func items(_ price: Price, reset: TierReset = .period) -> ContractPart {
    ContractPart(
      id: "items", terms: .transactions(TransactionTerms(price: price)), tierReset: reset)
  }

  // 30 calls with 1.50 of connect fees and 6,000 seconds: 100 minutes at 0.02.
  @Test("calls cost what the tariff charged, and tiers on the minutes besides")
  func calls() throws {
    let part = ContractPart(
      id: "calls",
      terms: .calls(
        CallTerms(
          tariff: CallTariff(increments: CallIncrements(first: 60, next: 60), rate: 0),
          minutePrice: Price(.perUnit(try number("0.02"))))))
    let statement = try contract([part]).bill([
      Counted(part: "calls", events: 30, quantity: 6_000, amount: number("1.5"))
    ])
    #expect(statement.due == "3.50 USD")
    #expect(statement.isSound)
  }

  // At most 1,000 at 0.10, 10,000 at 0.05, above at 0.01: 100 + 450 + 50, or all at 0.01.
  @Test("15,000 units cost 600 graduated and 150 by volume")
  func tierKinds() throws {
    let table = try tiers([(1_000, "0.10"), (10_000, "0.05"), (nil, "0.01")])
    let units = [Counted(part: "items", category: "completed", quantity: 15_000)]
    #expect(try contract([items(Price(.graduated(table)))]).bill(units).due == "600.00 USD")
    #expect(try contract([items(Price(.volume(table)))]).bill(units).due == "150.00 USD")
  }

  // The table of OpenMeter's documentation on tiered prices: 15 units at 10, 16 at 5.
  @Test("a volume cliff is met at 15 units and remarked upon")
  func volumeCliff() throws {
    let contract = try contract([
      items(Price(.volume(tiers([(15, "10"), (nil, "5")]))))
    ])
    let before = try contract.bill([Counted(part: "items", quantity: 15)])
    #expect(before.due == "150.00 USD")
    #expect(before.remarks.count == 1)
    let after = try contract.bill([Counted(part: "items", quantity: 16)])
    #expect(after.due == "80.00 USD")
    #expect(after.remarks.isEmpty)
  }

  // 10 units at 2, the rest at 1. January 8: 16. February 8: 2 × 2 + 6 × 1 = 10. A new year: 16.
  @Test("yearly tiers go on from month to month and begin anew with the contract's year")
  func yearlyTiers() throws {
    let contract = try contract([
      items(Price(.graduated(tiers([(10, "2"), (nil, "1")]))), reset: .year)
    ])
    let units = [Counted(part: "items", quantity: 8)]
    let january = try contract.bill(units)
    #expect(january.due == "16.00 USD")
    let facts = PeriodFacts(carried: january.carried)
    let february = try contract.bill(
      units, facts: facts, period: BillingPeriod(year: 2026, month: 2))
    #expect(february.due == "10.00 USD")
    #expect(february.carried.tierQuantities == ["items": 16])
    let next = try contract.bill(
      units, facts: PeriodFacts(carried: february.carried),
      period: BillingPeriod(year: 2027, month: 1))
    #expect(next.due == "16.00 USD")
  }

  @Test("tiers by campaign and by agent begin anew with each of them")
  func tierBasis() throws {
    var part = items(Price(.graduated(try tiers([(10, "2"), (nil, "1")]))))
    let units = [
      Counted(part: "items", campaign: "a", agent: "x", quantity: 10),
      Counted(part: "items", campaign: "b", agent: "x", quantity: 10),
    ]
    #expect(try contract([part]).bill(units).due == "30.00 USD")
    part.tierBasis = .campaign
    #expect(try contract([part]).bill(units).due == "40.00 USD")
    part.tierBasis = .agent
    #expect(try contract([part]).bill(units).due == "30.00 USD")
  }

  // 15 to 31 January 2026, both counted: 17 of 31 days; 16 of 30; 12 of 22 working days; 17/365 of
  // a year's fee. Fee 3,100.
  @Test(
    "a part of a month costs a share on each basis",
    arguments: [
      (Proration.actualActual, "1,700.00 USD"), (.thirty360, "1,653.33 USD"),
      (.workingDays, "1,690.91 USD"), (.actual365, "1,732.60 USD"),
    ])
  func proration(basis: Proration, due: String) throws {
    let part = ContractPart(id: "desk", terms: .fixedFee(FixedFeeTerms(fee: 3_100)))
    let contract = try contract([part], from: "2026-01-15", proration: basis)
    #expect(try contract.bill().due == due)
    let february = try contract.bill(period: BillingPeriod(year: 2026, month: 2))
    #expect(february.due == "3,100.00 USD")
  }

  // 1,000 calls for 2,000; 100 more at 1.20, of which a hard cap of 1,050 leaves 50.
  @Test("overage is billed up to a hard cap, and past a soft one")
  func scope() throws {
    func due(_ kind: ScopeCap) throws -> (String, Int) {
      let scope = FixedFeeScope(
        unit: "call", included: 1_000, overageRate: StatedAmount(try number("1.2")), cap: 1_050,
        capKind: kind)
      let part = ContractPart(
        id: "desk", terms: .fixedFee(FixedFeeTerms(fee: 2_000, scope: scope)))
      let statement = try contract([part]).bill([Counted(part: "desk", quantity: 1_100)])
      return (statement.due, statement.remarks.count)
    }
    #expect(try due(.soft) == ("2,120.00 USD", 1))
    #expect(try due(.hard) == ("2,060.00 USD", 1))
  }

  @Test("a milestone is due in the period of its acceptance, and only then")
  func milestones() throws {
    let part = ContractPart(
      id: "launch",
      terms: .fixedFee(
        FixedFeeTerms(milestones: [Milestone(id: "go-live", amount: 5_000)])))
    let contract = try contract([part])
    let facts = PeriodFacts(acceptedMilestones: ["go-live": try day("2026-02-10")])
    #expect(try contract.bill(facts: facts).due == "0.00 USD")
    let february = try BillingPeriod(year: 2026, month: 2)
    #expect(try contract.bill(facts: facts, period: february).due == "5,000.00 USD")
  }

  @Test("seats are billed at least at their minimum")
  func seats() throws {
    let part = ContractPart(
      id: "fte", terms: .fixedFee(FixedFeeTerms(fee: 1_559, perSeat: true, minimumSeats: 10)))
    let contract = try contract([part])
    #expect(try contract.bill(facts: PeriodFacts(seats: ["fte": 150])).due == "233,850.00 USD")
    #expect(try contract.bill(facts: PeriodFacts(seats: ["fte": 4])).due == "15,590.00 USD")
  }

  // 20 agents × 150 hours at 0.35 and 0.45 sales an hour, 30 each.
  @Test(
    "sales at 30 come to 31,500 and 40,500",
    arguments: [(1_050, "31,500.00 USD"), (1_350, "40,500.00 USD")])
  func sales(count: Int, due: String) throws {
    let part = ContractPart(
      id: "sales", terms: .outcomes(OutcomeTerms(outcomes: ["sale"], price: Price(.perUnit(30)))))
    let statement = try contract([part]).bill([
      Counted(part: "sales", category: "accepted", quantity: Rational(count)),
      Counted(part: "sales", category: "rejected by quality", quantity: 7),
    ])
    #expect(statement.due == due)
  }

  // A policy of 12 months, cancelled in month 3: 9/12 of the fee come back.
  @Test("a cancellation in month 3 of 12 takes 9/12 back")
  func clawback() throws {
    let terms = Clawback(fullDays: 14, proRataMonths: 12)
    let sold = try day("2026-01-10")
    #expect(terms.share(outcome: sold, cancelled: try day("2026-01-24")) == 1)
    #expect(terms.share(outcome: sold, cancelled: try day("2026-01-25")) == (try number("11/12")))
    #expect(terms.share(outcome: sold, cancelled: try day("2026-03-10")) == (try number("9/12")))
    #expect(terms.share(outcome: sold, cancelled: try day("2026-12-10")) == 0)
    let part = ContractPart(
      id: "sales",
      terms: .outcomes(
        OutcomeTerms(outcomes: ["sale"], price: Price(.perUnit(30)), clawback: terms)))
    let statement = try contract([part]).bill([
      Counted(part: "sales", category: "accepted", events: 10, quantity: 10),
      Counted(part: "sales", category: "clawed back", quantity: number("-9/12")),
    ])
    #expect(statement.due == "277.50 USD")
    #expect(statement.isSound)
    let onlyBack = try contract([part]).bill([
      Counted(part: "sales", category: "clawed back", quantity: number("-9/12"))
    ])
    #expect(onlyBack.due == "-22.50 USD")
  }

  // 10 % of 5,000 sold, less 10 % of 9/12 of 200.
  @Test("a share of the value of sales is taken back like a fee")
  func shareOfValue() throws {
    let part = ContractPart(
      id: "sales",
      terms: .outcomes(
        OutcomeTerms(
          outcomes: ["sale"], share: SharePrice(.percentage(try number("0.1"))),
          clawback: Clawback(fullDays: 14, proRataMonths: 12))))
    let statement = try contract([part]).bill([
      Counted(part: "sales", category: "accepted", events: 50, quantity: 50, amount: 5_000),
      Counted(part: "sales", category: "clawed back", quantity: number("-0.75"), amount: -150),
    ])
    #expect(statement.due == "485.00 USD")
    #expect(statement.isSound)
  }

  // 2 % of 100 is 2, raised to 5; 2 % of 1,000 is 20.
  @Test("bounds of each sale are priced record by record")
  func boundsOfEachSale() throws {
    let terms = OutcomeTerms(
      outcomes: ["sale"],
      share: SharePrice(.percentage(try number("0.02")), minimumPerEvent: 5))
    let fees = try terms.countedAmount(of: 100) + terms.countedAmount(of: 1_000)
    let contract = try contract([ContractPart(id: "sales", terms: .outcomes(terms))])
    let statement = try contract.bill([
      Counted(part: "sales", category: terms.acceptedCategory, events: 2, quantity: 2, amount: fees)
    ])
    #expect(statement.due == "25.00 USD")
    // Values that nobody priced are not taken for fees.
    #expect(throws: BillingError.self) {
      try contract.bill([Counted(part: "sales", category: "accepted", amount: 1_100)])
    }
  }

  @Test("an amount beyond the range is an error that names the part")
  func overflow() throws {
    let contract = try contract([items(Price(.perUnit(10)))])
    #expect(
      throws: BillingError.inPart("items", .overflow(operation: "conversion to minor units"))
    ) {
      try contract.bill([Counted(part: "items", quantity: Rational(Int64.max))])
    }
  }
}
