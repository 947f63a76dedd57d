// SPDX-License-Identifier: Apache-2.0

/// The loss system M/G/N/N: contacts that find every agent busy go away at once.
///
/// With a load of `a` erlangs offered to `N` agents, the blocking probability is
///
///     B(N, a) = (aᴺ / N!) / Σ aᵏ / k!      (k = 0 … N)
///
/// It holds for any distribution of handle times; only the mean matters. Agents may as well be
/// telephone lines. Contacts arrive at random (Poisson) and blocked ones do not return.
///
///     let lines = try ErlangB(agents: 10, load: 5)
///     lines.blockingProbability  // 0.0183845703366
///
/// **Computation.** `aᴺ / N!` overflows from N = 171 on. The inverse 1/B obeys
/// `I₀ = 1, Iₖ = 1 + (k / a) Iₖ₋₁`; unrolled from its end it is the sum
/// `1 + N/a + N(N−1)/a² + …`, all of whose terms are positive, so that nothing cancels. The terms
/// beyond the accuracy of a `Double` are left out. Where 1/B exceeds the largest `Double`, the
/// probability is reported as 0 (it is below 10⁻³⁰⁸).
///
/// Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of significance
/// in automatic telephone exchanges", Post Office Electrical Engineers' Journal 10 (1917) 189–197;
/// the recursion is in any textbook of teletraffic theory.
///
/// - Complexity: O(√`agents`) operations to make one, O(1) to ask it.
public struct ErlangB: Hashable, Sendable {
  /// The largest number of agents the formulas take.
  public static let greatestAgentCount = 1_000_000

  /// Number of agents, 1 … 1,000,000.
  public let agents: Int
  /// Offered load in erlangs, contacts that arrive in one mean handle time; finite, at least 0.
  public let load: Double

  /// 1/B less one, the sum `N/a + N(N−1)/a² + …`; infinite when B is too small for a `Double`.
  let inverseLessOne: Double

  /// Makes the system of `agents` agents under `load` erlangs.
  ///
  /// - Throws: when `agents` is not within 1 … 1,000,000 or `load` is negative or not finite.
  public init(agents: Int, load: Double) throws(InvalidQueueingParameter) {
    try requireAgents(agents)
    try requireNotNegative(load, "load")
    self.agents = agents
    self.load = load
    inverseLessOne = Self.inverseLessOne(agents: agents, load: load)
  }

  /// Share of arriving contacts that find every agent busy, 0 … 1.
  public var blockingProbability: Double { 1 / (1 + inverseLessOne) }

  /// Load that the agents really carry, in erlangs: offered load × (1 − blocking probability).
  public var carriedLoad: Double {
    inverseLessOne.isInfinite ? load : load * (inverseLessOne / (1 + inverseLessOne))
  }

  /// Share of the time an agent is busy, 0 … 1.
  public var occupancy: Double { min(1, carriedLoad / Double(agents)) }

  /// Sums `N/a + N(N−1)/a² + …` until the rest is beyond the accuracy of a `Double`.
  private static func inverseLessOne(agents: Int, load: Double) -> Double {
    guard load > 0 else { return .infinity }
    var sum = 0.0
    var term = 1.0
    for free in stride(from: agents, to: 0, by: -1) {
      let ratio = Double(free) / load
      term *= ratio
      sum += term
      if sum == .infinity { return .infinity }
      // The ratios only fall, so the rest is at most the geometric series term·ratio / (1 − ratio).
      if ratio < 1, term * ratio < sum * 0x1p-60 * (1 - ratio) { break }
    }
    return sum
  }
}
