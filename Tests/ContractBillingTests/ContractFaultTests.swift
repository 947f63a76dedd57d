// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// What is wrong with contracts, and where.
struct ContractFaultTests {
  private func locations(_ contract: Contract) -> [String] { contract.faults().map(\.location) }

  private func hours(_ terms: AgentHourTerms) -> ContractPart {
    ContractPart(id: "seats", terms: .agentHours(terms))
  }

  @Test("several multipliers need a declared combination")
  func combination() throws {
    let terms = AgentHourTerms(
      rate: 10,
      multipliers: [
        HourMultiplier(when: .weekend, factor: 2),
        HourMultiplier(when: .overtime, factor: 2, hoursPerWeek: 40),
      ])
    let faulty = try contract([hours(terms)])
    #expect(locations(faulty) == ["parts[0].multipliers"])
    #expect(throws: BillingError.faultyContract(try #require(faulty.faults().first))) {
      try faulty.bill()
    }
  }

  @Test("an amount in another currency is a fault with both codes")
  func currency() throws {
    let faults = try contract([hours(AgentHourTerms(rate: StatedAmount(12, .inr)))]).faults()
    #expect(
      faults.map(\.description) == [
        "parts[0].rate: rate is in INR; the contract is in USD. Write the amount in USD."
      ])
  }

  @Test("a rate finer than a cent is a fault where rounding is not named")
  func places() throws {
    let part = ContractPart(
      id: "items",
      terms: .transactions(TransactionTerms(price: Price(.perUnit(try number("0.0125"))))))
    #expect(locations(try contract([part], rounding: nil)) == ["parts[0].price.rate"])
    #expect(try contract([part]).faults() == [])
  }

  @Test("overlapping tiers are a fault at their bound")
  func tiers() throws {
    let table = TierTable([Tier(upTo: 10, rate: 2), Tier(upTo: 5, rate: 1), Tier(rate: 1)])
    let part = ContractPart(
      id: "items", terms: .transactions(TransactionTerms(price: Price(.graduated(table)))))
    #expect(locations(try contract([part])) == ["parts[0].price.tiers[1].upTo"])
  }

  @Test("weights that add up to 0.9 are a fault")
  func weights() throws {
    let credits = ServiceCredits(
      id: "levels",
      measures: [
        ServiceMeasure(id: "a", weight: try number("0.5"), target: 1),
        ServiceMeasure(id: "b", weight: try number("0.4"), target: 1),
      ], atRisk: 100)
    let faults = try contract(
      [hours(AgentHourTerms(rate: 1))], adjustments: [.serviceCredits(credits)]
    ).faults()
    #expect(faults.map(\.location) == ["adjustments[0].measures"])
    #expect(faults[0].message.contains("0.9"))
  }

  @Test("bands of debts neither overlap nor leave gaps")
  func bands() throws {
    func faults(_ rows: [ContingencyRow]) throws -> [ContractFault] {
      try contract([
        ContractPart(id: "debts", terms: .contingency(ContingencyTerms(rows: rows)))
      ]).faults()
    }
    let share = try number("0.2")
    let low = ContingencyRow(age: Band(to: 90), share: share)
    let high = ContingencyRow(age: Band(from: 90), share: share)
    #expect(try faults([low, high]) == [])
    let overlapping = try faults([low, ContingencyRow(age: Band(from: 80), share: share)])
    #expect(overlapping.map(\.location) == ["parts[0].rows[1]"])
    let gapped = try faults([low, ContingencyRow(age: Band(from: 100), share: share)])
    #expect(gapped.map(\.message) == ["No row fits debts of 90 days and 0 or more, placement 1."])
    let legal = ContingencyRow(age: Band(from: 90), legal: true, share: share)
    #expect(try faults([low, legal]).map(\.location) == ["parts[0].rows"])
  }

  @Test("each fault has its place")
  func placesOfFaults() throws {
    let cases: [(ContractPart.Terms, [String])] = [
      (.agentHours(AgentHourTerms(rate: -1)), ["rate"]),
      (.agentHours(AgentHourTerms(rate: 1, shrinkage: [Shrinkage(share: 0)])), ["hours"]),
      (
        .agentHours(
          AgentHourTerms(rate: 1, ramp: [RampStep(fromMonth: 2), RampStep(fromMonth: 1)])),
        ["ramp[1].fromMonth"]
      ),
      (.fixedFee(FixedFeeTerms(fee: 1, minimumSeats: 3)), ["minimumSeats"]),
      (
        .fixedFee(FixedFeeTerms(fee: 1, scope: FixedFeeScope(included: 9, cap: 8))), ["scope.cap"]
      ),
      (.gainShare(GainShareTerms(share: 2)), ["share"]),
      (.outcomes(OutcomeTerms(outcomes: [], price: Price(.perUnit(1)))), ["outcomes"]),
      (.passThrough(PassThroughTerms(handling: -1)), ["handling"]),
    ]
    for (terms, expected) in cases {
      let found = locations(try contract([ContractPart(id: "part", terms: terms)]))
      #expect(found == expected.map { "parts[0].\($0)" })
    }
  }

  @Test("names are unique, dates ordered and the version known")
  func head() throws {
    let part = hours(AgentHourTerms(rate: 1))
    var faulty = try contract([part, part], to: "2025-12-31")
    faulty.version = 2
    #expect(locations(faulty) == ["version", "to", "parts[1].id"])
  }

  @Test("usage and facts of unknown parts are refused by name")
  func unknownNames() throws {
    let contract = try contract([hours(AgentHourTerms(rate: 1))])
    #expect(throws: BillingError.unknownName(kind: "part", name: "seat")) {
      try contract.bill([Counted(part: "seat", quantity: 1)])
    }
    #expect(throws: BillingError.unknownName(kind: "part", name: "seat")) {
      try contract.bill(facts: PeriodFacts(seats: ["seat": 1]))
    }
    #expect(throws: BillingError.unknownName(kind: "measure", name: "x")) {
      try contract.bill(facts: PeriodFacts(serviceLevels: ["x": 1]))
    }
  }

  @Test("a period outside of the contract is refused")
  func periodOutside() throws {
    let contract = try contract([hours(AgentHourTerms(rate: 1))])
    let error = #expect(throws: BillingError.self) {
      try contract.bill(period: BillingPeriod(year: 2025, month: 12))
    }
    #expect(
      error?.description == "period is 2025-12-01 to 2025-12-31; it must be at least partly in the "
        + "contract, which begins on 2026-01-01.")
  }
}
