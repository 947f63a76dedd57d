// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// The queue with patience M/M/N+M: contacts that find every agent busy wait, and some give up.
///
/// A load of `a` erlangs is offered to `N` agents; handle times are exponential with mean `S`,
/// arrivals random (Poisson), and a contact that waits gives up after an exponential time of mean
/// `P`. There is a steady state at every load, also above the number of agents. With a patience
/// near 0 this is ``ErlangB``, with a boundless one ``ErlangC``.
///
///     let queue = try ErlangA(agents: 50, load: 48, handleTime: 60, patience: 120)
///     queue.abandonmentProbability  // 0.030912
///     queue.averageWait             // 3.7095 seconds
///     queue.occupancy               // 0.9303
///
/// Times may be in any unit, the same for all.
///
/// **Computation.** Against the state in which every agent is busy and nobody waits, the states
/// with fewer busy agents weigh `I = N/a + N(N−1)/a² + …`, as in ``ErlangB``. Those with every
/// agent busy weigh, with c = N P/S, x = a P/S and s the time in units of `P`,
///
///     A = Σ xʲ / ((c+1)(c+2) … (c+j)) = c ∫ exp(x (1 − e⁻ˢ) − c s) ds     (j, s = 0 … ∞)
///
/// and the same integral with `1 − e⁻ˢ` under it gives those who give up, with `e⁻ˢ` those who are
/// answered after a wait (A. Mandelbaum, S. Zeltyn, "The Palm/Erlang-A queue, with applications to
/// call centers", Technion 2005, has the formulas with incomplete gamma functions, which overflow).
/// The integrals are taken from the summit of their exponent by a rule of fixed order; all terms
/// are positive, so that nothing cancels: the relative error is below 10⁻¹² up to 1,000,000 agents,
/// at any load and patience, in the tails of the wait too.
///
/// Source: C. Palm, "Research on telephone traffic carried by full availability groups", Tele 1957
/// (Swedish 1946); N. Gans, G. Koole, A. Mandelbaum, "Telephone call centers: tutorial, review, and
/// research prospects", Manufacturing & Service Operations Management 5 (2003) 79–141.
///
/// - Complexity: O(√`agents`) operations to make one and some thousand more, O(1) to ask it.
public struct ErlangA: Hashable, Sendable {
  /// The same agents and load without a queue.
  public let withoutQueue: ErlangB
  /// Mean handle time, greater than 0.
  public let handleTime: Double
  /// Mean time after which a waiting contact gives up, greater than 0.
  public let patience: Double

  /// Share of contacts that find every agent busy, 0 … 1; they wait, if only for a moment.
  public let waitingProbability: Double
  /// Share of all contacts that give up waiting, 0 … 1.
  public let abandonmentProbability: Double
  /// Share of all contacts that are answered, 0 … 1.
  public let answeredProbability: Double

  /// Weight of the states with an idle agent, on the scale of the integrals.
  let idleWeight: Double
  /// Weight of all states, on the same scale.
  let wholeWeight: Double

  /// Number of agents, 1 … 1,000,000.
  public var agents: Int { withoutQueue.agents }
  /// Offered load in erlangs: contacts that arrive in one mean handle time.
  public var load: Double { withoutQueue.load }

  /// Makes the queue.
  ///
  /// - Throws: when `agents` is not within 1 … 1,000,000, `load` is negative, `handleTime` or
  ///   `patience` not greater than 0, any of them not finite, or the ratio of the times and the
  ///   numbers is beyond any `Double`.
  public init(
    agents: Int, load: Double, handleTime: Double, patience: Double
  ) throws(InvalidQueueingParameter) {
    withoutQueue = try ErlangB(agents: agents, load: load)
    try requirePositive(handleTime, "handleTime")
    try requirePositive(patience, "patience")
    let ratio = patience / handleTime
    guard ratio * max(Double(agents), load) < 1e300, ratio * Double(agents) > 1e-300 else {
      throw InvalidQueueingParameter(
        name: "patience", value: patience, requirement: "within 10⁻³⁰⁰ … 10³⁰⁰ handle times")
    }
    self.handleTime = handleTime
    self.patience = patience

    let waits = WaitIntegrand(agents: Double(agents), load: load, ratio: ratio)
    let all = waits.integral(from: DoubleDouble(0), to: nil)
    let idle =
      withoutQueue.inverseLessOne.isInfinite
      ? Double.infinity : withoutQueue.inverseLessOne * Real.exp(-waits.summit)
    let waiting = waits.factor * all.whole
    idleWeight = idle
    wholeWeight = idle + waiting
    if idle.isInfinite {
      waitingProbability = 0
      abandonmentProbability = 0
      answeredProbability = 1
    } else {
      waitingProbability = waiting / wholeWeight
      abandonmentProbability = waits.factor * all.abandoned / wholeWeight
      answeredProbability = min(1, (idle + waits.factor * all.answered) / wholeWeight)
    }
  }

  /// Share of the time an agent is busy, 0 … 1.
  public var occupancy: Double { min(1, load / Double(agents) * answeredProbability) }

  /// Mean time in the queue over all contacts, whether answered or not.
  public var averageWait: Double { abandonmentProbability * patience }

  /// Mean number of contacts that wait, over all time.
  public var averageQueueLength: Double {
    load * abandonmentProbability * (patience / handleTime)
  }
}
