// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation

/// Pauses that agents take of their own accord, at the end of a call's wrap-up or while they wait.
public struct PauseRules: Hashable, Codable, Sendable {
  /// Seconds from the end of one pause to the wish for the next.
  public var timeBetween: DurationDistribution
  /// Length of a pause.
  public var duration: DurationDistribution

  /// Creates rules.
  public init(timeBetween: DurationDistribution, duration: DurationDistribution) {
    self.timeBetween = timeBetween
    self.duration = duration
  }
}
