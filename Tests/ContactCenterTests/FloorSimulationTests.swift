// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import Testing

struct FloorSimulationTests {
  @Test("time and calls are conserved to the nanosecond and the call")
  func conservation() throws {
    for (seed, specification) in StrategySpecification.allModes.enumerated() {
      let scenario = try FloorScenario.standard(agents: 7, answerRate: 0.3)
      let run = try scenario.measures(specification, seed: UInt64(seed))
      #expect(run.timeInState.reduce(0, +) == 7 * run.duration)
      #expect(run.duration == 8 * 3_600_000_000_000)
      #expect(run.launched == run.resolved + run.inFlightAtEnd)
      #expect(run.inFlightAtEnd >= 0)
      #expect(run.attempts(.answered) == run.connected + run.abandoned + run.waitingAtEnd)
      #expect(run.connected > 500)
    }
  }

  @Test("modes that never launch a line without a free agent abandon nothing")
  func nothingAbandoned() throws {
    let scenario = try FloorScenario.standard(agents: 12, answerRate: 0.4)
    for specification: StrategySpecification in [.manual, .preview, .progressive] {
      let run = try scenario.measures(specification, seed: 3)
      #expect(run.abandoned == 0)
      #expect(run.waitOfConnected == 0)
    }
  }

  @Test("the records of a list are in exactly one state, and all are used up in the end")
  func list() throws {
    var scenario = try FloorScenario.standard(agents: 10, answerRate: 0.2, days: 2)
    scenario.list = CallingListRules(records: 2_000, maximumAttempts: 3, retryMinutes: 30)
    for specification in StrategySpecification.allModes {
      let run = try scenario.measures(specification, seed: 5)
      let list = try #require(run.list)
      #expect(list.total == 2_000)
      #expect(list.fresh == 0 && list.inFlight == 0 && list.waitingForRetry == 0)
      #expect(list.answered == run.attempts(.answered))
      #expect(run.launched <= 6_000)
    }
  }

  @Test("a list in the middle of a day still has every record in one state")
  func listInTheMiddle() throws {
    var scenario = try FloorScenario.standard(agents: 10, answerRate: 0.2)
    scenario.shiftHours = 1
    scenario.list = CallingListRules(records: 1_500, maximumAttempts: 3, retryMinutes: 10)
    let run = try scenario.measures(.progressive, seed: 5)
    let list = try #require(run.list)
    #expect(list.total == 1_500)
    #expect(list.fresh > 0)
  }

  @Test("a trunk's capacity is never passed")
  func lineLimit() throws {
    struct MostLines: FloorRecorder {
      var most = 0
      mutating func lines(inFlight: Int, waiting: Int, at moment: FloorInstant) {
        most = max(most, inFlight)
      }
    }
    var scenario = try FloorScenario.standard(agents: 20, answerRate: 0.2)
    scenario.lineLimit = 9
    let run = try scenario.run(
      try PowerDialing(linesPerAgent: 3), recorder: MostLines(), seed: 1)
    #expect(run.recorder.most == 9)
  }

  @Test("the n-th record meets the same fate under every mode")
  func commonLuck() throws {
    // With as many agents as records everything is dialed at once, so all answers agree.
    var scenario = try FloorScenario.standard(agents: 300, answerRate: 0.3)
    scenario.list = CallingListRules(records: 300, maximumAttempts: 1)
    let answers = try StrategySpecification.allModes.map {
      try scenario.measures($0, seed: 8).attempts(.answered)
    }
    #expect(Set(answers).count == 1)
  }

  /// Predictive dialing that remembers the worst rate it ever showed.
  struct Watched: DialingStrategy {
    var inner: PredictiveDialing
    var worst = 0.0
    var promises: StrategyPromises { inner.promises }
    mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
      inner.linesWanted(given: floor)
    }
    mutating func observe(_ event: FloorEvent) {
      inner.observe(event)
      worst = max(worst, inner.ledger.abandonmentRate ?? 0)
    }
  }

  @Test("predictive dialing holds its limit at every moment")
  func limit() throws {
    for agents in [1, 3, 10, 40] {
      for answerRate in [0.08, 0.25, 0.6] {
        let scenario = try FloorScenario.standard(agents: agents, answerRate: answerRate)
        for seed in 1...2 as ClosedRange<UInt64> {
          let strict = Watched(inner: .predictive(rule: .ftcTelemarketingSalesRule))
          let run = try scenario.run(strict, seed: seed)
          #expect(run.strategy.worst <= 0.03)
        }
      }
    }
  }
}
