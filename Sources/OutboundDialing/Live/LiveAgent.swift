// SPDX-License-Identifier: Apache-2.0

/// What a live dialer knows about an agent.
struct LiveAgent: Hashable, Codable, Sendable {
  /// What the agent does; nil once logged out.
  var state: AgentState?
  /// Since when, by the dialer's clock.
  var since: FloorInstant
  /// The order in which agents changed their states: of equal moments the lower came first.
  var stamp: Int64
  /// The moment of the last report that was believed: an older one comes too late.
  var reportedAt: FloorInstant
  /// The call that the agent is connected to, or about to be.
  var call: CallIdentifier?
  /// Whether the agent, in a call or its wrap-up, has said that he takes no other.
  var isLeaving = false
}
