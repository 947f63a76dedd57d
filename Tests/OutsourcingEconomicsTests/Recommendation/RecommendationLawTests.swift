// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import OutsourcingTaxonomy
import Testing

struct RecommendationLawTests {
  private static let limits = [
    0.0, 0.001, 0.0025, 0.004, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.08, 0.1, 0.25,
    1.0,
  ]

  @Test("a lower limit never yields a more aggressive mode, whatever luck the simulation has")
  func monotoneInLimit() async throws {
    var random = CaseGenerator(seed: 5)
    let paths = [
      "telemarketing", "surveys", "collections/early/first-party", "telemarketing/blended",
      "lead-generation/consumers", "collections/late", "renewals",
    ]
    var seen: [DialMode: Int] = [:]
    for number in 0..<600 {
      // Gains that need not grow with the limit: the law must not rest on that.
      let gains = (0..<12).map { _ in Double.random(in: 0.99...1.12, using: &random) }
      let shares = (0..<12).map { _ in Double.random(in: 0.2...1.3, using: &random) }
      let slot = { @Sendable (limit: Double) in Int(limit * 1e4) % 12 }
      let stub = StubFloor(
        gain: { gains[slot($0)] }, abandoned: { $0 * shares[slot($0)] },
        abandonedByProgressive: number % 3 == 0 ? .random(in: 0...0.04, using: &random) : 0,
        answersPerDay: .random(in: 20...900, using: &random),
        luck: .random(in: 0...0.08, using: &random))
      let path = paths[number % paths.count]
      let jurisdiction = ["IN", "AU", "FR", "US", "CA", "GB"][number % 6]
      var last = -1
      for limit in Self.limits {
        let advice = try await ProcessRecommendation(
          for: .asked(
            path, agents: 12, answerRate: 0.2, in: jurisdiction, limit: limit,
            days: number % 4 == 0 ? nil : 1 + number % 30),
          settings: .init(seed: UInt64(number)), simulator: stub.simulator)
        #expect(
          advice.mode.aggressiveness >= last, "\(path) in \(jurisdiction), \(number), \(limit)")
        last = advice.mode.aggressiveness
        seen[advice.mode, default: 0] += 1
        if advice.mode == .predictive {
          #expect((advice.pacingLimit ?? 2) <= limit)
        }
      }
    }
    // The cases are no law if one mode answers all of them.
    #expect((seen[.predictive] ?? 0) > 500 && (seen[.progressive] ?? 0) > 500, "\(seen)")
    #expect((seen[.preview] ?? 0) > 500)
  }

  @Test("more answers in a window never rule predictive dialing out")
  func monotoneInAnswers() async throws {
    var random = CaseGenerator(seed: 8)
    for number in 0..<300 {
      let gain = Double.random(in: 1...1.1, using: &random)
      // In every third case nobody was abandoned in the simulation, which proves as little.
      let share = number % 3 == 0 ? 0 : 0.8
      let stub = StubFloor(gain: { _ in gain }, abandoned: { $0 * share }, luck: 0.01)
      var last = -1
      for answers in [1, 10, 40, 99, 166, 167, 500, 5_000] {
        let advice = try await ProcessRecommendation(
          for: .asked("telemarketing", answersPerDay: answers),
          settings: .init(seed: UInt64(number)), simulator: stub.simulator)
        #expect(advice.mode.aggressiveness >= last)
        last = advice.mode.aggressiveness
        if answers < 167 {
          // 3 % of 166 are 4 calls.
          #expect(advice.mode != .predictive)
          #expect(
            advice.reasons.contains { $0.text.contains("\(answers) answers a window") })
        }
      }
    }
  }

  @Test("without a known percentage none is assumed, and zero tolerance stays zero")
  func unknownAndZero() async throws {
    let stub = StubFloor(gain: { _ in 1.5 }, abandoned: { $0 / 2 }, answersPerDay: 5_000)
    for jurisdiction in ["IN", "AU", "FR", "GB"] {
      let advice = try await ProcessRecommendation(
        for: .asked("telemarketing", agents: 200, in: jurisdiction), settings: .init(),
        simulator: stub.simulator)
      #expect(advice.mode == .progressive)
      #expect(advice.evidence?.steps.isEmpty == true)
      let first = try #require(advice.reasons.first)
      if jurisdiction == "GB" {
        #expect(first.text.contains("no abandoned call is tolerated"))
      } else {
        #expect(first.text.contains("no tolerated percentage is known, and none is assumed"))
      }
      #expect(!advice.reasons.contains { $0.text.contains("3 %") })
    }
    // A limit of one's own stands where no percentage is known, and nowhere above the law's.
    func mode(_ jurisdiction: String, _ limit: Double) async throws -> ProcessRecommendation {
      try await ProcessRecommendation(
        for: .asked("telemarketing", in: jurisdiction, limit: limit), settings: .init(),
        simulator: stub.simulator)
    }
    let own = try await mode("IN", 0.03)
    #expect(own.mode == .predictive && own.pacingLimit == 0.03)
    #expect(own.remarks.contains { $0.contains("your own") && $0.contains("no law's percentage") })
    #expect(own.rules.contains { $0.id == "in-trai" })
    #expect(try await mode("GB", 0.03).mode == .progressive)
    let loose = try await mode("US", 0.2)
    #expect(loose.pacingLimit == 0.03)
    #expect(loose.remarks.contains { $0.contains("changes nothing") })
  }

  @Test("a gain that luck could move across the least gain does not decide for predictive dialing")
  func noKnifeEdge() async throws {
    let settings = ProcessRecommendation.Settings(seed: 3, replications: 6, mostReplications: 24)
    // Means just above 3 %, with intervals far wider than the distance.
    let close = StubFloor(gain: { _ in 1.031 }, abandoned: { $0 / 2 }, luck: 0.1)
    let advice = try await ProcessRecommendation(
      for: .asked("telemarketing"), settings: settings, simulator: close.simulator)
    #expect(advice.mode == .progressive)
    #expect(advice.evidence?.steps.first?.judgement.finding == .tooCloseToCall)
    #expect(advice.evidence?.replications == 24)
    #expect(advice.reasons[0].text.contains("the simulation cannot tell"))
    for (gain, finding) in [
      (1.06, PredictiveJudgement.Finding.worthwhile), (1.01, .tooLittleGain),
    ] {
      let clear = StubFloor(gain: { _ in gain }, abandoned: { $0 / 2 }, luck: 0.005)
      let advice = try await ProcessRecommendation(
        for: .asked("telemarketing"), settings: settings, simulator: clear.simulator)
      #expect(advice.evidence?.steps.first?.judgement.finding == finding)
      #expect(advice.evidence?.replications == 6)
    }
  }

  @Test("the smallest team is found where the next larger pays too")
  func thresholds() async throws {
    let stub = DialingSimulator { modes, floor, settings in
      // Five agents gain by a fluke; eight and more do for good.
      let gain = floor.agents == 5 || floor.agents >= 8 ? 1.08 : 1.005
      return try await StubFloor(gain: { _ in gain }, abandoned: { $0 / 2 }, luck: 0.005)
        .simulator.results(modes, floor, settings)
    }
    let advice = try await ProcessRecommendation(
      for: .asked("telemarketing"), settings: .init(), searchesThresholds: true, simulator: stub)
    let found = try #require(advice.thresholds)
    #expect(found.smallestTeam == 8)
    #expect(found.trials.map(\.agents) == [1, 2, 3, 4, 5, 6, 8, 10])
    let none = try await ProcessRecommendation(
      for: .asked("telemarketing", in: "AU"), settings: .init(), searchesThresholds: true,
      simulator: stub)
    #expect(none.thresholds?.smallestTeam == nil && none.thresholds?.trials.isEmpty == true)
    #expect(advice.publishedThresholds.allSatisfy { $0.isClaim })
  }
}
