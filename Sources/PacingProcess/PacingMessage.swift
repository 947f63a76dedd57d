// SPDX-License-Identifier: Apache-2.0

import Foundation
import OutboundDialing

/// What a line on standard input says.
struct PacingMessage: Hashable, Sendable {
  /// The kinds of messages.
  enum Kind: String, CaseIterable {
    case agent, call, records, withdraw, tick, pause, resume, drain, restarted, report, hello
  }

  enum Content: Hashable, Sendable {
    case event(LiveEvent)
    case records([ListedRecord])
    case withdraw([String])
    case report
    case hello
  }

  var content: Content
  var at: PacingMoment
  var happened: PacingMoment?
  var identifier: String?

  /// Reads a line.
  ///
  /// - Throws: ``InvalidParameter`` that says which field is wrong and what it must be.
  init(_ line: String) throws(InvalidParameter) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)),
      case .object(let fields) = value
    else {
      throw InvalidParameter(
        name: "line", value: line.isEmpty ? "empty" : "not a JSON object",
        requirement: "be one JSON object of at most 1048576 bytes, as in "
          + #"{"type":"tick","at":12.5}"#)
    }
    let reader = JSONObjectReader(fields: fields)
    let kind = try reader.choice("type", Kind.self)
    if kind == .hello {
      content = .hello
      at = PacingMoment(microseconds: 0)
      guard try reader.whole("protocol", in: 0...1_000_000) == PacingProtocol.version else {
        throw reader.fault("protocol", "be \(PacingProtocol.version), which this program speaks")
      }
      return
    }
    at = try reader.moment("at")
    happened = try reader.optionalMoment("happened")
    identifier = try reader.optionalText("id")
    content =
      switch kind {
      case .agent:
        .event(
          .agent(
            AgentIdentifier(try reader.text("agent")), try reader.choice("is", AgentChange.self)))
      case .call: .event(try Self.call(reader))
      case .records: .records(try reader.objects("records").map(ListedRecord.init(_:)))
      case .withdraw: .withdraw(try reader.texts("records"))
      case .tick: .event(.tick)
      case .pause: .event(.pause)
      case .resume: .event(.resume)
      case .drain: .event(.drain)
      case .restarted: .event(.restarted(calls: try Self.calls(reader)))
      case .report, .hello: .report
      }
  }

  /// What may happen to a call.
  private enum CallWord: String, CaseIterable {
    case ringing, answered, greetingEnded, machine, failed, connected, connectFailed, hungUp
  }

  /// How an attempt may fail.
  private enum FailureWord: String, CaseIterable {
    case noAnswer, busy, invalid, answeringMachine
  }

  private static func call(_ reader: JSONObjectReader) throws(InvalidParameter) -> LiveEvent {
    let number = CallIdentifier(try reader.whole("call", in: 1...(1 << 53)))
    let word = try reader.choice("is", CallWord.self)
    let change: CallChange =
      switch word {
      case .ringing: .ringing
      case .answered: .answered
      case .greetingEnded: .greetingEnded
      case .machine: .machine
      case .failed:
        switch try reader.choice("outcome", FailureWord.self) {
        case .noAnswer: .failed(.noAnswer)
        case .busy: .failed(.busy)
        case .invalid: .failed(.invalid)
        case .answeringMachine: .failed(.answeringMachine)
        }
      case .connected: .connected(AgentIdentifier(try reader.text("agent")))
      case .connectFailed: .connectFailed(AgentIdentifier(try reader.text("agent")))
      case .hungUp: .hungUp
      }
    return .call(number, change)
  }

  private static func calls(
    _ reader: JSONObjectReader
  ) throws(InvalidParameter) -> Set<CallIdentifier> {
    var calls: Set<CallIdentifier> = []
    for item in try reader.list("calls") {
      guard case .number(let number) = item, number == number.rounded(), number >= 1,
        number <= 0x1p53
      else { throw reader.fault("calls", "be a list of call numbers, empty when none is up") }
      calls.insert(CallIdentifier(Int64(number)))
    }
    return calls
  }
}
