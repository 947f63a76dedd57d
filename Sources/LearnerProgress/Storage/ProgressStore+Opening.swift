// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension ProgressStore {
  /// Looks at a file through a connection that cannot write, and refuses what is not ours to use.
  static func inspect(_ path: String, patience: Double) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    do {
      try inspect(path, configuration)
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK && hasOnePageAtMost(path)
    {
      // A process was killed at the first write of all: only a connection that may write can take
      // that back, and there is nothing yet that it could harm.
      configuration.readonly = false
      try inspect(path, configuration)
    }
  }

  private static func hasOnePageAtMost(_ path: String) -> Bool {
    let page = 4_096
    var status = stat()
    return stat(path, &status) == 0 && Int(status.st_size) <= page
  }

  private static func inspect(_ path: String, _ configuration: Configuration) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { database in
      let applicationID = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if applicationID == 0, version == 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      {
        return  // Empty: new, or left by a process that was killed before it wrote.
      }
      if applicationID == 0, version == 0,
        try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
          == ["grdb_migrations"],
        try Int.fetchOne(database, sql: "SELECT count(*) FROM grdb_migrations") == 0
      {
        return  // Ours, killed before the first step of the migrations.
      }
      guard applicationID == ProgressMigrations.applicationID else {
        throw ProgressFault.foreignDatabase(file: path)
      }
      let known = ProgressMigrations.newestVersion
      let isNewer = try ProgressMigrations.migrator.hasBeenSuperseded(database)
      guard version <= known, !isNewer else {
        throw ProgressFault.newerVersion(file: path, version: max(version, known + 1), known: known)
      }
      try refuseCutFile(path, database)
    }
  }

  /// Refuses a file that ends before its last page, which SQLite would take for zeros.
  ///
  /// With a write-ahead log beside it a file may be shorter than it says: the rest is in the log.
  private static func refuseCutFile(_ path: String, _ database: Database) throws {
    var (record, log) = (stat(), stat())
    guard stat(path, &record) == 0 else { return }
    if stat(path + "-wal", &log) == 0, log.st_size > 0 { return }
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let bytes = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    guard Int(record.st_size) >= pages * bytes else {
      throw ProgressFault.damaged(file: path, reason: "its end is missing")
    }
  }

  /// Opens a file that was inspected, in write-ahead mode, and brings it to the newest form.
  static func openForWriting(
    _ path: String, patience: Double, maximumPages: Int?
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.journalMode = .wal
    configuration.prepareDatabase { database in
      if let maximumPages {
        try database.execute(sql: "PRAGMA max_page_count = \(maximumPages)")
      }
      // No answer is left in a temporary file.
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    let queue = try waitingWhileBusy(patience: patience) {
      try DatabaseQueue(path: path, configuration: configuration)
    }
    // GRDB sets NORMAL for write-ahead mode, which a loss of power can undo.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    do {
      try ProgressMigrations.migrator.migrate(queue)
    } catch {
      // Two processes may meet on a new file; the one that comes second finds the work done.
      guard try queue.read(ProgressMigrations.migrator.hasCompletedMigrations) else { throw error }
    }
    return queue
  }

  /// Tries again while another process holds the file: SQLite does not wait by itself when the
  /// journal mode of a new file changes.
  static func waitingWhileBusy<Value>(
    patience: Double, _ body: () throws -> Value
  ) throws -> Value {
    let pause = 0.02
    var waited = 0.0
    while true {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        guard waited < patience else { throw error }
        Thread.sleep(forTimeInterval: pause)
        waited += pause
      }
    }
  }
}
