// SPDX-License-Identifier: Apache-2.0

extension ErlangB {
  /// Finds the fewest agents whose blocking probability is at most `blocking`.
  ///
  ///     try ErlangB.agentsNeeded(load: 5, blocking: 0.02)  // 10
  ///
  /// - Parameters:
  ///   - load: offered load in erlangs, finite and at least 0.
  ///   - blocking: the greatest share of lost contacts, strictly between 0 and 1.
  /// - Returns: the number of agents, at least 1.
  /// - Throws: when a parameter is out of range, or when even 1,000,000 agents are too few.
  /// - Complexity: O(√n log n) for n = 1,000,000; a few milliseconds.
  public static func agentsNeeded(
    load: Double, blocking: Double
  ) throws(InvalidQueueingParameter) -> Int {
    try requireProperShare(blocking, "blocking")
    try requireNotNegative(load, "load")
    // Blocking falls with every agent, so halving finds the first that suffices.
    return try fewestAgents(from: 1, load: load) { agents throws(InvalidQueueingParameter) in
      try ErlangB(agents: agents, load: load).blockingProbability <= blocking
    }
  }

  /// Finds the greatest load in erlangs that `agents` agents carry with at most `blocking` lost.
  ///
  /// Dialing at a constant rate without looking at the agents is this system: answers arrive at
  /// random, and an answer that finds no agent is abandoned. The bound on the agents' utilisation
  /// at an abandonment rate α is then `occupancy` at this load.
  ///
  /// - Parameters:
  ///   - agents: number of agents, 1 … 1,000,000.
  ///   - blocking: share of lost contacts, strictly between 0 and 1.
  /// - Returns: the load to the last bit, greater than 0 unless it is below any `Double`.
  /// - Throws: when a parameter is out of range.
  public static func greatestLoad(
    agents: Int, blocking: Double
  ) throws(InvalidQueueingParameter) -> Double {
    try requireAgents(agents)
    try requireProperShare(blocking, "blocking")
    // The carried load a(1 − B) is below N, so a < N / (1 − B).
    return try QueueingTheory.greatestLoad(
      below: Double(agents) / (1 - blocking)
    ) { load throws(InvalidQueueingParameter) in
      try ErlangB(agents: agents, load: load).blockingProbability <= blocking
    }
  }
}

/// The fewest agents, from `first` up to the greatest count, that `suffice`; more always do then.
func fewestAgents(
  from first: Int, load: Double,
  suffice: (Int) throws(InvalidQueueingParameter) -> Bool
) throws(InvalidQueueingParameter) -> Int {
  var low = first
  var high = ErlangB.greatestAgentCount
  guard low <= high, try suffice(high) else {
    throw InvalidQueueingParameter(
      name: "load", value: load, requirement: "small enough for 1,000,000 agents to suffice")
  }
  while low < high {
    let middle = low + (high - low) / 2
    if try suffice(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
