// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A file that a command writes besides its report, in one piece or many; `-` is standard output.
final class OutputFile: Sendable {
  /// Why a file was not written.
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  let path: String
  private let terminal: Terminal
  private let descriptor: Int32?
  private let failure = Mutex<Int32?>(nil)

  /// Opens a file, which is made or emptied.
  ///
  /// - Parameters:
  ///   - path: Where it lies; `-` for standard output.
  ///   - terminal: Whose standard output it is.
  /// - Throws: ``Fault`` when it cannot be opened.
  init(_ path: String, on terminal: Terminal) throws {
    self.path = path
    self.terminal = terminal
    guard path != "-" else {
      descriptor = nil
      return
    }
    let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw Self.fault(path, errno) }
    descriptor = opened
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Whether it is standard output.
  var isStandardOutput: Bool { descriptor == nil }

  /// Writes more; a failure is kept for ``finish()``.
  ///
  /// - Parameter text: Text without anything that a terminal could obey.
  func write(_ text: String) {
    guard let descriptor else { return terminal.write(text) }
    failure.withLock { failure in
      guard failure == nil else { return }
      switch FileOutput.write(text, to: descriptor) {
      case .written: return
      case .closed: failure = EPIPE
      case .failed(let code): failure = code
      }
    }
  }

  /// Makes sure that all was written.
  func finish() throws {
    if let code = failure.withLock({ $0 }) { throw Self.fault(path, code) }
  }

  /// Writes a whole file.
  static func write(_ text: String, to path: String, on terminal: Terminal) throws {
    let file = try OutputFile(path, on: terminal)
    file.write(text)
    try file.finish()
  }

  private static func fault(_ path: String, _ code: Int32) -> Fault {
    Fault(description: "\(path) cannot be written: \(String(cString: strerror(code))).")
  }
}
