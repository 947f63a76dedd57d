// SPDX-License-Identifier: Apache-2.0

/// Everything that a live dialer has to remember over a restart, but for what its strategy has
/// learned.
///
/// It is a value: encode it, with the strategy if that is `Codable`, and
/// ``LiveDialer/init(strategy:settings:restoring:gate:)`` goes on as if nothing had happened. Who
/// finds it large to save after every event saves it now and then and keeps the events since, with
/// their identifiers and times: told again, they lead to the same state and the same orders.
public struct LiveDialerState: Hashable, Codable, Sendable {
  /// Whether a dialer launches.
  public enum Mode: String, Codable, Hashable, Sendable {
    /// It launches as its strategy and its limits say.
    case running
    /// A supervisor has stopped it.
    case paused
    /// The campaign ends.
    case draining
  }

  /// An agent with the name.
  struct NamedAgent: Hashable, Codable, Sendable {
    var name: AgentIdentifier
    var agent: LiveAgent
  }

  /// A call with its number.
  struct NumberedCall: Hashable, Codable, Sendable {
    var number: CallIdentifier
    var call: LiveCall
  }

  /// The dialer's clock.
  public internal(set) var now: FloorInstant
  /// Whether it launches.
  public internal(set) var mode: Mode
  /// What has been counted since the campaign began.
  public internal(set) var totals: LiveTotals
  /// The abandoned calls as each regulator counts them.
  public internal(set) var ledger: AbandonmentLedger
  var nextCall: Int64
  var stamp: Int64
  // By name and by number, so that equal states have equal bytes.
  var agents: [NamedAgent]
  var calls: [NumberedCall]
  var recentLaunches: [FloorInstant]
  var recentEvents: [String]
  var unansweredEnds: [UnansweredEnd]
}

/// What a live dialer has counted since its campaign began.
public struct LiveTotals: Hashable, Codable, Sendable {
  /// Calls launched.
  public internal(set) var launched = 0
  /// Calls answered by a person, as far as is known.
  public internal(set) var answered = 0
  /// Of them, those connected to an agent.
  public internal(set) var connected = 0
  /// Of them, those that found no agent in time, or that left before.
  public internal(set) var abandoned = 0

  init() {}

  /// Counts calls of a kind.
  mutating func add(_ booking: LiveCall.Booking, _ count: Int) {
    switch booking {
    case .unanswered, .machine: break
    case .answered: answered += count
    case .connected:
      answered += count
      connected += count
    case .abandoned:
      answered += count
      abandoned += count
    }
  }
}

/// A call that is over without an answer; should one be reported late, it was abandoned.
struct UnansweredEnd: Hashable, Codable, Sendable {
  var call: CallIdentifier
  var launchedAt: FloorInstant
  var cell: ListCell
}
