// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct OptimalPacingTests {
  private func floor(
    _ agents: Int, answerRate: Double = 0.25, patience: Double = 0
  ) throws -> MemorylessFloor {
    try MemorylessFloor(
      agents: agents, answerRate: answerRate, ringTime: 15, handleTime: 180, patience: patience)
  }

  /// Utilisations computed by a linear programme over the stationary distribution, to 4 places,
  /// for 1, 2, 3, 5, 10 and 20 agents.
  @Test(
    "agrees with a linear programme solved elsewhere",
    arguments: [
      (0.25, 0.005, [0.7520, 0.7584, 0.7623, 0.7741, 0.8054, 0.8523]),
      (0.25, 0.01, [0.7541, 0.7671, 0.7716, 0.7851, 0.8210, 0.8676]),
      (0.25, 0.03, [0.7628, 0.7830, 0.7955, 0.8162, 0.8527, 0.8941]),
      (0.25, 0.05, [0.7720, 0.7929, 0.8092, 0.8328, 0.8697, 0.9078]),
      (0.10, 0.01, [0.5594, 0.6183, 0.6510, 0.7048, 0.7837, 0.8516]),
      (0.10, 0.03, [0.5904, 0.6575, 0.7012, 0.7570, 0.8282, 0.8838]),
      (0.50, 0.01, [0.8585, 0.8606, 0.8615, 0.8645, 0.8736, 0.8924]),
      (0.50, 0.03, [0.8613, 0.8673, 0.8693, 0.8735, 0.8865, 0.9104]),
    ])
  func table(_ answerRate: Double, _ limit: Double, _ utilisations: [Double]) throws {
    for (agents, utilisation) in zip([1, 2, 3, 5, 10, 20], utilisations) {
      let best = try OptimalPacing(of: floor(agents, answerRate: answerRate), limit: limit)
      #expect(abs(best.utilisation - utilisation) < 0.0003, "\(agents) agents")
      #expect(abs(best.abandonmentRate - limit) < 1e-12)
    }
  }

  @Test("fifty agents are a matter of a moment")
  func fiftyAgents() throws {
    let best = try OptimalPacing(of: floor(50), limit: 0.03)
    #expect(abs(best.utilisation - 0.9376) < 0.0002)
  }

  @Test("one agent: two lines when free against one, by hand")
  func byHand() throws {
    // Per handle time a line is resolved 12 times, answered 3 times. With one line when free the
    // agent is free for 1/3, busy for 1: 3/4 of the time, and nothing is lost.
    let best = try OptimalPacing(of: floor(1), limit: 0.03)
    #expect(best.policies.map(\.lines) == [[1, 0], [2, 0]])
    // From (free, 2 lines): each resolution fails with 3/4 and is made good at once; so the answer
    // comes after 4 resolutions of 1/24: 1/6. Then the other line: lost with 12/13 · 1/4 = 3/13,
    // failed with 9/13, still up at the end of the call with 1/13, when one more is launched.
    let lost = 3.0 / 13
    let second = best.policies[1]
    #expect(abs(second.utilisation - 6.0 / 7) < 1e-12)
    #expect(abs(second.abandonmentRate - 3.0 / 16) < 1e-12)
    #expect(abs(best.policies[0].utilisation - 0.75) < 1e-12)
    #expect(best.policies[0].abandonmentRate == 0)
    // A price of one lost call c makes both equal: 6/7 − c · (6/7 · 3/13) = 3/4.
    let price = (6.0 / 7 - 0.75) / (6.0 / 7 * lost)
    let shadowPrice = try #require(best.shadowPrice)
    #expect(abs(shadowPrice - price) < 1e-9)
  }

  @Test("the limit 0 is progressive dialing, exactly")
  func nothingLost() throws {
    for agents in [1, 4, 100] {
      for patience in [0.0, 2, 60] {
        let floor = try floor(agents, answerRate: 0.1, patience: patience)
        let best = try OptimalPacing(of: floor, limit: 0)
        #expect(best.utilisation == floor.zeroAbandonmentUtilisation)
        let progressive = 1 / (1 + 15 / (0.1 * 180))
        #expect(best.utilisation == progressive)
        #expect(best.abandonmentRate == 0)
        #expect(best.policies.map(\.lines) == [(0...agents).map { agents - $0 }])
        #expect(best.shadowPrice == nil)
      }
    }
  }

  @Test("rises with the limit, in a concave curve, and beyond u0 from the first per mille")
  func monotone() throws {
    for agents in [1, 2, 7, 20] {
      let floor = try floor(agents)
      let limits = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2]
      let curve = try OptimalPacing.curve(of: floor, limits: limits)
      for (less, more) in zip(curve, curve.dropFirst()) {
        #expect(more.utilisation > less.utilisation)
        if let price = less.shadowPrice, let lower = more.shadowPrice { #expect(price >= lower) }
      }
      for (limit, best) in zip(limits, curve) {
        let alone = try OptimalPacing(of: floor, limit: limit)
        #expect(abs(alone.utilisation - best.utilisation) < 1e-9)
        #expect(best.utilisation < 1)
        #expect(abs(best.policies.map(\.share).reduce(0, +) - 1) < 1e-12)
        #expect((1...2).contains(best.policies.count))
      }
    }
  }

  @Test("patience helps, and hardly any patience is none")
  func patience() throws {
    var previous = 0.0
    for patience in [0, 1e-6, 0.1, 1, 2, 5, 20, 60, 600] {
      let best = try OptimalPacing(of: floor(5, patience: patience), limit: 0.03)
      #expect(best.utilisation > previous - 1e-9)
      #expect(abs(best.abandonmentRate - 0.03) < 1e-9)
      if patience == 1e-6 { #expect(abs(best.utilisation - previous) < 1e-5) }
      previous = best.utilisation
    }
  }

  @Test("a full floor without patience gets no further line, a free one at least progressive's")
  func targets() throws {
    for agents in [1, 3, 12] {
      for answerRate in [0.05, 0.3, 1] {
        let best = try OptimalPacing(of: floor(agents, answerRate: answerRate), limit: 0.03)
        for policy in best.policies {
          #expect(policy.lines.count == agents + 1)
          #expect(policy.lines.last == 0)
          #expect(zip(policy.lines, policy.lines.dropFirst()).allSatisfy { $0 >= $1 })
          for (busy, lines) in policy.lines.enumerated() { #expect(lines >= agents - busy) }
        }
      }
    }
  }

  @Test("failed and answered attempts of different length keep the bound of progressive dialing")
  func lineTimes() throws {
    let floor = try MemorylessFloor(
      agents: 10, answerRate: 0.25, answerTime: 11.709, failureTime: 22.5, handleTime: 180)
    let bound = try ZeroAbandonmentBound(
      answerRate: 0.25, handleTime: 180, answerTime: 11.709, failureTime: 22.5)
    #expect(abs(floor.zeroAbandonmentUtilisation - bound.utilisation) < 1e-15)
  }

  @Test("refuses what is no floor and no limit, in one sentence")
  func refusals() throws {
    for agents in [-1, 0, 501] {
      #expect(throws: InvalidQueueingParameter.self) { try floor(agents) }
    }
    for answerRate in [-0.1, 0, 1.1, .nan] {
      #expect(throws: InvalidQueueingParameter.self) { try floor(1, answerRate: answerRate) }
    }
    for patience in [-1, Double.infinity, .nan] {
      #expect(throws: InvalidQueueingParameter.self) { try floor(1, patience: patience) }
    }
    for limit in [-0.01, 1, 1.5, .nan] {
      let refusal = #expect(throws: PacingOptimumError.self) {
        try OptimalPacing(of: floor(2), limit: limit)
      }
      #expect(refusal?.description == "limit is \(limit); it must be at least 0 and less than 1.")
    }
    let hopeless = #expect(throws: PacingOptimumError.self) {
      try OptimalPacing(of: floor(100, answerRate: 1e-4), limit: 0.03)
    }
    guard case .tooManyStates = hopeless else {
      Issue.record("\(String(describing: hopeless))")
      return
    }
  }
}
