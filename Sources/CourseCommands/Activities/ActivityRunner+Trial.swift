// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import TerminalText

extension ActivityRunner {
  /// Runs a command of the program where it stands in the lesson.
  ///
  /// - Returns: What came of it; nil when a person left before.
  func play(_ trial: TrialActivity, _ talk: inout Conversation) async -> TrialRun? {
    talk.say(spaced: trial.look)
    talk.show(spaced: [StyledText("$ " + trial.command, style: .bold)])
    guard talk.pause("Enter runs it. ") else { return nil }
    talk.show([StyledText()])
    let terminal = talk.terminalForCommands
    let arguments = trial.arguments + talk.options.arguments
    let code = await Terminal.$current.withValue(terminal) { await BPOCommand.run(arguments) }
    // 1 is an answer too: no.
    let isDone = code == 0 || code == ExitCode.failure.rawValue
    if !isDone { talk.say(spaced: "The command ended with the exit code \(code).") }
    return TrialRun(trial, isDone: isDone)
  }
}

extension TerminalOptions {
  /// The options that make another command write the same way.
  fileprivate var arguments: [String] {
    ["--width", "\(width)", "--color", color ? "always" : "never"] + (plain ? ["--plain"] : [])
  }
}
