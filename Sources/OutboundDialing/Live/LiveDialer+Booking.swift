// SPDX-License-Identifier: Apache-2.0

extension LiveDialer {
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
  mutating func bookMachine(_ number: CallIdentifier, _ party: AnsweringParty) -> Bool {
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
  mutating func observeCutAnswer(
    launchedAt: FloorInstant, cell: ListCell, at moment: FloorInstant
  ) {
    strategy.observe(.answered(age: max(0, moment.seconds(since: launchedAt)), cell: cell))
    strategy.observe(.abandoned(wait: 0))
  }

  mutating func bookLateAnswer(
    _ number: CallIdentifier, at moment: FloorInstant
  ) -> IgnoredEvent? {
    guard let end = unansweredEnds.remove(number) else { return .unknownCall }
    totals.add(.abandoned, 1)
    observeCutAnswer(launchedAt: end.launchedAt, cell: end.cell, at: moment)
    ledger.book(AnsweredCall(answered: min(moment, now), ended: now, cause: .technicalFault))
    return nil
  }
}
