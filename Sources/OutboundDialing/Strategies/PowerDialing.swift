// SPDX-License-Identifier: Apache-2.0

/// Dials a fixed number of lines for each idle agent.
///
/// Lines wanted = ⌈linesPerAgent × (idle agents − callees already waiting)⌉. The ratio is in
/// lines per agent. It is simple and blind: it looks neither at the answer rate nor at who is
/// about to come free, so above a ratio of one its abandonment rate is uncontrolled.
///
/// ```swift
/// var power = try PowerDialing(linesPerAgent: 1.5)
/// power.linesWanted(given: floorWithThreeIdleAgents).linesWanted  // 5
/// ```
///
/// Vendors also say ratio dialing (VICIdial's RATIO counts busy agents as well) and 1:n.
/// - Complexity: O(1), no allocation.
public struct PowerDialing: DialingStrategy, Hashable {
  /// Lines for each idle agent, 1 to 100.
  public let linesPerAgent: Double
  // The same where it is a whole number, else 0.
  @usableFromInline let wholeRatio: Int

  /// Creates the strategy.
  ///
  /// - Parameter linesPerAgent: Lines for each idle agent.
  /// - Throws: ``InvalidParameter`` unless the ratio is from 1 to 100.
  public init(linesPerAgent: Double) throws(InvalidParameter) {
    try InvalidParameter.require("linesPerAgent", linesPerAgent, in: 1...100)
    self.linesPerAgent = linesPerAgent
    wholeRatio = Int(exactly: linesPerAgent) ?? 0
  }

  /// Never fewer lines than free agents, and none without one; no limit is held.

  public var promises: StrategyPromises {
    [.monotoneInIdleAgents, .neverBelowProgressive, .launchesOnlyTowardsAgents]
  }

  /// Wants the ratio's number of lines for each free agent.
  @inlinable @inline(__always)
  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    let free = floor.freeAgents
    guard free > 0 else {
      return DialingDecision(
        linesWanted: 0, reason: floor.agents > floor.paused ? .noIdleAgent : .noAgents)
    }
    return DialingDecision(linesWanted: lines(for: free), reason: .fixedRatio)
  }

  /// ⌈linesPerAgent × agents⌉; a whole ratio needs no floating point.
  @inlinable @inline(__always)
  func lines(for agents: Int) -> Int {
    if wholeRatio > 0 { return wholeRatio &* agents }
    let level = linesPerAgent * Double(agents)
    let whole = Int(level)
    return Double(whole) < level ? whole + 1 : whole
  }
}

extension DialingStrategy where Self == PowerDialing {
  /// Power dialing with a fixed ratio.
  ///
  /// - Parameter linesPerAgent: Lines for each idle agent, 1 to 100.
  /// - Returns: The strategy.
  /// - Throws: ``InvalidParameter`` unless the ratio is from 1 to 100.
  public static func power(linesPerAgent: Double) throws(InvalidParameter) -> Self {
    try PowerDialing(linesPerAgent: linesPerAgent)
  }
}
