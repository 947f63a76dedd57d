// SPDX-License-Identifier: Apache-2.0

package import ContactCenter
package import ContractBilling
package import OutboundDialing

/// Progressive and predictive dialing on one floor, simulated until the decision is clear.
package struct PredictiveTrial: Sendable {
  /// Progressive dialing.
  package var progressive: ModeResult
  /// Predictive dialing at falling limits, until one was worthwhile.
  package var steps: [(result: ModeResult, limit: Double, judgement: PredictiveJudgement)]
  /// What can be shown about progressive dialing.
  package var held: AbandonmentCompliance
  /// The replications that it took.
  package var replications: Int
  /// Calls answered in a day of the campaign.
  package var answersPerDay: Rational

  /// The limits that predictive dialing is tried at.
  ///
  /// Under a rule's limit the highest of these at or below it comes first. The same limits for
  /// every rule make the decision monotone: whatever is worthwhile under a limit was tried under
  /// every higher one too.
  package static let limits = [0.2, 0.1, 0.05, 0.03, 0.02, 0.01, 0.005, 0.0025]

  /// Simulates.
  ///
  /// - Parameters:
  ///   - floor: The floor, one day of it.
  ///   - rule: The rule that binds.
  ///   - stated: Calls answered in a day; nil for those of progressive dialing.
  ///   - days: Working days of the campaign in one window of the rule.
  ///   - isDecisive: Whether predictive dialing is in question; else it is simulated once, for
  ///     comparison.
  ///   - settings: Seed and replications.
  ///   - simulator: Simulates.
  /// - Throws: `InvalidParameter` for a floor out of range; `CancellationError`.
  package init(
    on floor: FloorScenario, under rule: AbandonmentRule, answersPerDay stated: Int?,
    days: Rational,
    isDecisive: Bool, settings: ProcessRecommendation.Settings, simulator: DialingSimulator
  ) async throws {
    var replications = max(2, settings.replications)
    var first: AbandonmentCompliance?
    let most = max(replications, settings.mostReplications)
    while true {
      let runs = SalesCase.Settings(seed: settings.seed, replications: replications)
      progressive = try await simulator.results([.progressive], floor, runs)[0]
      let reached = try exactly { [progressive] () throws(BillingError) in
        try progressive.answersPerDay
      }
      let perDay = stated.map { Rational($0) } ?? reached
      answersPerDay = perDay
      let answers = try exactly { () throws(BillingError) in try perDay * days }
      // The first judgement stays: more runs are made for predictive dialing's sake alone.
      held =
        try first
        ?? AbandonmentCompliance(
          of: progressive, under: rule, answersPerWindow: answers)
      first = held
      steps = []
      self.replications = replications
      for limit in Self.limits where limit <= rule.limit {
        let mode = StrategySpecification.predictive(rule: Self.paced(rule, at: limit))
        let result = try await simulator.results([mode], floor, runs)[0]
        let judgement = PredictiveJudgement(
          of: result, over: progressive,
          compliance: try AbandonmentCompliance(
            of: result, under: rule, answersPerWindow: answers))
        steps.append((result, limit, judgement))
        if judgement.finding == .worthwhile || !isDecisive { return }
      }
      let isOpen = steps.contains { $0.judgement.finding == .tooCloseToCall }
      guard isOpen, replications < most else { return }
      replications = min(most, 2 * replications)
    }
  }

  /// The rule with the limit that is paced by.
  private static func paced(_ rule: AbandonmentRule, at limit: Double) -> AbandonmentRule {
    guard rule.limit != limit else { return rule }
    var paced = rule
    paced.identifier = AbandonmentRule.customIdentifier
    paced.tolerance = .share(limit)
    return paced
  }

  /// Working days until the answers allow enough abandoned calls to prove a limit; nil where they
  /// do already, and where no window of the rule is that long.
  func daysToProve(under rule: AbandonmentRule) -> Int? {
    guard held.allowedPerWindow < AbandonmentCompliance.leastAllowed, rule.limit > 0,
      let month = try? rule.window.workingDays(inMonth: DialingSituation.workingDaysPerMonth),
      answersPerDay > .zero
    else { return nil }
    let allowedPerDay = rule.limit * answersPerDay.approximation
    let days = (Double(AbandonmentCompliance.leastAllowed) / allowedPerDay - 1e-9).rounded(.up)
    return days <= month.approximation ? Int(days) : nil
  }

  /// What follows.
  package func decision(under rule: AbandonmentRule, floor: String) -> DialModeDecision {
    DialModeDecision(
      under: rule, steps: steps.map { .init(mode: $0.result.mode, judgement: $0.judgement) },
      progressive: progressive, held: held, floor: floor)
  }
}
