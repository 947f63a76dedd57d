// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A terminal of the system's own making: one end for a program, the other for the test.
final class PseudoTerminal: Sendable {
  struct Unavailable: Error {}

  /// What the program opens as its terminal.
  let path: String
  private let test: Int32
  private let program: Int32

  init(rows: UInt16 = 24, columns: UInt16 = 80) throws {
    var test: Int32 = -1
    var program: Int32 = -1
    var name = [CChar](repeating: 0, count: 4_096)
    guard openpty(&test, &program, &name, nil, nil) == 0 else { throw Unavailable() }
    for end in [test, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.test = test
    // Kept open so that the terminal's modes can be looked at when the program is gone.
    self.program = program
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(test, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    close(test)
    close(program)
  }

  /// Makes this process the program behind a terminal: its input, output and error are there.
  static func attach(_ path: String) {
    _ = setsid()
    let terminal = open(path, O_RDWR)
    _ = ioctl(terminal, UInt(TIOCSCTTY), 0)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      _ = dup2(terminal, descriptor)
    }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(test, bytes, bytes.count)
  }

  /// Reads what the program writes until a text is in it, or for ten seconds.
  func output(until text: String) -> String {
    var bytes: [UInt8] = []
    for _ in 0..<1_000 {
      bytes += available()
      let output = String(decoding: bytes, as: UTF8.self)
      if output.contains(text) { return output }
      usleep(10_000)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Waits until something is so, for ten seconds at most.
  func eventually(_ isSo: () -> Bool) -> Bool {
    for _ in 0..<1_000 {
      if isSo() { return true }
      usleep(10_000)
    }
    return false
  }

  /// Gives the terminal another size and tells the program, as a window does.
  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(test, UInt(TIOCSWINSZ), &size)
  }

  /// Reads what is there.
  func available() -> [UInt8] {
    var request = pollfd(fd: test, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 4_096)
    guard poll(&request, 1, 0) == 1 else { return [] }
    let count = read(test, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Whether lines are edited and shown by the terminal, as a shell expects it.
  var isInLineMode: Bool {
    var modes = termios()
    guard tcgetattr(program, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }
}

/// Somebody who watches a terminal and types, on a thread of their own: a test that waits for a
/// process holds one of the few threads that tasks share.
final class Typist<Seen: Sendable>: Sendable {
  private let seen = Mutex<Seen?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Seen) {
    Thread.detachNewThread {
      let seen = work()
      self.seen.withLock { $0 = seen }
      self.isDone.signal()
    }
  }

  /// What was seen, once the work is done.
  @discardableResult
  func report() -> Seen? {
    isDone.wait()
    return seen.withLock { $0 }
  }
}
