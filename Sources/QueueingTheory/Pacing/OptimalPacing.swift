// SPDX-License-Identifier: Apache-2.0

/// The best that any pacing can do on a ``MemorylessFloor`` under a limit on abandoned calls.
///
/// The pacing knows how many agents are busy and how many lines are up, but not which line will be
/// answered or when a call will end. It maximises the agents' utilisation while, in the long run,
/// at most the share `limit` of the calls answered by a person is abandoned.
///
///     let floor = try MemorylessFloor(agents: 10, answerRate: 0.25, ringTime: 15, handleTime: 180)
///     let best = try OptimalPacing(of: floor, limit: 0.03)
///     best.utilisation      // 0.852
///     best.policies[0].lines  // lines to keep up with 0, 1, 2 … busy agents
///
/// **Form of the optimum.** In every state the best is to launch until a target of lines is up
/// that depends on the number of busy agents alone. Where a limit lies between what two such
/// policies reach, the optimum follows one for a share of the time and the other for the rest;
/// ``policies`` then has both.
///
/// **What it assumes.** Exponential ring, handle and waiting times, launches at once and free, an
/// endless list. As ringing then has no memory, a line launched while nobody is free can only do
/// harm, and the target of a full floor is 0 where patience is short; with a real ring delay it
/// is not.
///
/// **Method.** A constrained Markov decision process (E. Altman, Constrained Markov Decision
/// Processes, Chapman & Hall, 1999): maximise busy agents less a price for every lost call, by
/// policy iteration, and move the price along the edges of the frontier of utilisation against
/// losses until the limit lies on an edge. The last step checks the conditions of optimality in
/// every state, so the result does not rest on the assumption that targets are the right form.
public struct OptimalPacing: Hashable, Sendable {
  /// A policy that launches until a target of lines is up, and the share of the time it is followed.
  public struct TargetLines: Hashable, Sendable {
    /// Share of the time, greater than 0 and at most 1; the shares of an optimum sum to 1.
    public let share: Double
    /// Target by the number of calls with an agent: the first is for none, the last for every agent
    /// busy.
    public let lines: [Int]
    /// Target by the number of calls that wait for an agent, from one; empty without patience.
    public let linesWhileCallsWait: [Int]
    /// Utilisation while this policy is followed, 0 … 1.
    public let utilisation: Double
    /// Abandonment rate while this policy is followed: abandoned of answered calls, 0 … 1.
    public let abandonmentRate: Double
  }

  /// The floor.
  public let floor: MemorylessFloor
  /// The greatest share of answered calls that may be abandoned.
  public let limit: Double
  /// Share of logged-in time that an agent handles calls, 0 … 1.
  public let utilisation: Double
  /// Abandoned calls as a share of calls answered by a person, 0 … `limit`.
  ///
  /// It is the limit, but where agents are busy to within 10⁻⁷ without using it up, as with callers
  /// of great patience.
  public let abandonmentRate: Double
  /// What one abandoned call must cost, in mean handle times of agent work, for the best pacing
  /// without a limit to be this one; `nil` for the limit 0.
  public let shadowPrice: Double?
  /// The policy, or the two that are mixed, the one that abandons less first.
  public let policies: [TargetLines]

  /// The utilisation without any abandoned call, see ``MemorylessFloor``.
  public var zeroAbandonmentUtilisation: Double { floor.zeroAbandonmentUtilisation }

  /// Finds the optimum under `limit`, 0 … 1 exclusive.
  ///
  /// - Throws: ``PacingOptimumError``.
  /// - Complexity: some twenty to fifty evaluations of O(L·n² + n³) for n agents and L lines;
  ///   below a second for 20 agents, a few for 100.
  public init(of floor: MemorylessFloor, limit: Double) throws(PacingOptimumError) {
    var frontier = PacingFrontier(of: floor)
    self = try frontier.optimum(limit: limit)
  }

  /// Finds the optimum under each of several limits, which share most of the work.
  ///
  /// - Throws: ``PacingOptimumError``.
  public static func curve(
    of floor: MemorylessFloor, limits: [Double]
  ) throws(PacingOptimumError) -> [OptimalPacing] {
    var frontier = PacingFrontier(of: floor)
    var curve: [OptimalPacing] = []
    for limit in limits { curve.append(try frontier.optimum(limit: limit)) }
    return curve
  }

  init(
    floor: MemorylessFloor, limit: Double, utilisation: Double, abandonmentRate: Double,
    shadowPrice: Double?, policies: [TargetLines]
  ) {
    self.floor = floor
    self.limit = limit
    self.utilisation = utilisation
    self.abandonmentRate = abandonmentRate
    self.shadowPrice = shadowPrice
    self.policies = policies
  }
}
