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
