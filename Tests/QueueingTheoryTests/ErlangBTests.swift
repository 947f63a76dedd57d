// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct ErlangBTests {
  @Test(
    "agrees with 40-digit values to a relative error of 1e-12", arguments: ErlangReference.table)
  func reference(_ reference: ErlangReference) throws {
    let system = try ErlangB(agents: reference.agents, load: reference.load)
    #expect(relativeError(system.blockingProbability, reference.blocking) < 1e-12)
  }

  @Test("one agent blocks a/(1+a), two block a²/2 over 1+a+a²/2", arguments: [0.01, 0.5, 1, 4, 90])
  func smallSystems(_ load: Double) throws {
    let one = try ErlangB(agents: 1, load: load)
    #expect(relativeError(one.blockingProbability, load / (1 + load)) < 1e-15)
    let two = try ErlangB(agents: 2, load: load)
    let square = load * load / 2
    #expect(relativeError(two.blockingProbability, square / (1 + load + square)) < 1e-15)
  }

  @Test("blocking falls with agents and rises with load")
  func monotone() throws {
    for load in [0.3, 5.0, 42.0, 900.0] {
      var previous = 1.0
      for agents in 1...1100 {
        let blocking = try ErlangB(agents: agents, load: load).blockingProbability
        #expect(blocking < previous || blocking == 0)
        previous = blocking
      }
    }
    for agents in [1, 7, 60, 1_000_000] {
      var previous = -1.0
      for step in 1...60 {
        let load = Double(agents) * Double(step) / 30
        let blocking = try ErlangB(agents: agents, load: load).blockingProbability
        #expect(blocking > previous || blocking == 0)
        previous = blocking
      }
    }
  }

  @Test("no load blocks nothing, boundless load blocks everything, and nothing overflows")
  func limits() throws {
    for agents in [1, 2, 170, 171, 1000, 1_000_000] {
      #expect(try ErlangB(agents: agents, load: 0).blockingProbability == 0)
      #expect(try ErlangB(agents: agents, load: 1e-300).blockingProbability <= 1e-300)
      let flooded = try ErlangB(agents: agents, load: 1e300)
      #expect(flooded.blockingProbability == 1)
      #expect(relativeError(flooded.carriedLoad, Double(agents)) < 1e-12)
      #expect(flooded.occupancy > 0.999_999_999_999)
      #expect(flooded.occupancy <= 1)
    }
    let roomy = try ErlangB(agents: 1_000_000, load: 1000)
    #expect(roomy.blockingProbability == 0)
    #expect(roomy.carriedLoad == 1000)
    #expect(roomy.occupancy == 0.001)
  }

  @Test("offered load is the carried load and the blocked load together")
  func conservation() throws {
    for reference in ErlangReference.table {
      let system = try ErlangB(agents: reference.agents, load: reference.load)
      let whole = system.carriedLoad + system.load * system.blockingProbability
      #expect(relativeError(whole, system.load) < 1e-14)
    }
  }

  @Test(
    "finds the fewest agents for a blocking target",
    arguments: [
      (0.0, 0.01, 1), (1.0, 0.5, 1), (1.0, 0.2, 2), (5.0, 0.0184, 10), (5.0, 0.02, 10),
      (100.0, 0.0758, 100), (100.0, 0.0757, 101),
    ])
  func agentsNeeded(_ load: Double, _ blocking: Double, _ expected: Int) throws {
    #expect(try ErlangB.agentsNeeded(load: load, blocking: blocking) == expected)
  }

  @Test("one agent fewer would miss the target")
  func agentsNeededIsLeast() throws {
    for load in [0.7, 3.0, 48.0, 950.0, 700_000.0] {
      for blocking in [0.5, 0.03, 1e-4, 1e-12] {
        let agents = try ErlangB.agentsNeeded(load: load, blocking: blocking)
        #expect(try ErlangB(agents: agents, load: load).blockingProbability <= blocking)
        if agents > 1 {
          #expect(try ErlangB(agents: agents - 1, load: load).blockingProbability > blocking)
        }
      }
    }
  }

  /// Utilisation of state-blind dialing, computed by an independent program and printed to 4 places.
  @Test(
    "bounds the utilisation of dialing at a constant rate",
    arguments: [
      (0.01, [0.0100, 0.0755, 0.1503, 0.2694, 0.4417, 0.5955, 0.7504, 0.8322]),
      (0.03, [0.0300, 0.1366, 0.2312, 0.3638, 0.5364, 0.6789, 0.8135, 0.8807]),
    ])
  func openLoop(_ abandonment: Double, _ utilisations: [Double]) throws {
    for (agents, utilisation) in zip([1, 2, 3, 5, 10, 20, 50, 100], utilisations) {
      let load = try ErlangB.greatestLoad(agents: agents, blocking: abandonment)
      let system = try ErlangB(agents: agents, load: load)
      #expect(relativeError(system.blockingProbability, abandonment) < 1e-12)
      #expect(abs(system.occupancy - utilisation) <= 0.000_051)
    }
  }

  @Test("refuses what is no number of agents, no load or no share")
  func refusals() {
    for agents in [Int.min, -1, 0, 1_000_001, Int.max] {
      #expect(throws: InvalidQueueingParameter.self) { try ErlangB(agents: agents, load: 1) }
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangB.greatestLoad(agents: agents, blocking: 0.03)
      }
    }
    for load in [-1, -.infinity, .infinity, Double.nan] {
      #expect(throws: InvalidQueueingParameter.self) { try ErlangB(agents: 1, load: load) }
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangB.agentsNeeded(load: load, blocking: 0.1)
      }
    }
    for blocking in [-0.1, 0, 1, 1.5, .nan] {
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangB.agentsNeeded(load: 1, blocking: blocking)
      }
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangB.greatestLoad(agents: 1, blocking: blocking)
      }
    }
    let tooMuch = #expect(throws: InvalidQueueingParameter.self) {
      try ErlangB.agentsNeeded(load: 1e9, blocking: 0.01)
    }
    #expect(
      tooMuch?.description
        == "load is 1000000000.0; it must be small enough for 1,000,000 agents to suffice.")
    let none = #expect(throws: InvalidQueueingParameter.self) { try ErlangB(agents: 0, load: 1) }
    #expect(
      none?.description == "agents is 0; it must be a whole number from 1 to 1,000,000.")
  }
}

/// The distance of `value` from `expected`, as a share of `expected`.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  value == expected ? 0 : abs(value - expected) / abs(expected)
}
