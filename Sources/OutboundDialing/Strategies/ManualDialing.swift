// SPDX-License-Identifier: Apache-2.0

/// Lets each agent key in the numbers and listen to every attempt himself.
///
/// Lines wanted = lines in flight + idle agents: whoever is free starts the next attempt. The
/// agent hears ringing, busy tones and machines to their end, so no call is ever abandoned, and
/// the agent pays for every failure with his own time.
///
/// ```swift
/// var manual = ManualDialing()
/// ```
///
/// The mode is VICIdial's MANUAL and every click-to-dial system.
/// - Complexity: O(1), no allocation.
public struct ManualDialing: DialingStrategy, Hashable {
  /// Creates the strategy.
  public init() {}
  /// The agent keys in the number himself.

  public var trigger: DialTrigger { .agentByHand }
  /// Nobody is abandoned, since an agent is on every line.

  public var promises: StrategyPromises {
    [.abandonsNothing, .monotoneInIdleAgents, .launchesOnlyTowardsAgents]
  }

  /// Wants one line for each agent who dials or is free to.

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    .agentsDial(floor)
  }
}

extension DialingStrategy where Self == ManualDialing {
  /// Manual dialing.
  public static var manual: Self { ManualDialing() }
}

extension DialingDecision {
  /// One attempt for each free agent, launched by the agent.
  static func agentsDial(_ floor: FloorSnapshot) -> DialingDecision {
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents)
    }
    return DialingDecision(linesWanted: floor.linesInFlight + floor.idle, reason: .agentsDial)
  }
}
