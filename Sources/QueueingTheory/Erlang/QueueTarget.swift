// SPDX-License-Identifier: Apache-2.0

/// What a queue is to achieve when agents or load are sought.
///
/// Times are in the unit of the handle time they are used with.
public enum QueueTarget: Hashable, Sendable {
  /// At most this share of contacts finds every agent busy; strictly between 0 and 1.
  case waitingProbability(Double)
  /// The mean wait over all contacts is at most this; finite and greater than 0.
  case averageWait(Double)
  /// At least this share of all contacts is answered within a time; the share is strictly between
  /// 0 and 1, the time finite and at least 0.
  case serviceLevel(Double, within: Double)
  /// At most this share of contacts gives up; strictly between 0 and 1. In ``ErlangC`` nobody ever
  /// does, so any load below the agents meets it.
  case abandonment(Double)

  /// Refuses a target that is none.
  func require() throws(InvalidQueueingParameter) {
    switch self {
    case .waitingProbability(let share): try requireProperShare(share, "waitingProbability")
    case .averageWait(let time): try requirePositive(time, "averageWait")
    case .serviceLevel(let share, let threshold):
      try requireProperShare(share, "serviceLevel")
      try requireNotNegative(threshold, "threshold")
    case .abandonment(let share): try requireProperShare(share, "abandonment")
    }
  }
}

extension ErlangC {
  /// Whether the queue achieves `target`; never under overload.
  ///
  /// - Throws: when the target or `handleTime` is out of range.
  public func meets(
    _ target: QueueTarget, handleTime: Double
  ) throws(InvalidQueueingParameter) -> Bool {
    try target.require()
    try requirePositive(handleTime, "handleTime")
    guard !isOverloaded else { return false }
    switch target {
    case .waitingProbability(let greatest): return waitingProbability <= greatest
    case .averageWait(let greatest):
      return try averageSpeedOfAnswer(handleTime: handleTime).map { $0 <= greatest } ?? false
    case .serviceLevel(let least, let threshold):
      return try serviceLevel(within: threshold, handleTime: handleTime) >= least
    case .abandonment: return true
    }
  }

  /// Finds the fewest agents that meet `target`; one agent fewer would not.
  ///
  /// - Returns: the number of agents, at least 1 and always more than the load.
  /// - Throws: when a parameter is out of range, or when even 1,000,000 agents are too few.
  /// - Complexity: O(√n log n) for n = 1,000,000; a few milliseconds.
  public static func agentsNeeded(
    load: Double, handleTime: Double, target: QueueTarget
  ) throws(InvalidQueueingParameter) -> Int {
    try requireNotNegative(load, "load")
    // Up to the load nothing is met, from there all improves with every agent.
    let first = load < Double(ErlangB.greatestAgentCount) ? Int(load) + 1 : Int.max
    return try fewestAgents(from: first, load: load) { agents throws(InvalidQueueingParameter) in
      try ErlangC(agents: agents, load: load).meets(target, handleTime: handleTime)
    }
  }

  /// Finds the greatest load in erlangs under which `agents` agents meet `target`.
  ///
  /// - Returns: the load to the last bit, less than `agents`.
  /// - Throws: when a parameter is out of range.
  public static func greatestLoad(
    agents: Int, handleTime: Double, target: QueueTarget
  ) throws(InvalidQueueingParameter) -> Double {
    try requireAgents(agents)
    return try QueueingTheory.greatestLoad(
      below: Double(agents)
    ) { load throws(InvalidQueueingParameter) in
      try ErlangC(agents: agents, load: load).meets(target, handleTime: handleTime)
    }
  }
}

extension ErlangA {
  /// Whether the queue achieves `target`.
  ///
  /// - Throws: when the target is out of range.
  public func meets(_ target: QueueTarget) throws(InvalidQueueingParameter) -> Bool {
    try target.require()
    switch target {
    case .waitingProbability(let greatest): return waitingProbability <= greatest
    case .averageWait(let greatest): return averageWait <= greatest
    case .serviceLevel(let least, let threshold):
      return try serviceLevel(within: threshold) >= least
    case .abandonment(let greatest): return abandonmentProbability <= greatest
    }
  }

  /// Finds the fewest agents that meet `target`; one agent fewer would not.
  ///
  /// - Returns: the number of agents, at least 1.
  /// - Throws: when a parameter is out of range, or when even 1,000,000 agents are too few.
  /// - Complexity: O(√n log n) for n = 1,000,000; a few milliseconds.
  public static func agentsNeeded(
    load: Double, handleTime: Double, patience: Double, target: QueueTarget
  ) throws(InvalidQueueingParameter) -> Int {
    try requireNotNegative(load, "load")
    return try fewestAgents(from: 1, load: load) { agents throws(InvalidQueueingParameter) in
      try ErlangA(agents: agents, load: load, handleTime: handleTime, patience: patience)
        .meets(target)
    }
  }

  /// Finds the greatest load in erlangs under which `agents` agents meet `target`.
  ///
  /// - Returns: the load to the last bit.
  /// - Throws: when a parameter is out of range, or when every load up to 10¹² meets the target,
  ///   as a mean wait above the patience does.
  public static func greatestLoad(
    agents: Int, handleTime: Double, patience: Double, target: QueueTarget
  ) throws(InvalidQueueingParameter) -> Double {
    let meets = { (load: Double) throws(InvalidQueueingParameter) in
      try ErlangA(agents: agents, load: load, handleTime: handleTime, patience: patience)
        .meets(target)
    }
    let greatest = 1e12
    guard try !meets(greatest) else {
      throw InvalidQueueingParameter(
        name: "target", value: "\(target)", requirement: "such that a load up to 10¹² misses it")
    }
    return try QueueingTheory.greatestLoad(below: greatest, that: meets)
  }
}

/// The greatest load from 0 to `bound`, at which it is not met, that meets a target, by halving.
///
/// It comes to an end: two loads have no number between them after some 1,100 halvings at most.
func greatestLoad(
  below bound: Double, that meets: (Double) throws(InvalidQueueingParameter) -> Bool
) throws(InvalidQueueingParameter) -> Double {
  var low = 0.0
  var high = bound
  while true {
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { return low }
    if try meets(middle) { low = middle } else { high = middle }
  }
}
