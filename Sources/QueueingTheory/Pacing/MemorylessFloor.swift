// SPDX-License-Identifier: Apache-2.0

/// An outbound floor without memory: the model in which the best possible pacing can be computed.
///
/// `agents` agents handle calls of exponential length. Every line that is up is resolved after an
/// exponential time: with probability `answerRate` a person answers, else the line is lost. A call
/// that is answered while every agent is busy waits an exponential time of mean `patience` and is
/// then abandoned; with patience 0 it is abandoned at once. Lines are launched at will, at once
/// and at no cost, and never taken back. The list never ends.
///
/// Times may be in any unit, the same for all.
public struct MemorylessFloor: Hashable, Sendable {
  /// The largest floor the exact solution takes.
  public static let greatestAgentCount = 500

  /// Number of agents, 1 … 500.
  public let agents: Int
  /// Share of lines that a person answers, greater than 0 and at most 1.
  public let answerRate: Double
  /// Mean time a line is up until it is answered or has failed, over all attempts.
  public let ringTime: Double
  /// Mean handle time: talk, hold and wrap-up.
  public let handleTime: Double
  /// Mean time an answered call waits for an agent before it is abandoned; 0 or more.
  public let patience: Double

  /// Makes the floor.
  ///
  /// - Throws: when a value is not finite, `agents` is not within 1 … 500, `answerRate` not
  ///   within (0, 1], `ringTime` or `handleTime` not greater than 0, or `patience` negative.
  public init(
    agents: Int, answerRate: Double, ringTime: Double, handleTime: Double, patience: Double = 0
  ) throws(InvalidQueueingParameter) {
    guard (1...Self.greatestAgentCount).contains(agents) else {
      throw InvalidQueueingParameter(
        name: "agents", value: agents,
        requirement: "a whole number from 1 to \(Self.greatestAgentCount)")
    }
    guard answerRate > 0, answerRate <= 1 else {
      throw InvalidQueueingParameter(
        name: "answerRate", value: answerRate, requirement: "greater than 0 and at most 1")
    }
    try requirePositive(ringTime, "ringTime")
    try requirePositive(handleTime, "handleTime")
    try requireNotNegative(patience, "patience")
    self.agents = agents
    self.answerRate = answerRate
    self.ringTime = ringTime
    self.handleTime = handleTime
    self.patience = patience
  }

  /// Makes the floor on which answered and failed attempts hold a line for different mean times.
  ///
  /// The model has one mean time for both, `ringTime` = p · `answerTime` + (1 − p) · `failureTime`:
  /// the mean time on the line over all attempts, which is also what makes
  /// ``zeroAbandonmentUtilisation`` that of the real floor. So the optimum of any floor can be
  /// set beside what a simulation of it reaches. It is then a guide and not a bound: with ring or
  /// handle times that have a memory, pacing can use more than this model knows.
  ///
  /// - Throws: as the other initializer.
  public init(
    agents: Int, answerRate: Double, answerTime: Double, failureTime: Double, handleTime: Double,
    patience: Double = 0
  ) throws(InvalidQueueingParameter) {
    try requireNotNegative(answerTime, "answerTime")
    try requireNotNegative(failureTime, "failureTime")
    try self.init(
      agents: agents, answerRate: answerRate,
      ringTime: answerRate * answerTime + (1 - answerRate) * failureTime,
      handleTime: handleTime, patience: patience)
  }

  /// The utilisation of progressive dialing, the most that is possible without abandoned calls.
  ///
  /// Between two calls an agent waits for 1 / `answerRate` lines of `ringTime` each:
  /// u₀ = S / (S + τ / p), as ``ZeroAbandonmentBound`` derives it for any distributions.
  public var zeroAbandonmentUtilisation: Double {
    1 / (1 + ringTime / (answerRate * handleTime))
  }
}
