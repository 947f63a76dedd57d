// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import OutsourcingTaxonomy
import Testing

/// A few recommendations with the real simulation.
struct RecommendationSimulationTests {
  private static func advice(
    _ situation: DialingSituation, replications: Int = 3, threads: Int = 2
  ) async throws -> ProcessRecommendation {
    var situation = situation
    situation.shiftHours = 4
    return try await ProcessRecommendation(
      for: situation, settings: .init(seed: 1, replications: replications, mostReplications: 6),
      threads: threads)
  }

  @Test("late debts with an agency are dialed in preview by 12 agents and by 60")
  func lateCollections() async throws {
    for agents in [12, 60] {
      let advice = try await Self.advice(
        .asked("collections/late/third-party", agents: agents, answerRate: 0.15, in: "IN"))
      #expect(advice.mode == .preview)
      #expect(advice.reasons[0].text.contains("negotiation"))
      #expect(advice.reasons[0].text.contains("history"))
      #expect(advice.reasons[0].record == .init(.taxonomy, "voice.collections"))
      #expect(advice.contracts.first?.model == .outcome)
      #expect(advice.measures.contains { $0.id == "promise-to-pay-rate" })
      #expect(advice.rules.contains { $0.id == "in-rbi-hours" })
      let evidence = try #require(advice.evidence)
      #expect(evidence.modes.map(\.mode.mode) == ["manual", "preview", "progressive"])
      // The closed form of progressive dialing lies in the simulated interval, doubled for chance.
      let simulated = evidence.modes[2].report.utilisation
      #expect(abs(simulated.mean - evidence.u0) <= 2 * (simulated.halfWidth ?? 0) + 0.01)
    }
  }

  @Test("consumer telemarketing changes its mode with the team, where the simulation says")
  func telemarketing() async throws {
    let small = try await Self.advice(
      .asked("telemarketing/consumers", agents: 1, answerRate: 0.6, days: 22))
    #expect(small.mode == .progressive)
    let large = try await Self.advice(
      .asked("telemarketing/consumers", agents: 30, answerRate: 0.2, days: 22))
    #expect(large.mode == .predictive && large.pacingLimit == 0.03)
    let step = try #require(large.evidence?.steps.last)
    let gain = try #require(step.judgement.relativeGain)
    #expect(gain.mean - (gain.halfWidth ?? .infinity) >= PredictiveJudgement.leastGain)
    #expect(step.judgement.compliance.isProvable)
  }

  @Test("two seats with 40 answers a day are refused: nothing could be proven, and why")
  func nothingProvable() async throws {
    let advice = try await Self.advice(
      .asked("telemarketing", agents: 2, answerRate: 0.15, answersPerDay: 40))
    #expect(advice.mode == .progressive)
    #expect(
      advice.reasons.contains {
        $0.text.contains("cannot be proven") || $0.text.contains("could its compliance be proven")
      })
    #expect(
      advice.reasons.contains {
        $0.text.contains("40 answers a window") && $0.text.contains("allows 1 abandoned")
      })
    #expect(advice.remarks.contains { $0.contains("judged by its first day") })
    // 3 % of 40 answers are 1.2 calls a day: 5 calls take 5 days.
    #expect(advice.remarks.contains { $0.contains("campaign of 5 days or more") })
  }

  @Test("where calls come in and none may be abandoned, even progressive dialing is too much")
  func blended() async throws {
    let advice = try await Self.advice(
      .asked("telemarketing/blended", agents: 10, answerRate: 0.3, in: "GB"))
    #expect(advice.mode == .preview)
    #expect(advice.reasons.contains { $0.text.contains("calls coming in take agents") })
    #expect(advice.measures.contains { $0.id == "occupancy" })
    #expect(advice.remarks.contains { $0.contains("30 % of the agents' time") })
  }

  @Test("real floors keep the law that a lower limit yields no more aggressive mode")
  func monotone() async throws {
    for (agents, rate) in [(3, 0.45), (6, 0.3)] {
      var last = -1
      for limit in [0.0, 0.005, 0.01, 0.02, 0.03] {
        let advice = try await Self.advice(
          .asked("surveys", agents: agents, answerRate: rate, limit: limit, days: 22))
        #expect(advice.mode.aggressiveness >= last)
        last = advice.mode.aggressiveness
      }
    }
  }

  @Test("the same situation and seed give the same recommendation for any number of threads")
  func determinism() async throws {
    let situation = try DialingSituation.asked("surveys", agents: 5, answerRate: 0.3)
    let one = try await Self.advice(situation, threads: 1)
    #expect(try await Self.advice(situation, threads: 3) == one)
  }
}
