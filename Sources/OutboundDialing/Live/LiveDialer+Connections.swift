// SPDX-License-Identifier: Apache-2.0

extension LiveDialer {
  /// Notes that a person answered; who can be connected is decided afterwards.
  mutating func answer(_ number: CallIdentifier, at moment: FloorInstant) {
    guard let call = calls[number] else { return }
    floor.lineEnded(launchedAt: call.launchedAt)
    strategy.observe(
      .answered(age: max(0, moment.seconds(since: call.launchedAt)), cell: call.cell))
    book(number, .answered)
    calls[number]?.answeredAt = max(call.launchedAt, moment)
    startWaiting(number)
  }

  private mutating func startWaiting(_ number: CallIdentifier) {
    let stamp = nextStamp()
    enter(.waiting, number)
    calls[number]?.stamp = stamp
    floor.calleeWaits()
    waiting.append(number, stamp: stamp)
    setDeadline(number)
  }

  /// Lets a person wait again whose agent went away or could not be reached.
  mutating func waitAgain(_ number: CallIdentifier, because cause: AbandonmentCause) {
    book(number, .answered)
    calls[number]?.cause = cause
    calls[number]?.agent = nil
    calls[number]?.orderedAt = nil
    startWaiting(number)
  }

  /// Connects whoever waits longest with whoever is idle longest, as long as there are both.
  mutating func connectWaiting(_ telephony: inout some Telephony) {
    guard settings.connectsCalls else { return }
    while let number = longestWaiting(), let agent = longestIdle() {
      waiting.removeFirst()
      idle.removeFirst()
      order(number, agent)
      telephony.connect(number, to: agent)
    }
  }

  private mutating func longestWaiting() -> CallIdentifier? {
    while let first = waiting.first {
      let call = calls[first.element]
      if call?.stage == .waiting, call?.stamp == first.stamp { return first.element }
      waiting.removeFirst()
    }
    return nil
  }

  /// Binds a person who waits to an agent who is idle.
  private mutating func order(_ number: CallIdentifier, _ agent: AgentIdentifier) {
    guard let call = calls[number] else { return }
    floor.calleeStopsWaiting(since: call.since)
    let ordered = now
    enter(.connected, number)
    calls[number]?.orderedAt = ordered
    calls[number]?.agent = agent
    book(number, .connected)
    strategy.observe(
      .connected(wait: max(0, now.seconds(since: call.answeredAt ?? call.since))))
    enter(.talking, agent)
    agents[agent]?.call = number
  }

  /// Believes that a person hears an agent, whoever it was meant to be.
  mutating func connect(
    _ number: CallIdentifier, to agent: AgentIdentifier, reportedAt moment: FloorInstant,
    _ records: inout some RecordSource
  ) {
    guard let call = calls[number] else { return }
    if call.agent != agent {
      if let other = agents[agent]?.call, other != number, let conversation = calls[other] {
        agents[agent]?.call = nil
        if conversation.isConfirmed(at: now) {
          endConversation(conversation, at: moment)
          close(other, &records)
        } else {
          waitAgain(other, because: .agentLeft)
        }
      }
      if let meant = call.agent {
        agents[meant]?.call = nil
        enter(.idle, meant)
      }
      if agents[agent] == nil {
        agents[agent] = LiveAgent(state: nil, since: now, stamp: nextStamp(), reportedAt: moment)
      }
      switch call.stage {
      case .waiting: order(number, agent)
      default:
        // The message had begun: the call stays counted as abandoned.
        enter(.connected, number)
        calls[number]?.agent = agent
        enter(.talking, agent)
        agents[agent]?.call = number
      }
    }
    agents[agent].map { agents[agent]?.reportedAt = max($0.reportedAt, moment) }
    calls[number]?.connectedAt = max(call.answeredAt ?? moment, moment)
    // A connection that came too late counts at once, not when the conversation ends.
    let isLate =
      moment.seconds(since: call.greetingEndedAt ?? call.answeredAt ?? moment)
      > settings.connectWithin
    if isLate { log(number, ended: nil) }
  }

  mutating func hangUpConnected(
    _ number: CallIdentifier, _ call: LiveCall, at moment: FloorInstant,
    _ records: inout some RecordSource
  ) {
    let isConfirmed = call.isConfirmed(at: now)
    if let agent = call.agent {
      agents[agent]?.call = nil
      enter(isConfirmed ? .wrapUp : .idle, agent)
    }
    if isConfirmed {
      endConversation(call, at: moment)
    } else if book(number, .abandoned) {
      // The person left while the agent was being connected.
      calls[number]?.agent = nil
      calls[number]?.cause = .calleeHungUp
      log(number, ended: moment)
      strategy.observe(
        .abandoned(wait: max(0, now.seconds(since: call.answeredAt ?? call.since))))
    }
    close(number, &records)
  }
}
