// SPDX-License-Identifier: Apache-2.0

extension LiveDialer {
  /// Believes a report about an agent unless a later one was received before.
  mutating func apply(
    _ change: AgentChange, to name: AgentIdentifier, at moment: FloorInstant,
    _ records: inout some RecordSource
  ) -> IgnoredEvent? {
    let agent =
      agents[name]
      ?? LiveAgent(state: nil, since: now, stamp: nextStamp(), reportedAt: moment)
    guard moment >= agent.reportedAt else { return .late }
    agents[name] = agent
    agents[name]?.reportedAt = moment
    switch change {
    case .loggedIn:
      guard agent.state == nil else { return .outOfTurn }
      enter(.paused, name)
    case .ready:
      if let call = agent.call.flatMap({ calls[$0] }), agent.state == .talking,
        moment <= (call.connectedAt ?? call.orderedAt ?? call.since)
      {
        // Said before the agent could know of the call.
        return .outOfTurn
      }
      guard agent.state != .idle else { return .outOfTurn }
      leaveCall(of: name, isOver: true, at: moment, &records)
      enter(.idle, name)
    case .paused:
      guard agent.state != .paused else { return .outOfTurn }
      leaveCall(of: name, isOver: false, at: moment, &records)
      enter(.paused, name)
    case .wrapUp:
      guard agent.state != .wrapUp else { return .outOfTurn }
      leaveCall(of: name, isOver: true, at: moment, &records)
      enter(.wrapUp, name)
    case .loggedOut:
      guard agent.state != nil else { return .outOfTurn }
      leaveCall(of: name, isOver: false, at: moment, &records)
      enter(nil, name)
    case .leaving:
      guard agent.state?.isHandling == true, !agent.isLeaving else { return .outOfTurn }
      agents[name]?.isLeaving = true
      floor.leaving += 1
    }
    return nil
  }

  /// Puts an agent into a state, nil for logged out.
  mutating func enter(_ state: AgentState?, _ name: AgentIdentifier) {
    guard var agent = agents[name], agent.state != state else { return }
    switch (agent.state, state) {
    case (let old?, let new?): floor.agentChanges(from: old, since: agent.since, to: new)
    case (let old?, nil): floor.agentLeaves(old, since: agent.since)
    case (nil, let new?): floor.agentEnters(new)
    case (nil, nil): break
    }
    if agent.state == .wrapUp {
      strategy.observe(.wrapUpEnded(duration: now.seconds(since: agent.since)))
    }
    if agent.isLeaving, state?.isHandling != true {
      agent.isLeaving = false
      floor.leaving -= 1
    }
    agent.state = state
    agent.since = now
    agent.stamp = nextStamp()
    agents[name] = agent
    if state == .idle { idle.append(name, stamp: agent.stamp) }
  }

  /// Ends the agent's conversation, or lets the person wait again whom the agent never reached.
  private mutating func leaveCall(
    of name: AgentIdentifier, isOver: Bool, at moment: FloorInstant,
    _ records: inout some RecordSource
  ) {
    guard let number = agents[name]?.call, let call = calls[number] else { return }
    agents[name]?.call = nil
    guard isOver || call.booking == .machine || call.isConfirmed(at: now) else {
      return waitAgain(number, because: .agentLeft)
    }
    endConversation(call, at: moment)
    close(number, &records)
  }

  /// Tells the strategy how long a conversation was.
  mutating func endConversation(_ call: LiveCall, at moment: FloorInstant) {
    // What a machine was is told when the agent finds out.
    guard call.booking != .machine else { return }
    strategy.observe(.talkEnded(duration: call.talked(until: moment)))
  }

  /// The agent who has been idle longest, nil when none is.
  mutating func longestIdle() -> AgentIdentifier? {
    while let first = idle.first {
      let agent = agents[first.element]
      if agent?.state == .idle, agent?.stamp == first.stamp { return first.element }
      idle.removeFirst()
    }
    return nil
  }
}
