// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

extension Conversation {
  /// How the talk about a prompt of an activity ended.
  enum PromptEnd: Hashable {
    /// With an answer that can be graded.
    case answered(TypedAnswer)
    /// Without one.
    case open
    /// A person wants to leave.
    case left
    /// There are no more lines from a file or a pipe.
    case exhausted
  }

  /// Shows running text after a blank line.
  func say(spaced text: String, style: TextStyle = .plain) {
    show(spaced: StyledText(text, style: style).wrapped(to: options.width))
  }

  /// Waits for Enter where a person sits; false when they want to leave.
  mutating func pause(_ invitation: String) -> Bool {
    guard isInteractive else { return true }
    show([StyledText()])
    return ask(invitation) != .end
  }

  /// Asks one prompt until it is answered or left open.
  ///
  /// A person who types what is no answer is told why and asked again. A line from a file or a pipe
  /// cannot be mended, so it counts as none. `?` asks for a hint.
  ///
  /// - Parameters:
  ///   - prompt: The prompt.
  ///   - accept: Throws when a text is no answer.
  /// - Returns: How it ended.
  mutating func discuss(
    _ prompt: ActivityPrompt, accept: (TypedAnswer) throws(AnswerFault) -> Void
  ) -> PromptEnd {
    let view = ActivityPromptView(options)
    show(spaced: view.lines(of: prompt, isInteractive: isInteractive))
    var hints = 0
    var isLeavingOpen = false
    while true {
      show([StyledText()])
      switch ask("Your answer: ") {
      case .end: return isInteractive ? .left : .exhausted
      case .nothing:
        if isLeavingOpen || !isInteractive { return .open }
        isLeavingOpen = true
        say(spaced: "Nothing was typed. Press Enter once more to leave it unanswered.")
      case .line("?"):
        isLeavingOpen = false
        let hint = hints < prompt.hints.count ? prompt.hints[hints] : nil
        hints += hint == nil ? 0 : 1
        show(spaced: view.lines(ofHint: hint, number: hints, of: prompt.hints.count))
      case .line(let text):
        isLeavingOpen = false
        let answer = TypedAnswer(text, hints: hints)
        do throws(AnswerFault) {
          try accept(answer)
          return .answered(answer)
        } catch {
          guard isInteractive else {
            say(spaced: error.message + " It counts as unanswered.")
            return .open
          }
          say(spaced: error.message)
        }
      }
    }
  }
}
