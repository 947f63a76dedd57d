// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Memory for one piece of a file, with room behind it so that eight bytes can be read at its end.
final class PieceBuffer {
  let start: UnsafeMutablePointer<UInt8>

  init() {
    start = .allocate(capacity: RecordSource.pieceSize + 64)
    start.initialize(repeating: 0, count: RecordSource.pieceSize + 64)
  }

  deinit { start.deallocate() }
}

/// A file, read from its beginning in pieces that end at line ends.
///
/// Pieces depend on the bytes alone, not on who asks for them, so that a run has the same pieces for
/// any number of threads.
final class RecordSource: Sendable {
  struct Piece {
    /// The place of the piece in the file, from 0.
    var place: Int
    /// How many bytes of the buffer it fills; the last of them ends a line.
    var count: Int
    /// How far the file was read with it.
    var bytes: Int64
  }

  /// The bytes of a piece at most.
  static let pieceSize = 1 << 20
  /// The bytes of a line at most.
  static let longestLine = 65_536

  private struct State {
    var carried: [UInt8] = []
    var place = 0
    var bytes: Int64 = 0
    var isSkipping = false
    var isAtEnd = false
  }

  let path: String
  /// The size of a regular file, nil for a stream.
  let totalBytes: Int64?
  private let descriptor: Int32
  private let state = Mutex(State())

  /// Opens a file; `-` is the standard input.
  init(path: String) throws(RecordFileError) {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure("open", path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure("read", path) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    totalBytes = isRegular ? Int64(status.st_size) : nil
  }

  deinit { if path != "-" { close(descriptor) } }

  /// Takes the first line off the file, without its end; nil when there is none.
  func firstLine() throws(RecordFileError) -> [UInt8]? {
    try state.withLock { state throws(RecordFileError) in
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: Self.longestLine + 1, alignment: 1)
      defer { buffer.deallocate() }
      let count = try fill(buffer, from: 0, &state)
      var line = Array(buffer[..<count])
      if line.starts(with: [0xef, 0xbb, 0xbf]) { line.removeSubrange(..<3) }
      guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else {
        guard count <= Self.longestLine else {
          throw .noHeader(path: path, reason: "it is longer than \(Self.longestLine) bytes")
        }
        return line.isEmpty ? nil : line
      }
      state.carried = Array(line[(end + 1)...])
      return Array(line[..<end])
    }
  }

  /// Puts bytes back in front of what is still to come.
  func putBack(_ bytes: [UInt8]) { state.withLock { $0.carried = bytes + $0.carried } }

  /// Reads the next piece; nil at the end of the file.
  func next(into buffer: PieceBuffer) throws(RecordFileError) -> Piece? {
    try state.withLock { state throws(RecordFileError) in
      while true {
        let bytes = UnsafeMutableRawBufferPointer(start: buffer.start, count: Self.pieceSize)
        bytes.copyBytes(from: state.carried)
        var count = try fill(bytes, from: state.carried.count, &state)
        state.carried.removeAll(keepingCapacity: true)
        if state.isSkipping {
          guard let end = bytes[..<count].firstIndex(of: UInt8(ascii: "\n")) else {
            if count == 0 { return nil }
            continue
          }
          state.carried = Array(bytes[(end + 1)..<count])
          state.isSkipping = false
          continue
        }
        if count == 0 { return nil }
        if count < Self.pieceSize {
          // The end of the file; a last line without an end gets one.
          if bytes[count - 1] != UInt8(ascii: "\n") {
            bytes[count] = UInt8(ascii: "\n")
            count += 1
          }
        } else if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) {
          state.carried = Array(bytes[(end + 1)...])
          count = end + 1
        } else {
          // One line fills the piece: its beginning is enough to refuse it.
          state.isSkipping = true
          count = Self.longestLine + 2
          bytes[count - 1] = UInt8(ascii: "\n")
        }
        state.place += 1
        return Piece(place: state.place - 1, count: count, bytes: state.bytes)
      }
    }
  }

  /// Reads until the buffer is full or the file ends.
  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from start: Int, _ state: inout State
  ) throws(RecordFileError) -> Int {
    var count = start
    while count < buffer.count, !state.isAtEnd {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got < 0 {
        if errno == EINTR { continue }
        throw Self.failure("read", path)
      }
      if got == 0 { state.isAtEnd = true }
      count += got
      state.bytes += Int64(got)
    }
    return count
  }

  static func failure(_ action: String, _ path: String) -> RecordFileError {
    .cannot(
      action: action, path: path == "-" ? "the standard input" : path,
      reason: String(cString: strerror(errno)))
  }
}
