// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
public import DiscreteEventSimulation
public import OutboundDialing

/// The mode in which a campaign should be dialed, and why.
public struct DialModeRecommendation: Hashable, Codable, Sendable {
  /// The mode.
  public var mode: StrategySpecification
  /// The reasons, a sentence each.
  public var reasons: [String]
  /// Contacts in an agent-hour that predictive dialing brings more than progressive; nil where it
  /// was not simulated.
  public var predictiveGain: Estimate?

  /// The least gain for which predictive dialing is worth its abandoned calls: 3 % of contacts.
  public static let leastPredictiveGain = 0.03

  init(
    for figures: ProspectFigures, rule: AbandonmentRule, today: ModeResult,
    candidates: [ModeResult]
  ) throws(SalesCaseError) {
    self = try Self.amongCandidates(figures, rule, candidates, today)
    guard mode != today.mode,
      let proposed = candidates.first(where: { $0.mode == mode })
    else { return }
    let gain = proposed.gain(over: today)
    if gain.mean - (gain.halfWidth ?? 0) <= 0 {
      reasons.append(
        "It brings \(Self.signed(gain)) contacts an agent-hour over today's dialing: no gain that "
          + "the simulation can tell from luck.")
    }
  }

  private init(
    _ mode: StrategySpecification, _ reasons: [String], predictiveGain: Estimate? = nil
  ) {
    self.mode = mode
    self.reasons = reasons
    self.predictiveGain = predictiveGain
  }

  private static func amongCandidates(
    _ figures: ProspectFigures, _ rule: AbandonmentRule, _ candidates: [ModeResult],
    _ today: ModeResult
  ) throws(SalesCaseError) -> Self {
    if figures.needsPreview {
      return Self(
        .preview,
        ["Agents must read the record before the call, which only preview dialing lets them."])
    }
    guard let progressive = candidates.first(where: { $0.mode == .progressive }),
      let predictive = candidates.first(where: { $0.mode == .predictive(rule: rule) })
    else { return Self(today.mode, ["No other mode was simulated."]) }

    let gain = predictive.gain(over: progressive)
    let base = progressive.report.contactsPerAgentHour.mean
    let relative = base > 0 ? gain.mean / base : 0
    let use = Rational.text(progressive.report.utilisation.mean * 100, places: 0)
    let told =
      "\(signed(gain)) contacts an agent-hour (\(Rational.text(relative * 100, places: 1)) %)"
    let held = try AbandonmentCompliance(of: progressive, under: rule, figures: figures)
    func progressiveBecause(_ reason: String) -> Self {
      guard !held.isProvable, let preview = candidates.first(where: { $0.mode == .preview }) else {
        return Self(
          .progressive,
          [
            reason,
            "Progressive dialing places a call only for an agent who is free, and still spares "
              + "agents the dialing and the unanswered calls.",
          ], predictiveGain: gain)
      }
      return Self(
        preview.mode,
        [
          reason,
          "Progressive dialing does not comply here: calls coming in take agents for whom a line "
            + "was already up. \(held.reason)",
          "In preview dialing the agent places the call himself and nobody is abandoned.",
        ], predictiveGain: gain)
    }
    let tolerance =
      rule.tolerance == .notKnown
      ? "no tolerated percentage is known" : "no abandoned call is tolerated"
    guard rule.limit > 0 else {
      return progressiveBecause(
        "Under \(rule.identifier) \(tolerance), so "
          + "predictive dialing has nothing to gain with.")
    }
    if gain.mean - (gain.halfWidth ?? 0) <= 0 || relative < leastPredictiveGain {
      return progressiveBecause(
        "Predictive dialing would bring only \(told) more than progressive: with an answer rate of "
          + "\(figures.answerRate.percentText()) and \(figures.seats) seats, agents are already "
          + "busy \(use) % of their time.")
    }
    let compliance = try AbandonmentCompliance(of: predictive, under: rule, figures: figures)
    guard compliance.isProvable else {
      return progressiveBecause(
        "Predictive dialing would bring \(told) more, but its compliance cannot be proven. "
          + compliance.reason)
    }
    return Self(
      .predictive(rule: rule),
      [
        "It brings \(told) more than progressive dialing, under which agents are busy \(use) % of "
          + "their time.", compliance.reason,
      ], predictiveGain: gain)
  }

  private static func signed(_ estimate: Estimate) -> String {
    Rational.text(estimate.mean, places: 2)
      + (estimate.halfWidth.map { " ± \(Rational.text($0, places: 2))" } ?? "")
  }
}
