// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import Testing

struct FloorUsageTests {
  private static func floor(days: Int = 1) throws -> FloorScenario {
    var floor = try FloorScenario.standard(agents: 6, answerRate: 0.3, days: days)
    floor.shiftHours = 3
    floor.pauses = try PauseRules(
      timeBetween: DurationDistribution(.exponential(mean: 1_800)),
      duration: DurationDistribution(.exponential(mean: 240)))
    return floor
  }

  static func contract(_ parts: [ContractPart], id: String = "test") throws -> Contract {
    Contract(
      id: id, vendor: Party(name: "Vendor"), client: Party(name: "Client"), currency: .usd,
      from: try #require(CivilDate(year: 2026, month: 1, day: 1)), parts: parts)
  }

  static var march: BillingPeriod { get throws { try BillingPeriod(year: 2026, month: 3) } }

  @Test("a log and a listener give the same usage")
  func agreement() throws {
    let floor = try Self.floor()
    let log = try floor.log(.power(linesPerAgent: 2), seed: 4).log
    let read = FloorUsage(of: log, scenario: floor)
    var live = try floor.run(
      PowerDialing(linesPerAgent: 2), recorder: FloorUsage(), seed: 4
    ).recorder
    live.finish(at: floor.end)
    #expect(read == live)
    #expect(!read.calls.isEmpty)
  }

  @Test("logged seconds are billed by rule: talk up to the second, agents' time to the second")
  func conservation() throws {
    let floor = try Self.floor()
    let (measures, log) = try floor.log(.progressive, seed: 2)
    let usage = FloorUsage(of: log, scenario: floor)
    #expect(usage.nanosecondsOfTalk == measures.time(.talking))
    #expect(usage.calls.count == measures.connected + measures.machinesConnected)
    let seconds = measures.time(.talking) / 1_000_000_000
    #expect(seconds...(seconds + Int64(usage.calls.count)) ~= usage.secondsOfCalls)
    #expect(usage.seconds(.loggedIn) == measures.timeLoggedIn / 1_000_000_000)
    #expect(usage.seconds(.handling) <= usage.seconds(.productive))
    #expect(usage.seconds(.productive) <= usage.seconds(.loggedIn))
    #expect(usage.seconds(.productive) < usage.seconds(.loggedIn))
  }

  @Test("what a contract counts is what was logged, over several days and none lost")
  func totals() throws {
    let floor = try Self.floor(days: 3)
    let log = try floor.log(.progressive, seed: 2).log
    let usage = FloorUsage(of: log, scenario: floor)
    let contract = try Self.contract([
      ContractPart(id: "hours", terms: .agentHours(AgentHourTerms(rate: 12))),
      ContractPart(
        id: "handling", terms: .agentHours(AgentHourTerms(rate: 15, hours: .handling))),
      ContractPart(
        id: "minutes",
        terms: .calls(CallTerms(tariff: CallTariff(increments: .perSecond, rate: 1)))),
      ContractPart(
        id: "sales", terms: .outcomes(OutcomeTerms(outcomes: ["sale"], price: Price(.perUnit(30))))),
    ])
    let results = try CallResults(conversion: ExampleProspects.number("0.2"))
    let placement = try DayPlacement(3, workingDaysOf: contract, in: try Self.march)
    let totals = try usage.totals(
      under: contract, zone: .utc, period: try Self.march, placement: placement, scenario: floor
    ) { results.outcome(of: $0, seed: 2) }
    func quantity(_ part: String) throws -> Rational {
      try totals.keys(of: part).reduce(.zero) { try $0 + (totals.cells[$1]?.quantity ?? 0) }
    }
    #expect(try quantity("hours") == 54)
    #expect(try quantity("handling") == Rational(Int(usage.seconds(.handling))) / 3_600)
    #expect(try quantity("minutes") == Rational(Int(usage.secondsOfCalls)))
    let sales = usage.calls.count { results.outcome(of: $0, seed: 2) == .sale }
    #expect(try quantity("sales") == Rational(sales) && sales > 0)
    let bill = try contract.statement(for: totals, period: try Self.march)
    #expect(bill.lines.first { $0.part == "hours" }?.amount.text() == "648.00 USD")
  }

  @Test("a higher conversion keeps every sale of a lower one")
  func coupling() throws {
    let floor = try Self.floor()
    let usage = FloorUsage(of: try floor.log(.progressive, seed: 1).log, scenario: floor)
    let few = try CallResults(rightPartyShare: .percent(70), conversion: .percent(10))
    let many = try CallResults(rightPartyShare: .percent(70), conversion: .percent(30))
    for call in usage.calls where few.outcome(of: call, seed: 9) == .sale {
      #expect(many.outcome(of: call, seed: 9) == .sale)
    }
    #expect(throws: InvalidParameter.self) { try CallResults(conversion: 2) }
  }

  @Test("a run of more days than the period has working days is refused")
  func placement() throws {
    let contract = try Self.contract([
      ContractPart(id: "hours", terms: .agentHours(AgentHourTerms(rate: 12)))
    ])
    // March 2026 has 22 working days, the first on Monday the 2nd.
    let days = try DayPlacement(22, workingDaysOf: contract, in: try Self.march).days
    #expect(days.first?.description == "2026-03-02" && days.last?.description == "2026-03-31")
    #expect(throws: BillingError.self) {
      try DayPlacement(23, workingDaysOf: contract, in: try Self.march)
    }
  }
}
