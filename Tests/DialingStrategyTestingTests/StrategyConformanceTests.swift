// SPDX-License-Identifier: Apache-2.0

import DialingStrategyTesting
import OutboundDialing
import Testing

struct StrategyConformanceTests {
  @Test("each of the five modes keeps the laws it is held to over 30,000 floors", arguments: 1...3)
  func builtIn(seed: Int) throws {
    for specification in StrategySpecification.allModes {
      let strategy = try specification.makeStrategy()
      let broken = StrategyConformance.violations(of: strategy, seed: UInt64(seed))
      #expect(broken.isEmpty, "\(specification): \(broken.map(\.description))")
    }
  }

  @Test("a limit of one per cent is held too, and one of zero is progressive dialing")
  func otherLimits() throws {
    for limit in [0.0, 0.01, 0.2] {
      let strategy = PredictiveDialing(rule: try .custom(limit: limit))
      let broken = StrategyConformance.violations(of: strategy, seed: 9)
      #expect(broken.isEmpty, "limit \(limit): \(broken.map(\.description))")
    }
  }

  @Test("the laws hold across the windows of a rule as well")
  func windows() {
    let strategy = PredictiveDialing(
      rule: .ftcTelemarketingSalesRule, windows: WindowSchedule(window: .successive(days: 1)))
    let broken = StrategyConformance.violations(of: strategy, seed: 4, steps: 30_000)
    #expect(broken.isEmpty, "\(broken.map(\.description))")
  }

  /// Dials twice as many lines as it promises.
  struct Overdialing: DialingStrategy {
    var promises: StrategyPromises { [.abandonsNothing, .holdsAbandonmentLimit] }
    mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
      DialingDecision(linesWanted: 2 * floor.agents, reason: .fixedRatio)
    }
  }

  @Test("a strategy that breaks its promises is found out")
  func overdialing() {
    let broken = StrategyConformance.violations(of: Overdialing(), seed: 1, steps: 2_000)
    #expect(broken.contains { $0.law.contains("find no agent") })
    #expect(broken.contains { $0.law.contains("abandonment limit") })
  }

  /// Wants one more line each time it is asked.
  struct Restless: DialingStrategy {
    var asked = 0
    var promises: StrategyPromises { [] }
    mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
      asked += 1
      return DialingDecision(linesWanted: asked, reason: .fixedRatio)
    }
  }

  @Test("a strategy that dials without agents, or more each time it is asked, is found out")
  func restless() {
    let broken = StrategyConformance.violations(of: Restless(), seed: 1, steps: 100)
    #expect(broken.contains { $0.law.contains("Asking twice") })
    #expect(broken.contains { $0.law.contains("Without agents") })
  }

  /// Keeps what it learns where its copies see it.
  struct Shared: DialingStrategy {
    final class Memory: @unchecked Sendable { var answers = 0 }
    let memory = Memory()
    var promises: StrategyPromises { [] }
    mutating func observe(_ event: FloorEvent) {
      if case .answered = event { memory.answers += 1 }
    }
    mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
      let lines = floor.agents > floor.paused ? memory.answers % 7 : 0
      return DialingDecision(linesWanted: lines, reason: .fixedRatio)
    }
  }

  @Test("a strategy that shares its memory with its copies is found out")
  func shared() {
    let broken = StrategyConformance.violations(of: Shared(), seed: 1, steps: 500)
    #expect(broken.contains { $0.law.contains("does not reach the original") })
  }

  /// Dials ahead of busy agents, with or without saying what it expects of them.
  struct Hopeful: DialingStrategy {
    var releases: Double?
    var promises: StrategyPromises { [.launchesOnlyTowardsAgents] }
    mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
      let busy = floor.talking.total + floor.wrapUp.total
      var decision = DialingDecision(linesWanted: floor.idle + busy, reason: .controlLaw)
      decision.evidence.expectedReleases = releases
      return decision
    }
  }

  @Test("launching with nobody free needs an agent who is expected to be")
  func hopeful() {
    for releases in [nil, 0.49] {
      let broken = StrategyConformance.violations(of: Hopeful(releases: releases), seed: 1)
      #expect(broken.contains { $0.law.contains("towards an agent") })
    }
    #expect(StrategyConformance.violations(of: Hopeful(releases: 0.5), seed: 1).isEmpty)
  }

  /// Wants to be asked again at once, for ever.
  struct Impatient: DialingStrategy {
    var promises: StrategyPromises { [] }
    mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
      DialingDecision(linesWanted: 0, reason: .noIdleAgent, reconsiderAfter: 0)
    }
  }

  @Test("a strategy that wants to be asked again in no time is found out")
  func impatient() {
    let broken = StrategyConformance.violations(of: Impatient(), seed: 1, steps: 10)
    #expect(broken.first?.law.contains("next question") == true)
  }

  @Test("no decision takes a line down: the level only says what is missing")
  func nothingIsTakenDown() {
    var floor = FloorSnapshot()
    floor.agentEnters(.idle)
    for _ in 0..<5 { floor.lineLaunched() }
    for wanted in 0...7 {
      let decision = DialingDecision(linesWanted: wanted, reason: .fixedRatio)
      #expect(floor.launches(for: decision) == max(0, wanted - 5))
    }
  }
}
