// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

/// A talk with a learner: what is shown, and what is answered.
struct Conversation {
  /// Where what is shown goes.
  enum Place { case output, error, nowhere }

  let terminal: Terminal
  let options: TerminalOptions
  private var answers: AnswerSource
  private let place: Place
  let now: @Sendable () -> ContinuousClock.Instant

  /// Begins a talk.
  ///
  /// - Parameters:
  ///   - answers: Where the answers come from.
  ///   - terminal: The terminal.
  ///   - options: How to render.
  ///   - json: Whether standard output is kept for the result.
  ///   - now: Tells the time.
  init(
    _ answers: AnswerSource, on terminal: Terminal, _ options: TerminalOptions, json: Bool = false,
    now: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.answers = answers
    self.terminal = terminal
    self.options = options
    self.now = now
    place =
      !json
      ? (answers.isInteractive && !terminal.isOutputTerminal ? .error : .output)
      : answers.isInteractive ? .error : .nowhere
  }

  /// Whether a person answers.
  var isInteractive: Bool { answers.isInteractive }

  /// What to say of the lines of a file of answers that nobody asked for; nil when there are none.
  var surplusRemark: String? {
    switch answers.surplus {
    case 0: nil
    case 1: "The last line of the answers was not asked for."
    case let count: "The last \(count) lines of the answers were not asked for."
    }
  }

  /// Shows lines.
  func show(_ lines: [StyledText]) {
    switch place {
    case .output: terminal.show(lines, options)
    case .error: terminal.writeError(options.render(lines))
    case .nowhere: break
    }
  }

  /// The terminal for a command that runs within the talk: what it writes goes where the talk goes.
  var terminalForCommands: Terminal {
    var inner = terminal
    switch place {
    case .output: break
    case .error: inner.write = terminal.writeError
    case .nowhere: inner.write = { _ in }
    }
    return inner
  }

  /// Shows lines with a blank one above.
  func show(spaced lines: [StyledText]) {
    if !lines.isEmpty { show([StyledText()] + lines) }
  }

  /// Shows running text.
  func say(_ text: String, style: TextStyle = .plain) {
    show(StyledText(text, style: style).wrapped(to: options.width))
  }

  /// Asks for a line; one from a file or a pipe is shown behind the prompt.
  mutating func ask(_ prompt: String) -> AnswerSource.Reply {
    let prompt = StyledText(prompt, style: .bold)
    let reply = answers.next(prompt, options)
    if !isInteractive {
      switch reply {
      case .line(let text): show((prompt + StyledText(text)).wrapped(to: options.width))
      case .nothing: show((prompt + StyledText("(nothing)")).wrapped(to: options.width))
      case .end:
        show((prompt + StyledText("(there are no more answers)")).wrapped(to: options.width))
      }
    }
    return reply
  }
}
