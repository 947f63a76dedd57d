// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

/// Where an activity is played: what is shown, and how a prompt is asked.
struct ActivityStage {
  /// How prompts are treated.
  enum Manner: Hashable {
    /// They are asked and graded.
    case exercise
    /// An instructor shows them with their answers.
    case demo
  }

  /// How a prompt ended.
  enum Ending: Hashable {
    /// With an answer that can be graded.
    case answered(TypedAnswer)
    /// Without one.
    case open
    /// A person wants to leave.
    case left
  }

  let terminal: Terminal
  let options: TerminalOptions
  let manner: Manner
  /// Whether standard output is kept for the result.
  let isQuiet: Bool
  /// Prompts for which there was no line any more.
  private(set) var missing = 0

  init(
    terminal: Terminal, options: TerminalOptions, manner: Manner = .exercise, isQuiet: Bool = false
  ) {
    self.terminal = terminal
    self.options = options
    self.manner = manner
    self.isQuiet = isQuiet
  }

  /// Shows lines, on standard error when standard output is kept for the result.
  func show(_ lines: [StyledText]) {
    if !isQuiet {
      terminal.show(lines, options)
    } else if terminal.isInteractive {
      terminal.writeError(options.render(lines))
    }
  }

  /// Shows running text after a blank line.
  func say(_ text: String, style: TextStyle = .plain) {
    show([""] + StyledText(text, style: style).wrapped(to: options.width))
  }

  /// Whether something that moves can be shown.
  func canAnimate(for answers: AnswerSource) -> Bool {
    answers.isInteractive && !isQuiet && terminal.canRedraw(options)
  }

  /// Waits for Enter where a person sits; false when they want to leave.
  func pause(_ invitation: StyledText, _ answers: inout AnswerSource) -> Bool {
    guard answers.isInteractive else { return true }
    show([""])
    return answers.next(invitation, options) != .end
  }

  /// Asks one prompt until it is answered or left open.
  ///
  /// A person who types what is no answer is told why and asked again. A line from a file or a pipe
  /// cannot be mended, so it counts as none. `?` asks for a hint.
  ///
  /// - Parameters:
  ///   - prompt: The prompt.
  ///   - answers: Where the answers come from.
  ///   - accept: Throws when a text is no answer.
  /// - Returns: How it ended.
  mutating func ask(
    _ prompt: ActivityPrompt, _ answers: inout AnswerSource,
    accept: (TypedAnswer) throws(AnswerFault) -> Void
  ) -> Ending {
    // With no line left nothing is shown: a key should not stand where nobody answered.
    if missing > 0 {
      missing += 1
      return .open
    }
    let view = ActivityPromptView(options)
    show(view.lines(of: prompt, isInteractive: answers.isInteractive))
    var hints = 0
    var isLeavingOpen = false
    while true {
      switch reply(&answers) {
      case .end:
        if answers.isInteractive { return .left }
        missing += 1
        say("There are no more lines of answers: this and all that follows counts as unanswered.")
        return .open
      case .nothing:
        if isLeavingOpen || !answers.isInteractive { return .open }
        isLeavingOpen = true
        say("Nothing was typed. Press Enter once more to leave it unanswered.")
      case .line("?"):
        isLeavingOpen = false
        let hint = hints < prompt.hints.count ? prompt.hints[hints] : nil
        hints += hint == nil ? 0 : 1
        show(view.lines(ofHint: hint, number: hints, of: prompt.hints.count))
      case .line(let text):
        isLeavingOpen = false
        let answer = TypedAnswer(text, hints: hints)
        do throws(AnswerFault) {
          try accept(answer)
          return .answered(answer)
        } catch {
          guard answers.isInteractive else {
            say(error.message + " It counts as unanswered.")
            return .open
          }
          say(error.message)
        }
      }
    }
  }

  /// The next line; one from a file or a pipe is shown behind its prompt.
  private func reply(_ answers: inout AnswerSource) -> AnswerSource.Reply {
    let prompt = StyledText("Your answer: ", style: .bold)
    if answers.isInteractive { show([""]) }
    let reply = answers.next(prompt, options)
    if !answers.isInteractive {
      switch reply {
      case .line(let text):
        show([""] + (prompt + StyledText(text)).wrapped(to: options.width))
      case .nothing: show([""] + (prompt + StyledText("(nothing)")).wrapped(to: options.width))
      case .end: break
      }
    }
    return reply
  }
}
