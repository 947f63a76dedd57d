// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that takes its name only when it is whole.
///
/// It is written without a name in the same folder, or under another name where the system has no
/// nameless files, and gets its name at the end: a run that fails or is killed leaves what stood
/// there before.
public final class ReplacedFile {
  private let path: String
  private let draft: String
  private var descriptor: Int32
  /// Whether the draft has a name in its folder.
  private var isNamed = false
  private var pending: [UInt8] = []

  /// Opens the draft.
  ///
  /// - Throws: ``RecordFileError/cannot(action:path:reason:)``.
  public init(path: String) throws(RecordFileError) {
    self.path = path
    let place = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    draft = path[..<place] + ".\(path[place...]).\(getpid()).partial"
    #if os(Linux)
      // O_TMPFILE, a compound macro that is not imported.
      let nameless = 0o20_000_000 | O_DIRECTORY
      let folder = place == path.startIndex ? "." : String(path[..<place])
      descriptor = open(folder, O_WRONLY | nameless | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return }
    #endif
    isNamed = true
    descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw RecordSource.failure("write", path) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if isNamed { unlink(draft) }
  }

  /// Adds bytes.
  ///
  /// - Throws: ``RecordFileError/cannot(action:path:reason:)``.
  public func write(_ bytes: some Sequence<UInt8>) throws(RecordFileError) {
    pending.append(contentsOf: bytes)
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Gives the file its name.
  ///
  /// - Throws: ``RecordFileError/cannot(action:path:reason:)``.
  public func finish() throws(RecordFileError) {
    try flush()
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw RecordSource.failure("write", path)
    }
    if !isNamed {
      unlink(draft)
      let link = "/proc/self/fd/\(descriptor)"
      guard linkat(AT_FDCWD, link, AT_FDCWD, draft, AT_SYMLINK_FOLLOW) == 0 else {
        throw RecordSource.failure("write", path)
      }
      isNamed = true
    }
    guard close(descriptor) == 0 else {
      descriptor = -1
      throw RecordSource.failure("write", path)
    }
    descriptor = -1
    guard rename(draft, path) == 0 else {
      let failure = RecordSource.failure("write", path)
      unlink(draft)
      throw failure
    }
  }

  private func flush() throws(RecordFileError) {
    var done = 0
    while done < pending.count {
      let written = pending.withUnsafeBytes { bytes in
        Foundation.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw RecordSource.failure("write", path)
      }
      done += written
    }
    pending.removeAll(keepingCapacity: true)
  }
}

@available(*, unavailable)
extension ReplacedFile: Sendable {}
