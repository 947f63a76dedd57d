// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The lines of a file one by one, in memory that does not grow with the file.
final class LineReader {
  /// A fact of the greatest size has this many bytes at most, with every character escaped.
  static let longestLine = 8 << 20

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  private(set) var line = 0

  init(path: String) throws(ProgressFault) {
    guard !path.utf8.contains(0) else {
      throw .unreadableExport(file: path, reason: "its path holds a NUL")
    }
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unreadableExport(file: path, reason: String(cString: strerror(errno)))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next line without its end (a newline, perhaps after a carriage return), or nil.
  func next() throws(ProgressFault) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return finished(buffer[start..<end])
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? finished(buffer[start...]) : nil
      }
      guard buffer.count - start <= Self.longestLine else {
        throw .refusedExport(
          file: path, line: line + 1, column: 1,
          reason: "The line has more than \(Self.longestLine) bytes.")
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private func finished(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    line += 1
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var bytes = bytes
    if line == 1, bytes.starts(with: mark) { bytes = bytes.dropFirst(mark.count) }
    return Array(bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
  }

  private func fill() throws(ProgressFault) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { buffer += chunk[..<count] }
      if count == 0 { isAtEnd = true }
      if count >= 0 { return }
      guard errno == EINTR else {
        throw .unreadableExport(file: path, reason: String(cString: strerror(errno)))
      }
    }
  }
}
