// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes whole texts to a file descriptor.
enum FileOutput {
  /// How a text was received.
  enum Outcome: Hashable {
    case written
    /// Nobody reads any more: `| head`, or a pager that was closed.
    case closed
    /// The text could not be written, with the system's number of the error.
    case failed(Int32)
  }

  /// Writes all of a text; the process ignores SIGPIPE.
  static func write(_ text: String, to descriptor: Int32) -> Outcome {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(descriptor, start, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
          continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN:
          var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&request, 1, -1)
        case EPIPE: return .closed
        case let code: return .failed(code)
        }
      }
      return .written
    }
  }
}
