// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Lines and keys from a file descriptor, through one buffer, so that neither loses the other's.
package final class TerminalInput: Sendable {
  private let descriptor: Int32
  private let buffer = Mutex<[UInt8]>([])

  /// Reads from a descriptor, which stays the caller's to close.
  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// A line without its end (LF or CR LF), or nil when nothing more comes.
  ///
  /// What is not UTF-8 becomes U+FFFD. Of a line longer than a mebibyte the rest is left out.
  package func nextLine() -> String? {
    let longest = 1 << 20
    var line: [UInt8] = []
    var hasAny = false
    while true {
      let isEnded: Bool = buffer.withLock { buffer in
        let end = buffer.firstIndex(of: UInt8(ascii: "\n"))
        let piece = buffer[..<(end ?? buffer.endIndex)]
        hasAny = hasAny || end != nil || !piece.isEmpty
        line += piece.prefix(longest - line.count)
        buffer.removeFirst(piece.count + (end == nil ? 0 : 1))
        return end != nil
      }
      if isEnded { break }
      guard fill() else {
        if !hasAny { return nil }
        break
      }
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// A key, or nil when none came in time.
  package func nextKey(patience: Duration?) -> Key? {
    // Within this time the bytes of one key follow each other, even over a slow line.
    let pauseInsideKey = Duration.milliseconds(50)
    var isWhole = false
    while true {
      let key: Key? = buffer.withLock { buffer in
        guard let (key, length) = Key.first(in: buffer, isWhole: isWhole) else { return nil }
        buffer.removeFirst(length)
        return key
      }
      if let key { return key }
      let isBegun = buffer.withLock { !$0.isEmpty }
      if isBegun {
        isWhole = !isReady(within: pauseInsideKey)
        if isWhole { continue }
      } else if let patience, !isReady(within: patience) {
        return nil
      }
      guard fill() else {
        if isBegun {
          isWhole = true
          continue
        }
        return .endOfInput
      }
    }
  }

  /// Reads what there is, waiting for the first byte; false at the end of the input.
  private func fill() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count > 0 {
        buffer.withLock { $0 += bytes.prefix(count) }
        return true
      }
      if count == 0 { return false }
      switch errno {
      case EINTR: continue
      case EAGAIN: _ = isReady(within: .seconds(3_600))
      default: return false
      }
    }
  }

  private func isReady(within patience: Duration) -> Bool {
    let (seconds, attoseconds) = patience.components
    let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // A signal, such as that of a new size, ends the wait: the caller looks around.
    return poll(&request, 1, Int32(clamping: max(0, milliseconds))) > 0
  }
}
