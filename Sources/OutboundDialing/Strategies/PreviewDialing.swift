// SPDX-License-Identifier: Apache-2.0

/// Shows each agent a record first, then dials it for him while he listens.
///
/// Lines wanted = lines in flight + idle agents. How long an agent reads is the floor's affair.
/// No call is abandoned: the agent is on the line when it is answered. It suits few, valuable
/// records; it pays the reading time for failures too.
///
/// Vendors also say timed preview, push preview or direct preview.
/// - Complexity: O(1), no allocation.
public struct PreviewDialing: DialingStrategy, Hashable {
  /// Creates the strategy.
  public init() {}
  /// The agent reads the record before the system dials.

  public var trigger: DialTrigger { .agentAfterPreview }
  /// Nobody is abandoned, since an agent is on every line.

  public var promises: StrategyPromises {
    [.abandonsNothing, .monotoneInIdleAgents, .launchesOnlyTowardsAgents]
  }

  /// Wants one line for each agent who dials or is free to.

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    .agentsDial(floor)
  }
}

extension DialingStrategy where Self == PreviewDialing {
  /// Preview dialing.
  public static var preview: Self { PreviewDialing() }
}
