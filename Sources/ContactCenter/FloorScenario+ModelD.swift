// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

extension FloorScenario {
  /// A small floor with a closed form for one line per idle agent, for timing and for checks: 50
  /// agents, 8 hours, ringing that lasts min(X, 25 s) whether it is answered or not.
  ///
  /// X is exponential with mean 12 s; 30 % of attempts are answered, set-up takes no time. Talk is
  /// lognormal with mean 150 s and coefficient of variation 0.8, wrap-up exponential with mean 20 s.
  /// A callee waits 2 s for an agent.
  ///
  /// - Throws: `InvalidParameter` never with these values.
  public static var modelD: FloorScenario {
    get throws(InvalidParameter) {
      var scenario = try FloorScenario.standard(agents: 50, answerRate: 0.30)
      scenario.shiftHours = 8
      scenario.patience = 2
      scenario.attempts.setupTime = 0
      scenario.attempts.ringTime = try .checked(.cappedExponential(mean: 12, upperEnd: 25))
      scenario.attempts.failures = [
        AttemptModel.Failure(
          outcome: .noAnswer, share: 1, systemTime: scenario.attempts.ringTime,
          byHandTime: scenario.attempts.ringTime)
      ]
      scenario.talkTime = try .checked(.lognormal(mean: 150, coefficientOfVariation: 0.8))
      scenario.wrapUpTime = try .checked(.exponential(mean: 20))
      return scenario
    }
  }
}
