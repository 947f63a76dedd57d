// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

extension FloorSimulation {
  /// The agent who has been idle longest, no longer in the line of idle agents.
  mutating func takeIdleAgent() -> Int32? {
    while let place = idle.popFirst() {
      // Whoever paused or logged out meanwhile left his place in the line.
      if agents[place.agent].stamp == place.stamp { return place.agent }
    }
    return nil
  }

  /// Lets a conversation end.
  mutating func endTalk(_ agent: Int32) {
    let slot = agents[agent]
    recorder.call(slot.call, .hungUp, at: floor.now)
    if slot.hasMachine {
      strategy.observe(.machineFound(duration: slot.talk))
      finish(agent)
    } else {
      strategy.observe(.talkEnded(duration: slot.talk))
      change(agent, to: .wrapUp)
      push(.wrapUpEnds(agent), after: slot.wrapUp)
    }
  }

  /// Lets an agent do what he wished to do after the call, which is mostly to take the next.
  mutating func finish(_ agent: Int32) {
    switch agents[agent].wish {
    case .work: becomeIdle(agent)
    case .pause:
      floor.leaving -= 1
      pause(agent)
    case .logOut:
      floor.leaving -= 1
      logOut(agent)
    }
  }

  /// Connects the agent to whoever waits longest, else lets him rest.
  mutating func becomeIdle(_ agent: Int32) {
    if floor.waiting.total > 0, let line = Self.next(&waiting, lines) ?? Self.next(&callers, lines)
    {
      floor.calleeStopsWaiting(since: lines[line].waitsSince)
      lines[line].isWaiting = false
      connect(line, to: agent)
      recordLines()
      return
    }
    change(agent, to: .idle)
    agents[agent].stamp &+= 1
    idle.append(IdleAgent(agent: agent, stamp: agents[agent].stamp))
  }

  private static func next(
    _ queue: inout FirstInFirstOut<WaitingCall>, _ lines: borrowing OwnedArray<FloorLine>
  ) -> Int32? {
    while let next = queue.popFirst() {
      if lines[next.line].isWaiting, lines[next.line].call == next.call { return next.line }
    }
    return nil
  }

  /// Lets an agent who has no call go away from the floor or from his phone.
  private mutating func goAway(_ agent: Int32) {
    guard agents[agent].state == .idle else { return }
    agents[agent].stamp &+= 1
    if trigger == .system, floor.linesInFlight + floor.waiting.total >= floor.idle {
      linesWithoutAgent += 1
    }
  }

  /// Pauses an agent who has no call.
  mutating func pause(_ agent: Int32) {
    goAway(agent)
    agents[agent].wish = .work
    change(agent, to: .paused)
    guard let pauses = scenario.pauses else { return }
    agents[agent].pauses &+= 1
    var stream = luck(ofPauseOf: agent)
    push(
      .pauseEnds(agent, number: agents[agent].pauses),
      after: pauses.duration.next(using: &stream))
  }

  /// Lets a pause end; false when it was ended before.
  mutating func endPause(_ agent: Int32, _ number: Int32) -> Bool {
    let slot = agents[agent]
    guard slot.state == .paused, slot.isLoggedIn, slot.pauses == number else { return false }
    resume(agent)
    return true
  }

  /// Lets an agent work again.
  mutating func resume(_ agent: Int32) {
    becomeIdle(agent)
    wishPause(agent)
  }

  /// Draws when an agent will want his next pause.
  mutating func wishPause(_ agent: Int32) {
    guard let pauses = scenario.pauses else { return }
    agents[agent].pauses &+= 1
    var stream = luck(ofPauseOf: agent)
    push(
      .pauseWanted(agent, number: agents[agent].pauses),
      after: pauses.timeBetween.next(using: &stream))
  }

  private func luck(ofPauseOf agent: Int32) -> RandomStream {
    RandomStream(
      seed: seed, replication: replication, purpose: 2,
      entity: UInt64(UInt32(bitPattern: agent)) << 32
        | UInt64(UInt32(bitPattern: agents[agent].pauses)))
  }

  /// Lets an agent want a pause; it begins now or when his call is finished.
  mutating func wantPause(_ agent: Int32, _ number: Int32) -> Bool {
    guard agents[agent].isLoggedIn, agents[agent].pauses == number else { return false }
    requestAway(agent, .pause)
    return true
  }

  /// Sends an agent away now or, if he has a call or an attempt of his own, when it is finished.
  mutating func requestAway(_ agent: Int32, _ wish: FloorAgent.Wish) {
    let slot = agents[agent]
    guard slot.isLoggedIn, slot.wish != .logOut else { return }
    switch slot.state {
    case .idle, .paused:
      if wish == .logOut { logOut(agent) } else if slot.state == .idle { pause(agent) }
    default:
      if slot.wish == .work { floor.leaving += 1 }
      agents[agent].wish = wish
    }
  }

  /// Logs an agent out who has no call.
  mutating func logOut(_ agent: Int32) {
    goAway(agent)
    let slot = agents[agent]
    book(slot)
    floor.agentLeaves(slot.state, since: slot.since)
    agents[agent].isLoggedIn = false
    agents[agent].pauses &+= 1
    agents[agent].wish = .work
    recorder.agent(Int(agent), from: slot.state, to: nil, at: floor.now)
  }

  /// Logs agents in: those who were there before first.
  mutating func logIn(_ count: Int) {
    var left = count
    for place in agents.indices where left > 0 && !agents[place].isLoggedIn {
      left -= 1
      enter(place)
    }
    while left > 0 {
      left -= 1
      agents.append(FloorAgent())
      enter(agents.count - 1)
    }
  }

  private mutating func enter(_ place: Int) {
    agents[place].isLoggedIn = true
    agents[place].wish = .work
    agents[place].state = .paused
    agents[place].since = floor.now
    floor.agentEnters(.paused)
    recorder.agent(place, from: nil, to: .paused, at: floor.now)
    becomeIdle(Int32(place))
    wishPause(Int32(place))
  }

  @inline(__always)
  mutating func change(_ agent: Int32, to state: AgentState) {
    let old = agents[agent]
    guard old.state != state else { return }
    book(old)
    floor.agentChanges(from: old.state, since: old.since, to: state)
    agents[agent].state = state
    agents[agent].since = floor.now
    recorder.agent(Int(agent), from: old.state, to: state, at: floor.now)
  }

  @inline(__always)
  mutating func book(_ agent: FloorAgent) {
    timeInState[agent.state.place] +=
      floor.now.nanoseconds - agent.since.nanoseconds
  }
}
