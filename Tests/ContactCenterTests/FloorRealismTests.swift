// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import Testing

struct FloorRealismTests {
  /// A floor on which everything that can happen does.
  static func busyFloor() throws -> FloorScenario {
    var scenario = try FloorScenario.standard(agents: 12, answerRate: 0.3, days: 2)
    scenario.list = CallingListRules(records: 9_000, maximumAttempts: 4, retryMinutes: 45)
    scenario.list?.busyRetryMinutes = 10
    scenario.list?.callbackShare = 0.1
    scenario.list?.segments = [
      .init(records: 2_000, answerRateFactor: 1.5), .init(records: 3_000, answerRateFactor: 0.5),
    ]
    scenario.attempts.factorPerAttempt = 0.8
    scenario.attempts.hourlyFactors = [0.6, 0.8, 1, 1.2, 1, 0.9, 1.1, 1.3]
    scenario.attempts.greetingTime = try DurationDistribution(
      .lognormal(mean: 1.5, coefficientOfVariation: 0.4))
    scenario.attempts.detection = AnsweringMachineDetection(
      delay: try DurationDistribution(.lognormal(mean: 2, coefficientOfVariation: 0.3)),
      falseMachineShare: 0.05, falsePersonShare: 0.1, unmaskingTime: try .constant(6))
    scenario.pauses = PauseRules(
      timeBetween: try DurationDistribution(.exponential(mean: 2_400)),
      duration: try DurationDistribution(.lognormal(mean: 300, coefficientOfVariation: 1)))
    scenario.inbound = InboundCalls(
      callsPerHour: 30, patience: try DurationDistribution(.exponential(mean: 60)),
      talkTime: scenario.talkTime, wrapUpTime: scenario.wrapUpTime)
    scenario.callsPerSecond = 2
    scenario.lineLimit = 40
    scenario.changes = [
      FloorChange(at: 3_600, .logIn(agents: 5)), FloorChange(at: 7_200, .pause(agents: 8)),
      FloorChange(at: 7_500, .resume(agents: 8)), FloorChange(at: 9_000, .logOut(agents: 9)),
      FloorChange(at: 12_000, daily: true, .logIn(agents: 3)),
      FloorChange(at: 10_000, .answerRate(factor: 2)),
      FloorChange(at: 11_000, .talkTime(factor: 2)),
      FloorChange(at: 12_000, .setupDelay(seconds: 5)),
    ]
    return scenario
  }

  /// Follows every call and agent by what is recorded of them.
  struct Auditor: FloorRecorder {
    var faults: [String] = []
    var open: [Int32: FloorCallEvent] = [:]
    var recordsInFlight: Set<Int32> = []
    var states: [Int: AgentState] = [:]
    var last = FloorInstant.start
    var launchedAt: [Int32: FloorInstant] = [:]
    var counts: [String: Int] = [:]

    mutating func agent(
      _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
    ) {
      if moment < last { faults.append("time went back") }
      last = moment
      if let known = states[agent], let old, old != known { faults.append("agent was \(known)") }
      states[agent] = new
    }

    mutating func call(_ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant) {
      counts["\(event)".split(separator: "(").first.map(String.init) ?? "", default: 0] += 1
      switch event {
      case .launched, .arrived:
        if open[call.number] != nil { faults.append("call \(call.number) twice") }
        if call.record >= 0, !recordsInFlight.insert(call.record).inserted {
          faults.append("record \(call.record) in two calls")
        }
      case .failed, .abandoned, .lost, .hungUp, .connected, .answered, .greetingEnded:
        if open[call.number] == nil { faults.append("\(event) of an unknown call") }
      }
      open[call.number] = event
      switch event {
      case .failed, .connected, .lost: recordsInFlight.remove(call.record)
      case .abandoned(let cause) where cause != .detectorDelay: recordsInFlight.remove(call.record)
      default: break
      }
    }
  }

  @Test("every record, call, agent and nanosecond is accounted for when everything happens")
  func conservation() throws {
    let scenario = try Self.busyFloor()
    for mode in StrategySpecification.allModes {
      let run = try scenario.measures(mode, seed: 3)
      #expect(run.launched == run.resolved + run.inFlightAtEnd)
      #expect(run.attempts(.answered) == run.connected + run.lost + run.waitingAtEnd)
      #expect(try #require(run.list).total == 9_000)
      let inbound = try #require(run.inbound)
      #expect(inbound.arrived > 300)
      #expect(inbound.connected + inbound.lost <= inbound.arrived)
      #expect(inbound.arrived - inbound.connected - inbound.lost < 20)
      #expect(run.timeInState.allSatisfy { $0 >= 0 })
      #expect(run.time(.paused) > 0)
    }
  }

  @Test("no record is ever in two calls, time never goes back, and no call is lost track of")
  func audit() throws {
    let scenario = try Self.busyFloor()
    let power = try PowerDialing(linesPerAgent: 2)
    let auditor = try scenario.run(power, recorder: Auditor(), seed: 4).recorder
    #expect(auditor.faults.prefix(3) == [])
    #expect(auditor.counts["launched", default: 0] > 1_000)
    #expect(auditor.counts["greetingEnded", default: 0] > 100)
  }

  @Test("a recorder changes nothing, and the log holds what the measures count")
  func log() throws {
    let scenario = try Self.busyFloor()
    let power = try PowerDialing(linesPerAgent: 2)
    let bare = try scenario.run(power, seed: 5).measures
    let run = try scenario.run(power, recorder: FloorLog(), seed: 5)
    #expect(run.measures == bare)
    func count(_ matches: (FloorCallEvent) -> Bool) -> Int {
      run.recorder.entries.count { entry in
        if case .call(let event) = entry.event { matches(event) } else { false }
      }
    }
    #expect(count { $0 == .launched } == bare.launched)
    let inbound = try #require(bare.inbound)
    #expect(count { $0 == .arrived } == inbound.arrived)
    #expect(
      count { $0 == .connected } == bare.connected + bare.machinesConnected + inbound.connected)
    for cause in AbandonmentCause.allCases {
      #expect(count { $0 == .abandoned(cause) } == bare.abandoned(cause))
    }
    #expect(
      zip(run.recorder.entries, run.recorder.entries.dropFirst()).allSatisfy {
        $0.moment <= $1.moment
      })
  }

  @Test("a detector's errors abandon the share of people that it mistakes, whatever the pacing")
  func detection() throws {
    var scenario = try FloorScenario.standard(agents: 10, answerRate: 0.3, days: 5)
    scenario.attempts.detection = AnsweringMachineDetection(
      delay: try .constant(1), falseMachineShare: 0.04, falsePersonShare: 0.1,
      unmaskingTime: try .constant(8))
    let run = try scenario.measures(.progressive, seed: 1)
    let answered = Double(run.attempts(.answered))
    let mistaken = Double(run.abandoned(.detectorError))
    // Binomial: within four standard deviations.
    #expect(abs(mistaken - 0.04 * answered) < 4 * (0.04 * 0.96 * answered).squareRoot())
    #expect(run.abandoned == run.abandonedUnavoidably)
    #expect(run.machinesConnected > 0)
    #expect(run.abandoned(.detectorDelay) == 0)
  }

  @Test("a verdict later than the rule allows makes every connection late")
  func lateVerdict() throws {
    var scenario = try FloorScenario.standard(agents: 10, answerRate: 0.3)
    scenario.attempts.greetingTime = try .constant(1)
    scenario.attempts.detection = AnsweringMachineDetection(
      delay: try .constant(4), falseMachineShare: 0, falsePersonShare: 0,
      unmaskingTime: try .constant(8))
    let late = try scenario.measures(.progressive, seed: 1)
    #expect(late.abandoned(.detectorDelay) == late.connected && late.connected > 100)
    scenario.attempts.detection?.delay = try .constant(2.5)
    #expect(try scenario.measures(.progressive, seed: 1).abandoned(.detectorDelay) == 0)
  }

  @Test("an agent who leaves while a line is up for him is booked as the cause")
  func agentLeaves() throws {
    var scenario = try FloorScenario.standard(agents: 20, answerRate: 0.5)
    scenario.changes = (1...200).flatMap { number in
      [
        FloorChange(at: Double(number) * 120, .pause(agents: 10)),
        FloorChange(at: Double(number) * 120 + 60, .resume(agents: 20)),
      ]
    }
    let run = try scenario.measures(.progressive, seed: 1)
    #expect(run.abandoned(.agentLeft) > 5)
    #expect(run.abandoned(.noAgentFree) == 0)
  }

  @Test("agents who log in and out are paid for the time between, to the nanosecond")
  func shifts() throws {
    var scenario = try FloorScenario.standard(agents: 4, answerRate: 0.3)
    // Nobody answers, so nobody finishes a call late.
    scenario.attempts.answerRate = 1e-9
    scenario.changes = [
      FloorChange(at: 3_600, .logIn(agents: 6)), FloorChange(at: 7_200, .logOut(agents: 5)),
    ]
    let run = try scenario.measures(.progressive, seed: 1)
    #expect(run.timeLoggedIn == (8 * 4 + 7 * 6 - 6 * 5) * 3_600_000_000_000)
  }

  @Test("callbacks come when the callee asked, and never before")
  func callbacks() throws {
    struct Watch: FloorRecorder {
      var hungUp: [Int32: FloorInstant] = [:]
      var gaps: [Double] = []
      mutating func call(_ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant) {
        if event == .connected { hungUp[call.record] = moment }
        if event == .launched, let then = hungUp[call.record] {
          gaps.append(moment.seconds(since: then))
        }
      }
    }
    var scenario = try FloorScenario.standard(agents: 10, answerRate: 0.3)
    scenario.list = CallingListRules(records: 1_000, maximumAttempts: 3)
    scenario.list?.callbackShare = 0.2
    scenario.list?.callbackMinutes = 90
    let watch = try scenario.run(ProgressiveDialing(), recorder: Watch(), seed: 2).recorder
    #expect(watch.gaps.count > 20)
    #expect(watch.gaps.allSatisfy { $0 >= 5_400 })
  }

  @Test("a call rate is never passed")
  func callRate() throws {
    struct Watch: FloorRecorder {
      var launches: [FloorInstant] = []
      mutating func call(_ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant) {
        if event == .launched { launches.append(moment) }
      }
    }
    var scenario = try FloorScenario.standard(agents: 50, answerRate: 0.2)
    scenario.shiftHours = 1
    scenario.callsPerSecond = 1.5
    let watch = try scenario.run(
      try PowerDialing(linesPerAgent: 3), recorder: Watch(), seed: 2
    ).recorder
    #expect(watch.launches.count > 1_000)
    #expect(
      zip(watch.launches, watch.launches.dropFirst()).allSatisfy {
        $1.seconds(since: $0) > 1 / 1.5 - 1e-6
      })
  }

  @Test("inbound calls alone behave as Erlang's waiting system with impatient callers")
  func inbound() throws {
    var scenario = try FloorScenario.standard(agents: 10, answerRate: 0.3, days: 20)
    scenario.list = CallingListRules(records: 1, maximumAttempts: 1)
    scenario.talkTime = try .constant(0)
    scenario.inbound = InboundCalls(
      callsPerHour: 540, patience: try DurationDistribution(.exponential(mean: 60)),
      talkTime: try DurationDistribution(.exponential(mean: 60)), wrapUpTime: try .constant(0))
    // Erlang A with 10 agents, 9 erlangs and patience equal to service: P(abandon) = .085912.
    var lost = RatioStatistics()
    for replication in 0..<8 as Range<UInt64> {
      let run = try scenario.measures(.progressive, seed: 1, replication: replication)
      let inbound = try #require(run.inbound)
      lost.add(
        numerator: Double(inbound.lost), denominator: Double(inbound.connected + inbound.lost))
    }
    let estimate = try #require(lost.estimate(level: 0.999))
    #expect(abs(estimate.mean - 0.085912111602) < (estimate.halfWidth ?? 0))
    #expect((estimate.halfWidth ?? 1) < 0.01)
  }
}
