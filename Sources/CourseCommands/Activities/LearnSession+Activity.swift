// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LearnerProgress
import TerminalText

extension LearnSession {
  /// Does an activity where it stands in the lesson and records what came of it.
  ///
  /// - Parameters:
  ///   - store: The record of progress.
  ///   - environment: Where the seed comes from.
  ///   - threads: Simulations that may go on at once.
  ///   - courseFolder: The folder of the course.
  /// - Returns: What ``runActivity`` takes.
  static func activityRun(
    recordingIn store: ProgressStore, environment: LearningEnvironment, threads: Int,
    courseFolder: String
  ) -> ActivityRun {
    { activity, talk in
      let isDone = try store.activityOutcomes(of: activity.id).isEmpty == false
      if isDone { talk.say(spaced: "You have done this one already.", style: .dim) }
      switch next("Enter begins it, s skips it, b goes back, q leaves: ", &talk) {
      case .skip: return .on
      case .back: return .back
      case .leave: return .leave
      case .on: break
      }
      let activityCase = try ActivityCase(of: activity, seed: environment.freshSeed())
      let runner = ActivityRunner(
        activity, activityCase, threads: threads, courseFolder: courseFolder)
      guard let result = try await runner.play(&talk) else { return .leave }
      try store.record(.activityFinished(try result.outcome()))
      switch next("Enter goes on, b goes back, q leaves: ", &talk) {
      case .on, .skip: return .on
      case .back: return .back
      case .leave: return .leave
      }
    }
  }

  private enum Choice { case on, skip, back, leave }

  private static func next(_ prompt: String, _ talk: inout Conversation) -> Choice {
    talk.show([StyledText()])
    while true {
      switch talk.ask(prompt) {
      case .nothing: return .on
      case .end: return .leave
      case .line(let text):
        switch text.lowercased() {
        case "s", "skip": return .skip
        case "b", "back": return .back
        default: continue
        }
      }
    }
  }
}
