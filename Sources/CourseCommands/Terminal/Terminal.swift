// SPDX-License-Identifier: Apache-2.0

package import TerminalText

/// What a command can do to the outside, as a value that tests replace.
///
/// Text that is written must be rendered: made by `TerminalOptions.render` or passed through
/// `HarmlessText`. The methods below do so themselves.
package struct Terminal: Sendable {
  /// Writes rendered text to standard output.
  package var write: @Sendable (String) -> Void
  /// Writes rendered text to standard error.
  package var writeError: @Sendable (String) -> Void
  /// Reads a line from standard input, without its end; nil at the end of the input.
  package var nextLine: @Sendable () -> String?
  /// Waits for a key, for ever or for a time, inside ``withKeys(_:)``; nil when none came.
  package var nextKey: @Sendable (_ patience: Duration?) -> Key?
  /// Makes the terminal send each key at once, without showing it, or ends that.
  package var setKeyMode: @Sendable (_ isOn: Bool) -> Void
  /// Hides the cursor or shows it again.
  package var setCursorHidden: @Sendable (_ isHidden: Bool) -> Void
  /// Goes to the terminal's second screen, which keeps what stood on the first, or back.
  package var setFullScreen: @Sendable (_ isOn: Bool) -> Void
  /// Lets the terminal cut what is too wide for a line, or wrap it again; the second screen cuts.
  package var setWrapping: @Sendable (_ isOn: Bool) -> Void = { _ in }
  /// Whether the second screen is to be drawn anew, since it was another's meanwhile; true once.
  package var takeRedrawRequest: @Sendable () -> Bool
  /// Keeps a rendered text to be shown should Ctrl-C end the process; nil for none.
  package var keepFarewell: @Sendable (_ text: String?) -> Void
  /// Hands a rendered text to a pager and waits for its end; false when none could be started.
  package var runPager: @Sendable (_ command: Pager.Command, _ text: String) -> Bool
  /// The size of the terminal that shows standard output, or nil.
  package var size: @Sendable () -> TerminalSize?
  /// Whether standard input, output and error are a terminal.
  package var isInputTerminal: Bool, isOutputTerminal: Bool, isErrorTerminal: Bool
  /// The environment variables.
  package var environment: [String: String]

  /// The terminal of the command that runs now: the real one, unless a test sets another.
  @TaskLocal package static var current = Terminal.live
}

extension Terminal {
  /// Whether a person sits there to answer: keys come from one terminal and show on another.
  package var isInteractive: Bool { isInputTerminal && (isOutputTerminal || isErrorTerminal) }

  /// Writes lines to standard output.
  ///
  /// A terminal that draws a table's last cell wider than we do would wrap the line before the border
  /// is placed, so it does not wrap meanwhile.
  package func show(_ lines: [StyledText], _ options: TerminalOptions) {
    let isPlaced = options.placesBorders && lines.contains { $0.runs.contains(where: \.isPlaced) }
    if isPlaced { setWrapping(false) }
    write(options.render(lines))
    if isPlaced { setWrapping(true) }
  }

  /// Writes a message to standard error, made harmless and ended by a newline.
  package func say(_ message: String) {
    writeError(HarmlessText.harmless(message, keeping: .newlines) + "\n")
  }

  /// Says a sentence, on a line of its own, should Ctrl-C end the process; nil for none.
  package func setFarewell(_ message: String?) {
    keepFarewell(message.map { HarmlessText.harmless($0) + "\n" })
  }

  /// Asks for a line.
  ///
  /// The prompt is shown only to a person: on standard output, or on standard error where the
  /// output goes to a file. At Ctrl-D the cursor moves to a line of its own.
  ///
  /// - Parameters:
  ///   - prompt: A text without newlines.
  ///   - options: How to render it.
  /// - Returns: The line without its end, or nil at the end of the input (Ctrl-D).
  package func ask(_ prompt: StyledText, _ options: TerminalOptions) -> String? {
    guard isInputTerminal else { return nextLine() }
    let show = isOutputTerminal ? write : writeError
    var rendered = options.render([prompt])
    if rendered.hasSuffix("\n") { rendered.removeLast() }
    show(rendered)
    let line = nextLine()
    if line == nil { show("\n") }
    return line
  }

  /// Runs a body during which keys come one by one; the terminal is itself again afterwards.
  package func withKeys<Value, Failure>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    setKeyMode(true)
    defer { setKeyMode(false) }
    return try body()
  }
}
