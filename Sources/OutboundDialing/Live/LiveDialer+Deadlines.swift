// SPDX-License-Identifier: Apache-2.0

extension LiveDialer {
  /// Does what was due up to a moment, in the order of time.
  mutating func runDeadlines(
    through moment: FloorInstant, _ telephony: inout some Telephony,
    _ records: inout some RecordSource
  ) {
    while let first = deadlines.first, first.moment <= moment {
      _ = deadlines.removeFirst()
      let number = first.call
      guard let call = calls[number], call.deadline(settings) == first.moment else { continue }
      floor.advance(to: first.moment)
      switch call.stage {
      case .unanswered: giveUp(number, because: .noAnswer, &telephony)
      case .waiting:
        abandon(
          number,
          because: strategy.promises.contains(.abandonsNothing) ? .agentLeft : .noAgentFree,
          message: now)
        enter(.messaging, number)
        setDeadline(number)
        telephony.playAbandonmentMessage(on: number)
      case .messaging: hangUp(number, because: .messagePlayed, &telephony)
      case .ending: close(number, &records)
      case .connected: break
      }
    }
  }

  /// When a call wants attention next; deadlines that hold no more are forgotten.
  mutating func firstDeadline() -> FloorInstant? {
    while let first = deadlines.first {
      if calls[first.call]?.deadline(settings) == first.moment { return first.moment }
      _ = deadlines.removeFirst()
    }
    return nil
  }

  private mutating func giveUp(
    _ number: CallIdentifier, because reason: HangUpReason, _ telephony: inout some Telephony
  ) {
    endLine(number, .noAnswer, at: now)
    calls[number]?.failure = .noAnswer
    if reason == .agentsLeft { calls[number]?.cause = .agentLeft }
    hangUp(number, because: reason, &telephony)
  }

  /// Whether lines may have lost the agents for whom they were launched.
  func mustReleaseLines(after event: LiveEvent) -> Bool {
    guard floor.linesInFlight > 0 else { return false }
    if eligibleAgents == 0 { return true }
    switch event {
    case .agent(_, .loggedOut), .agent(_, .paused): return true
    default: return false
    }
  }

  /// Gives up lines that are more than the strategy wants now, the youngest first, but none that
  /// has not rung as long as the rule says.
  mutating func releaseLines(_ decision: DialingDecision?, _ telephony: inout some Telephony) {
    let wanted = eligibleAgents == 0 ? 0 : decision?.linesWanted ?? .max
    let excess = floor.linesInFlight - min(wanted, floor.linesInFlight)
    guard excess > 0 else { return }
    let ripe = calls.filter { _, call in
      call.stage == .unanswered
        && call.rings(settings).adding(seconds: settings.ringAtLeast) <= now
    }
    let youngest = ripe.keys.sorted(by: >).prefix(excess)
    for number in youngest { giveUp(number, because: .agentsLeft, &telephony) }
  }
}
