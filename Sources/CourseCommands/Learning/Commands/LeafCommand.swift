// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The command without subcommands that the first words of a command line name.
///
/// ArgumentParser reads a line once for each command above the named one too. Where all is well only the
/// last of these readings counts, and a lesson's first page need not wait for the others.
struct LeafCommand {
  let type: any ParsableCommand.Type

  /// The words behind the command's name.
  let arguments: [String]

  /// Finds the command that the words name.
  ///
  /// - Returns: `nil` where they begin with an option or end at a command that has subcommands.
  init?(_ words: [String], in root: any ParsableCommand.Type) {
    var type = root
    var rest = words[...]
    while !type.configuration.subcommands.isEmpty {
      guard let word = rest.popFirst(),
        let next = type.configuration.subcommands.first(where: {
          $0.configuration.commandName == word
        })
      else { return nil }
      type = next
    }
    self.type = type
    arguments = Array(rest)
  }

  /// The command as its words describe it.
  ///
  /// - Returns: `nil` where the words ask for help, a version or a completion script, or are faulty: the
  ///   answer to these names the commands above, so the whole line must be read.
  func parsed() -> (any ParsableCommand)? {
    guard let command = try? type.parseAsRoot(arguments), Swift.type(of: command) == type else {
      return nil
    }
    return command
  }
}
