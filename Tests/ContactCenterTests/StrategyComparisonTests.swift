// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import QueueingTheory
import Testing

struct StrategyComparisonTests {
  @Test("the same seed gives the same report on any number of threads")
  func reproducible() async throws {
    let scenario = try FloorScenario.standard(agents: 5, answerRate: 0.25)
    func report(threads: Int, seed: UInt64) async throws -> StrategyComparison {
      try await StrategyComparison(
        of: StrategySpecification.allModes, on: scenario, seed: seed, replications: 4,
        threads: threads)
    }
    let one = try await report(threads: 1, seed: 1)
    #expect(try await report(threads: 2, seed: 1) == one)
    #expect(try await report(threads: 7, seed: 1) == one)
    #expect(try await report(threads: 1, seed: 2) != one)
  }

  @Test("predictive is above progressive, that above preview, that above manual")
  func order() async throws {
    let scenario = try FloorScenario.standard(agents: 20, answerRate: 0.25, days: 2)
    let comparison = try await StrategyComparison(
      of: StrategySpecification.allModes, on: scenario, seed: 1, replications: 6, threads: 2)
    func utilisation(_ mode: String) throws -> Estimate {
      try #require(comparison.results.first { $0.strategy.hasPrefix(mode) }).utilisation
    }
    func isAbove(_ high: String, _ low: String) throws -> Bool {
      let (high, low) = (try utilisation(high), try utilisation(low))
      return high.mean - (high.halfWidth ?? 0) > low.mean + (low.halfWidth ?? 0)
    }
    #expect(try isAbove("predictive", "progressive"))
    #expect(try isAbove("progressive", "preview"))
    #expect(try isAbove("preview", "manual"))
    let predictive = try #require(comparison.results.last)
    #expect(try #require(predictive.abandonmentRate).mean <= 0.03)
  }

  @Test(
    "modes without abandoned calls agree with their closed form, in a 99.9 % interval",
    arguments: [(1, 0.1), (1, 0.5), (5, 0.25), (20, 0.1), (20, 0.25), (100, 0.5)])
  func closedForms(agents: Int, answerRate: Double) async throws {
    let scenario = try FloorScenario.standard(agents: agents, answerRate: answerRate, days: 5)
    for specification: StrategySpecification in [.manual, .preview, .progressive] {
      var runs = SampleStatistics()
      for replication in 0..<8 as Range<UInt64> {
        runs.add(
          try scenario.measures(specification, seed: 17, replication: replication).utilisation)
      }
      let trigger = try specification.makeStrategy().trigger
      let expected = try scenario.expectedUtilisation(trigger).utilisation
      let estimate = runs.estimate(level: 0.999)
      #expect(abs(estimate.mean - expected) <= (estimate.halfWidth ?? 0))
    }
  }

  @Test(
    "predictive is never below progressive, at any team size and answer rate, and holds its limit",
    arguments: [(1, 0.25), (2, 0.5), (3, 0.95), (4, 0.1), (8, 0.05), (60, 0.25)])
  func neverBelowProgressive(agents: Int, answerRate: Double) async throws {
    let scenario = try FloorScenario.standard(agents: agents, answerRate: answerRate, days: 3)
    let comparison = try await StrategyComparison(
      of: [.progressive, .predictive(rule: .ftcTelemarketingSalesRule)], on: scenario, seed: 4,
      replications: 5, threads: 2)
    let progressive = comparison.results[0].utilisation
    let predictive = comparison.results[1].utilisation
    #expect(predictive.mean + (predictive.halfWidth ?? 0) >= progressive.mean)
    #expect(try #require(comparison.results[1].abandonmentRate).mean <= 0.03)
  }

  @Test("one replication has no interval and says so")
  func oneReplication() async throws {
    let scenario = try FloorScenario.standard(agents: 3, answerRate: 0.25)
    let comparison = try await StrategyComparison(
      of: [.manual], on: scenario, seed: 1, replications: 1)
    #expect(comparison.results[0].utilisation.halfWidth == nil)
  }

  @Test("a scenario out of range is refused with a sentence")
  func refused() throws {
    func sentence(_ change: (inout FloorScenario) -> Void) -> String {
      do {
        var scenario = try FloorScenario.standard(agents: 5, answerRate: 0.25)
        change(&scenario)
        _ = try scenario.measures(.manual, seed: 1)
        return ""
      } catch {
        return error.description
      }
    }
    #expect(sentence { $0.agents = 0 } == "agents is 0; it must be from 1 to 100000.")
    #expect(sentence { $0.attempts.answerRate = 1.5 }.hasPrefix("answerRate is 1.5; it must be"))
    #expect(sentence { $0.attempts.answerRate = 0 }.hasPrefix("answerRate is 0.0"))
    #expect(sentence { $0.attempts.answerRate = .nan }.hasPrefix("answerRate is nan"))
    #expect(sentence { $0.patience = -1 }.hasPrefix("patience is -1.0"))
    #expect(sentence { $0.shiftHours = .infinity }.hasPrefix("shiftHours is inf"))
    #expect(
      sentence {
        $0.agents = 100_000
        $0.days = 10_000
      }.contains("at most 2000000 agent-hours"))
    #expect(sentence { $0.days = 0 }.hasPrefix("days is 0"))
    #expect(sentence { $0.attempts.failures[0].share = 0.1 }.contains("sum to 1"))
    #expect(sentence { $0.list = CallingListRules(records: 0) }.hasPrefix("list.records is 0"))
  }
}
