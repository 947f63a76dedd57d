// SPDX-License-Identifier: Apache-2.0

import Foundation
import TerminalText

/// Where answers come from: a person at the terminal, or one line each from a file or a pipe.
///
/// Quizzes and activities read all their answers through it, so that they behave alike. An empty
/// line leaves a question unanswered; so does the end of the input, for all that follow.
struct AnswerSource {
  private let terminal: Terminal
  private var lines: [String]?
  private var place = 0

  /// What came for a question.
  enum Reply: Hashable {
    /// A typed line, trimmed, not empty.
    case line(String)
    /// An empty line: the question is left unanswered.
    case nothing
    /// The end: a person wants to leave (Ctrl-D or `q`), or the input has no more lines.
    case end
  }

  /// Chooses the source.
  ///
  /// - Parameters:
  ///   - file: A file with one answer a line; nil for standard input.
  ///   - terminal: The terminal.
  /// - Throws: `AnswersUnreadable` when the file cannot be read as UTF-8.
  init(file: String?, terminal: Terminal) throws {
    self.terminal = terminal
    guard let file else { return }
    // A handle reads pipes and devices too, such as a shell's <(…).
    guard let handle = FileHandle(forReadingAtPath: file),
      let data = try? handle.readToEnd() ?? Data(),
      let text = String(data: data, encoding: .utf8)
    else { throw AnswersUnreadable(path: file) }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.last == "\r" ? $0.dropLast() : $0)
    }
    if lines?.last == "" { lines?.removeLast() }
  }

  /// Whether a person answers, who can be asked again, shown a hint and given time.
  var isInteractive: Bool { lines == nil && terminal.isInteractive }

  /// The lines of a file that nobody asked for, once all is asked; a pipe is not read further, since
  /// it may stay open.
  var surplus: Int { lines.map { max(0, $0.count - place) } ?? 0 }

  /// Asks for one answer.
  ///
  /// - Parameters:
  ///   - prompt: Shown only to a person.
  ///   - options: How to render it.
  /// - Returns: What came.
  mutating func next(_ prompt: StyledText, _ options: TerminalOptions) -> Reply {
    let line: String?
    if let lines {
      line = place < lines.count ? lines[place] : nil
      place += 1
    } else {
      line = terminal.ask(prompt, options)
    }
    guard let line else { return .end }
    let answer = line.trimmingCharacters(in: .whitespaces)
    if isInteractive, ["q", "quit"].contains(answer.lowercased()) { return .end }
    return answer.isEmpty ? .nothing : .line(answer)
  }
}

/// A file of answers that cannot be read.
struct AnswersUnreadable: Error, CustomStringConvertible {
  var path: String
  var description: String {
    "The answers file “\(path)” cannot be read; it must be UTF-8 text with one answer a line."
  }
}
