// SPDX-License-Identifier: Apache-2.0

import Charts
import ContractBilling
import CourseModel
import TerminalText

extension ActivityRunner {
  /// Plays a revenue case step by step; the chart comes with the break-even.
  mutating func play(
    _ run: RevenueRun, _ answers: inout AnswerSource
  ) throws -> [ActivityPart]? {
    let view = RevenueCaseView(run.revenueCase)
    stage.say("One team, one month, four contracts. The figures:")
    stage.show([""] + view.facts(stage.options))
    let parts = try ask(run.prompts, of: run, &answers) { prompt, stage in
      guard prompt.id == RevenueCaseStep.ID.breakEven.rawValue else { return }
      stage.show([""] + (try view.breakEvenChart().lines(for: stage.options)))
    }
    guard let parts else { return nil }
    stage.show([""] + view.contracts(stage.options))
    return parts
  }
}
