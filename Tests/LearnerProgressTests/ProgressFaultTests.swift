// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LearnerProgress
import Testing

@Suite("A file that cannot serve as the record")
struct ProgressFaultTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/progress.sqlite"
  }

  /// Opening fails and leaves the bytes as they were, with nothing in place of the file or beside it
  /// but what SQLite keeps while it reads.
  private func faultOnOpening() throws -> ProgressFault? {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let fault = #expect(throws: ProgressFault.self) { try ProgressStore(path: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(
      Set(beside).subtracting(["progress.sqlite-shm", "progress.sqlite-wal"])
        == ["progress.sqlite"])
    return fault
  }

  @Test("garbage is refused and left as it is", arguments: [1, 15, 511, 5_000])
  func garbage(size: Int) throws {
    try Data(repeating: 0x41, count: size).write(to: URL(fileURLWithPath: path))
    #expect(try faultOnOpening() == .notADatabase(file: path))
  }

  @Test("the database of another program is refused and left as it is")
  func foreign() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE songs (title)") }
    #expect(try faultOnOpening() == .foreignDatabase(file: path))
  }

  @Test("a newer version's file is refused by its number")
  func newerNumber() throws {
    _ = try ProgressStore(path: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 9") }
    let fault = try faultOnOpening()
    #expect(fault == .newerVersion(file: path, version: 9, known: 3))
    #expect(
      fault?.description
        == "The progress file \(path) was written by a newer version of bpo (format 9, this one "
        + "knows 3) and was left as it is; update bpo to go on with it.")
  }

  @Test("a newer version's file is refused by a step we do not know")
  func newerStep() throws {
    _ = try ProgressStore(path: path)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('3: something new')")
    }
    #expect(try faultOnOpening() == .newerVersion(file: path, version: 4, known: 3))
  }

  @Test("a newer version that was killed, its work still in the write-ahead log, is refused too")
  func newerInWriteAheadLog() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      _ = try ProgressStore(path: path)
      let newer = try DatabaseQueue(path: path)
      try await newer.write { try $0.execute(sql: "PRAGMA user_version = 4") }
      kill(getpid(), SIGKILL)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    let fault = #expect(throws: ProgressFault.self) { try ProgressStore(path: path) }
    #expect(fault == .newerVersion(file: path, version: 4, known: 3))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")) == before)
  }

  @Test("a file with a torn page is damaged, not rewritten")
  func damaged() throws {
    let store = try ProgressStore(path: path)
    try store.record(.stepReached(lesson: "day-09", step: "one"))
    try store.queue.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(100..<4_096, with: Data(repeating: 0xFF, count: 3_996))
    try bytes.write(to: URL(fileURLWithPath: path))
    let fault = try faultOnOpening()
    guard case .damaged = fault else {
      Issue.record("Expected damage, not \(String(describing: fault)).")
      return
    }
  }

  @Test("a folder in its place is said to be no file")
  func folderInItsPlace() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: ProgressFault.unreadable(file: path, reason: "it is not a file")) {
      try ProgressStore(path: path)
    }
  }

  @Test("a file in the place of its folder is said")
  func fileInTheFoldersPlace() throws {
    #expect(FileManager.default.createFile(atPath: path, contents: Data("note".utf8)))
    let inside = path + "/bpo/progress.sqlite"
    let fault = #expect(throws: ProgressFault.self) { try ProgressStore(path: inside) }
    guard case .unreadable = fault else {
      Issue.record("Expected an unreadable path, not \(String(describing: fault)).")
      return
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("note".utf8))
  }

  @Test("a relative path and a path with a NUL are refused", arguments: ["x.sqlite", "/tmp/a\0b"])
  func oddPaths(path: String) {
    #expect(throws: ProgressFault.unreadable(file: path, reason: "it is not an absolute path")) {
      try ProgressStore(path: path)
    }
  }

  @Test("a file one may read and not write is said to be so before anything is recorded")
  func readOnly() async throws {
    _ = try ProgressStore(path: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      // The superuser may write everything, so somebody else tries.
      if geteuid() == 0 { _ = setuid(65_534) }
      do {
        _ = try ProgressStore(path: path)
      } catch ProgressFault.readOnly(let file) where file == path {
        exit(7)
      }
    }
  }
}
