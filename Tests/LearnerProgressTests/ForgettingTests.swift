// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LearnerProgress
import Testing

@Suite("Forgetting a learner")
struct ForgettingTests {
  let folder: TemporaryFolder
  let path: String
  let marker = "an-answer-nobody-else-gives"

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/progress.sqlite"
  }

  /// The names in the folder, and whether the marker stands anywhere in its bytes.
  private func inspect() throws -> (names: [String], hasMarker: Bool) {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let hasMarker = try names.contains { name in
      try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
        .range(of: Data(marker.utf8)) != nil
    }
    return (names, hasMarker)
  }

  private func recordMarker() throws {
    let store = try ProgressStore(path: path)
    for number in 0..<50 {
      try store.record(.attempt(attempt("q\(number)", answer: "\(marker) \(number)")))
    }
    try store.queue.close()
  }

  @Test("leaves no byte, and a new record begins empty")
  func leavesNothing() throws {
    try recordMarker()
    #expect(try inspect().hasMarker)
    #expect(try ProgressStore.forget(path: path))
    #expect(try inspect().names.isEmpty)
    #expect(try ProgressStore(path: path).totals(in: .gmt).answers == 0)
  }

  @Test("overwrites the bytes before the names go: another name of the file shows none of them")
  func overwrites() throws {
    try recordMarker()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).count
    #expect(link(path, folder.path + "/second-name") == 0)
    let kept = try #require(FileHandle(forReadingAtPath: path))
    #expect(bytes > 4_096)
    try ProgressStore.forget(path: path)
    #expect(try inspect() == (["second-name"], false))
    #expect(try kept.readToEnd() ?? Data() == Data())
  }

  @Test("reaches what a killed process left in the write-ahead log")
  func afterKill() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, marker = marker as String] in
      let store = try ProgressStore(path: path)
      for number in 0..<50 {
        try store.record(.attempt(attempt("q\(number)", answer: "\(marker) \(number)")))
      }
      kill(getpid(), SIGKILL)
    }
    #expect(try inspect().names.contains("progress.sqlite-wal"))
    #expect(link(path + "-wal", folder.path + "/second-name") == 0)
    #expect(try inspect().hasMarker)
    try ProgressStore.forget(path: path)
    #expect(try inspect() == (["second-name"], false))
  }

  @Test("waits for nobody to have it open: otherwise it says so, and nothing is lost")
  func open() async throws {
    let store = try ProgressStore(path: path)
    try store.record(.attempt(attempt("q", answer: marker)))
    #expect(throws: ProgressFault.locked(file: path)) {
      try ProgressStore.forget(path: path, patience: 0.1)
    }
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      do {
        _ = try ProgressStore.forget(path: path, patience: 0.1)
      } catch ProgressFault.locked(let file) where file == path {
        exit(7)
      }
    }
    try store.record(.attempt(attempt("r", answer: marker)))
    #expect(try store.totals(in: .gmt).answers == 2)
    try store.queue.close()
    #expect(try ProgressStore.forget(path: path))
    #expect(try inspect().names.isEmpty)
  }

  @Test("goes on after it was interrupted, wherever that was", arguments: [100, 4_096, 40_000])
  func interrupted(zeroed: Int) throws {
    try recordMarker()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let end = min(bytes.count, zeroed)
    bytes.replaceSubrange(100..<end, with: Data(repeating: 0, count: end - 100))
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try ProgressStore.forget(path: path))
    #expect(try inspect().names.isEmpty)
  }

  @Test("does away with what is left when only the record's own name was gone")
  func companionsOnly() throws {
    for name in ["-wal", "-journal"] {
      try Data(marker.utf8).write(to: URL(fileURLWithPath: path + name))
    }
    #expect(try ProgressStore.forget(path: path))
    #expect(try inspect().names.isEmpty)
    #expect(try !ProgressStore.forget(path: path))
  }

  @Test("deletes a damaged record")
  func damaged() throws {
    try recordMarker()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(100..<4_096, with: Data(repeating: 0xFF, count: 3_996))
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try ProgressStore.forget(path: path))
    #expect(try inspect().names.isEmpty)
  }

  @Test("deletes an empty file that a killed process left")
  func emptyFile() throws {
    #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    #expect(try ProgressStore.forget(path: path))
    #expect(try inspect().names.isEmpty)
  }

  @Test("follows a link to where the record is")
  func symbolicLink() throws {
    try recordMarker()
    let other = folder.path + "/link.sqlite"
    #expect(symlink(path, other) == 0)
    #expect(try ProgressStore.forget(path: other))
    #expect(try inspect().names.isEmpty)
  }

  @Test("does not touch what is not ours", arguments: [15, 511, 512, 5_000])
  func garbage(size: Int) throws {
    for byte: UInt8 in [0x41, 0] {
      let bytes = Data(repeating: byte, count: size)
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: ProgressFault.notADatabase(file: path)) {
        try ProgressStore.forget(path: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  @Test("does not touch another program's database, a newer version's record, or a folder")
  func foreign() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE songs (title)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: ProgressFault.foreignDatabase(file: path)) {
      try ProgressStore.forget(path: path)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)

    let newer = folder.path + "/newer.sqlite"
    _ = try ProgressStore(path: newer)
    try DatabaseQueue(path: newer).write { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: ProgressFault.newerVersion(file: newer, version: 9, known: 3)) {
      try ProgressStore.forget(path: newer)
    }
    #expect(throws: ProgressFault.unreadable(file: folder.path, reason: "it is not a file")) {
      try ProgressStore.forget(path: folder.path)
    }
  }
}
