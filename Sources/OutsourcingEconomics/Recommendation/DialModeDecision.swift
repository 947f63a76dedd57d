// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
package import OutboundDialing

/// The one rule by which this library chooses a mode for calls that a system may dial.
///
/// Predictive dialing, where one of its simulated steps is worthwhile; else progressive dialing,
/// where that holds the rule; else preview dialing, in which nobody is abandoned. A step is worth
/// no less under a higher limit, so a lower limit never yields a more aggressive mode.
package struct DialModeDecision: Sendable {
  /// The mode.
  package var mode: StrategySpecification
  /// The reasons, a sentence each.
  package var reasons: [String]
  /// The step that decided: the accepted one, else the most aggressive; nil for none simulated.
  package var judgement: PredictiveJudgement?

  /// A step of predictive dialing: a pacing limit at or below the rule's, simulated.
  package struct Step: Sendable {
    package var mode: StrategySpecification
    package var judgement: PredictiveJudgement

    package init(mode: StrategySpecification, judgement: PredictiveJudgement) {
      self.mode = mode
      self.judgement = judgement
    }
  }

  /// Decides.
  ///
  /// - Parameters:
  ///   - rule: The rule that binds.
  ///   - steps: Predictive dialing at limits up to the rule's, the most aggressive first.
  ///   - progressive: Progressive dialing on the same floor with the same luck.
  ///   - held: What can be shown about its abandoned calls.
  ///   - floor: The floor in words, such as "an answer rate of 15 % and 12 seats".
  package init(
    under rule: AbandonmentRule, steps: [Step], progressive: ModeResult,
    held: AbandonmentCompliance, floor: String
  ) {
    let use = Rational.text(progressive.report.utilisation.mean * 100, places: 0)
    if let step = steps.first(where: { $0.judgement.finding == .worthwhile }) {
      mode = step.mode
      judgement = step.judgement
      reasons = [
        "It brings \(step.judgement.gainText) more than progressive dialing, under which agents "
          + "are busy \(use) % of their time.", step.judgement.compliance.reason,
      ]
      return
    }
    judgement = steps.first?.judgement
    let against = Self.reasonsAgainst(judgement, rule: rule, floor: floor, use: use)
    if held.isProvable {
      mode = .progressive
      reasons =
        against + [
          "Progressive dialing places a call only for an agent who is free, and still spares agents "
            + "the dialing and the unanswered calls."
        ]
    } else {
      mode = .preview
      reasons = against + Self.reasonsForPreview(held)
    }
  }

  /// Why preview dialing where even progressive dialing cannot show that it holds the rule.
  static func reasonsForPreview(_ held: AbandonmentCompliance) -> [String] {
    [
      "Progressive dialing does not comply here: calls coming in take agents for whom a line was "
        + "already up. \(held.reason)",
      "In preview dialing the agent places the call himself and nobody is abandoned.",
    ]
  }

  /// Why not predictive.
  private static func reasonsAgainst(
    _ judgement: PredictiveJudgement?, rule: AbandonmentRule, floor: String, use: String
  ) -> [String] {
    guard rule.limit > 0, let judgement else {
      let tolerance =
        switch rule.tolerance {
        case .notKnown: "no tolerated percentage is known, and none is assumed"
        case .share(let share) where share > 0: "so few abandoned calls are tolerated"
        default: "no abandoned call is tolerated"
        }
      let name = AbandonmentRule.isCustom(rule) ? "your own limit" : rule.identifier
      return ["Under \(name) \(tolerance), so predictive dialing has nothing to gain with."]
    }
    let least = Rational.text(PredictiveJudgement.leastGain * 100, places: 0)
    let told = judgement.gainText
    let proof =
      judgement.compliance.isProvable
      ? [] : ["Nor could its compliance be proven. \(judgement.compliance.reason)"]
    switch judgement.finding {
    case .tooCloseToCall:
      return [
        "Predictive dialing would bring \(told) more than progressive: whether that is the "
          + "\(least) % for which abandoned calls are worth it, the simulation cannot tell."
      ] + proof
    case .notProvable:
      return [
        "Predictive dialing would bring \(told) more, but its compliance cannot be proven. "
          + judgement.compliance.reason
      ]
    case .tooLittleGain, .worthwhile:
      return [
        "Predictive dialing would bring only \(told) more than progressive: with \(floor), "
          + "agents are already busy \(use) % of their time."
      ] + proof
    }
  }
}
