// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import CourseModel
import OutboundDialing
import TerminalText

extension ActivityRunner {
  /// Lets a floor be predicted, runs it, and asks why it came out as it did.
  mutating func play(
    _ settings: ActivityCase.Dialing, _ answers: inout AnswerSource
  ) async throws -> (run: DialingRun, parts: [ActivityPart])? {
    let scenario = try settings.scenario()
    let names = settings.modes.map(\.description).joined(separator: ", ")
    stage.say(
      "The floor: \(settings.agents) \(settings.agents == 1 ? "agent" : "agents"), "
        + "answer rate \(Figure.percent(settings.answerRate)), "
        + "\(settings.days) \(settings.days == 1 ? "day" : "days") of "
        + "\(Figure.decimal(scenario.shiftHours, places: 0)) hours. The modes: \(names).")
    let predictions = DialingPredictions(settings.modes, on: scenario)
    var given: [ActivityPrompt.ID: TypedAnswer] = [:]
    if stage.manner == .exercise {
      stage.say("First predict. A wrong prediction that you think over teaches most.")
      let collected = collect(predictions.prompts, &answers) { text, prompt throws(AnswerFault) in
        try predictions.check(text, for: prompt)
      }
      guard let collected else { return nil }
      given = collected
    }

    let invitation = StyledText("Enter starts the floor. ", style: .dim)
    if stage.manner == .demo, !stage.pause(invitation, &answers) { return nil }
    let run = DialingRun(try await simulate(settings, scenario))
    if stage.canAnimate(for: answers) {
      try FloorShow(settings, scenario, activityCase.seed).play(on: stage)
    }
    stage.show([""] + ComparisonView(run.comparison).lines(stage.options))

    let parts = run.parts(for: given).filter { part in
      predictions.prompts.contains { $0.id == part.id }
    }
    if stage.manner == .exercise {
      stage.show([""] + PredictionsView(run, parts).lines(stage.options))
    }
    guard let explained = try ask(run.explanationPrompts, of: run, &answers) else { return nil }
    return (run, parts + explained)
  }

  private func simulate(
    _ settings: ActivityCase.Dialing, _ scenario: FloorScenario
  ) async throws -> StrategyComparison {
    var progress = RunProgress("runs", on: stage.terminal, plain: stage.options.plain)
    let comparison = try await StrategyComparison(
      of: settings.modes, on: scenario, seed: activityCase.seed, threads: threads,
      progress: { progress.update($0, of: $1) })
    progress.end()
    return comparison
  }
}
