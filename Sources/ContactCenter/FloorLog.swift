// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// The event log of a run: every call and every change of an agent, in order of time.
///
/// Bills, performance measures, charts and the abandonment ledger are functions of it.
///
/// ```swift
/// let log = try scenario.run(PreviewDialing(), recorder: FloorLog(), seed: 1).recorder
/// let answers = log.entries.count { $0.event == .call(.answered) }
/// ```
///
/// - Complexity: memory of 32 bytes for each entry.
public struct FloorLog: FloorRecorder, Hashable {
  /// What was kept.
  public private(set) var entries: [Entry] = []

  /// One thing that happened.
  public struct Entry: Hashable, Sendable {
    /// When.
    public var moment: FloorInstant
    /// The call's number, -1 when no call is concerned.
    public var call: Int32
    /// The record dialed, -1 for none.
    public var record: Int32
    /// The agent concerned, -1 for none.
    public var agent: Int32
    /// The number of the attempt at the record, from 0.
    public var attempt: Int16
    /// What happened.
    public var event: Event

    /// Creates an entry.
    public init(
      moment: FloorInstant, call: Int32, record: Int32, agent: Int32, attempt: Int16, event: Event
    ) {
      self.moment = moment
      self.call = call
      self.record = record
      self.agent = agent
      self.attempt = attempt
      self.event = event
    }
  }

  /// What an entry tells.
  public enum Event: Hashable, Sendable {
    /// Something happened to a call.
    case call(FloorCallEvent)
    /// An agent entered a state.
    case agent(AgentState)
    /// An agent logged in; the state entered follows at the same moment.
    case loggedIn
    /// An agent logged out.
    case loggedOut
  }

  /// Creates an empty log.
  public init() {}

  /// Creates an empty log with room for what a floor of this size usually brings.
  ///
  /// - Parameter scenario: The floor.
  public init(of scenario: FloorScenario) {
    let agentHours = Double(scenario.agents) * scenario.hoursPerAgent
    entries.reserveCapacity(Int(min(220 * agentHours, 4_194_304)))
  }

  /// Keeps a change of an agent.

  public mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
  ) {
    let event: Event =
      if let new { old == nil ? .loggedIn : .agent(new) } else { .loggedOut }
    entries.append(
      Entry(
        moment: moment, call: -1, record: -1, agent: Int32(truncatingIfNeeded: agent),
        attempt: 0, event: event))
  }

  /// Keeps what happened to a call.

  public mutating func call(
    _ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant
  ) {
    entries.append(
      Entry(
        moment: moment, call: call.number, record: call.record, agent: call.agent,
        attempt: Int16(truncatingIfNeeded: call.attempt), event: .call(event)))
  }
}
