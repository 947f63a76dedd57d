// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The modes of the process's terminal, and their return to normal however the process ends.
///
/// A signal handler may only use what POSIX calls async-signal-safe (`tcsetattr`, `write`,
/// `sigaction`, `_exit`, `raise`) and must not allocate, so the state lies in memory that was taken
/// beforehand. A fault of ours gives the terminal back too, and then ends the process as it would
/// have without a handler.
enum TerminalModes {
  private struct State {
    var original = termios()
    var keyMode = termios()
    var isKeyMode = false
    var isCursorHidden = false
    var isFullScreen = false
    var isCutting = false
    var wantsRedraw = false
    var isAsking = false
    var farewell: UnsafeMutableBufferPointer<UInt8>?
  }

  private nonisolated(unsafe) static let state: UnsafeMutablePointer<State> = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()

  /// Handles signals from the first change of a mode on, be it for keys or for a table whose borders are
  /// placed; a run without one keeps their defaults.
  private static let handlesSignals: Void = {
    _ = (state, formerActions, showCursor, hideCursor, enterFullScreen, leaveFullScreen)
    _ = (wrapping, cutting, plainAndWrapping)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { TerminalModes.handle($0) }
      action.sa_flags = SA_RESTART
      sigaction(signal, &action, nil)
    }
    // The new size is asked for where it is drawn; the handler only ends a wait for a key.
    var resized = sigaction()
    resized.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGWINCH, &resized, nil)
    for signal in crashes {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { TerminalModes.crash($0) }
      action.sa_flags = SA_ONSTACK
      sigaction(signal, &action, formerActions + Int(signal))
    }
  }()

  /// The signals of a fault of the program itself.
  private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]

  /// What was done about a signal before, by its number.
  private nonisolated(unsafe) static let formerActions: UnsafeMutablePointer<sigaction> = {
    let count = 32
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: count)
    actions.initialize(repeating: sigaction(), count: count)
    return actions
  }()

  /// Makes the terminal send each key at once, without showing it, or ends that.
  ///
  /// Ctrl-C and Ctrl-Z remain signals. What was typed ahead is kept.
  static func setKeyMode(_ isOn: Bool) {
    guard isOn != state.pointee.isKeyMode else { return }
    if isOn {
      handlesSignals
      guard tcgetattr(STDIN_FILENO, &state.pointee.original) == 0 else { return }
      var mode = state.pointee.original
      mode.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
      mode.c_iflag &= ~tcflag_t(IXON)
      state.pointee.keyMode = mode
      state.pointee.isKeyMode = true
      tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    } else {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &state.pointee.original)
      state.pointee.isKeyMode = false
    }
  }

  /// Hides the cursor or shows it again.
  static func setCursorHidden(_ isHidden: Bool) {
    guard isHidden != state.pointee.isCursorHidden else { return }
    handlesSignals
    state.pointee.isCursorHidden = isHidden
    put(isHidden ? hideCursor : showCursor)
  }

  /// Runs a question, so that a signal during it leaves the cursor on a line of its own.
  static func asking<Value>(_ body: () -> Value) -> Value {
    handlesSignals
    state.pointee.isAsking = true
    defer { state.pointee.isAsking = false }
    return body()
  }

  /// Keeps a text that is written when an interrupt ends the process; nil for none.
  static func keepFarewell(_ text: String?) {
    let old = state.pointee.farewell
    state.pointee.farewell = text.map { text in
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
      _ = bytes.initialize(from: text.utf8)
      return bytes
    }
    old?.deallocate()
  }

  /// Goes to the terminal's second screen, which leaves what stood on the first, or back.
  static func setFullScreen(_ isOn: Bool) {
    guard isOn != state.pointee.isFullScreen else { return }
    handlesSignals
    state.pointee.isFullScreen = isOn
    put(isOn ? enterFullScreen : leaveFullScreen)
  }

  /// Lets the terminal cut what is too wide for a line, or wrap it again.
  ///
  /// The second screen cuts as long as it stands.
  static func setWrapping(_ isOn: Bool) {
    guard isOn == state.pointee.isCutting, !state.pointee.isFullScreen else { return }
    handlesSignals
    state.pointee.isCutting = !isOn
    put(isOn ? wrapping : cutting)
  }

  /// Whether the screen is to be drawn anew, since it was another's meanwhile; true once each time.
  static func takeRedrawRequest() -> Bool {
    defer { state.pointee.wantsRedraw = false }
    return state.pointee.wantsRedraw
  }

  /// Gives the terminal back as it was, also from a signal handler.
  static func restore() {
    if state.pointee.isKeyMode { tcsetattr(STDIN_FILENO, TCSANOW, &state.pointee.original) }
    if state.pointee.isFullScreen { put(leaveFullScreen) }
    // The signal may have come in the midst of a line that has a look or is a link.
    if state.pointee.isCutting { put(plainAndWrapping) }
    if state.pointee.isCursorHidden { put(showCursor) }
  }

  private static func handle(_ signal: Int32) {
    let code = errno
    restore()
    guard signal == SIGTSTP else {
      if state.pointee.isAsking { put("\n") }
      if signal == SIGINT, let farewell = state.pointee.farewell {
        _ = Foundation.write(STDOUT_FILENO, farewell.baseAddress, farewell.count)
      }
      _exit(128 + signal)
    }
    raise(SIGSTOP)
    // Here the process goes on, in the foreground again.
    if state.pointee.isKeyMode { tcsetattr(STDIN_FILENO, TCSADRAIN, &state.pointee.keyMode) }
    if state.pointee.isFullScreen { put(enterFullScreen) }
    if state.pointee.isCutting { put(cutting) }
    if state.pointee.isCursorHidden { put(hideCursor) }
    state.pointee.wantsRedraw = true
    errno = code
  }

  /// The signal comes again when the handler returns, and finds what was done about it before.
  private static func crash(_ signal: Int32) {
    restore()
    sigaction(signal, formerActions + Int(signal), nil)
    raise(signal)
  }

  // DECTCEM of the VT220; the second screen and DECAWM (no wrapping at the last column) of xterm.
  private static let showCursor: StaticString = "\u{1B}[?25h"
  private static let hideCursor: StaticString = "\u{1B}[?25l"
  private static let enterFullScreen: StaticString = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[H\u{1B}[2J"
  private static let leaveFullScreen: StaticString = "\u{1B}[?7h\u{1B}[?1049l"

  private static let wrapping: StaticString = "\u{1B}[?7h"
  private static let cutting: StaticString = "\u{1B}[?7l"
  private static let plainAndWrapping: StaticString = "\u{1B}[0m\u{1B}]8;;\u{1B}\\\u{1B}[?7h"

  private static func put(_ text: StaticString) {
    _ = Foundation.write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}
