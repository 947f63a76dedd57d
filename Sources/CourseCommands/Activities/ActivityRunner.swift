// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import TerminalText

/// Plays an activity: for a person, over a pipe, or as an instructor's demo.
///
/// What is asked and what it earns is decided by the run, a value of `CourseModel`; the runner only
/// asks, shows and, for the floor, simulates. It records nothing: its caller does, with the result.
///
/// ```swift
/// let runner = ActivityRunner(activity, try ActivityCase(of: activity, seed: 7))
/// if let result = try await runner.play(&talk) { try record(result) }
/// ```
struct ActivityRunner {
  /// How prompts are treated.
  enum Manner: Hashable {
    /// They are asked and graded.
    case exercise
    /// An instructor shows them with their answers.
    case demo
  }

  let activity: Activity
  let activityCase: ActivityCase
  let manner: Manner
  let isAnimated: Bool
  let threads: Int
  /// The folder of the course, beside which the files that a command names may lie.
  let courseFolder: String

  /// Prepares an activity.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - activityCase: Its seed and settings.
  ///   - manner: Whether it is an exercise or a demo.
  ///   - isAnimated: Whether the floor may be shown at work, where a terminal can do that.
  ///   - threads: Simulations that may go on at once; no result depends on it.
  ///   - courseFolder: The folder of the course.
  init(
    _ activity: Activity, _ activityCase: ActivityCase, manner: Manner = .exercise,
    isAnimated: Bool = true, threads: Int = 1, courseFolder: String = ""
  ) {
    self.activity = activity
    self.activityCase = activityCase
    self.manner = manner
    self.isAnimated = isAnimated
    self.threads = threads
    self.courseFolder = courseFolder
  }

  /// Plays the activity.
  ///
  /// - Parameter talk: Where it is played; a demo only pauses there.
  /// - Returns: What came of it, or nil when a person left before the end.
  /// - Throws: `InvalidParameter` for a floor out of range; `ActivityCaseFault` when the case is
  ///   not this activity's.
  func play(_ talk: inout Conversation) async throws -> ActivityResult? {
    if activity.kind != .trial {
      talk.say(spaced: "Seed \(activityCase.seed) plays the same again.", style: .dim)
    }
    let parts: [ActivityPart]?
    let details: ActivityResult.Details
    switch (activity.content, activityCase.settings) {
    case (.sort(let sort), .sort(let floor)):
      let run = try SortRun(sort, floor: floor, seed: activityCase.seed)
      parts = try play(sort, run, &talk)
      details = run.details
    case (.revenue, .revenue(let revenueCase)):
      let run = RevenueRun(revenueCase)
      parts = try play(run, &talk)
      details = run.details
    case (.dialing, .dialing(let settings)):
      guard let (run, graded) = try await play(settings, &talk) else { return nil }
      parts = graded
      details = run.details
    case (.trial(let trial), .trial(let saved)) where trial == saved:
      guard let run = await play(trial, &talk) else { return nil }
      parts = run.parts
      details = run.details
    default:
      throw ActivityCaseFault(
        file: "", reason: .otherActivity(activityCase.activity, wanted: activity.id))
    }
    guard let parts else { return nil }
    let result = ActivityResult(
      activity: activity.id, title: activity.title, seed: activityCase.seed, parts: parts,
      details: details)
    if manner == .exercise, activity.kind != .trial { conclude(result, talk) }
    return result
  }

  /// Asks the prompts of a run one by one, each followed by its feedback.
  ///
  /// Once the lines of a file or a pipe have come to their end, no key is shown any more.
  ///
  /// - Parameters:
  ///   - prompts: The prompts.
  ///   - run: The run they belong to.
  ///   - talk: Where they are asked.
  ///   - afterwards: Called after each prompt, to show more.
  /// - Returns: One part for each prompt, or nil when a person left.
  /// - Throws: What `afterwards` throws.
  func ask(
    _ prompts: [ActivityPrompt], of run: some ActivityRun, _ talk: inout Conversation,
    afterwards: (ActivityPrompt, Conversation) throws -> Void = { _, _ in }
  ) throws -> [ActivityPart]? {
    let view = ActivityPromptView(talk.options)
    var parts: [ActivityPart] = []
    var isExhausted = false
    for prompt in prompts {
      var given: TypedAnswer?
      if manner == .demo {
        talk.show(spaced: view.lines(of: prompt))
        guard talk.pause("Enter shows the answer. ") else { return nil }
      } else if !isExhausted {
        let end = talk.discuss(prompt) { (answer) throws(AnswerFault) in
          _ = try run.feedback(on: prompt, answer)
        }
        switch end {
        case .left: return nil
        case .answered(let answer): given = answer
        case .open: break
        case .exhausted: isExhausted = true
        }
      }
      guard let feedback = try? run.feedback(on: prompt, given) else { continue }
      parts.append(feedback.part)
      if isExhausted { continue }
      talk.show(
        spaced: manner == .demo ? view.answerLines(of: feedback) : view.lines(of: feedback))
      try afterwards(prompt, talk)
    }
    return parts
  }

  /// Asks prompts whose feedback has to wait.
  ///
  /// - Returns: The answers by the names of their prompts, or nil when a person left.
  func collect(
    _ prompts: [ActivityPrompt], _ talk: inout Conversation,
    check: (String, ActivityPrompt) throws(AnswerFault) -> Void
  ) -> [ActivityPrompt.ID: TypedAnswer]? {
    var given: [ActivityPrompt.ID: TypedAnswer] = [:]
    for prompt in prompts {
      let end = talk.discuss(prompt) { (answer) throws(AnswerFault) in
        try check(answer.text, prompt)
      }
      switch end {
      case .left: return nil
      case .exhausted: return given
      case .answered(let answer): given[prompt.id] = answer
      case .open: break
      }
    }
    return given
  }

  private func conclude(_ result: ActivityResult, _ talk: Conversation) {
    var text =
      "Score: \(ScoreText.points(result.score, of: result.parts.count)) points "
      + "(\(ScoreText.percent(result.score)))."
    switch result.unanswered {
    case 0: break
    case 1: text += " One part was left unanswered and counts as wrong."
    case let count: text += " \(count) parts were left unanswered and count as wrong."
    }
    talk.say(spaced: text, style: .bold)
  }
}
