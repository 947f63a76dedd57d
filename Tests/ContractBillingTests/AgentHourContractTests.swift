// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

struct AgentHourContractTests {
  private func seats(_ terms: AgentHourTerms) -> ContractPart {
    ContractPart(id: "seats", terms: .agentHours(terms))
  }

  @Test("twenty agents of 150 hours at 12 cost 36,000")
  func plainHours() throws {
    let statement = try contract([seats(AgentHourTerms(rate: 12))]).bill([
      Counted(part: "seats", quantity: 3_000)
    ])
    #expect(statement.due == "36,000.00 USD")
    #expect(statement.isSound)
  }

  // 150 people × 176 paid hours = 26,400; × 0.897 × 0.86 = 20,365.488 productive hours, which
  // wewfm.com, "The cost of outsourcing", part 3, truncates to 20,364; × 11.48 = 233,795.80.
  @Test("shrinkage compounds from paid to productive hours")
  func shrinkage() throws {
    let terms = AgentHourTerms(
      rate: StatedAmount(try number("11.48")), hours: .productive,
      shrinkage: [
        Shrinkage(name: "leave", share: try number("0.103")),
        Shrinkage(name: "breaks", share: try number("0.14")),
      ])
    #expect(terms.countedHours == .paid)
    let statement = try contract([seats(terms)]).bill([Counted(part: "seats", quantity: 26_400)])
    #expect(statement.due == "233,795.80 USD")
    #expect(statement.lines[0].explanation.leaves[0].quantity == (try number("20365.488")))
  }

  // 10 hours of overtime on a holiday at 10: × (1 + 0.5 + 1), × 1.5 × 2, × 2.
  @Test(
    "hours of several classes cost what the contract declares",
    arguments: [
      (MultiplierCombination.additive, "250.00 USD"), (.multiplicative, "300.00 USD"),
      (.highest, "200.00 USD"),
    ])
  func multipliers(combination: MultiplierCombination, due: String) throws {
    let terms = AgentHourTerms(
      rate: 10,
      multipliers: [
        HourMultiplier(when: .overtime, factor: try number("1.5"), hoursPerDay: 8),
        HourMultiplier(when: .holiday, factor: 2),
      ], combination: combination)
    let contract = try contract([seats(terms)], holidays: [day("2026-01-26")])
    let statement = try contract.bill([
      Counted(part: "seats", category: "holiday+overtime", quantity: 10)
    ])
    #expect(statement.due == due)
  }

  @Test("a class of hours without a multiplier is refused")
  func unknownClass() throws {
    let contract = try contract([seats(AgentHourTerms(rate: 10))])
    #expect(
      throws: BillingError.inPart("seats", .unknownName(kind: "multiplier", name: "night"))
    ) {
      try contract.bill([Counted(part: "seats", category: "night", quantity: 1)])
    }
  }

  // 100 hours: in month 1, 50 of them count, at 80 % of 10; in month 3 all, at 10.
  @Test("a ramp changes productivity and rate by the month of the contract")
  func ramp() throws {
    let terms = AgentHourTerms(
      rate: 10,
      ramp: [
        RampStep(fromMonth: 1, productivity: try number("0.5"), rateShare: try number("0.8")),
        RampStep(fromMonth: 3),
      ])
    let contract = try contract([seats(terms)])
    let hours = [Counted(part: "seats", quantity: 100)]
    #expect(try contract.bill(hours).due == "400.00 USD")
    let march = try BillingPeriod(year: 2026, month: 3)
    #expect(try contract.bill(hours, period: march).due == "1,000.00 USD")
  }

  // Ten seats of 150 hours are 1,500; 1,400 worked and 100 up to the minimum, at 12.
  @Test("minimum seats fill the hours up, in proportion in a part of a month")
  func minimumSeats() throws {
    let part = seats(AgentHourTerms(rate: 12, minimumSeats: 10, hoursPerSeat: 150))
    let full = try contract([part]).bill([Counted(part: "seats", quantity: 1_400)])
    #expect(full.due == "18,000.00 USD")
    #expect(full.lines[0].explanation.leaves.map(\.quantity) == [1_400, 100])
    // 31 × 150 × 17/31 = 2,550 hours.
    let more = seats(AgentHourTerms(rate: 12, minimumSeats: 31, hoursPerSeat: 150))
    let partial = try contract([more], from: "2026-01-15").bill()
    #expect(partial.due == "30,600.00 USD")
  }

  // Forecast 1,000 ± 10 %. 1,200 hours: 12,000, and 100 at 8 instead of 10. 800 hours: 8,000, and
  // 100 missing at 4.
  @Test("hours outside the forecast band have rates of their own")
  func forecastBand() throws {
    let terms = AgentHourTerms(
      rate: 10, forecast: ForecastBand(within: try number("0.1"), aboveRate: 8, belowRate: 4))
    let contract = try contract([seats(terms)])
    let facts = PeriodFacts(forecastUnits: ["seats": 1_000])
    func due(_ hours: Rational) throws -> String {
      try contract.bill([Counted(part: "seats", quantity: hours)], facts: facts).due
    }
    #expect(try due(1_200) == "11,800.00 USD")
    #expect(try due(1_100) == "11,000.00 USD")
    #expect(try due(800) == "8,400.00 USD")
    #expect(
      throws: BillingError.inPart("seats", .missingFact(name: "forecast units", owner: "seats"))
    ) {
      try contract.bill([Counted(part: "seats", quantity: 1)])
    }
  }

  // 100 hours for 1,000. January: 30 used, 70 left, 40 carried. February: 150 used of 140: 10 at 12.
  @Test("unused hours roll over up to the cap")
  func rollOver() throws {
    let terms = AgentHourTerms(
      rate: 12,
      included: IncludedHours(hours: 100, fee: 1_000, rollOver: RollOver(cap: try number("0.4"))))
    let contract = try contract([seats(terms)])
    let january = try contract.bill([Counted(part: "seats", quantity: 30)])
    #expect(january.due == "1,000.00 USD")
    #expect(january.carried.unusedUnits == ["seats": 40])
    let february = try contract.bill(
      [Counted(part: "seats", quantity: 150)], facts: PeriodFacts(carried: january.carried),
      period: BillingPeriod(year: 2026, month: 2))
    #expect(february.due == "1,120.00 USD")
    #expect(february.carried.unusedUnits == ["seats": 0])
  }

  @Test("each campaign has a line where the contract wants it")
  func campaigns() throws {
    var part = seats(AgentHourTerms(rate: 10))
    part.tierBasis = .campaign
    let statement = try contract([part]).bill([
      Counted(part: "seats", campaign: "south", quantity: 3),
      Counted(part: "seats", campaign: "north", quantity: 2),
    ])
    #expect(statement.lines.map(\.campaign) == ["north", "south"])
    #expect(statement.lines.map { "\($0.amount)" } == ["20.00 USD", "30.00 USD"])
  }
}
