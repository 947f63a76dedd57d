// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Why the record of progress cannot be opened, read or written.
///
/// Each says in one sentence what is wrong and how to mend it. None of them changes, replaces or
/// deletes a file that was there before.
public enum ProgressFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file is not a database at all.
  case notADatabase(file: String)
  /// The file is a database, but of another program.
  case foreignDatabase(file: String)
  /// The file was written by a newer version of this program.
  case newerVersion(file: String, version: Int, known: Int)
  /// The file, or the folder it stands in, cannot be opened.
  case unreadable(file: String, reason: String)
  /// The file, or the folder it stands in, cannot be written.
  case readOnly(file: String)
  /// There is no room left on the disk.
  case diskFull(file: String)
  /// Another program kept the file locked for longer than we waited.
  case locked(file: String)
  /// The file is damaged inside.
  case damaged(file: String, reason: String)
  /// A fact breaks a rule of the record, so it was not kept.
  case refusedFact(reason: String)
  /// An export that was to be merged cannot be read.
  case unreadableExport(file: String, reason: String)
  /// A line of an export that was to be merged breaks a rule; lines and columns count from 1.
  case refusedExport(file: String, line: Int, column: Int, reason: String)
  /// Something else failed.
  case failed(file: String, reason: String)

  /// One full sentence: what is wrong and how to mend it.
  public var description: String {
    switch self {
    case .notADatabase(let file):
      "The progress file \(file) is not a database and was left as it is; move it away, "
        + "and a new record begins in its place."
    case .foreignDatabase(let file):
      "The progress file \(file) is a database of another program and was left as it is; "
        + "move it away, and a new record begins in its place."
    case .newerVersion(let file, let version, let known):
      "The progress file \(file) was written by a newer version of bpo (format \(version), "
        + "this one knows \(known)) and was left as it is; update bpo to go on with it."
    case .unreadable(let file, let reason):
      "The progress file \(file) cannot be opened (\(reason)); mend its path and permissions, "
        + "or set XDG_DATA_HOME to a folder of yours."
    case .readOnly(let file):
      "The progress file \(file) cannot be written; give yourself write permission on it "
        + "and its folder, or set XDG_DATA_HOME to a folder of yours."
    case .diskFull(let file):
      "There is no room left on the disk for the progress file \(file); free some and try again: "
        + "what was recorded before is safe."
    case .locked(let file):
      "Another program keeps the progress file \(file) locked; close it and try again."
    case .damaged(let file, let reason):
      "The progress file \(file) is damaged (\(reason)) and was left as it is; "
        + "restore a backup, or move it away and a new record begins in its place."
    case .refusedFact(let reason):
      "A fact was not recorded because it breaks a rule of the progress file (\(reason))."
    case .unreadableExport(let file, let reason):
      "The export \(file) cannot be read (\(reason)), so nothing was merged; "
        + "mend its path and permissions."
    case .refusedExport(let file, let line, let column, let reason):
      "\(file):\(line):\(column): \(reason) Nothing was merged."
    case .failed(let file, let reason):
      "The progress file \(file) failed (\(reason)); try again."
    }
  }

  /// Translates what SQLite reported.
  init(_ error: any Error, file: String) {
    if let fault = error as? ProgressFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(file: file, reason: "\(error)")
      return
    }
    let reason = error.message ?? "SQLite reports code \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(file: file)
    case .SQLITE_CORRUPT: self = .damaged(file: file, reason: reason)
    case .SQLITE_READONLY: self = .readOnly(file: file)
    case .SQLITE_FULL: self = .diskFull(file: file)
    // A log or an index that cannot grow is an error of the device to SQLite.
    case .SQLITE_IOERR where ProgressFile.isDiskFull(at: file): self = .diskFull(file: file)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(file: file)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unreadable(file: file, reason: reason)
    case .SQLITE_CONSTRAINT: self = .refusedFact(reason: reason)
    default: self = .failed(file: file, reason: reason)
    }
  }
}
