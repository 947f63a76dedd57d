// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LearnerProgress
import Testing

@Suite("The file of the record")
struct ProgressFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(
    "stands in the user's folder for data",
    arguments: [
      (["HOME": "/home/a"], "/home/a/.local/share/bpo/progress.sqlite"),
      (["HOME": "/home/a", "XDG_DATA_HOME": "/data"], "/data/bpo/progress.sqlite"),
      (["HOME": "/home/a", "XDG_DATA_HOME": "/data/"], "/data/bpo/progress.sqlite"),
      (
        ["HOME": "/home/a", "XDG_DATA_HOME": "relative"], "/home/a/.local/share/bpo/progress.sqlite"
      ),
      (["HOME": "/home/a", "XDG_DATA_HOME": ""], "/home/a/.local/share/bpo/progress.sqlite"),
    ])
  func standardPath(environment: [String: String], path: String) {
    #expect(ProgressFile.standardPath(environment: environment) == path)
  }

  @Test("only its owner can open it, nor its companions, nor the folders that were made for it")
  func permissions() throws {
    let store = try ProgressStore(path: folder.record)
    try store.record(.stepReached(lesson: "day-09", step: "one"))
    for companion in ["", "-wal", "-shm"] {
      #expect(try mode(folder.record + companion) == 0o600)
    }
    #expect(try mode(folder.path + "/data/bpo") == 0o700)
    #expect(try mode(folder.path + "/data") == 0o700)
    withExtendedLifetime(store) {}
  }

  @Test("rights of others to it are taken away")
  func tightens() throws {
    _ = try ProgressStore(path: folder.record)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: folder.record)
    _ = try ProgressStore(path: folder.record)
    #expect(try mode(folder.record) == 0o600)
  }

  @Test("what a killed process has recorded is there, and nothing it had not finished")
  func survivesKill() async throws {
    let path = folder.record
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try ProgressStore(path: path)
      let run = try store.startQuiz(
        QuizDraw(lesson: "day-09", seed: 3, questions: ["a", "b", "c"]))
      try store.record(.attempt(attempt("a", in: .quiz(run: run.id), answer: "kept")))
      kill(getpid(), SIGKILL)
    }
    let store = try ProgressStore(path: path)
    let run = try #require(try store.openQuizRun(of: "day-09"))
    #expect(run.attempts.map(\.attempt.answer) == ["kept"])
    #expect(run.nextQuestion == "b")
  }

  @Test("a file that a process was killed over before it wrote is a new one")
  func emptyFile() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/data/bpo", withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: folder.record, contents: Data()))
    #expect(try ProgressStore(path: folder.record).lessonSummaries().isEmpty)
  }

  @Test("two writers lose nothing of each other's")
  func twoWriters() async throws {
    let path = folder.record
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try ProgressStore(path: path)
          for number in 0..<20 {
            try store.record(.attempt(attempt("q\(writer)-\(number)")))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try ProgressStore(path: path).inPlaceAnswers(of: "day-09").latest.count == 80)
  }

  @Test("a writer that holds it for too long is named, and nothing is half written")
  func locked() throws {
    let store = try patientStore(seconds: 0.05)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.record, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: ProgressFault.locked(file: folder.record)) {
      try store.record(.stepReached(lesson: "day-09", step: "one"))
    }
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try store.record(.stepReached(lesson: "day-09", step: "two"))
    #expect(try store.lastStep(of: "day-09") == "two")
  }

  @Test("a full disk is named, and what was recorded before is safe")
  func diskFull() throws {
    let store = try patientStore(seconds: 1, maximumPages: 40)
    let long = String(repeating: "x", count: 2_000)
    var kept = 0
    let fault = #expect(throws: ProgressFault.self) {
      for number in 0..<1_000 {
        try store.record(.attempt(attempt("q\(number)", answer: long)))
        kept += 1
      }
    }
    #expect(fault == .diskFull(file: folder.record))
    #expect(kept > 0)
    #expect(try store.inPlaceAnswers(of: "day-09").latest.count == kept)
    #expect(try ProgressStore(path: folder.record).totals(in: .gmt).answers == kept)
  }

  @Test("a fact in the file cannot be changed")
  func appendOnly() throws {
    let store = try ProgressStore(path: folder.record)
    try store.record(.attempt(attempt("earn", score: .none)))
    let other = try DatabaseQueue(path: folder.record)
    let error = #expect(throws: DatabaseError.self) {
      try other.write { try $0.execute(sql: "UPDATE attempt SET earned = 1") }
    }
    #expect(error?.message == "a fact is never changed")
  }

  @Test("each commit waits for the disk")
  func synchronous() throws {
    let store = try patientStore(seconds: 1)
    let settings = try store.queue.inDatabase { database in
      [
        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        try String.fetchOne(database, sql: "SELECT synchronous FROM pragma_synchronous"),
      ]
    }
    #expect(settings == ["wal", "2"], "2 is FULL.")
  }

  private func patientStore(seconds: Double, maximumPages: Int? = nil) throws -> ProgressStore {
    try ProgressStore(
      path: folder.record, patience: seconds, maximumPages: maximumPages,
      now: { Date(timeIntervalSince1970: 0) }, makeIdentifier: { UUID() })
  }
}
