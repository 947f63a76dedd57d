// SPDX-License-Identifier: Apache-2.0

/// The delay system M/M/N: contacts that find every agent busy wait, in order, and never give up.
///
/// With a load of `a` erlangs offered to `N` agents, `a < N`, the waiting probability is
///
///     C(N, a) = B / (1 − ρ (1 − B)),   ρ = a / N,   B = B(N, a) of ``ErlangB``
///
/// and a contact waits longer than `t` with probability `C · exp(−(N − a) t / S)`, where `S` is
/// the mean handle time. Contacts arrive at random (Poisson), handle times are exponential, and
/// nobody hangs up: real queues, whose callers do hang up, have shorter waits.
///
///     let queue = try ErlangC(agents: 50, load: 48)
///     try queue.averageSpeedOfAnswer(handleTime: 60)            // 20.83 seconds
///     try queue.serviceLevel(within: 20, handleTime: 60)        // about 0.64
///
/// **Overload.** When the load is not less than the number of agents, the queue grows without end.
/// Such a value can be made, says so in ``isOverloaded``, and answers with the limits: everybody
/// waits, no contact is answered in any time, agents are always busy, mean wait and mean queue
/// have no value (`nil`).
///
/// Times may be in any unit, the same for all arguments of a call; the result is in it too.
///
/// Source: Erlang (1917), as ``ErlangB``; N. Gans, G. Koole, A. Mandelbaum, "Telephone call
/// centers: tutorial, review, and research prospects", MSOM 5 (2003) 79–141.
///
/// - Complexity: O(√`agents`) operations to make one, O(1) to ask it.
public struct ErlangC: Hashable, Sendable {
  /// The same agents and load without a queue.
  public let withoutQueue: ErlangB

  /// Number of agents, 1 … 1,000,000.
  public var agents: Int { withoutQueue.agents }
  /// Offered load in erlangs: contacts that arrive in one mean handle time.
  public var load: Double { withoutQueue.load }

  /// Makes the queue of `agents` agents under `load` erlangs.
  ///
  /// - Throws: when `agents` is not within 1 … 1,000,000 or `load` is negative or not finite.
  public init(agents: Int, load: Double) throws(InvalidQueueingParameter) {
    withoutQueue = try ErlangB(agents: agents, load: load)
  }

  /// Whether the load is not less than the number of agents, so that the queue grows without end.
  public var isOverloaded: Bool { load >= Double(agents) }

  /// Share of contacts that have to wait, 0 … 1; 1 under overload.
  public var waitingProbability: Double {
    guard !isOverloaded else { return 1 }
    // B / (1 − ρ(1 − B)) with both parts divided by B: only positive terms are left.
    let idle = spareAgents / Double(agents)
    return 1 / (1 + idle * withoutQueue.inverseLessOne)
  }

  /// Share of the time an agent is busy, 0 … 1.
  public var occupancy: Double { min(1, load / Double(agents)) }

  /// Mean number of contacts that wait, over all time; `nil` under overload.
  public var averageQueueLength: Double? {
    isOverloaded ? nil : waitingProbability * (load / spareAgents)
  }

  /// Mean wait over all contacts, those that do not wait included; `nil` under overload.
  ///
  /// - Parameter handleTime: mean handle time, finite and greater than 0.
  /// - Returns: `C · S / (N − a)`, in the unit of `handleTime`.
  /// - Throws: when `handleTime` is out of range.
  public func averageSpeedOfAnswer(
    handleTime: Double
  ) throws(InvalidQueueingParameter) -> Double? {
    try requirePositive(handleTime, "handleTime")
    return isOverloaded ? nil : waitingProbability * (handleTime / spareAgents)
  }

  /// Number of agents beyond the load.
  var spareAgents: Double { Double(agents) - load }
}
