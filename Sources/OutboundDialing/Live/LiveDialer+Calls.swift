// SPDX-License-Identifier: Apache-2.0

extension LiveDialer {
  /// Believes a report about a call as far as it fits what is known.
  mutating func apply(
    _ change: CallChange, to number: CallIdentifier, at moment: FloorInstant,
    _ telephony: inout some Telephony, _ records: inout some RecordSource
  ) -> IgnoredEvent? {
    guard let call = calls[number] else {
      if case .answered = change { return bookLateAnswer(number, at: moment) }
      return .unknownCall
    }
    switch (change, call.stage) {
    case (.ringing, .unanswered):
      guard call.ringingAt == nil else { return .outOfTurn }
      calls[number]?.ringingAt = max(call.launchedAt, moment)
      setDeadline(number)
    case (.answered, .unanswered), (.failed(.answered), .unanswered):
      answer(number, at: moment)
    case (.answered, .ending):
      // The person answered while the dialer hung up.
      guard call.answeredAt == nil, book(number, .abandoned) else { return .outOfTurn }
      calls[number]?.answeredAt = moment
      observeCutAnswer(launchedAt: call.launchedAt, cell: call.cell, at: moment)
      if call.cause == nil { calls[number]?.cause = .technicalFault }
      log(number, ended: call.since)
    case (.greetingEnded, .unanswered):
      answer(number, at: moment)
      calls[number]?.greetingEndedAt = moment
    case (.greetingEnded, .waiting):
      guard call.greetingEndedAt == nil else { return .outOfTurn }
      calls[number]?.greetingEndedAt = moment
      setDeadline(number)
    case (.greetingEnded, .connected):
      guard call.greetingEndedAt == nil else { return .outOfTurn }
      calls[number]?.greetingEndedAt = moment
    case (.machine, .unanswered):
      endLine(number, .answeringMachine, at: moment)
      calls[number]?.answeredAt = moment
      bookMachine(number, .machineByDetector)
      hangUp(number, because: .answeringMachine, &telephony)
    case (.machine, .waiting):
      floor.calleeStopsWaiting(since: call.since)
      bookMachine(number, .machineByDetector)
      hangUp(number, because: .answeringMachine, &telephony)
    case (.machine, .connected):
      guard bookMachine(number, .machineByAgent) else { return .outOfTurn }
      strategy.observe(.machineFound(duration: call.talked(until: moment)))
    case (.machine, .messaging):
      guard bookMachine(number, .machineByDetector) else { return .outOfTurn }
    case (.failed(let outcome), .unanswered):
      endLine(number, outcome, at: moment)
      calls[number]?.failure = CallResult(outcome)
      close(number, &records)
    case (.hungUp, .unanswered):
      endLine(number, .noAnswer, at: moment)
      calls[number]?.failure = .noAnswer
      close(number, &records)
    case (.connected(let agent), .unanswered):
      answer(number, at: moment)
      connect(number, to: agent, reportedAt: moment, &records)
    case (.connected(let agent), .waiting), (.connected(let agent), .messaging):
      connect(number, to: agent, reportedAt: moment, &records)
    case (.connected(let agent), .connected):
      guard call.connectedAt == nil || call.agent != agent else { return .outOfTurn }
      connect(number, to: agent, reportedAt: moment, &records)
    case (.connectFailed(let agent), .connected):
      guard call.connectedAt == nil, call.agent == agent else { return .outOfTurn }
      agents[agent]?.call = nil
      enter(.paused, agent)
      waitAgain(number, because: .technicalFault)
    case (.hungUp, .waiting):
      abandon(number, because: .calleeHungUp, ended: moment)
      close(number, &records)
    case (.hungUp, .connected):
      hangUpConnected(number, call, at: moment, &records)
    case (.hungUp, .messaging), (.hungUp, .ending), (.failed, .ending):
      close(number, &records)
    default: return .outOfTurn
    }
    return nil
  }

  /// Notes that a person answered; who can be connected is decided afterwards.
  private mutating func answer(_ number: CallIdentifier, at moment: FloorInstant) {
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
  private mutating func connect(
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

  private mutating func hangUpConnected(
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

  /// Books that a person who waited found no agent.
  mutating func abandon(
    _ number: CallIdentifier, because cause: AbandonmentCause, message: FloorInstant? = nil,
    ended: FloorInstant? = nil
  ) {
    guard let call = calls[number] else { return }
    floor.calleeStopsWaiting(since: call.since)
    guard book(number, .abandoned) else { return }
    if call.cause == nil { calls[number]?.cause = cause }
    log(number, ended: ended, message: message)
    strategy.observe(.abandoned(wait: max(0, now.seconds(since: call.answeredAt ?? call.since))))
  }

  /// Counts a call anew; false when it stays what it was.
  @discardableResult
  mutating func book(_ number: CallIdentifier, _ booking: LiveCall.Booking) -> Bool {
    var totals = totals
    defer { self.totals = totals }
    return calls[number]?.book(booking, in: &totals) ?? false
  }

  /// Notes that a machine answered; false when that is known.
  @discardableResult
  private mutating func bookMachine(_ number: CallIdentifier, _ party: AnsweringParty) -> Bool {
    calls[number]?.party = party
    return book(number, .machine)
  }

  /// Books an answered call in the ledger, once.
  mutating func log(_ number: CallIdentifier, ended: FloorInstant?, message: FloorInstant? = nil) {
    guard let call = calls[number], !call.isLogged,
      let logged = call.logged(ended: ended, message: message)
    else { return }
    ledger.book(logged)
    calls[number]?.isLogged = true
  }

  /// Tells the strategy of an answer to a call that the dialer had already given up.
  private mutating func observeCutAnswer(
    launchedAt: FloorInstant, cell: ListCell, at moment: FloorInstant
  ) {
    strategy.observe(.answered(age: max(0, moment.seconds(since: launchedAt)), cell: cell))
    strategy.observe(.abandoned(wait: 0))
  }

  private mutating func bookLateAnswer(
    _ number: CallIdentifier, at moment: FloorInstant
  ) -> IgnoredEvent? {
    guard let end = unansweredEnds.remove(number) else { return .unknownCall }
    totals.add(.abandoned, 1)
    observeCutAnswer(launchedAt: end.launchedAt, cell: end.cell, at: moment)
    ledger.book(AnsweredCall(answered: min(moment, now), ended: now, cause: .technicalFault))
    return nil
  }

  /// Takes an unanswered line off the floor.
  mutating func endLine(
    _ number: CallIdentifier, _ outcome: AttemptOutcome, at moment: FloorInstant
  ) {
    guard let call = calls[number] else { return }
    floor.lineEnded(launchedAt: call.launchedAt)
    strategy.observe(
      .failed(
        age: max(0, moment.seconds(since: call.launchedAt)), outcome, cell: call.cell))
  }

  /// Orders the end of a call, which keeps its record and its trunk until it is reported.
  mutating func hangUp(
    _ number: CallIdentifier, because reason: HangUpReason, _ telephony: inout some Telephony
  ) {
    enter(.ending, number)
    setDeadline(number)
    telephony.hangUp(number, because: reason)
  }

  /// Forgets a call that is over and tells the list what became of its record.
  mutating func close(_ number: CallIdentifier, _ records: inout some RecordSource) {
    log(number, ended: now)
    guard let call = calls.removeValue(forKey: number) else { return }
    recordsInFlight.remove(call.record.identifier)
    numbersInFlight.remove(call.record.number)
    if call.booking == .unanswered {
      unansweredEnds.append(
        UnansweredEnd(call: number, launchedAt: call.launchedAt, cell: call.cell))
    }
    records.finished(RecordIdentifier(call.record.identifier), call.result, at: now)
  }

  /// Puts a call into a stage.
  mutating func enter(_ stage: LiveCall.Stage, _ number: CallIdentifier) {
    let moment = now
    calls[number]?.stage = stage
    calls[number]?.since = moment
  }

  /// Sees to it that the call is looked at when it must be.
  mutating func setDeadline(_ number: CallIdentifier) {
    guard let moment = calls[number]?.deadline(settings) else { return }
    deadlines.insert(moment, number)
  }
}

extension CallResult {
  /// The result of an attempt that ended so on the line.
  init(_ outcome: AttemptOutcome) {
    switch outcome {
    case .answered: self = .connected
    case .noAnswer: self = .noAnswer
    case .busy: self = .busy
    case .invalid: self = .invalid
    case .answeringMachine: self = .answeringMachine
    }
  }
}
