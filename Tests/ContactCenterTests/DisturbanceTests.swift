// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import Testing

struct DisturbanceTests {
  @Test("progressive dialing is as busy after a disturbance as if the world had always been so")
  func progressive() async throws {
    for disturbance in Disturbance.allCases {
      let report = try await DisturbanceReport(
        of: disturbance, on: try .standard(agents: 20, answerRate: 0.25),
        strategy: ComparedStrategy(.progressive), seed: 1, replications: 30, threads: 2)
      #expect(report.minutes.map(\.minute) == Array(-10..<30))
      #expect(report.nextAbandonmentRate?.mean == report.nextUnavoidableRate?.mean)
      // It learns nothing, so only the calls of before the disturbance tell the floors apart.
      #expect(abs(report.difference.mean) < 0.04 + (report.difference.halfWidth ?? 0))
      #expect(report.headroom == nil && report.sameBudgetUtilisation == nil)
    }
  }

  @Test("the lasting state on the disturbed floor's budget is no busier than that budget allows")
  func budgets() async throws {
    let report = try await DisturbanceReport(
      of: .halfReturn, on: try .standard(agents: 20, answerRate: 0.25),
      strategy: ComparedStrategy(.predictive(rule: .ftcTelemarketingSalesRule)), seed: 1,
      replications: 20, threads: 2)
    let (headroom, lasting) = try (#require(report.headroom), #require(report.steadyHeadroom))
    // Half as many agents have earned half as much.
    #expect(headroom.mean < 0.7 * lasting.mean)
    let allowed = try #require(report.sameBudgetUtilisation)
    #expect(allowed.mean < report.steadyUtilisation.mean)
    let difference = try #require(report.sameBudgetDifference)
    #expect(abs(report.utilisation.mean - allowed.mean - difference.mean) < 1e-12)
    #expect(difference.mean > -0.02 - (difference.halfWidth ?? 0))
  }

  @Test("a strategy goes on from the counts that it adopts")
  func adopting() throws {
    let rule = AbandonmentRule.ftcTelemarketingSalesRule
    var budget = AbandonmentBudget(rule: rule)
    for _ in 0..<1_000 { budget.recordAnswer() }
    var predictive = PredictiveDialing(rule: rule)
    predictive.adopt(budget)
    #expect(predictive.abandonmentBudget == budget && predictive.ledger.headroom == 30)
    var progressive = ProgressiveDialing()
    progressive.adopt(budget)
    #expect(progressive.abandonmentBudget == nil)
  }
}
