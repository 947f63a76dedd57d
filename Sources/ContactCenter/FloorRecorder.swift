// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// Listens to a simulated floor; what it keeps is its own affair.
///
/// Every requirement has an empty default, so that a recorder implements what it listens to.
public protocol FloorRecorder: Sendable {
  /// An agent went from one state to another; nil stands for being logged out.
  mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant)
  /// Lines came up or ended, or callees began or ceased to wait.
  mutating func lines(inFlight: Int, waiting: Int, at moment: FloorInstant)
  /// Something happened to a call.
  mutating func call(_ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant)
  /// The strategy decided.
  mutating func decision(
    _ decision: DialingDecision, launches: Int, given floor: FloorSnapshot)
}

extension FloorRecorder {
  /// Ignores a change of an agent.
  public mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
  ) {}
  /// Ignores a change of the lines.
  public mutating func lines(inFlight: Int, waiting: Int, at moment: FloorInstant) {}
  /// Ignores what happened to a call.
  public mutating func call(
    _ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant
  ) {}
  /// Ignores a decision.
  public mutating func decision(
    _ decision: DialingDecision, launches: Int, given floor: FloorSnapshot
  ) {}
}

/// Which call something happened to.
public struct FloorCall: Hashable, Codable, BitwiseCopyable, Sendable {
  /// The number of the call in its run, from 0 in the order of launching or arriving.
  public var number: Int32
  /// The record that was dialed; -1 for an inbound call.
  public var record: Int32
  /// The number of the attempt at the record, from 0.
  public var attempt: Int32
  /// The agent who has the call; -1 while it has none.
  public var agent: Int32

  /// Creates a call.
  public init(number: Int32, record: Int32, attempt: Int32, agent: Int32) {
    self.number = number
    self.record = record
    self.attempt = attempt
    self.agent = agent
  }
}

/// What can happen to a call.
public enum FloorCallEvent: Hashable, Codable, Sendable {
  /// The line came up.
  case launched
  /// A person answered.
  case answered
  /// The person's greeting ended.
  case greetingEnded
  /// The dialer took the call, rightly or not, for what it says, and ended it.
  case failed(AttemptOutcome)
  /// The call, a person's or a machine's taken for one, was connected to an agent.
  case connected
  /// It counts as abandoned; without an agent it ended here.
  case abandoned(AbandonmentCause)
  /// The conversation ended.
  case hungUp
  /// An inbound call came in.
  case arrived
  /// An inbound caller hung up before an agent came.
  case lost
}

/// Records nothing; the compiler removes every trace of it.
public struct NoRecorder: FloorRecorder {
  /// Creates a recorder of nothing.
  public init() {}
}
