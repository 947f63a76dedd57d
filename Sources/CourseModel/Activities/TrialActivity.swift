// SPDX-License-Identifier: Apache-2.0

/// A command of the program that the learner runs where it stands, and what to look at.
public struct TrialActivity: Hashable, Codable, Sendable {
  /// The words after the program's name, such as `dialing`, `compare`, `--agents`, `12`.
  public var arguments: [String]
  /// What there is to see in its output, as sentences.
  public var look: String

  /// Creates the activity.
  public init(arguments: [String], look: String) {
    self.arguments = arguments
    self.look = look
  }

  /// The command as it is typed.
  public var command: String {
    (["bpo"]
      + arguments.map { word in
        word.contains { $0.isWhitespace } || word.isEmpty ? "\"\(word)\"" : word
      }).joined(separator: " ")
  }
}
