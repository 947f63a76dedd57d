// SPDX-License-Identifier: Apache-2.0

package import TerminalText

/// The whole screen of a terminal, drawn line by line at its place.
///
/// Only lines that changed are written. A line never wraps, so that text which a terminal draws
/// wider than we think spoils its own line at most.
///
/// ```swift
/// terminal.withFullScreen {
///   var screen = FullScreen(terminal, options)
///   screen.draw(lines)
/// }
/// ```
package struct FullScreen: Sendable {
  private let terminal: Terminal
  private let options: TerminalOptions
  private var drawn: [String] = []
  private var drawnSize: TerminalSize?

  /// Prepares a screen; nothing is written yet.
  package init(_ terminal: Terminal, _ options: TerminalOptions) {
    self.terminal = terminal
    self.options = options
  }

  /// The size of the screen; 80 by 24 where the terminal does not say.
  package var size: TerminalSize {
    terminal.size() ?? TerminalSize(columns: 80, rows: 24)
  }

  /// Draws lines from the top, cut to the screen; what stood below them goes.
  ///
  /// - Parameter lines: The lines.
  package mutating func draw(_ lines: [StyledText]) {
    let size = size
    let wasAnothers = terminal.takeRedrawRequest()
    var output = ""
    if size != drawnSize || wasAnothers {
      drawn = []
      drawnSize = size
      output += "\u{1B}[2J"
    }
    for row in 0..<size.rows {
      let text = row < lines.count ? rendered(lines[row], columns: size.columns) : ""
      let before = row < drawn.count ? drawn[row] : ""
      if text == before { continue }
      output += "\u{1B}[\(row + 1);1H\u{1B}[2K" + text
      while drawn.count <= row { drawn.append("") }
      drawn[row] = text
    }
    if !output.isEmpty { terminal.write(output) }
  }

  private func rendered(_ line: StyledText, columns: Int) -> String {
    let cut = line.wrapped(to: columns, breaking: .anywhere).first ?? StyledText()
    return String(options.render([cut]).dropLast())
  }
}

extension Terminal {
  /// Runs a body with the whole screen, without a cursor and with keys that come one by one; what
  /// stood on the terminal is there again afterwards.
  package func withFullScreen<Value, Failure>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    setFullScreen(true)
    setCursorHidden(true)
    defer {
      setCursorHidden(false)
      setFullScreen(false)
    }
    return try withKeys(body)
  }

  /// Whether a person can be shown a whole screen and answer with keys.
  package func hasFullScreen(_ options: TerminalOptions) -> Bool {
    isInputTerminal && canRedraw(options)
  }
}
