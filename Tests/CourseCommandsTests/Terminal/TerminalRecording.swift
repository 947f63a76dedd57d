// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Synchronization

/// A terminal that plays lines and keys and records what was written.
final class TerminalRecording: Sendable {
  /// Everything that happened.
  struct Record: Sendable {
    var output = ""
    var error = ""
    var lines: [String] = []
    var keys: [Key] = []
    var pages: [String] = []
    var pagers: [Pager.Command] = []
    var isKeyMode = false
    var isCursorHidden = false
    var isFullScreen = false
    /// What was written when the terminal began to cut lines, and when it wrapped them again.
    var cuts: [String] = []
    var farewell: String?
  }

  private let record: Mutex<Record>
  private let isPerson: Bool
  private let isOutputTerminal: Bool
  private let size: TerminalSize?
  private let environment: [String: String]
  private let pagerStarts: Bool

  /// - Parameters:
  ///   - lines: What is typed, line by line; then the input ends.
  ///   - keys: What is pressed, key by key; then the input ends.
  ///   - isPerson: Whether the input is a terminal.
  ///   - isOutputTerminal: Whether the output is one.
  ///   - size: The size of the output's terminal.
  ///   - environment: The environment variables.
  ///   - pagerStarts: Whether a pager can be started.
  init(
    lines: [String] = [], keys: [Key] = [], isPerson: Bool = true, isOutputTerminal: Bool = true,
    size: TerminalSize? = TerminalSize(columns: 80, rows: 24),
    environment: [String: String] = ["TERM": "xterm"], pagerStarts: Bool = true
  ) {
    record = Mutex(Record(lines: lines.reversed(), keys: keys.reversed()))
    self.isPerson = isPerson
    self.isOutputTerminal = isOutputTerminal
    self.size = size
    self.environment = environment
    self.pagerStarts = pagerStarts
  }

  var now: Record { record.withLock { $0 } }

  var terminal: Terminal {
    var terminal = Terminal.live
    terminal.write = { text in self.record.withLock { $0.output += text } }
    terminal.writeError = { text in self.record.withLock { $0.error += text } }
    terminal.nextLine = { self.record.withLock { $0.lines.popLast() } }
    terminal.nextKey = { _ in self.record.withLock { $0.keys.popLast() ?? .endOfInput } }
    terminal.setKeyMode = { isOn in self.record.withLock { $0.isKeyMode = isOn } }
    terminal.setCursorHidden = { isHidden in
      self.record.withLock { $0.isCursorHidden = isHidden }
    }
    terminal.setFullScreen = { isOn in
      self.record.withLock { $0.isFullScreen = isOn }
    }
    terminal.setWrapping = { _ in self.record.withLock { $0.cuts.append($0.output) } }
    terminal.takeRedrawRequest = { false }
    terminal.keepFarewell = { text in self.record.withLock { $0.farewell = text } }
    terminal.runPager = { command, text in
      self.record.withLock { record in
        record.pagers.append(command)
        if self.pagerStarts { record.pages.append(text) }
      }
      return self.pagerStarts
    }
    terminal.size = { self.size }
    terminal.isInputTerminal = isPerson
    terminal.isOutputTerminal = isOutputTerminal
    terminal.isErrorTerminal = isPerson
    terminal.environment = environment
    return terminal
  }
}
