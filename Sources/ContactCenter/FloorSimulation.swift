// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// One run of a floor under one strategy, event by event.
///
/// Every record has a random stream of its own, so that the n-th record answers, talks and wraps
/// up alike under every strategy. What a scenario does not use costs a test of a flag at most.
struct FloorSimulation<Strategy: DialingStrategy, Recorder: FloorRecorder>: ~Copyable {
  let scenario: FloorScenario
  let trigger: DialTrigger
  let seed: UInt64
  let replication: UInt64
  let end: Int64
  var strategy: Strategy
  var recorder: Recorder
  var measures: FloorMeasures

  var floor = FloorSnapshot()
  var queue = EventQueue<FloorAction>()
  var fates: CallFates
  var list: CallingList
  var agents: OwnedArray<FloorAgent>
  var idle = FirstInFirstOut<IdleAgent>()
  var lines = OwnedArray<FloorLine>()
  var spareLines = OwnedArray<Int32>()
  var waiting = FirstInFirstOut<WaitingCall>()
  var callers = FirstInFirstOut<WaitingCall>()
  var timeInState = OwnedArray<Int64>(repeating: 0, count: AgentState.allCases.count)
  var attemptsByOutcome = OwnedArray<Int>(repeating: 0, count: AttemptOutcome.allCases.count)
  var calls: Int32 = 0
  var reconsideration: Int32 = 0
  var nextLaunch: Int64 = 0
  var isRetryAwaited = false
  var talkFactor = 1.0
  /// Lines up whose agent went away: what they bring counts as abandoned through no fault of the
  /// strategy's.
  var linesWithoutAgent = 0
  let hasSegments: Bool
  let timeBetweenCallers: DurationDistribution?
  var arrivals: RandomStream

  init(
    scenario: FloorScenario, strategy: Strategy, recorder: Recorder, seed: UInt64,
    replication: UInt64
  ) {
    self.scenario = scenario
    self.strategy = strategy
    self.recorder = recorder
    self.seed = seed
    self.replication = replication
    trigger = strategy.trigger
    end = scenario.end.nanoseconds
    measures = FloorMeasures(agents: scenario.agents, duration: end)
    list = CallingList(rules: scenario.list)
    fates = CallFates(
      scenario: scenario, trigger: strategy.trigger, seed: seed, replication: replication)
    arrivals = RandomStream(seed: seed, replication: replication, purpose: 3)
    hasSegments = scenario.list?.segments.isEmpty == false
    timeBetweenCallers = scenario.inbound.flatMap {
      try? DurationDistribution(.exponential(mean: 3_600 / $0.callsPerHour))
    }
    agents = OwnedArray(capacity: scenario.agents)
  }

  /// Runs to the end of the last shift.
  mutating func run() {
    begin()
    var hasChanged = true
    while true {
      if hasChanged { dial() }
      guard let (time, action) = queue.pop(), time < end else { break }
      floor.advance(to: FloorInstant(nanoseconds: time))
      hasChanged = happen(action)
      if hasChanged { measures.events &+= 1 }
    }
    floor.advance(to: FloorInstant(nanoseconds: end))
    for place in agents.indices where agents[place].isLoggedIn { book(agents[place]) }
    bookWaiting()
    measures.timeInState = timeInState.indices.map { timeInState[$0] }
    measures.attemptsByOutcome = attemptsByOutcome.indices.map { attemptsByOutcome[$0] }
    measures.list = list.state
  }

  /// Lets an action happen; false when it was overtaken by others.
  private mutating func happen(_ action: FloorAction) -> Bool {
    switch action {
    case .lineResolves(let line): resolve(line)
    case .calleeLeaves(let line, let call): return leave(line, call)
    case .talkEnds(let agent): endTalk(agent)
    case .wrapUpEnds(let agent):
      strategy.observe(.wrapUpEnded(duration: agents[agent].wrapUp))
      finish(agent)
    case .agentPrepared(let agent): launchPrepared(agent)
    case .pickedUp(let line): pickUp(line)
    case .greetingEnds(let line, let call):
      if lines[line].call == call { record(.greetingEnded, line) }
      return false
    case .reconsider(let number): return number == reconsideration
    case .retryDue: isRetryAwaited = false
    case .callerArrives: callerArrives()
    case .pauseWanted(let agent, let number): return wantPause(agent, number)
    case .pauseEnds(let agent, let number): return endPause(agent, number)
    case .hourBegins:
      beginHour()
      return false
    case .change(let place): change(Int(place))
    }
    return true
  }

  /// Asks the strategy and launches what is missing.
  @inline(__always)
  private mutating func dial() {
    if linesWithoutAgent > 0, floor.linesInFlight + floor.waiting.total <= floor.idle {
      linesWithoutAgent = 0
    }
    let decision = strategy.linesWanted(given: floor)
    var missing = floor.launches(for: decision, lineLimit: scenario.lineLimit)
    recorder.decision(decision, launches: missing, given: floor)
    var later = decision.reconsiderAfter
    while missing > 0 {
      if scenario.callsPerSecond != nil, let wait = secondsToNextLaunch() {
        later = min(later ?? wait, wait)
        break
      }
      missing -= 1
      guard trigger.occupiesAgent ? prepareAttempt() : launchNext() else { break }
    }
    if let later {
      reconsideration &+= 1
      push(.reconsider(reconsideration), after: max(later, 0.001))
    }
  }

  /// Seconds until the network takes another attempt; nil when it takes one now, which is booked.
  private mutating func secondsToNextLaunch() -> Double? {
    guard let rate = scenario.callsPerSecond else { return nil }
    let now = floor.now.nanoseconds
    if now < nextLaunch { return Double(nextLaunch - now) * 1e-9 }
    nextLaunch = max(nextLaunch, now - 1) + Int64(1e9 / rate)
    return nil
  }

  @inline(__always)
  mutating func push(_ action: FloorAction, after seconds: Double) {
    queue.push(action, at: floor.now.adding(seconds: seconds).nanoseconds)
  }

  @inline(__always)
  mutating func recordLines() {
    recorder.lines(
      inFlight: floor.linesInFlight, waiting: floor.waiting.total, at: floor.now)
  }

  @inline(__always)
  mutating func record(_ event: FloorCallEvent, _ line: Int32, agent: Int32 = -1) {
    let slot = lines[line]
    recorder.call(
      FloorCall(
        number: slot.call, record: slot.isInbound ? -1 : Int32(truncatingIfNeeded: slot.record),
        attempt: slot.attempt, agent: agent), event, at: floor.now)
  }
}
