// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct StateBlindBoundTests {
  /// Computed by an independent program and printed to 4 places.
  @Test(
    "is Erlang B at the limit",
    arguments: [
      (0.01, [0.0100, 0.0755, 0.1503, 0.2694, 0.4417, 0.5955, 0.7504, 0.8322]),
      (0.03, [0.0300, 0.1366, 0.2312, 0.3638, 0.5364, 0.6789, 0.8135, 0.8807]),
    ])
  func table(_ limit: Double, _ utilisations: [Double]) throws {
    for (agents, utilisation) in zip([1, 2, 3, 5, 10, 20, 50, 100], utilisations) {
      let bound = try StateBlindBound(agents: agents, limit: limit)
      #expect(abs(bound.utilisation - utilisation) <= 0.000_051)
    }
    // One agent is busy for the share of answers it takes: u = a/(1 + a) = α, whatever the load.
    #expect(relativeError(try StateBlindBound(agents: 1, limit: limit).utilisation, limit) < 1e-12)
  }

  @Test("is below the optimum, which looks at the agents")
  func belowTheOptimum() throws {
    for agents in [1, 5, 20] {
      let floor = try MemorylessFloor(
        agents: agents, answerRate: 0.25, ringTime: 15, handleTime: 180)
      let best = try OptimalPacing(of: floor, limit: 0.03)
      #expect(try StateBlindBound(agents: agents, limit: 0.03).utilisation < best.utilisation)
    }
  }

  @Test("rises with the limit from 0")
  func monotone() throws {
    var previous = try StateBlindBound(agents: 40, limit: 0)
    #expect(previous.utilisation == 0 && previous.load == 0)
    for step in 1..<100 {
      let bound = try StateBlindBound(agents: 40, limit: Double(step) / 100)
      #expect(bound.utilisation > previous.utilisation)
      previous = bound
    }
  }

  @Test("refuses limits that are none", arguments: [-0.1, 1, 2, .nan])
  func refusals(_ limit: Double) {
    #expect(throws: InvalidQueueingParameter.self) {
      try StateBlindBound(agents: 40, limit: limit)
    }
  }
}
