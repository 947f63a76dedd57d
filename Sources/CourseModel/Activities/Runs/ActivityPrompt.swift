// SPDX-License-Identifier: Apache-2.0

/// One thing that a running activity asks.
///
/// The texts are plain, without markup; those of a lesson's author are foreign text.
public struct ActivityPrompt: Hashable, Sendable, Identifiable {
  /// The name of the part, unique in the run.
  public var id: String
  /// A few words above the question, such as “Task 3 of 18”.
  public var heading: String
  /// The question.
  public var text: String
  /// The options of a choice as shown, labelled a, b, c …; empty for any other question.
  public var options: [String]
  /// What to type, such as “m for manual, a for automated”.
  public var expects: String
  /// Hints, each nearer to the answer than the one before.
  public var hints: [String]

  /// Creates a prompt.
  public init(
    id: String, heading: String, text: String, options: [String] = [], expects: String,
    hints: [String] = []
  ) {
    self.id = id
    self.heading = heading
    self.text = text
    self.options = options
    self.expects = expects
    self.hints = hints
  }
}
