// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import QueueingTheory

/// The best that pacing can do in the exponential model of a floor, under limits up to 5 %.
///
/// The model has the floor's answer rate, its mean time on the line over all attempts, its mean
/// handle time and patience, but all of them exponential: it is a guide beside a simulation of
/// other distributions and no bound on it.
struct PacingOptimum: Encodable {
  /// The optimum under one limit.
  struct Point: Encodable {
    var limit: Double
    var utilisation: Double
    var abandonmentRate: Double
  }

  /// Mean seconds of an attempt on the line, over all attempts.
  var ringTime: Double
  /// Mean seconds of a conversation and its wrap-up.
  var handleTime: Double
  /// Mean seconds that an answered call waits.
  var patience: Double
  /// From the limit 0 to 5 %.
  var points: [Point]

  /// The greatest floor for which the curve is computed unasked.
  static let usualAgents = 100
  static let limits = [0, 0.0025, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05]

  /// Computes the curve.
  ///
  /// - Throws: `InvalidQueueingParameter` or `PacingOptimumError` where the model cannot be solved.
  init(of scenario: FloorScenario) throws {
    let floor = try MemorylessFloor(
      agents: scenario.agents, answerRate: scenario.attempts.answerRate,
      answerTime: scenario.attempts.meanAnswerTime,
      failureTime: scenario.attempts.meanFailureTime(.system),
      handleTime: scenario.meanHandleTime, patience: scenario.patience)
    ringTime = floor.ringTime
    handleTime = floor.handleTime
    patience = floor.patience
    points = try OptimalPacing.curve(of: floor, limits: Self.limits).map {
      Point(limit: $0.limit, utilisation: $0.utilisation, abandonmentRate: $0.abandonmentRate)
    }
  }
}
