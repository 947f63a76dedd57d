// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import Testing

/// Short versions of the measurements against the optimum; the full tables are in the evidence.
struct PacingOptimumTests {
  /// Mean utilisation and the pooled abandonment rate of some runs.
  func measure(
    _ scenario: FloorScenario, limit: Double, runs: UInt64
  ) throws -> (utilisation: Double, worst: Double) {
    let rule = try AbandonmentRule.custom(limit: limit)
    var (sum, worst) = (0.0, 0.0)
    for replication in 0..<runs {
      let run = try scenario.run(
        PredictiveDialing(rule: rule), seed: 77, replication: replication
      ).measures
      sum += run.utilisation
      worst = max(worst, Double(run.abandoned) / Double(max(1, run.attempts(.answered))))
    }
    return (sum / Double(runs), worst)
  }

  // The optimum of the exponential model (180 s conversations, 15 s rings, no patience) at 3 %,
  // from the linear programme over its states: .7830, .8162, .8527, .8941, .9376. Short runs
  // include the learning and the first earning of the budget.
  @Test(
    "on the exponential floor it comes near the exact optimum and never passes its limit",
    arguments: [(2, 0.7830, 0.015), (10, 0.8527, 0.015), (20, 0.8941, 0.012), (50, 0.9376, 0.008)])
  func exponential(agents: Int, optimum: Double, margin: Double) throws {
    let days = max(3, 200 / agents / 5)
    let floor = try FloorScenario.exponential(agents: agents, answerRate: 0.25, days: days)
    let (utilisation, worst) = try measure(floor, limit: 0.03, runs: 2)
    #expect(utilisation > optimum - margin)
    #expect(utilisation < optimum + margin)
    #expect(worst <= 0.03)
  }

  @Test(
    "on the standard floor it keeps its distance above progressive dialing",
    arguments: [(1, 0.25, 0.71), (5, 0.25, 0.79), (20, 0.25, 0.875), (100, 0.25, 0.945)])
  func standard(agents: Int, answerRate: Double, least: Double) throws {
    let days = max(2, 60 / agents)
    let floor = try FloorScenario.standard(agents: agents, answerRate: answerRate, days: days)
    let (utilisation, worst) = try measure(floor, limit: 0.03, runs: 2)
    #expect(utilisation > least)
    #expect(worst <= 0.03)
  }
}
