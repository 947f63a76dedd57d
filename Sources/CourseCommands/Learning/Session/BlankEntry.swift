// SPDX-License-Identifier: Apache-2.0

/// The blanks of a cloze as a person types them, one by one.
///
/// The first line may also hold all of them, separated by semicolons, as a file of answers does.
package struct BlankEntry: Hashable, Sendable {
  /// What a line leads to.
  package enum Step: Hashable, Sendable {
    /// There is a further blank.
    case more
    /// All is typed, as one line.
    case line(String)
    /// Nothing was typed.
    case nothing
    /// The text cannot be that of one blank.
    case refused(String)
  }

  private let count: Int
  private var texts: [String] = []

  /// Begins with the first of a number of blanks.
  package init(count: Int) { self.count = count }

  /// The number of the blank that is asked for, from 1.
  package var number: Int { texts.count + 1 }

  /// Takes what was typed for a blank.
  ///
  /// Nil is an empty line: it leaves the blank open, and at the first one the question.
  package mutating func take(_ text: String?) -> Step {
    if texts.isEmpty {
      guard let text else { return .nothing }
      if text.contains(";") { return .line(text) }
    } else if text?.contains(";") == true {
      return .refused(
        "Type the text of blank \(number) alone; a semicolon stands between two blanks.")
    }
    texts.append(text ?? "")
    if texts.count < count { return .more }
    let line = texts.joined(separator: "; ")
    texts = []
    return .line(line)
  }
}
