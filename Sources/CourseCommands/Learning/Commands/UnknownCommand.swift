// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ArgumentParser
import CourseModel

/// Refuses words that stand where a command must stand and name none.
///
/// ArgumentParser takes them for arguments that are too many, and cannot say which command was meant.
enum UnknownCommand {
  /// Checks the words of a command line up to its first option.
  ///
  /// - Throws: `ValidationError` that names the near commands.
  static func check(_ arguments: [String], in command: any ParsableCommand.Type) throws {
    let known = command.configuration.subcommands
    guard let word = arguments.first, !word.hasPrefix("-"), !known.isEmpty, word != "help" else {
      return
    }
    if let next = known.first(where: { $0.configuration.commandName == word }) {
      return try check(Array(arguments.dropFirst()), in: next)
    }
    let names = known.compactMap { $0.configuration.commandName }
    throw ValidationError(
      "There is no command “\(word)”. \(NearNames.suggestion(for: word, among: names))")
  }
}
