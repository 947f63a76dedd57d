// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension ProgressStore {
  /// Deletes a record for good: overwrites every byte of it and of what SQLite keeps beside it,
  /// then removes the files.
  ///
  /// A damaged record, and one whose deletion was interrupted, is deleted too. Copies made by
  /// others (backups, exports, what a solid-state disk keeps of old blocks) are out of reach.
  ///
  /// - Parameter path: The absolute path of the record.
  /// - Returns: Whether there was a record.
  /// - Throws: ``ProgressFault``: ``ProgressFault/locked(file:)`` while another program, or another
  ///   ``ProgressStore`` of this one, has it open; and what else shows that the file is not ours to
  ///   delete. It is then as it was.
  @discardableResult
  public static func forget(path: String) throws(ProgressFault) -> Bool {
    try forget(path: path, patience: 5)
  }

  /// Deletes a record for good, with a limit that tests need.
  ///
  /// - Parameters:
  ///   - path: The absolute path of the record.
  ///   - patience: Seconds to wait for another program.
  /// - Returns: Whether there was a record.
  /// - Throws: ``ProgressFault``.
  package static func forget(path: String, patience: Double) throws(ProgressFault) -> Bool {
    guard path.hasPrefix("/"), !path.utf8.contains(0) else {
      throw .unreadable(file: path, reason: "it is not an absolute path")
    }
    // SQLite keeps its companions beside the file itself, not beside a link to it.
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    do {
      let companions = try ["-wal", "-journal"].map { try Shreds(real + $0) }
      var status = stat()
      guard stat(real, &status) == 0 else {
        guard errno == ENOENT else { throw ProgressFile.fault(of: errno, path) }
        // Companions without their record belong to a deletion that was interrupted.
        try companions.forEach { try $0?.shred() }
        removeLink(path, to: real)
        return companions.contains { $0 != nil }
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw ProgressFault.unreadable(file: path, reason: "it is not a file")
      }
      guard status.st_size == 0 || status.st_size >= ProgressFile.smallestSize else {
        throw ProgressFault.notADatabase(file: path)
      }
      let held = try holdAlone(real, isEmpty: status.st_size == 0, patience: patience)
      // Opened only now, since closing it takes the process's locks away; so it closes last.
      let record = try Shreds(real)
      guard held != nil || record?.isOurs() ?? true else {
        throw ProgressFault.notADatabase(file: path)
      }
      try companions.forEach { try $0?.shred() }
      for name in ["-wal", "-journal", "-shm"] { unlink(real + name) }
      try record?.shred(from: Shreds.headerSize)
      // The companion of the connection that holds it, if it made one, holds nothing.
      try? held?.close()
      removeLink(path, to: real)
      return true
    } catch {
      throw ProgressFault(error, file: path)
    }
  }

  private static func removeLink(_ path: String, to real: String) {
    if path != real { unlink(path) }
  }

  /// A connection that no other can stand beside, with nothing left in a write-ahead log; nil when
  /// SQLite cannot open the file, because it is damaged or half deleted.
  private static func holdAlone(
    _ path: String, isEmpty: Bool, patience: Double
  ) throws -> DatabaseQueue? {
    do {
      if !isEmpty { try inspect(path, patience: patience) }
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try waitingWhileBusy(patience: patience) {
        // Fails while anybody else has the file open in write-ahead mode.
        try queue.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA journal_mode = DELETE")
          try database.execute(sql: "BEGIN EXCLUSIVE; COMMIT")
        }
      }
      return queue
    } catch ProgressFault.damaged {
      return nil
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
    {
      return nil
    }
  }
}

/// A file whose bytes are to be destroyed: kept open, so that they can be even after SQLite has
/// removed its name.
private final class Shreds {
  private let path: String
  private let descriptor: Int32

  /// Opens a file, or is nil when there is none.
  init?(_ path: String) throws(ProgressFault) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw errno == EACCES || errno == EROFS
        ? .readOnly(file: path) : ProgressFile.fault(of: errno, path)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether the file begins as a record does ("The Database File Format", sections 1.3 and
  /// 1.3.15, <https://www.sqlite.org/fileformat2.html>); an empty one has nothing to lose.
  func isOurs() -> Bool {
    var header = [UInt8](repeating: 0, count: Self.headerSize)
    let count = pread(descriptor, &header, header.count, 0)
    guard count == header.count else { return count == 0 }
    let number = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    return header.starts(with: Array("SQLite format 3\0".utf8))
      && number == ProgressMigrations.applicationID
  }

  /// The size of the header of a database, which says nothing of what the database holds.
  static let headerSize = 100

  /// Overwrites the file from an offset on, removes it and waits for the disk.
  ///
  /// It begins after the header of a record, by which a record whose deletion was interrupted is
  /// still known as ours.
  func shred(from offset: Int = 0) throws(ProgressFault) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ProgressFile.fault(of: errno, path) }
    let piece = 1 << 16
    let zeros = [UInt8](repeating: 0, count: piece)
    let size = Int(status.st_size)
    var position = offset
    while position < size {
      let count = pwrite(descriptor, zeros, min(piece, size - position), off_t(position))
      guard count > 0 || errno == EINTR else { throw ProgressFile.fault(of: errno, path) }
      position += max(0, count)
    }
    guard fsync(descriptor) == 0, ftruncate(descriptor, 0) == 0 else {
      throw ProgressFile.fault(of: errno, path)
    }
    guard unlink(path) == 0 || errno == ENOENT else { throw ProgressFile.fault(of: errno, path) }
    let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      _ = fsync(folder)
      close(folder)
    }
  }
}
