// SPDX-License-Identifier: Apache-2.0

/// The frontier of busy agents against lost calls on one floor, found as far as it is asked for.
///
/// The points that policies can reach form a convex set; its corners are deterministic policies.
/// The frontier remembers the corners found, so that a second limit costs little.
public struct PacingFrontier: Sendable {
  /// The floor.
  public let floor: MemorylessFloor

  private var chain: PacingChain
  /// Corners by losses: progressive dialing, which loses nothing, first.
  private var corners: [Corner] = []

  private struct Corner: Sendable {
    let policy: PacingPolicy
    /// Price at which this corner and the next are equally good, once no corner lies between.
    var edge: Double?
  }

  /// The most states of calls and lines.
  static let greatestStateCount = 1_200_000
  /// The most steps of any iteration.
  static let greatestIterationCount = 1_000

  /// Makes the frontier of `floor`; nothing is computed yet.
  public init(of floor: MemorylessFloor) {
    self.floor = floor
    chain = PacingChain(floor, waitingPlaces: 0)
  }

  /// Finds the optimum under `limit`, 0 … 1 exclusive.
  ///
  /// - Throws: ``PacingOptimumError``.
  public mutating func optimum(limit: Double) throws(PacingOptimumError) -> OptimalPacing {
    guard limit >= 0, limit < 1 else {
      throw .invalidParameter(
        InvalidQueueingParameter(
          name: "limit", value: limit, requirement: "at least 0 and less than 1"))
    }
    guard limit > 0 else { return progressive }
    // Answered calls are handled or lost, so lost ≤ limit · answered is lost ≤ ratio · handled.
    let ratio = limit / (1 - limit)
    var places = max(chain.top - floor.agents, waitingPlaces(ratio))
    while true {
      if corners.isEmpty || chain.top != floor.agents + places { try start(places) }
      let index = try edge(at: ratio)
      let left = corners[index].policy
      let right = corners[isSaturated(left) ? index : index + 1].policy
      let optimum = mix(left, right, price: corners[index].edge ?? 0, ratio: ratio, limit: limit)
      // Answers lost for want of a waiting place are lost too early: they must not matter.
      let overflow = max(left.overflow, right.overflow)
      guard floor.patience > 0, overflow > 1e-9 * Double(floor.agents) else { return optimum }
      places *= 2
    }
  }

  /// Under the limit 0 no pacing does better than progressive dialing.
  private var progressive: OptimalPacing {
    let utilisation = floor.zeroAbandonmentUtilisation
    let lines = (0...floor.agents).map { floor.agents - $0 }
    let policy = OptimalPacing.TargetLines(
      share: 1, lines: lines, linesWhileCallsWait: [], utilisation: utilisation,
      abandonmentRate: 0)
    return OptimalPacing(
      floor: floor, limit: 0, utilisation: utilisation, abandonmentRate: 0, shadowPrice: nil,
      policies: [policy])
  }

  /// A first guess of the waiting places needed: about √ more than wait in the mean.
  private func waitingPlaces(_ ratio: Double) -> Int {
    guard floor.patience > 0 else { return 0 }
    let waiting = ratio * Double(floor.agents) * floor.patience / floor.handleTime
    return Int(min(1e6, 6 + waiting + 6 * waiting.squareRoot()))
  }

  private mutating func start(_ places: Int) throws(PacingOptimumError) {
    let states = (floor.agents + places + 1) * (floor.agents + places + 1)
    guard states <= Self.greatestStateCount else {
      throw .tooManyStates(states, greatest: Self.greatestStateCount)
    }
    chain = PacingChain(floor, waitingPlaces: places)
    let targets = (0...chain.top).map { max(0, floor.agents - $0) }
    corners = [
      Corner(policy: PacingPolicy(targets: targets, in: chain, price: 1, centre: centre(nil)))
    ]
  }

  /// Whether agents are so busy that no further abandoned call could make a difference.
  private func isSaturated(_ policy: PacingPolicy) -> Bool {
    policy.busy > (1 - 1e-7) * Double(floor.agents)
  }

  private func centre(_ policy: PacingPolicy?) -> Int {
    Int(policy?.busy ?? floor.zeroAbandonmentUtilisation * Double(floor.agents))
  }

  /// The corner that begins the edge on which losses are `ratio` of the handled calls.
  private mutating func edge(at ratio: Double) throws(PacingOptimumError) -> Int {
    var price = 1.0
    var steps = 0
    while let last = corners.last, last.policy.lost <= ratio * last.policy.busy,
      !isSaturated(last.policy)
    {
      try count(&steps)
      let next = try best(at: price, from: last.policy)
      if next.lost > last.policy.lost { corners.append(Corner(policy: next)) }
      price /= 2
    }
    let beyond = corners.firstIndex { $0.policy.lost > ratio * $0.policy.busy }
    var index = (beyond ?? corners.count) - 1
    while corners[index].edge == nil, !isSaturated(corners[index].policy) {
      try count(&steps)
      let (left, right) = (corners[index].policy, corners[index + 1].policy)
      let price = (right.busy - left.busy) / (right.lost - left.lost)
      let corner = try best(at: price, from: left)
      let higher = corner.gain(at: price) - left.gain(at: price) > 1e-10 * Double(floor.agents)
      guard higher, corner.lost > left.lost, corner.lost < right.lost else {
        corners[index].edge = price
        break
      }
      corners.insert(Corner(policy: corner), at: index + 1)
      if corner.lost <= ratio * corner.busy { index += 1 }
    }
    return index
  }

  /// The best policy at a price for each lost call, by policy iteration from another.
  private func best(
    at price: Double, from start: PacingPolicy
  ) throws(PacingOptimumError) -> PacingPolicy {
    var steps = 0
    var policy = PacingPolicy(
      targets: start.targets, in: chain, price: price, centre: centre(start))
    let tolerance = 1e-11 * Double(floor.agents)
    while true {
      try count(&steps)
      let improvement = policy.improvement(in: chain, price: price, tolerance: tolerance)
      if improvement.targets == policy.targets {
        guard improvement.greatestGain < 1e-7 else {
          throw .notTargetLines(gain: improvement.greatestGain)
        }
        return policy
      }
      let states = (improvement.targets.max() ?? 0) * (chain.top + 1)
      guard states <= Self.greatestStateCount else {
        throw .tooManyStates(states, greatest: Self.greatestStateCount)
      }
      policy = PacingPolicy(
        targets: improvement.targets, in: chain, price: price, centre: centre(policy))
    }
  }

  private func count(_ steps: inout Int) throws(PacingOptimumError) {
    steps += 1
    guard steps <= Self.greatestIterationCount else { throw .notConverged(iterations: steps) }
  }

  /// The point between two policies on which losses are `ratio` of the handled calls, or the
  /// policy itself where they are the same.
  private func mix(
    _ left: PacingPolicy, _ right: PacingPolicy, price: Double, ratio: Double, limit: Double
  ) -> OptimalPacing {
    let slack = ratio * left.busy - left.lost
    let excess = right.lost - ratio * right.busy
    let share = excess > 0 ? excess / (slack + excess) : 1
    let busy = share * left.busy + (1 - share) * right.busy
    let lost = share * left.lost + (1 - share) * right.lost
    var policies: [OptimalPacing.TargetLines] = []
    if share > 0 { policies.append(targetLines(left, share)) }
    if share < 1 { policies.append(targetLines(right, 1 - share)) }
    return OptimalPacing(
      floor: floor, limit: limit, utilisation: busy / Double(floor.agents),
      abandonmentRate: lost / (busy + lost), shadowPrice: price, policies: policies)
  }

  private func targetLines(_ policy: PacingPolicy, _ share: Double) -> OptimalPacing.TargetLines {
    OptimalPacing.TargetLines(
      share: share, lines: Array(policy.targets[...floor.agents]),
      linesWhileCallsWait: Array(policy.targets[(floor.agents + 1)...]),
      utilisation: policy.busy / Double(floor.agents),
      abandonmentRate: policy.lost / (policy.lost + policy.busy))
  }
}
