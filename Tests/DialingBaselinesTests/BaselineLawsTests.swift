// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DialingBaselines
import DialingStrategyTesting
import DiscreteEventSimulation
import OutboundDialing
import Testing

struct BaselineLawsTests {
  @Test(
    "each baseline keeps the universal laws and what it declares, over 30,000 floors",
    arguments: BaselineSpecification.all)
  func laws(baseline: BaselineSpecification) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let broken = StrategyConformance.violations(of: try baseline.makeStrategy(), seed: seed)
      #expect(broken.isEmpty, "\(baseline): \(broken.map(\.description))")
    }
  }

  private func run(
    _ name: String, agents: Int = 10, days: Int = 4
  ) throws -> (utilisation: Double, abandonment: Double) {
    let scenario = try FloorScenario.standard(agents: agents, answerRate: 0.25, days: days)
    let measures = try ComparedStrategy(BaselineSpecification(name)).measures(on: scenario, seed: 1)
    return (
      measures.utilisation,
      Double(measures.abandoned) / Double(max(1, measures.attempts(.answered)))
    )
  }

  // The bands are around measurements of other implementations of the same descriptions,
  // in another simulator, on a floor with the same parameters.
  @Test(
    "ten agents: each law does what independent measurements of it gave",
    arguments: [
      ("vicidial:hard-limit", 0.687, 0.033), ("vicidial:average", 0.688, 0.033),
      ("vicidial:hand-tuned", 0.812, 0.023), ("ratio:1.1", 0.747, 0.021), ("issabel", 0.868, 0.20),
    ])
  func measured(name: String, utilisation: Double, abandonment: Double) throws {
    let seen = try run(name)
    #expect(abs(seen.utilisation - utilisation) < 0.025, "\(name): \(seen)")
    #expect(abs(seen.abandonment - abandonment) < max(0.007, 0.1 * abandonment), "\(name): \(seen)")
  }

  @Test("VICIdial's level spends its drops in bursts and gains nothing over progressive dialing")
  func defaultsGainNothing() throws {
    let scenario = try FloorScenario.standard(agents: 10, answerRate: 0.25, days: 4)
    let progressive = try scenario.measures(.progressive, seed: 1).utilisation
    for name in ["vicidial:hard-limit", "vicidial:average"] {
      #expect(try run(name).utilisation < progressive + 0.01)
    }
    #expect(try run("vicidial:hand-tuned").utilisation > progressive + 0.08)
  }

  @Test("the best fixed ratio in hindsight is the busiest within the limit")
  func bestFixedRatio() async throws {
    let scenario = try FloorScenario.standard(agents: 10, answerRate: 0.25, days: 2)
    let search = try await BestFixedRatio(
      on: scenario, limit: 0.03, levels: [1, 1.1, 1.2, 1.4], seed: 1, replications: 2)
    #expect(search.level == 1.1)
    #expect(search.candidates.map(\.level) == [1, 1.1, 1.2, 1.4])
    let rates = search.candidates.compactMap { $0.abandonmentRate?.mean }
    #expect(rates == rates.sorted() && rates.count == 4)
    let strict = try await BestFixedRatio(
      on: scenario, limit: 0, levels: [2, 3], seed: 1, replications: 1)
    #expect(strict.best == nil)
  }

  /// Launches for a moment in each minute and then wants nothing; notes how long calls rang.
  private struct Regretful: DialingStrategy {
    var shortest = Double.infinity
    var promises: StrategyPromises { [] }
    mutating func observe(_ event: FloorEvent) {
      if case .failed(let age, .noAnswer, _) = event { shortest = min(shortest, age) }
    }
    mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
      let isTime = floor.now.nanoseconds % 60_000_000_000 == 0
      return DialingDecision(
        linesWanted: isTime ? floor.idle : 0, reason: .controlLaw,
        reconsiderAfter: 60 - Double(floor.now.nanoseconds % 60_000_000_000) * 1e-9)
    }
  }

  @Test("an unanswered call rings to its end, whatever the strategy wants by then")
  func unansweredCallsRing() throws {
    let scenario = try FloorScenario.standard(agents: 10, answerRate: 0.25)
    let run = try scenario.run(Regretful(), seed: 1)
    // 1.5 s of set-up and 25 s of ringing; 16 CFR 310.4(b)(4)(ii) asks for 15 s or four rings.
    #expect(run.strategy.shortest == 26.5)
  }
}
