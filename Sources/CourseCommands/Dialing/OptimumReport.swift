// SPDX-License-Identifier: Apache-2.0

import QueueingTheory

/// The exact optimum of pacing on a floor without memory.
struct OptimumReport: Encodable {
  /// What was asked for; times in seconds.
  struct Parameters: Encodable {
    var agents: Int
    var answerRate: Double
    var ringTime: Double
    var handleTime: Double
    var patience: Double
    var limit: Double
  }

  /// One of the policies that make up the optimum.
  struct Policy: Encodable {
    /// Share of the time that it is followed.
    var share: Double
    var utilisation: Double
    var abandonmentRate: Double
    /// Lines to keep up with 0, 1, 2 … agents busy.
    var targetLines: [Int]
    /// Lines to keep up with 1, 2 … calls waiting.
    var targetLinesWhileCallsWait: [Int]?
  }

  var utilisation: Double
  var abandonmentRate: Double
  /// Utilisation without any abandoned call.
  var u0: Double
  /// Utilisation of launches that do not look at the agents.
  var stateBlindUtilisation: Double
  /// Price of an abandoned call in mean handle times of agent work; none under the limit 0.
  var shadowPrice: Double?
  /// Lines to keep up with 0, 1, 2 … agents busy, in the policy followed most of the time.
  var targetLines: [Int]
  var policies: [Policy]
  var parameters: Parameters

  init(_ best: OptimalPacing, stateBlind: StateBlindBound) {
    let floor = best.floor
    utilisation = best.utilisation
    abandonmentRate = best.abandonmentRate
    u0 = best.zeroAbandonmentUtilisation
    stateBlindUtilisation = stateBlind.utilisation
    shadowPrice = best.shadowPrice
    targetLines = best.policies.max { $0.share < $1.share }?.lines ?? []
    policies = best.policies.map { policy in
      // Nothing is launched while many wait: the zeros at the end say nothing.
      let zeros = policy.linesWhileCallsWait.reversed().prefix { $0 == 0 }.count
      let waiting = policy.linesWhileCallsWait.dropLast(zeros)
      return Policy(
        share: policy.share, utilisation: policy.utilisation,
        abandonmentRate: policy.abandonmentRate, targetLines: policy.lines,
        targetLinesWhileCallsWait: floor.patience > 0 ? Array(waiting) : nil)
    }
    parameters = Parameters(
      agents: floor.agents, answerRate: floor.answerRate, ringTime: floor.ringTime,
      handleTime: floor.handleTime, patience: floor.patience, limit: best.limit)
  }
}
