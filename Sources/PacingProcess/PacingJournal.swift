// SPDX-License-Identifier: Apache-2.0

import Foundation
package import OutboundDialing

/// The lines that made a session what it is, in a file: replayed, they make it again.
///
/// A line is written before it takes effect, and whole or not at all: what a killed process left
/// half written at the end is cut off. One process at a time may hold the file.
package final class PacingJournal {
  private struct Header: Codable {
    var journal: Int64
    var options: PacingOptions
  }

  private let descriptor: Int32
  /// The lines that were in the file.
  package private(set) var lines: [String] = []

  /// Opens a file, or makes one.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What the state belongs to.
  /// - Throws: ``InvalidParameter`` when the file cannot be used, or belongs to other options.
  package init(path: String, options: PacingOptions) throws(InvalidParameter) {
    func refuse(_ requirement: String) -> InvalidParameter {
      InvalidParameter(name: "state", value: path, requirement: requirement)
    }
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw refuse("be a file that can be read and written (\(String(cString: strerror(errno))))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw refuse("not be in use by another process")
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    var data = (try? handle.readToEnd()) ?? Data()
    if let end = data.lastIndex(of: UInt8(ascii: "\n")) {
      data = data[...end]
    } else {
      data = Data()
    }
    guard ftruncate(descriptor, off_t(data.count)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw refuse("be a file that can be written")
    }
    guard !data.isEmpty else {
      guard let header = try? Self.encoded(Header(journal: 1, options: options)), append(header)
      else { throw refuse("be a file that can be written") }
      return
    }
    let all = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    guard let first = all.first,
      let header = try? JSONDecoder().decode(Header.self, from: Data(first)), header.journal == 1
    else { throw refuse("be a file that this command has written, or not exist yet") }
    guard header.options == options else {
      let was = (try? Self.encoded(header.options)) ?? ""
      throw refuse("be started with the options with which it was begun, \(was)")
    }
    lines = all.dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Forgets the lines that were in the file, once they were replayed.
  package func forgetLines() { lines = [] }

  /// Writes a line; false when it could not be written whole.
  package func append(_ line: String) -> Bool {
    let end = lseek(descriptor, 0, SEEK_CUR)
    var text = line + "\n"
    let isWritten = text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = write(descriptor, start, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if count < 0, errno == EINTR {
          continue
        } else {
          return false
        }
      }
      return true
    }
    if !isWritten, end >= 0 {
      _ = ftruncate(descriptor, end)
      _ = lseek(descriptor, end, SEEK_SET)
    }
    return isWritten
  }

  private static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
