// SPDX-License-Identifier: Apache-2.0

import Charts
import ContractBilling
import CourseModel
import TerminalText

extension ActivityRunner {
  /// Plays a revenue case step by step; the chart comes with the break-even.
  func play(_ run: RevenueRun, _ talk: inout Conversation) throws -> [ActivityPart]? {
    let view = RevenueCaseView(run.revenueCase)
    talk.say(spaced: "One team, one month, four contracts. The figures:")
    talk.show(spaced: view.facts(talk.options))
    let parts = try ask(run.prompts, of: run, &talk) { prompt, talk in
      guard prompt.id == RevenueCaseStep.ID.breakEven.rawValue else { return }
      talk.show(spaced: try view.breakEvenChart().lines(for: talk.options))
    }
    guard let parts else { return nil }
    talk.show(spaced: view.contracts(talk.options))
    return parts
  }
}
