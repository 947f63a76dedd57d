// SPDX-License-Identifier: Apache-2.0

/// The greatest agent utilisation of dialing at a steady rate that never looks at the agents.
///
/// Lines launched at random moments (Poisson) give answers at random moments. An answer that finds
/// every agent busy is abandoned, so the floor is ``ErlangB``: with the greatest load `a` whose
/// blocking probability is at most the limit α,
///
///     u = a (1 − α) / N,   B(N, a) = α
///
/// It holds for any distribution of ring and handle times. For fewer than about twenty agents it
/// lies below ``ZeroAbandonmentBound`` at usual answer rates: pacing must look at the agents.
///
///     try StateBlindBound(agents: 10, limit: 0.03).utilisation  // 0.5364
public struct StateBlindBound: Hashable, Sendable {
  /// Number of agents, 1 … 1,000,000.
  public let agents: Int
  /// The greatest share of answered calls that may be abandoned, 0 … 1 exclusive.
  public let limit: Double
  /// The greatest load of answered calls, in erlangs; 0 under the limit 0.
  public let load: Double
  /// Share of logged-in time that an agent handles calls, 0 … 1.
  public let utilisation: Double

  /// Makes the bound.
  ///
  /// - Throws: when `agents` is not within 1 … 1,000,000 or `limit` not within 0 … 1 exclusive.
  public init(agents: Int, limit: Double) throws(InvalidQueueingParameter) {
    try requireAgents(agents)
    guard limit >= 0, limit < 1 else {
      throw InvalidQueueingParameter(
        name: "limit", value: limit, requirement: "at least 0 and less than 1")
    }
    self.agents = agents
    self.limit = limit
    load = limit > 0 ? try ErlangB.greatestLoad(agents: agents, blocking: limit) : 0
    utilisation = try ErlangB(agents: agents, load: load).occupancy
  }
}
