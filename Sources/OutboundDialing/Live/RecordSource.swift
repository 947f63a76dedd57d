// SPDX-License-Identifier: Apache-2.0

/// The embedder's calling list: it says which record is next and hears what became of it.
///
/// Order, retries and callbacks are the list's affair, and so is the history of attempts that the
/// gate asks for. Every record that it hands out comes back
/// exactly once, through ``finished(_:_:at:)`` or ``skipped(_:because:at:)``.
public protocol RecordSource {
  /// Where the next records come from; pacing learns answer rates by cell.
  var upcomingCell: ListCell { get }

  /// Hands out the next record that is due.
  mutating func next(at now: FloorInstant) -> RecordOffer

  /// Notes what became of a call to a record that was handed out.
  mutating func finished(_ record: RecordIdentifier, _ result: CallResult, at now: FloorInstant)

  /// Takes back a record that may not be called now.
  mutating func skipped(
    _ record: RecordIdentifier, because reason: SkipReason, at now: FloorInstant)
}

extension RecordSource {
  /// The list is not told apart, unless a source does.
  public var upcomingCell: ListCell { .whole }
}

/// What a list answers when it is asked for a record.
public enum RecordOffer: Hashable, Sendable {
  /// A record to call now, and the part of the list and the hour it belongs to.
  case record(DialRecord, cell: ListCell = .whole)
  /// None is due before a moment.
  case notBefore(FloorInstant)
  /// None is left, until somebody adds some.
  case empty
}

/// How a call to a record ended.
public enum CallResult: String, Codable, CaseIterable, Hashable, Sendable {
  /// A person answered and was connected to an agent.
  case connected
  /// A person answered and found no agent.
  case abandoned
  /// It rang out.
  case noAnswer
  /// The line was engaged.
  case busy
  /// The number does not exist or cannot be reached.
  case invalid
  /// A machine answered.
  case answeringMachine
  /// The call vanished in a restart, or was cut before anything was known.
  case unknown
}

/// Why a record was not called.
public enum SkipReason: Hashable, Sendable {
  /// A call to the record, or to its number, is still in flight.
  case alreadyInFlight
  /// The gate forbids it, for these rules, and until then.
  case forbidden(GateVerdict)

  /// The rule that forbids it first, or a name for the dialer's own.
  public var rule: String {
    switch self {
    case .alreadyInFlight: "already-in-flight"
    case .forbidden(let verdict): verdict.refusals.first?.rule ?? "gate"
    }
  }
}
