// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// Listens to a simulated floor; what it keeps is its own affair.
public protocol FloorRecorder: Sendable {
  /// An agent went from one state to another.
  mutating func agent(
    _ agent: Int, from old: AgentState, to new: AgentState, at moment: FloorInstant)
  /// Lines came up or ended, or callees began or ceased to wait.
  mutating func lines(inFlight: Int, waiting: Int, at moment: FloorInstant)
  /// A call was abandoned.
  mutating func abandoned(at moment: FloorInstant)
}

/// Records nothing; the compiler removes every trace of it.
public struct NoRecorder: FloorRecorder {
  /// Creates a recorder of nothing.
  public init() {}
  public mutating func agent(
    _ agent: Int, from old: AgentState, to new: AgentState, at moment: FloorInstant
  ) {}
  public mutating func lines(inFlight: Int, waiting: Int, at moment: FloorInstant) {}
  public mutating func abandoned(at moment: FloorInstant) {}
}
