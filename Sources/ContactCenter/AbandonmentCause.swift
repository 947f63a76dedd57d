// SPDX-License-Identifier: Apache-2.0

/// Why a call answered by a person counts as abandoned.
public enum AbandonmentCause: String, CaseIterable, Codable, Hashable, Sendable {
  /// No agent came free in time: the strategy dialed ahead too far.
  case noAgentFree
  /// The agent for whom the line was up paused or logged out while it rang.
  case agentLeft
  /// The detector took the person for a machine, and the dialer hung up.
  case takenForMachine
  /// An agent was there, but later than the rule allows, because the detector took its time.
  case connectedLate

  /// Whether pacing could have avoided it.
  public var isAvoidable: Bool { self == .noAgentFree }

  /// A number from 0 for counts in an array.
  @inline(__always)
  package var place: Int {
    switch self {
    case .noAgentFree: 0
    case .agentLeft: 1
    case .takenForMachine: 2
    case .connectedLate: 3
    }
  }
}
