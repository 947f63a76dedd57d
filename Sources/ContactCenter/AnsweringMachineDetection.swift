// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation

/// A detector that tells people from machines some time after they answer, and errs.
///
/// A person whom it takes for a machine is hung up on: the call is abandoned, and no pacing could
/// have avoided it. A machine that it takes for a person is connected; the agent finds out. Its
/// delay runs while the callee speaks, so it eats into the time within which an agent must be
/// there.
public struct AnsweringMachineDetection: Hashable, Codable, Sendable {
  /// Seconds from an answer to the verdict.
  public var delay: DurationDistribution
  /// Share of people taken for machines, 0 to 1.
  public var falseMachineShare: Double
  /// Share of machines taken for people, 0 to 1.
  public var falsePersonShare: Double
  /// Seconds that an agent needs to find out that a machine speaks, wrap-up included.
  public var unmaskingTime: DurationDistribution

  /// Creates a detector; its shares are checked when a scenario is.
  public init(
    delay: DurationDistribution, falseMachineShare: Double, falsePersonShare: Double,
    unmaskingTime: DurationDistribution
  ) {
    self.delay = delay
    self.falseMachineShare = falseMachineShare
    self.falsePersonShare = falsePersonShare
    self.unmaskingTime = unmaskingTime
  }
}
