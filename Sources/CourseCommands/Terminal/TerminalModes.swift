// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The modes of the process's terminal, and their return to normal however the process ends.
///
/// A signal handler may only use what POSIX calls async-signal-safe (`tcsetattr`, `write`,
/// `_exit`, `raise`) and must not allocate, so the state lies in memory that was taken beforehand.
enum TerminalModes {
  private struct State {
    var original = termios()
    var keyMode = termios()
    var isKeyMode = false
    var isCursorHidden = false
    var isAsking = false
    var farewell: UnsafeMutableBufferPointer<UInt8>?
  }

  private nonisolated(unsafe) static let state: UnsafeMutablePointer<State> = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()

  /// Handles signals from the first interactive use on; a run without one keeps their defaults.
  private static let handlesSignals: Void = {
    _ = state
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { TerminalModes.handle($0) }
      action.sa_flags = SA_RESTART
      sigaction(signal, &action, nil)
    }
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
    if isHidden { hideCursor() } else { showCursor() }
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

  /// Gives the terminal back as it was, also from a signal handler.
  static func restore() {
    if state.pointee.isKeyMode { tcsetattr(STDIN_FILENO, TCSANOW, &state.pointee.original) }
    if state.pointee.isCursorHidden { showCursor() }
  }

  private static func handle(_ signal: Int32) {
    let code = errno
    restore()
    guard signal == SIGTSTP else {
      if state.pointee.isAsking { put(0x0A) }
      if signal == SIGINT, let farewell = state.pointee.farewell {
        _ = Foundation.write(STDOUT_FILENO, farewell.baseAddress, farewell.count)
      }
      _exit(128 + signal)
    }
    raise(SIGSTOP)
    // Here the process goes on, in the foreground again.
    if state.pointee.isKeyMode { tcsetattr(STDIN_FILENO, TCSADRAIN, &state.pointee.keyMode) }
    if state.pointee.isCursorHidden { hideCursor() }
    errno = code
  }

  // "ESC [ ? 25 h" and "l": DECTCEM of the VT220, byte by byte since an array would allocate.
  private static func showCursor() { put((0x1B, 0x5B, 0x3F, 0x32, 0x35, 0x68)) }
  private static func hideCursor() { put((0x1B, 0x5B, 0x3F, 0x32, 0x35, 0x6C)) }

  private static func put(
    _ bytes: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8)
  ) {
    withUnsafeBytes(of: bytes) { _ = Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private static func put(_ byte: UInt8) {
    withUnsafeBytes(of: byte) { _ = Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
