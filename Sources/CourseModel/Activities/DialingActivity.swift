// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// A run of the simulated floor that the learner predicts, watches and explains.
public struct DialingActivity: Hashable, Codable, Sendable {
  /// The number of agents.
  public var agents: Int
  /// The share of attempts a person answers, above 0 and at most 1.
  public var answerRate: Double
  /// The ways of dialing to compare, at least two.
  public var modes: [StrategySpecification]
  /// The number of simulated days.
  public var days: Int
  /// The seed; nil to draw one.
  public var seed: UInt64?

  /// Creates the activity.
  public init(
    agents: Int, answerRate: Double, modes: [StrategySpecification], days: Int, seed: UInt64?
  ) {
    self.agents = agents
    self.answerRate = answerRate
    self.modes = modes
    self.days = days
    self.seed = seed
  }
}
