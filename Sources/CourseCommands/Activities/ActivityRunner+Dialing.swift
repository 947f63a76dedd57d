// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import CourseModel
import OutboundDialing
import TerminalText

extension ActivityRunner {
  /// Lets a floor be predicted, runs it, and asks why it came out as it did.
  func play(
    _ settings: ActivityCase.Dialing, _ talk: inout Conversation
  ) async throws -> (run: DialingRun, parts: [ActivityPart])? {
    var settings = settings
    var seed = activityCase.seed
    let isDemoOnScreen =
      manner == .demo && isAnimated && talk.isInteractive
      && talk.terminal.hasFullScreen(talk.options)
    if isDemoOnScreen {
      let session = DemoSession(settings, seed: seed)
      guard let floor = try session.play(on: talk.terminal, talk.options) else { return nil }
      (settings.agents, settings.answerRate, seed) = (floor.agents, floor.answerRate, floor.seed)
      if !settings.modes.contains(floor.modes[1]) { settings.modes.append(floor.modes[1]) }
    }
    let scenario = try settings.scenario()
    let names = settings.modes.map(\.description).joined(separator: ", ")
    talk.say(
      spaced: "The floor: \(settings.agents) \(settings.agents == 1 ? "agent" : "agents"), "
        + "answer rate \(Figure.percent(settings.answerRate)), "
        + "\(settings.days) \(settings.days == 1 ? "day" : "days") of "
        + "\(Figure.decimal(scenario.shiftHours, places: 0)) hours. The modes: \(names).")
    let predictions = DialingPredictions(settings.modes, on: scenario)
    var given: [ActivityPrompt.ID: TypedAnswer] = [:]
    if manner == .exercise {
      talk.say(spaced: "First predict. A wrong prediction that you think over teaches most.")
      let collected = collect(predictions.prompts, &talk) { text, prompt throws(AnswerFault) in
        try predictions.check(text, for: prompt)
      }
      guard let collected else { return nil }
      given = collected
    } else if !isDemoOnScreen {
      guard talk.pause("Enter starts the floor. ") else { return nil }
    }

    let run = DialingRun(try await simulate(settings, scenario, seed: seed, talk))
    if isAnimated, !isDemoOnScreen, talk.isInteractive, talk.terminal.canRedraw(talk.options) {
      try FloorShow(settings, scenario, seed: activityCase.seed).play(in: talk)
    }
    talk.show(spaced: ComparisonView(run.comparison).lines(talk.options))

    let predicted = run.parts(for: given).filter { part in
      predictions.prompts.contains { $0.id == part.id }
    }
    if manner == .exercise {
      talk.show(spaced: PredictionsView(run, predicted).lines(talk.options))
    }
    guard let explained = try ask(run.explanationPrompts, of: run, &talk) else { return nil }
    return (run, predicted + explained)
  }

  private func simulate(
    _ settings: ActivityCase.Dialing, _ scenario: FloorScenario, seed: UInt64,
    _ talk: Conversation
  ) async throws -> StrategyComparison {
    var progress = RunProgress("runs", on: talk.terminal, plain: talk.options.plain)
    let comparison = try await StrategyComparison(
      of: settings.modes, on: scenario, seed: seed, threads: threads,
      progress: { progress.update($0, of: $1) })
    progress.end()
    return comparison
  }
}
