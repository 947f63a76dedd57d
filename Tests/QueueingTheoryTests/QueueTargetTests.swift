// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct QueueTargetTests {
  private let targets: [QueueTarget] = [
    .waitingProbability(0.2), .waitingProbability(1e-9), .averageWait(0.05),
    .serviceLevel(0.8, within: 0.1), .serviceLevel(0.999, within: 2), .abandonment(0.03),
  ]

  @Test("one agent fewer would miss the target", arguments: [0, 0.4, 7, 48, 950, 700_000])
  func fewestAgents(_ load: Double) throws {
    for target in targets {
      let queued = try ErlangC.agentsNeeded(load: load, handleTime: 1, target: target)
      #expect(try ErlangC(agents: queued, load: load).meets(target, handleTime: 1))
      #expect(Double(queued) > load)
      if queued > 1 {
        #expect(try !ErlangC(agents: queued - 1, load: load).meets(target, handleTime: 1))
      }
      let patient = try ErlangA.agentsNeeded(
        load: load, handleTime: 1, patience: 2, target: target)
      func meets(_ agents: Int) throws -> Bool {
        try ErlangA(agents: agents, load: load, handleTime: 1, patience: 2).meets(target)
      }
      #expect(try meets(patient))
      if patient > 1 { #expect(try !meets(patient - 1)) }
      // Who gives up makes room for the others: they wait more seldom and less long.
      switch target {
      case .waitingProbability, .averageWait: #expect(patient <= queued)
      case .serviceLevel, .abandonment: break
      }
    }
  }

  @Test("the next greater load would miss the target", arguments: [1, 2, 12, 300, 1_000_000])
  func greatestLoad(_ agents: Int) throws {
    for target in targets {
      let queued = try ErlangC.greatestLoad(agents: agents, handleTime: 1, target: target)
      #expect(queued < Double(agents))
      #expect(try ErlangC(agents: agents, load: queued).meets(target, handleTime: 1))
      #expect(try !ErlangC(agents: agents, load: queued.nextUp).meets(target, handleTime: 1))
      let patient = try ErlangA.greatestLoad(
        agents: agents, handleTime: 1, patience: 2, target: target)
      func meets(_ load: Double) throws -> Bool {
        try ErlangA(agents: agents, load: load, handleTime: 1, patience: 2).meets(target)
      }
      #expect(try meets(patient))
      #expect(try !meets(patient.nextUp))
    }
  }

  @Test("a load and its fewest agents answer each other")
  func inverse() throws {
    for agents in [1, 5, 40, 2_000] {
      for target in targets {
        let load = try ErlangA.greatestLoad(
          agents: agents, handleTime: 180, patience: 90, target: target)
        #expect(
          try ErlangA.agentsNeeded(
            load: load, handleTime: 180, patience: 90, target: target) == agents)
      }
    }
  }

  @Test("16.2 erlangs need 20 agents for 80 % within 20 of 180 seconds")
  func staffing() throws {
    #expect(
      try ErlangC.agentsNeeded(
        load: 16.2, handleTime: 180, target: .serviceLevel(0.8, within: 20)) == 20)
  }

  @Test("refuses targets that are none and targets that every load meets")
  func refusals() {
    for target: QueueTarget in [
      .waitingProbability(0), .waitingProbability(1), .averageWait(0), .averageWait(.nan),
      .serviceLevel(1.1, within: 1), .serviceLevel(0.8, within: -1), .abandonment(.nan),
    ] {
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangC.agentsNeeded(load: 3, handleTime: 1, target: target)
      }
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangA.greatestLoad(agents: 3, handleTime: 1, patience: 1, target: target)
      }
    }
    let refusal = #expect(throws: InvalidQueueingParameter.self) {
      try ErlangA.greatestLoad(
        agents: 3, handleTime: 180, patience: 60, target: .averageWait(61))
    }
    #expect(refusal?.name == "target")
    for load in [1e6, 1e9, 1e300] {
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangC.agentsNeeded(load: load, handleTime: 1, target: .waitingProbability(0.5))
      }
    }
    #expect(throws: InvalidQueueingParameter.self) {
      try ErlangA.agentsNeeded(
        load: 1e9, handleTime: 1, patience: 1, target: .abandonment(0.5))
    }
  }
}
