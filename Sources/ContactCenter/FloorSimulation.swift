// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// One run of a floor under one strategy, event by event.
///
/// Every record has a random stream of its own, so that the n-th record answers, talks and wraps
/// up alike under every strategy.
struct FloorSimulation<Strategy: DialingStrategy, Recorder: FloorRecorder> {
  private enum Action {
    case lineResolves(Int32)
    case calleeLeaves(Int32, call: Int64)
    case agentPrepared(Int32)
    case talkEnds(Int32)
    case wrapUpEnds(Int32)
    case reconsider(Int64)
    case retryDue
  }

  private struct Agent {
    var state = AgentState.idle
    var since = FloorInstant.start
    var line: Int32 = -1
    var talk: Double = 0
    var wrapUp: Double = 0
  }

  private struct Line {
    var attempt = CallingList.Attempt(record: 0, number: 0)
    var launchedAt = FloorInstant.start
    var answeredAt = FloorInstant.start
    var outcome = AttemptOutcome.noAnswer
    var talk = 0.0
    var wrapUp = 0.0
    var owner: Int32 = -1
    var call: Int64 = 0
    var isWaiting = false
  }

  private let scenario: FloorScenario
  private let trigger: DialTrigger
  private let seed: UInt64
  private let replication: UInt64
  private let end: Int64
  private(set) var strategy: Strategy
  private(set) var recorder: Recorder
  private(set) var measures: FloorMeasures

  private var floor = FloorSnapshot()
  private var queue = EventQueue<Action>()
  private var list: CallingList
  private var agents: [Agent]
  private var idle: FirstInFirstOut<Int32>
  private var waiting = FirstInFirstOut<(line: Int32, call: Int64)>()
  private var lines: [Line] = []
  private var spareLines: [Int32] = []
  private var calls: Int64 = 0
  private var reconsideration: Int64 = 0
  private var isRetryAwaited = false

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
    agents = [Agent](repeating: Agent(), count: scenario.agents)
    idle = FirstInFirstOut()
    for agent in 0..<scenario.agents {
      floor.agentEnters(.idle)
      idle.append(Int32(agent))
    }
  }

  /// Runs to the end of the last shift.
  mutating func run() {
    dial()
    while let (time, action) = queue.pop(), time < end {
      floor.advance(to: FloorInstant(nanoseconds: time))
      measures.events += 1
      if happen(action) { dial() }
    }
    floor.advance(to: FloorInstant(nanoseconds: end))
    for agent in agents { book(agent) }
    measures.waitingAtEnd = floor.waiting.total
    measures.list = list.state
  }

  /// Lets an action happen; false when it was overtaken by others.
  private mutating func happen(_ action: Action) -> Bool {
    switch action {
    case .lineResolves(let line): resolve(line)
    case .calleeLeaves(let line, let call):
      let slot = lines[Int(line)]
      guard slot.isWaiting, slot.call == call else { return false }
      floor.calleeStopsWaiting(since: slot.answeredAt)
      measures.abandoned += 1
      strategy.observe(.abandoned(wait: floor.now.seconds(since: slot.answeredAt)))
      recorder.abandoned(at: floor.now)
      recordLines()
      release(line)
    case .agentPrepared(let agent): launch(owner: agent)
    case .talkEnds(let agent):
      strategy.observe(.talkEnded(duration: agents[Int(agent)].talk))
      change(agent, to: .wrapUp)
      push(.wrapUpEnds(agent), after: agents[Int(agent)].wrapUp)
    case .wrapUpEnds(let agent):
      strategy.observe(.wrapUpEnded(duration: agents[Int(agent)].wrapUp))
      becomeIdle(agent)
    case .reconsider(let number): return number == reconsideration
    case .retryDue: isRetryAwaited = false
    }
    return true
  }

  /// Asks the strategy and launches what is missing.
  private mutating func dial() {
    let decision = strategy.linesWanted(given: floor)
    var missing = floor.launches(for: decision, lineLimit: scenario.lineLimit)
    while missing > 0 {
      missing -= 1
      guard trigger.occupiesAgent ? prepareAttempt() : launch(owner: -1) else { break }
    }
    if let seconds = decision.reconsiderAfter {
      reconsideration += 1
      push(.reconsider(reconsideration), after: max(seconds, 0.001))
    }
  }

  /// Lets the longest idle agent prepare an attempt of his own.
  private mutating func prepareAttempt() -> Bool {
    guard idle.count > 0, let attempt = nextAttempt(), let agent = idle.popFirst() else {
      return false
    }
    let line = takeLine()
    lines[Int(line)].attempt = attempt
    lines[Int(line)].owner = agent
    agents[Int(agent)].line = line
    change(agent, to: .previewing)
    push(.agentPrepared(agent), after: scenario.preparationTime(trigger))
    return true
  }

  /// Puts a line up: an agent's own, prepared one, or one of the system's.
  @discardableResult
  private mutating func launch(owner: Int32) -> Bool {
    let line: Int32
    if owner >= 0 {
      line = agents[Int(owner)].line
      change(owner, to: .dialing)
    } else {
      guard let attempt = nextAttempt() else { return false }
      line = takeLine()
      lines[Int(line)].attempt = attempt
      lines[Int(line)].owner = -1
    }
    let timeOnLine = drawFate(of: line)
    lines[Int(line)].launchedAt = floor.now
    floor.lineLaunched()
    measures.launched += 1
    recordLines()
    push(.lineResolves(line), after: timeOnLine)
    return true
  }

  /// Draws how an attempt will end and gives the seconds it stays on the line.
  private mutating func drawFate(of line: Int32) -> Double {
    let attempt = lines[Int(line)].attempt
    var stream = RandomStream(
      seed: seed, replication: replication, purpose: 1,
      entity: UInt64(attempt.record) &* 64 &+ UInt64(attempt.number))
    let model = scenario.attempts
    var luck = stream.nextUnit()
    if luck < model.answerRate {
      let ring = model.ringTime.next(using: &stream)
      lines[Int(line)].outcome = .answered
      lines[Int(line)].talk = scenario.talkTime.next(using: &stream)
      lines[Int(line)].wrapUp = scenario.wrapUpTime.next(using: &stream)
      return model.setupTime + ring
    }
    luck = (luck - model.answerRate) / (1 - model.answerRate)
    var chosen = model.failures.count - 1
    for (place, failure) in model.failures.enumerated() {
      luck -= failure.share
      if luck < 0 {
        chosen = place
        break
      }
    }
    let failure = model.failures[chosen]
    lines[Int(line)].outcome = failure.outcome
    return model.setupTime + failure.time(trigger).next(using: &stream)
  }

  private mutating func resolve(_ line: Int32) {
    let slot = lines[Int(line)]
    floor.lineEnded(launchedAt: slot.launchedAt)
    measures.attemptsByOutcome[slot.outcome.place] += 1
    list.resolve(slot.attempt, slot.outcome, now: floor.now.nanoseconds)
    let age = floor.now.seconds(since: slot.launchedAt)
    guard slot.outcome == .answered else {
      strategy.observe(.failed(age: age, slot.outcome))
      if slot.owner >= 0 { becomeIdle(slot.owner) }
      recordLines()
      release(line)
      return
    }
    strategy.observe(.answered(age: age))
    lines[Int(line)].answeredAt = floor.now
    if slot.owner >= 0 {
      connect(line, to: slot.owner)
    } else if let agent = idle.popFirst() {
      connect(line, to: agent)
    } else {
      calls += 1
      lines[Int(line)].call = calls
      lines[Int(line)].isWaiting = true
      floor.calleeWaits()
      waiting.append((line, calls))
      push(.calleeLeaves(line, call: calls), after: scenario.patience)
    }
    recordLines()
  }

  private mutating func connect(_ line: Int32, to agent: Int32) {
    let slot = lines[Int(line)]
    let wait = floor.now.nanoseconds - slot.answeredAt.nanoseconds
    measures.connected += 1
    measures.waitOfConnected += wait
    strategy.observe(.connected(wait: Double(wait) * 1e-9))
    agents[Int(agent)].talk = slot.talk
    agents[Int(agent)].wrapUp = slot.wrapUp
    change(agent, to: .talking)
    push(.talkEnds(agent), after: slot.talk)
    release(line)
  }

  /// Connects the agent to whoever waits longest, else lets him rest.
  private mutating func becomeIdle(_ agent: Int32) {
    while let (line, call) = waiting.popFirst() {
      let slot = lines[Int(line)]
      guard slot.isWaiting, slot.call == call else { continue }
      floor.calleeStopsWaiting(since: slot.answeredAt)
      connect(line, to: agent)
      recordLines()
      return
    }
    change(agent, to: .idle)
    idle.append(agent)
  }

  private mutating func change(_ agent: Int32, to state: AgentState) {
    let old = agents[Int(agent)]
    guard old.state != state else { return }
    book(old)
    floor.agentChanges(from: old.state, since: old.since, to: state)
    agents[Int(agent)].state = state
    agents[Int(agent)].since = floor.now
    recorder.agent(Int(agent), from: old.state, to: state, at: floor.now)
  }

  private mutating func book(_ agent: Agent) {
    measures.timeInState[agent.state.place] +=
      floor.now.nanoseconds - agent.since.nanoseconds
  }

  private mutating func nextAttempt() -> CallingList.Attempt? {
    if let attempt = list.next(now: floor.now.nanoseconds) { return attempt }
    if let due = list.nextDue, due > floor.now.nanoseconds, !isRetryAwaited {
      isRetryAwaited = true
      queue.push(.retryDue, at: due)
    }
    return nil
  }

  private mutating func takeLine() -> Int32 {
    if let spare = spareLines.popLast() { return spare }
    lines.append(Line())
    return Int32(lines.count - 1)
  }

  private mutating func release(_ line: Int32) {
    lines[Int(line)].isWaiting = false
    spareLines.append(line)
  }

  private mutating func push(_ action: Action, after seconds: Double) {
    queue.push(action, at: floor.now.adding(seconds: seconds).nanoseconds)
  }

  private mutating func recordLines() {
    recorder.lines(
      inFlight: floor.linesInFlight, waiting: floor.waiting.total, at: floor.now)
  }
}
