// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import TerminalText

/// Plays an activity at a terminal, over a pipe, or as an instructor's demo.
///
/// What is asked and what it earns is decided by the run, a value of `CourseModel`; the runner only
/// asks, shows and, for the floor, simulates. It records nothing: its caller does, with the result.
///
/// ```swift
/// let runner = ActivityRunner(activity, try ActivityCase(of: activity, seed: 7), stage)
/// if let result = try await runner.play(&answers) { try record(result) }
/// ```
struct ActivityRunner {
  let activity: Activity
  let activityCase: ActivityCase
  private(set) var stage: ActivityStage
  let threads: Int

  /// Prepares an activity.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - activityCase: Its seed and settings.
  ///   - stage: Where it is played.
  ///   - threads: Simulations that may go on at once; no result depends on it.
  init(
    _ activity: Activity, _ activityCase: ActivityCase, _ stage: ActivityStage, threads: Int = 1
  ) {
    self.activity = activity
    self.activityCase = activityCase
    self.stage = stage
    self.threads = threads
  }

  /// Plays the activity.
  ///
  /// - Parameter answers: Where the answers come from; a demo only pauses there.
  /// - Returns: What came of it, or nil when a person left before the end.
  /// - Throws: `InvalidParameter` for a floor out of range; `ActivityCaseFault` when the case is
  ///   not this activity's.
  mutating func play(_ answers: inout AnswerSource) async throws -> ActivityResult? {
    stage.show(StyledText(activity.title, style: .bold).wrapped(to: stage.options.width))
    stage.say("Seed \(activityCase.seed) plays the same again.", style: .dim)
    let parts: [ActivityPart]?
    let details: ActivityResult.Details
    switch (activity.content, activityCase.settings) {
    case (.sort(let sort), .sort(let floor)):
      let run = try SortRun(sort, floor: floor, seed: activityCase.seed)
      parts = try play(sort, run, &answers)
      details = run.details
    case (.revenue, .revenue(let revenueCase)):
      let run = RevenueRun(revenueCase)
      parts = try play(run, &answers)
      details = run.details
    case (.dialing, .dialing(let settings)):
      guard let (run, graded) = try await play(settings, &answers) else { return nil }
      parts = graded
      details = run.details
    default:
      throw ActivityCaseFault(
        file: "", reason: .otherActivity(activityCase.activity, wanted: activity.id))
    }
    guard let parts else { return nil }
    let result = ActivityResult(
      activity: activity.id, title: activity.title, seed: activityCase.seed, parts: parts,
      details: details)
    if stage.manner == .exercise { conclude(result) }
    return result
  }

  /// Asks the prompts of a run one by one, each followed by its feedback.
  ///
  /// - Parameters:
  ///   - prompts: The prompts.
  ///   - run: The run they belong to.
  ///   - answers: Where the answers come from.
  ///   - afterwards: Called after each prompt, to show more.
  /// - Returns: One part for each prompt, or nil when a person left.
  /// - Throws: What `afterwards` throws.
  mutating func ask(
    _ prompts: [ActivityPrompt], of run: some ActivityRun, _ answers: inout AnswerSource,
    afterwards: (ActivityPrompt, ActivityStage) throws -> Void = { _, _ in }
  ) throws -> [ActivityPart]? {
    let view = ActivityPromptView(stage.options)
    var parts: [ActivityPart] = []
    for prompt in prompts {
      var given: TypedAnswer?
      if stage.manner == .exercise {
        let ending = stage.ask(prompt, &answers) { (answer) throws(AnswerFault) in
          _ = try run.feedback(on: prompt, answer)
        }
        switch ending {
        case .left: return nil
        case .answered(let answer): given = answer
        case .open: given = nil
        }
      } else {
        stage.show(view.lines(of: prompt, isInteractive: false).dropLast())
        let invitation = StyledText("Enter shows the answer. ", style: .dim)
        guard stage.pause(invitation, &answers) else { return nil }
      }
      guard let feedback = (try? run.feedback(on: prompt, given)) else { continue }
      parts.append(feedback.part)
      if stage.manner == .demo {
        stage.show(view.answerLines(of: feedback))
      } else if stage.missing == 0 {
        stage.show(view.lines(of: feedback))
      }
      if stage.missing == 0 { try afterwards(prompt, stage) }
    }
    return parts
  }

  /// Asks prompts whose feedback has to wait.
  ///
  /// - Returns: The answers by the names of their prompts, or nil when a person left.
  mutating func collect(
    _ prompts: [ActivityPrompt], _ answers: inout AnswerSource,
    check: (String, ActivityPrompt) throws(AnswerFault) -> Void
  ) -> [ActivityPrompt.ID: TypedAnswer]? {
    var given: [ActivityPrompt.ID: TypedAnswer] = [:]
    for prompt in prompts {
      let ending = stage.ask(prompt, &answers) { (answer) throws(AnswerFault) in
        try check(answer.text, prompt)
      }
      switch ending {
      case .left: return nil
      case .answered(let answer): given[prompt.id] = answer
      case .open: break
      }
    }
    return given
  }

  private func conclude(_ result: ActivityResult) {
    let share = Figure.percent(Double(result.earned) / Double(max(1, result.possible)), places: 0)
    let points = (try? result.score * Rational(result.parts.count)) ?? .zero
    var text = "Score: \(points) of \(result.parts.count) points (\(share))."
    switch result.unanswered {
    case 0: break
    case 1: text += " One part was left unanswered and counts as wrong."
    case let count: text += " \(count) parts were left unanswered and count as wrong."
    }
    stage.say(text, style: .bold)
  }
}
