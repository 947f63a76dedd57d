// SPDX-License-Identifier: Apache-2.0

/// What a live dialer knows about a call that is not over.
struct LiveCall: Hashable, Codable, Sendable {
  enum Stage: String, Codable, Hashable, Sendable {
    /// Launched, not answered.
    case unanswered
    /// A person answered and waits for an agent.
    case waiting
    /// An agent has been ordered or reported for the person.
    case connected
    /// The abandonment message plays.
    case messaging
    /// The dialer has ordered its end.
    case ending
  }

  /// What a call counts as: an abandoned call stays one, unless a machine had answered.
  enum Booking: String, Codable, Hashable, Sendable {
    /// Nobody answered so far.
    case unanswered
    /// A person answered.
    case answered
    /// A person answered and an agent took the call.
    case connected
    /// A person answered and found no agent.
    case abandoned
    /// A machine answered.
    case machine
  }

  /// Seconds after which an agent who was ordered counts as connected without a report.
  static let confirmationPatience = 10.0
  /// Seconds for the message, after which the call is ended.
  static let messagePatience = 60.0
  /// Seconds for the telephony to report an end that was ordered.
  static let endingPatience = 10.0

  var record: DialRecord
  var cell: ListCell
  var stage = Stage.unanswered
  /// Since when in this stage, by the dialer's clock.
  var since: FloorInstant
  /// The order in which people began to wait.
  var stamp: Int64 = 0
  var launchedAt: FloorInstant
  var ringingAt: FloorInstant?
  var answeredAt: FloorInstant?
  var greetingEndedAt: FloorInstant?
  /// When an agent was ordered, and when the connection was reported.
  var orderedAt: FloorInstant?
  var connectedAt: FloorInstant?
  var agent: AgentIdentifier?
  /// Why nobody was connected, as far as it is known.
  var cause: AbandonmentCause?
  var party = AnsweringParty.person
  /// Whether the ledger has it.
  var isLogged = false
  private(set) var booking = Booking.unanswered
  /// How the line ended, if nobody answered.
  var failure = CallResult.unknown

  init(record: DialRecord, cell: ListCell, launchedAt: FloorInstant) {
    self.record = record
    self.cell = cell
    self.launchedAt = launchedAt
    since = launchedAt
  }

  /// What its record's list will be told.
  var result: CallResult {
    switch booking {
    case .unanswered: failure
    case .connected: .connected
    case .answered, .abandoned: .abandoned
    case .machine: .answeringMachine
    }
  }

  /// Counts the call anew; false when it stays what it was.
  @discardableResult
  mutating func book(_ new: Booking, in totals: inout LiveTotals) -> Bool {
    let stays = booking == new || booking == .machine || (booking == .abandoned && new != .machine)
    guard !stays else { return false }
    totals.add(booking, -1)
    totals.add(new, 1)
    booking = new
    return true
  }

  /// When ringing began, as far as it is known.
  func rings(_ settings: LiveDialerSettings) -> FloorInstant {
    ringingAt ?? launchedAt.adding(seconds: settings.setupAllowance)
  }

  /// When the dialer must act although nothing happens.
  func deadline(_ settings: LiveDialerSettings) -> FloorInstant? {
    switch stage {
    case .unanswered: rings(settings).adding(seconds: settings.giveUpAfter)
    case .waiting:
      settings.connectsCalls
        ? waitsFrom(settings).adding(seconds: settings.connectWithin) : nil
    case .connected: nil
    case .messaging: since.adding(seconds: Self.messagePatience)
    case .ending: since.adding(seconds: Self.endingPatience)
    }
  }

  private func waitsFrom(_ settings: LiveDialerSettings) -> FloorInstant {
    (settings.waitsForGreeting ? greetingEndedAt : nil) ?? answeredAt ?? since
  }

  /// The call as the ledger wants it; nil when nobody answered.
  func logged(ended: FloorInstant?, message: FloorInstant? = nil) -> AnsweredCall? {
    guard let answeredAt else { return nil }
    let isConnected = booking == .connected || agent != nil
    return AnsweredCall(
      answered: answeredAt, greetingEnded: greetingEndedAt,
      connected: isConnected ? connectedAt ?? orderedAt : nil, messageStarted: message,
      ended: ended, party: party, cause: isConnected ? nil : cause)
  }

  /// Seconds from the connection to a moment.
  func talked(until moment: FloorInstant) -> Double {
    max(0, moment.seconds(since: connectedAt ?? orderedAt ?? since))
  }

  /// Whether agent and callee certainly speak with each other.
  func isConfirmed(at now: FloorInstant) -> Bool {
    guard stage == .connected else { return false }
    if connectedAt != nil { return true }
    return now.seconds(since: orderedAt ?? since) > Self.confirmationPatience
  }
}
