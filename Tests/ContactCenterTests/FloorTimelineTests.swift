// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import Testing

struct FloorTimelineTests {
  private static func scenario() throws -> FloorScenario {
    var scenario = try FloorScenario.standard(agents: 7, answerRate: 0.3)
    scenario.shiftHours = 1
    return scenario
  }

  @Test("the states of the agents sum to the agents at every moment")
  func statesSum() throws {
    let scenario = try Self.scenario()
    for mode in StrategySpecification.allModes {
      var playback = FloorPlayback(try scenario.timeline(of: mode, until: scenario.end, seed: 3))
      for second in stride(from: 0, through: 3_600, by: 7) {
        playback.advance(to: FloorInstant.start.adding(seconds: Double(second)))
        let moment = playback.moment
        #expect(AgentState.allCases.reduce(0) { $0 + moment.agents(in: $1) } == 7)
        for state in AgentState.allCases {
          #expect(moment.agents.count { $0 == state } == moment.agents(in: state))
        }
        #expect(
          AgentState.allCases.reduce(0) { $0 + moment.time($1) } == Int64(second) * 7_000_000_000)
        #expect(moment.linesInFlight >= moment.agents(in: .dialing))
        #expect(moment.waiting >= 0)
      }
    }
  }

  @Test("at the end of the run a timeline has counted what the measures have")
  func agreesWithMeasures() throws {
    let scenario = try Self.scenario()
    for mode in StrategySpecification.allModes {
      let measures = try scenario.measures(mode, seed: 9, replication: 2)
      var playback = FloorPlayback(
        try scenario.timeline(of: mode, until: scenario.end, seed: 9, replication: 2))
      playback.advance(to: scenario.end.adding(seconds: 1_000))
      let moment = playback.moment
      #expect(moment.now == scenario.end)
      #expect(moment.contacts == measures.connected)
      #expect(moment.abandoned == measures.abandoned)
      #expect(moment.waiting == measures.waitingAtEnd)
      #expect(moment.linesInFlight == measures.inFlightAtEnd)
      for state in AgentState.allCases { #expect(moment.time(state) == measures.time(state)) }
    }
  }

  @Test("going in many steps and in one leads to the same moment, and never back")
  func stepsAgree() throws {
    let scenario = try Self.scenario()
    let timeline = try scenario.timeline(of: .manual, until: scenario.end, seed: 1)
    var slow = FloorPlayback(timeline)
    var fast = FloorPlayback(timeline)
    let goal = FloorInstant.start.adding(seconds: 1_800)
    for second in 1...1_800 { slow.advance(to: FloorInstant.start.adding(seconds: Double(second))) }
    fast.advance(to: goal)
    #expect(slow.moment == fast.moment)
    fast.advance(to: .start)
    #expect(slow.moment == fast.moment)
  }

  @Test("a short timeline is the beginning of a long one")
  func isPrefix() throws {
    let scenario = try Self.scenario()
    let quarter = FloorInstant.start.adding(seconds: 900)
    var short = FloorPlayback(try scenario.timeline(of: .progressive, until: quarter, seed: 5))
    var long = FloorPlayback(try scenario.timeline(of: .progressive, until: scenario.end, seed: 5))
    short.advance(to: scenario.end)
    long.advance(to: quarter)
    #expect(short.moment == long.moment)
    #expect(short.moment.now == quarter)
  }

  @Test("a mode out of range is refused with a sentence")
  func refuses() throws {
    let scenario = try Self.scenario()
    let error = #expect(throws: InvalidParameter.self) {
      try scenario.timeline(of: .power(linesPerAgent: 0), until: scenario.end, seed: 1)
    }
    #expect(error?.description.contains("linesPerAgent") == true)
  }
}
