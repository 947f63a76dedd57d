// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import PerformanceMeasures
import Testing

struct LoggedMeasuresTests {
  /// A floor with everything that can happen: a detector, pauses, callers, comings and goings.
  private static func busyFloor() throws -> FloorScenario {
    var floor = try FloorScenario.standard(agents: 8, answerRate: 0.3)
    floor.shiftHours = 3
    floor.pauses = try PauseRules(
      timeBetween: DurationDistribution(.exponential(mean: 1_800)),
      duration: DurationDistribution(.exponential(mean: 300)))
    floor.inbound = try InboundCalls(
      callsPerHour: 30, patience: DurationDistribution(.exponential(mean: 60)),
      talkTime: DurationDistribution(.exponential(mean: 120)), wrapUpTime: .constant(20))
    floor.changes = [
      FloorChange(at: 3_600, .logIn(agents: 2)), FloorChange(at: 7_200, .logOut(agents: 3)),
    ]
    floor.list = CallingListRules(records: 400)
    return floor
  }

  @Test(
    "a log tells what the simulation counted",
    arguments: [StrategySpecification.manual, .progressive, .power(linesPerAgent: 3)])
  func agreement(mode: StrategySpecification) throws {
    let floor = try Self.busyFloor()
    let (measures, log) = try floor.log(mode, seed: 3)
    let logged = LoggedMeasures(of: log, scenario: floor)
    #expect(logged.dials == measures.launched)
    #expect(logged.answered == measures.attempts(.answered))
    #expect(logged.connected == measures.connected)
    for cause in AbandonmentCause.allCases {
      #expect(logged.abandoned[cause] ?? 0 == measures.abandoned(cause))
    }
    for state in AgentState.allCases {
      #expect(logged.timeInState[state] ?? 0 == measures.time(state))
    }
    let inbound = try #require(measures.inbound)
    #expect(logged.offered == inbound.arrived)
    #expect(logged.inboundAnswered == inbound.connected)
    #expect(logged.answeredInTime == inbound.connectedInTime)
    #expect(logged.inboundAbandoned == inbound.lost)
    #expect(logged.waitOfAnswered == inbound.waitOfConnected)
    let list = try #require(measures.list)
    #expect(logged.recordsAttempted <= list.total - list.fresh)
    #expect(logged.records == 400)
  }

  @Test("AHT is talk, hold and wrap-up; occupancy is at most 1; the states sum to paid time")
  func identities() throws {
    let floor = try Self.busyFloor()
    for seed in UInt64(1)...5 {
      let counts = LoggedMeasures(
        of: try floor.log(.power(linesPerAgent: 2), seed: seed).log, scenario: floor
      ).counts
      func value(_ measure: PerformanceMeasure) throws -> Double {
        try #require(measure.value(of: counts), "\(measure.id)")
      }
      let parts = try value(.averageTalkTime) + value(.averageHoldTime) + value(.averageWrapUpTime)
      #expect(abs(try value(.averageHandleTime) - parts) < 1e-9)
      #expect(try value(.averageTalkTimeWithHold) == value(.averageTalkTime))
      #expect(try 0...1 ~= value(.occupancy))
      #expect(try value(.occupancy) >= value(.utilisationOfLoggedInTime))
      let states: [PerformanceQuantity] = [
        .idleTime, .previewTime, .dialingTime, .talkTime, .wrapUpTime, .pausedTime,
      ]
      let sum = try states.reduce(0) { try $0 + #require(counts[$1]) }
      #expect(abs(sum - (counts[.paidTime] ?? 0)) < 1e-3)
      #expect(try value(.serviceLevelA) <= value(.serviceLevelB))
      #expect(try value(.serviceLevelB) <= 1)
      #expect(try value(.contactsPerHour) <= value(.contactsPerAvailableHour))
    }
  }

  @Test("listening counts what reading the log does, and halves merge to the whole")
  func merging() throws {
    let floor = try Self.busyFloor()
    var live = try floor.run(
      try PowerDialing(linesPerAgent: 2), recorder: LoggedMeasures(), seed: 7
    ).recorder
    live.finish(at: floor.end)
    let log = try floor.log(.power(linesPerAgent: 2), seed: 7).log
    let read = LoggedMeasures(of: log, scenario: floor)
    #expect(live.timeInState == read.timeInState)
    #expect(live.connected == read.connected && live.shortAbandoned == read.shortAbandoned)

    let other = LoggedMeasures(of: try floor.log(.progressive, seed: 8).log, scenario: floor)
    var first = read
    first.merge(other)
    var second = other
    second.merge(read)
    #expect(first == second)
    #expect(first.timeLoggedIn == read.timeLoggedIn + other.timeLoggedIn)
  }

  @Test("counts put over a log's complete what it cannot tell")
  func completion() throws {
    let floor = try FloorScenario.standard(agents: 4, answerRate: 0.3)
    let logged = LoggedMeasures(of: try floor.log(.progressive, seed: 1).log, scenario: floor)
    #expect(PerformanceMeasure.conversionPerContact.value(of: logged.counts) == nil)
    let counts = logged.counts.merging([.sales: 10, .paidTime: 40 * 3_600])
    #expect(PerformanceMeasure.conversionPerContact.value(of: counts) != nil)
    #expect(PerformanceMeasure.loggedInShare.value(of: counts) == 0.8)
    // A list that never ends has no penetration.
    #expect(PerformanceMeasure.listPenetration.value(of: counts) == nil)
  }
}
