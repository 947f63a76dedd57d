// SPDX-License-Identifier: Apache-2.0

/// How calls come about in a process.
public enum DialMode: String, CaseIterable, Codable, Hashable, Sendable {
  /// Nobody dials: customers call, and the calls are distributed to agents.
  case notDialed = "none"
  /// The agent dials each number.
  case manual
  /// The agent sees the record first, then it is dialed on a click or a countdown.
  case preview
  /// The system dials one line for each agent the moment the agent is free.
  case progressive
  /// The system dials a fixed number of lines for each free agent.
  case power
  /// The system dials before agents are free, as far as a limit of abandoned calls allows.
  case predictive
  /// The system dials and a recording speaks; no agent waits for the answer.
  case agentless

  /// The mode's name in running text.
  public var name: String {
    switch self {
    case .notDialed: "no dialing (calls come in)"
    case .agentless: "agentless"
    default: rawValue
    }
  }
}

/// A dial mode, when it is the usual choice, and why.
public struct DialModeChoice: Codable, Hashable, Sendable {
  /// The mode.
  public let mode: DialMode
  /// The condition under which it is usual, as the end of "when …"; `nil`: as a rule.
  public let condition: String?
  /// The points in facets for which it is meant, any of them; empty: for every one.
  public let processes: [ProcessFacets]
  /// Why, in one sentence.
  public let reason: String

  init(
    _ mode: DialMode, when condition: String? = nil, for processes: [ProcessFacets] = [],
    _ reason: String
  ) {
    self.mode = mode
    self.condition = condition
    self.processes = processes
    self.reason = reason
  }
}
