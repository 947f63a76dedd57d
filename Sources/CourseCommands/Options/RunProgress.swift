// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// One line on the error terminal for work longer than a second; nothing anywhere else.
struct RunProgress {
  private let terminal: Terminal
  private let isShown: Bool
  private let what: String
  private let began = ContinuousClock.now
  private var drawnAt: ContinuousClock.Instant?

  /// Creates a progress line.
  ///
  /// - Parameters:
  ///   - what: What is counted, for instance "runs".
  ///   - terminal: Where to show it.
  ///   - plain: Whether nothing is to move.
  init(_ what: String, on terminal: Terminal, plain: Bool) {
    self.what = what
    self.terminal = terminal
    isShown =
      terminal.isErrorTerminal && !plain
      && !["", "dumb"].contains(terminal.environment["TERM", default: ""])
  }

  /// Shows how far the work is; a total of nil is not known.
  mutating func update(_ done: Int, of total: Int?) {
    let now = ContinuousClock.now
    guard isShown, now - began > .seconds(1) else { return }
    if let drawnAt, now - drawnAt < .milliseconds(100) { return }
    drawnAt = now
    let share = total.map { " of \($0)" } ?? ""
    terminal.writeError("\r\u{1B}[K" + HarmlessText.harmless("\(done)\(share) \(what) …"))
  }

  /// Takes the line away.
  func end() {
    if drawnAt != nil { terminal.writeError("\r\u{1B}[K") }
  }
}
