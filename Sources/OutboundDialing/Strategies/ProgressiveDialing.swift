// SPDX-License-Identifier: Apache-2.0

/// Keeps one line up for each idle agent.
///
/// Lines wanted = idle agents − callees already waiting. Every answer finds an agent, so nothing
/// is abandoned unless an agent goes away in mid-ring; among strategies with that property none
/// keeps agents busier (the bound u0 of `QueueingTheory`). It does not dial ahead: at a low
/// answer rate agents wait through many failures.
///
/// ```swift
/// var progressive = ProgressiveDialing()
/// progressive.linesWanted(given: floorWithThreeIdleAgents).linesWanted  // 3
/// ```
///
/// Some vendors call this mode power dialing.
/// - Complexity: O(1), no allocation.
public struct ProgressiveDialing: DialingStrategy, Hashable {
  /// Creates the strategy.
  public init() {}
  /// Nobody is abandoned, since a free agent waits for every line.

  public var promises: StrategyPromises {
    [
      .abandonsNothing, .monotoneInIdleAgents, .holdsAbandonmentLimit, .neverBelowProgressive,
      .launchesOnlyTowardsAgents,
    ]
  }

  /// Wants one line for each free agent.
  @inlinable @inline(__always)
  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    .progressive(floor)
  }
}

extension DialingStrategy where Self == ProgressiveDialing {
  /// Progressive dialing.
  public static var progressive: Self { ProgressiveDialing() }
}

extension DialingDecision {
  /// One line for each free agent.
  @inlinable
  static func progressive(_ floor: FloorSnapshot) -> DialingDecision {
    let free = floor.freeAgents
    guard free > 0 else {
      return DialingDecision(
        linesWanted: 0, reason: floor.agents > floor.paused ? .noIdleAgent : .noAgents)
    }
    return DialingDecision(linesWanted: free, reason: .oneLinePerIdleAgent)
  }
}
