// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
public import OutboundDialing

extension FloorScenario {
  /// The floor of the exponential model, whose best possible pacing is known exactly.
  ///
  /// Every attempt, answered or not, stays on the line for an exponential time; conversations are
  /// exponential and nothing follows them; a person who answers leaves after `patience` seconds
  /// without an agent, at 0 at once. On this floor the state is (agents busy, lines up), and
  /// "most handling time subject to a share abandoned" is a linear programme over it (E. Altman,
  /// Constrained Markov Decision Processes, 1999, ch. 4), so that a strategy can be held against
  /// the optimum.
  ///
  /// ```swift
  /// let floor = try FloorScenario.exponential(agents: 10, answerRate: 0.25, days: 30)
  /// ```
  ///
  /// - Parameters:
  ///   - agents: Agents logged in.
  ///   - answerRate: Share of attempts answered by a person.
  ///   - ringTime: Mean seconds on the line of every attempt, above 0.
  ///   - handleTime: Mean seconds of a conversation, above 0.
  ///   - patience: Seconds that a person who answered waits for an agent.
  ///   - days: Days of eight hours simulated.
  /// - Returns: The scenario.
  /// - Throws: `InvalidParameter` when one of them is out of range.
  public static func exponential(
    agents: Int, answerRate: Double, ringTime: Double = 15, handleTime: Double = 180,
    patience: Double = 0, days: Int = 1
  ) throws(InvalidParameter) -> FloorScenario {
    func duration(
      _ name: String, _ shape: DurationDistribution.Shape
    ) throws(InvalidParameter) -> DurationDistribution {
      do {
        return try DurationDistribution(shape)
      } catch {
        throw InvalidParameter(
          name: name, value: "\(shape)", requirement: "be a duration: \(error.description)")
      }
    }
    let line = try duration("ringTime", .exponential(mean: ringTime))
    var scenario = try FloorScenario.standard(agents: agents, answerRate: answerRate, days: days)
    scenario.attempts.setupTime = 0
    scenario.attempts.ringTime = line
    scenario.attempts.failures = [
      AttemptModel.Failure(outcome: .noAnswer, share: 1, systemTime: line, byHandTime: line)
    ]
    scenario.talkTime = try duration("handleTime", .exponential(mean: handleTime))
    scenario.wrapUpTime = try duration("wrapUpTime", .constant(seconds: 0))
    scenario.patience = patience
    try scenario.validate()
    return scenario
  }
}
