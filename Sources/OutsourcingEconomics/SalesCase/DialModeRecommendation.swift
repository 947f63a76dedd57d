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
        "It brings \(PredictiveJudgement.signed(gain, places: 2)) contacts an agent-hour over "
          + "today's dialing: no gain that the simulation can tell from luck.")
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

    let decision = DialModeDecision(
      under: rule,
      steps: [
        DialModeDecision.Step(
          mode: predictive.mode,
          judgement: PredictiveJudgement(
            of: predictive, over: progressive,
            compliance: try AbandonmentCompliance(of: predictive, under: rule, figures: figures)))
      ], progressive: progressive,
      held: try AbandonmentCompliance(of: progressive, under: rule, figures: figures),
      floor: "an answer rate of \(figures.answerRate.percentText()) and \(figures.seats) seats")
    // Preview was simulated where progressive dialing may abandon calls.
    let isSimulated = candidates.contains { $0.mode == decision.mode }
    return Self(
      isSimulated ? decision.mode : .progressive, decision.reasons,
      predictiveGain: decision.judgement?.gain)
  }
}
