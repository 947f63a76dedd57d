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
    let arguments = trial.arguments.map(located) + talk.options.arguments
    let code = await Terminal.$current.withValue(terminal) { await BPOCommand.run(arguments) }
    // 1 is an answer too: no.
    let isDone = code == 0 || code == ExitCode.failure.rawValue
    if !isDone { talk.say(spaced: "The command ended with the exit code \(code).") }
    return TrialRun(trial, isDone: isDone)
  }

  /// A word of the command; a file that is not here is looked for beside the course, since a lesson
  /// names the files that came with it.
  private func located(_ word: String) -> String {
    let files = LearningEnvironment.current.files
    guard word.contains("/"), !courseFolder.isEmpty, !files.exists(word) else { return word }
    let beside = courseFolder + "/../" + word
    return files.exists(beside) ? beside : word
  }
}

extension TerminalOptions {
  /// The options that make another command write the same way.
  fileprivate var arguments: [String] {
    ["--width", "\(width)", "--color", color ? "always" : "never"] + (plain ? ["--plain"] : [])
      + (ThemeChoice(rawValue: theme.rawValue).map { ["--theme", $0.rawValue] } ?? [])
  }
}
