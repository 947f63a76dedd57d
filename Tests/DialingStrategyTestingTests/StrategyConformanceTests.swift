// SPDX-License-Identifier: Apache-2.0

import DialingStrategyTesting
import OutboundDialing
import Testing

struct StrategyConformanceTests {
  @Test("every built-in strategy keeps the laws it is held to", arguments: 1...5)
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
      let broken = StrategyConformance.violations(of: strategy, seed: 9, steps: 20_000)
      #expect(broken.isEmpty, "limit \(limit): \(broken.map(\.description))")
    }
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
}
