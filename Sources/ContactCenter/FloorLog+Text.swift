// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// How an event log is written: one line for each entry.
///
/// Both forms hold the same seven values:
///
/// | column | value |
/// | --- | --- |
/// | `seconds` | since the run began, exact to the nanosecond |
/// | `event` | `launched`, `answered`, `greetingEnded`, `failed`, `connected`, `abandoned`, `hungUp` of a call; `arrived`, `lost` of an inbound one; `state`, `loggedIn`, `loggedOut` of an agent |
/// | `call` | the call's number in the run, from 0 |
/// | `record` | the record dialed, from 0 |
/// | `attempt` | the number of the attempt at the record, from 0 |
/// | `agent` | the agent's number, from 0 |
/// | `detail` | of `failed` the outcome, of `abandoned` the cause, of `state` the state entered |
///
/// What does not apply is empty in CSV and missing in JSON lines. No value needs quoting.
public enum FloorLogFormat: String, CaseIterable, Codable, Sendable {
  /// Comma-separated values with a header line (RFC 4180, but lines end with a line feed).
  case csv
  /// One JSON object a line.
  case jsonl

  /// The line before the entries, with its line feed; empty for none.
  public var header: String {
    self == .csv ? "seconds,event,call,record,attempt,agent,detail\n" : ""
  }

  /// Writes an entry.
  ///
  /// - Parameter entry: The entry.
  /// - Returns: One line with its line feed.
  public func line(_ entry: FloorLog.Entry) -> String {
    let seconds = Self.seconds(entry.moment)
    let call = entry.call >= 0 ? "\(entry.call)" : ""
    let record = entry.record >= 0 ? "\(entry.record)" : ""
    let attempt = entry.record >= 0 ? "\(entry.attempt)" : ""
    let agent = entry.agent >= 0 ? "\(entry.agent)" : ""
    let (event, detail) = entry.event.words
    switch self {
    case .csv: return "\(seconds),\(event),\(call),\(record),\(attempt),\(agent),\(detail)\n"
    case .jsonl:
      var line = "{\"seconds\":\(seconds),\"event\":\"\(event)\""
      for (name, value) in [
        ("call", call), ("record", record), ("attempt", attempt), ("agent", agent),
      ] where !value.isEmpty {
        line += ",\"\(name)\":\(value)"
      }
      if !detail.isEmpty { line += ",\"detail\":\"\(detail)\"" }
      return line + "}\n"
    }
  }

  /// Seconds with as many places as they have, at most nine.
  private static func seconds(_ moment: FloorInstant) -> String {
    let whole = moment.nanoseconds / 1_000_000_000
    var rest = abs(moment.nanoseconds % 1_000_000_000)
    guard rest > 0 else { return "\(whole)" }
    var places = 9
    while rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    let digits = "\(rest)"
    let sign = moment.nanoseconds < 0 && whole == 0 ? "-" : ""
    return "\(sign)\(whole)." + String(repeating: "0", count: places - digits.count) + digits
  }
}

extension FloorLog.Event {
  /// The event and its detail as the log names them.
  fileprivate var words: (event: String, detail: String) {
    switch self {
    case .agent(let state): ("state", state.rawValue)
    case .loggedIn: ("loggedIn", "")
    case .loggedOut: ("loggedOut", "")
    case .call(let event):
      switch event {
      case .launched: ("launched", "")
      case .answered: ("answered", "")
      case .greetingEnded: ("greetingEnded", "")
      case .failed(let outcome): ("failed", outcome.rawValue)
      case .connected: ("connected", "")
      case .abandoned(let cause): ("abandoned", cause.rawValue)
      case .hungUp: ("hungUp", "")
      case .arrived: ("arrived", "")
      case .lost: ("lost", "")
      }
    }
  }
}

/// Writes the event log of a run while it goes on, in pieces, so that its length takes no memory.
public struct FloorLogStream: FloorRecorder {
  private let format: FloorLogFormat
  private let write: @Sendable (String, FloorInstant) -> Void
  private var log = FloorLog()
  private static let entriesInPiece = 4_096

  /// Creates a stream and writes the header.
  ///
  /// - Parameters:
  ///   - format: How entries are written.
  ///   - write: Takes the next piece of text and the moment that the log has reached.
  public init(
    _ format: FloorLogFormat, to write: @escaping @Sendable (String, FloorInstant) -> Void
  ) {
    self.format = format
    self.write = write
    if !format.header.isEmpty { write(format.header, .start) }
  }

  /// Writes a change of an agent.

  public mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
  ) {
    log.agent(agent, from: old, to: new, at: moment)
    if log.entries.count >= Self.entriesInPiece { flush() }
  }

  /// Writes what happened to a call.

  public mutating func call(
    _ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant
  ) {
    log.call(call, event, at: moment)
    if log.entries.count >= Self.entriesInPiece { flush() }
  }

  /// Writes what is held back; to be called when the run is over.
  public mutating func flush() {
    guard let last = log.entries.last else { return }
    write(log.entries.reduce(into: "") { $0 += format.line($1) }, last.moment)
    log = FloorLog()
  }
}
