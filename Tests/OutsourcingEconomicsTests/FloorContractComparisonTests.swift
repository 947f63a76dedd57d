// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import Testing

struct FloorContractComparisonTests {
  private static func compared() throws -> [ComparedContract] {
    try [
      FloorUsageTests.contract(
        [ContractPart(id: "hours", terms: .agentHours(AgentHourTerms(rate: 12)))], id: "hourly"),
      FloorUsageTests.contract(
        [
          ContractPart(
            id: "sales",
            terms: .outcomes(OutcomeTerms(outcomes: ["sale"], price: Price(.perUnit(30)))))
        ], id: "outcome"),
    ].map { ComparedContract($0) }
  }

  private static func comparison(
    _ contracts: [ComparedContract], seed: UInt64 = 1, replications: Int = 4, threads: Int = 2
  ) async throws -> FloorContractComparison {
    let floor = try FloorScenario.standard(agents: 5, answerRate: 0.3, days: 2)
    return try await FloorContractComparison(
      of: contracts, on: floor, mode: .progressive,
      terms: FloorTerms(
        currency: .usd, costPerAgentHour: 8, telecomPerMinute: ExampleProspects.number("0.01"),
        valuePerSale: 50,
        results: CallResults(
          rightPartyShare: .percent(80), conversion: ExampleProspects.number("0.05"))),
      period: try FloorUsageTests.march, seed: seed, replications: replications, threads: threads)
  }

  @Test("break-even by halving on the simulated floor is r ÷ f sales an hour")
  func breakEven() async throws {
    let result = try await Self.comparison(Self.compared())
    let found = try #require(result.breakEvens.first)
    // q* = 12 ÷ 30 = 0.4 sales in an agent-hour, whatever the floor.
    let sales = try #require(found.salesPerAgentHour)
    #expect(
      try (sales - ExampleProspects.number("0.4")).magnitude < ExampleProspects.number("0.0001"))
    let conversion = try #require(found.conversion)
    #expect(conversion > 0 && conversion < 1)
  }

  @Test("what the client pays is what the vendor earns; hours and sales are those logged")
  func sides() async throws {
    let result = try await Self.comparison(Self.compared())
    // 5 agents × 16 h × 4 runs.
    #expect(result.agentHours == 320)
    let hourly = result.results[0]
    let outcome = result.results[1]
    #expect(hourly.revenues.map { $0.text() } == Array(repeating: "960.00 USD", count: 4))
    #expect(
      try Money.total(of: outcome.revenues, in: .usd).exact.value == Rational(result.sales * 30))
    #expect(try Money.total(of: hourly.values, in: .usd).exact.value == Rational(result.sales * 50))
    #expect(hourly.costs == outcome.costs)
    for side in result.results {
      let both = side.vendorMargin.mean + side.clientMargin.mean
      let value = side.values.reduce(0.0) { $0 + Double($1.minorUnits) / 400 }
      #expect(abs(both - (value - side.cost.mean)) < 1e-6)
      #expect(side.revenue.halfWidth != nil)
    }
  }

  @Test("parts of the repetitions merge to the whole, whatever the threads")
  func merging() async throws {
    let contracts = try Self.compared()
    let one = try await Self.comparison(contracts, threads: 1)
    let four = try await Self.comparison(contracts, threads: 4)
    #expect(one == four)
    var first = ContractEconomics(contract: "hourly")
    var second = first
    for place in 0..<4 {
      let (revenue, cost, value) = (
        one.results[0].revenues[place], one.results[0].costs[place], one.results[0].values[place]
      )
      if place < 2 {
        first.add(revenue: revenue, cost: cost, value: value)
      } else {
        second.add(revenue: revenue, cost: cost, value: value)
      }
    }
    first.merge(second)
    #expect(first == one.results[0])
  }

  @Test("a contract that bills more at any conversion has no break-even")
  func none() async throws {
    let contracts = try [12, 15].map { (rate: Int64) in
      ComparedContract(
        try FloorUsageTests.contract(
          [
            ContractPart(
              id: "hours",
              terms: .agentHours(AgentHourTerms(rate: StatedAmount(Rational(rate)))))
          ], id: "at \(rate)"))
    }
    let result = try await Self.comparison(contracts, replications: 2)
    #expect(result.breakEvens.map(\.conversion) == [nil])
  }
}
