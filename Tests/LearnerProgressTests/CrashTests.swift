// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LearnerProgress
import Testing

@Suite("A record whose writer dies, or whose disk is full")
struct CrashTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func steps(_ store: ProgressStore) throws -> Int {
    try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM step_reached") ?? -1 }
  }

  /// Opens a record made of these bytes and counts its facts.
  private func facts(record: Data, log: Data) throws -> Int {
    let path = folder.path + "/\(UUID().uuidString).sqlite"
    try record.write(to: URL(fileURLWithPath: path))
    try log.write(to: URL(fileURLWithPath: path + "-wal"))
    let store = try ProgressStore(path: path)
    let count = try steps(store)
    #expect(try store.queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check") } == "ok")
    let export = try store.exportJSONLines()
    for number in 0..<count { #expect(export.contains("\"step\":\"step \(number)\"")) }
    try store.queue.close()
    return count
  }

  @Test("has every finished fact and no other, wherever in the log the last write ended")
  func everyPrefixOfTheLog() throws {
    let path = folder.path + "/progress.sqlite"
    let store = try ProgressStore(path: path)
    // Sizes of the log at which a fact was finished.
    var finished: [Int] = []
    for number in 0..<8 {
      try store.record(.stepReached(lesson: "L", step: "step \(number)"))
      finished.append(try bytes(path + "-wal").count)
    }
    let (record, log) = (try bytes(path), try bytes(path + "-wal"))
    try store.queue.close()
    let begun = try #require(finished.first)
    // At the ends of frames and of their headers, and within them.
    for length in stride(from: begun, through: log.count, by: 1_373) + finished {
      let expected = finished.count { $0 <= length }
      #expect(try facts(record: record, log: log.prefix(length)) == expected, "\(length) bytes")
    }
  }

  @Test("has every fact, wherever the log's way into the file was interrupted")
  func everyPageOfACheckpoint() throws {
    let path = folder.path + "/progress.sqlite"
    let store = try ProgressStore(path: path)
    for number in 0..<8 { try store.record(.stepReached(lesson: "L", step: "step \(number)")) }
    let (before, log) = (try bytes(path), try bytes(path + "-wal"))
    try store.queue.writeWithoutTransaction { _ = try $0.checkpoint(.full) }
    let after = try bytes(path)
    try store.queue.close()
    for written in stride(from: 0, through: after.count, by: 2_048) {
      let torn = after.prefix(written) + before.dropFirst(written)
      #expect(try facts(record: torn, log: log) == 8, "\(written) bytes of \(after.count)")
    }
  }

  @Test("has every fact that was said to be recorded when the system kills its writer at a write")
  func killedAtAWrite() async throws {
    for limit in stride(from: 2_000, through: 450_000, by: 64_007) {
      let path = folder.path + "/\(limit)/progress.sqlite"
      let said = folder.path + "/\(limit)-said"
      await #expect(processExitsWith: .signal(SIGXFSZ)) {
        [path = path as String, said = said as String, limit = limit as Int] in
        // Threads of the test runner block it.
        var blocked = sigset_t()
        sigemptyset(&blocked)
        sigaddset(&blocked, SIGXFSZ)
        pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
        signal(SIGXFSZ, SIG_DFL)
        // The write that makes a file longer than this kills the process (setrlimit(2)).
        var most = rlimit(rlim_cur: UInt(limit), rlim_max: UInt(limit))
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &most)
        let store = try ProgressStore(path: path)
        let file = open(said, O_CREAT | O_WRONLY | O_APPEND, 0o600)
        for number in 0..<10_000 {
          try store.record(.stepReached(lesson: "L", step: "step \(number)"))
          _ = write(file, "x", 1)
        }
      }
      let recorded = (try? bytes(said).count) ?? 0
      let found = try steps(try ProgressStore(path: path))
      #expect(found == recorded || found == recorded + 1, "limit \(limit)")
    }
  }

  @Test("keeps what was there when a write fails, says so, and goes on when there is room")
  func writeFails() async throws {
    let path = folder.path + "/progress.sqlite"
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let store = try ProgressStore(path: path)
      var most = rlimit(rlim_cur: 400_000, rlim_max: rlim_t.max)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &most)
      var kept = 0
      do {
        for number in 0..<10_000 {
          try store.record(.stepReached(lesson: "L", step: "step \(number)"))
          kept += 1
        }
      } catch is ProgressFault {
        most.rlim_cur = rlim_t.max
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &most)
        guard kept > 5, try store.lastStep(of: "L") == "step \(kept - 1)" else { exit(1) }
        try store.record(.stepReached(lesson: "L", step: "step \(kept)"))
        guard try store.lastStep(of: "L") == "step \(kept)" else { exit(2) }
        exit(7)
      }
    }
  }

  @Test(
    "on a full disk keeps what was there, merges nothing by halves, and goes on when there is room",
    .enabled(if: SmallDisk.isPossible, "mounting a small disk takes the superuser"))
  func fullDisk() throws {
    let disk = try #require(SmallDisk(at: folder.path + "/disk", bytes: 400_000))
    let path = disk.path + "/progress.sqlite"
    let store = try ProgressStore(path: path)
    var kept = 0
    let fault = #expect(throws: ProgressFault.self) {
      for number in 0..<10_000 {
        try store.record(.stepReached(lesson: "L", step: "step \(number)"))
        kept += 1
      }
    }
    #expect(fault == .diskFull(file: path))
    #expect(kept > 5)
    #expect(try steps(store) == kept)

    let export = folder.path + "/export.jsonl"
    let other = try sampleStore(facts: 600, seed: 1)
    try Data(other.exportJSONLines().utf8).write(to: URL(fileURLWithPath: export))
    let before = try store.exportJSONLines()
    #expect(throws: ProgressFault.diskFull(file: path)) { try store.merge(exportAt: export) }
    #expect(try store.exportJSONLines() == before)

    disk.grow(bytes: 8_000_000)
    #expect(try store.merge(exportAt: export).added == 600)
    try store.record(.stepReached(lesson: "L", step: "last"))
    #expect(try store.lastStep(of: "L") == "last")
    try store.queue.close()
    #expect(try steps(try ProgressStore(path: path)) > kept)
  }

  @Test("has nothing of a merge that was killed halfway, and takes it whole the next time")
  func killedWithinAMerge() async throws {
    let path = folder.path + "/progress.sqlite"
    let pipe = folder.path + "/pipe"
    let export = try sampleStore(facts: 2_000, seed: 4).exportJSONLines()
    let file = folder.path + "/export.jsonl"
    try Data(export.utf8).write(to: URL(fileURLWithPath: file))
    #expect(mkfifo(pipe, 0o600) == 0)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, pipe = pipe as String, file = file as String] in
      let store = try ProgressStore(path: path)
      try store.record(.stepReached(lesson: "L", step: "before"))
      let writer = Thread {
        let bytes = (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data()
        let end = FileHandle(forWritingAtPath: pipe)
        try? end?.write(contentsOf: bytes.prefix(bytes.count / 2))
        Thread.sleep(forTimeInterval: 0.3)
        kill(getpid(), SIGKILL)
      }
      writer.start()
      try store.merge(exportAt: pipe)
    }
    let store = try ProgressStore(path: path)
    #expect(try store.exportJSONLines().contains("\"facts\":1}"))
    #expect(try store.lastStep(of: "L") == "before")
    #expect(try store.merge(exportAt: file).added == 2_000)
  }

  @Test("is not harmed by a second store of one process while another process comes and goes")
  func locksOfAProcess() async throws {
    let path = folder.path + "/progress.sqlite"
    let first = try ProgressStore(path: path)
    try first.record(.stepReached(lesson: "L", step: "one"))
    let second = try ProgressStore(path: path)
    try second.queue.close()
    await #expect(processExitsWith: .success) { [path = path as String] in
      let other = try ProgressStore(path: path)
      try other.record(.stepReached(lesson: "L", step: "two"))
      try other.queue.close()
    }
    #expect(FileManager.default.fileExists(atPath: path + "-wal"), "It is still in use here.")
    try first.record(.stepReached(lesson: "L", step: "three"))
    await #expect(processExitsWith: .success) { [path = path as String] in
      let step = try ProgressStore(path: path).lastStep(of: "L")
      guard step == "three" else { exit(1) }
    }
    #expect(try steps(first) == 3)
  }

  @Test("in a folder one may not write is said to be read-only, and its bytes stay")
  func readOnlyFolder() async throws {
    let path = folder.path + "/shut/progress.sqlite"
    let store = try ProgressStore(path: path)
    try store.record(.stepReached(lesson: "L", step: "one"))
    try store.queue.close()
    let before = try bytes(path)
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try manager.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path + "/shut")
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      if geteuid() == 0 { _ = setuid(65_534) }
      do {
        _ = try ProgressStore(path: path)
      } catch ProgressFault.readOnly(let file) where file == path {
        exit(7)
      }
    }
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/shut")
    #expect(try bytes(path) == before)
  }

  @Test("that was cut short is damaged or as it was at an earlier moment, and is left as it is")
  func truncated() throws {
    let path = folder.path + "/progress.sqlite"
    let store = try ProgressStore(path: path)
    for number in 0..<40 {
      try store.record(.stepReached(lesson: "L", step: "step \(number)"))
    }
    try store.queue.close()
    let whole = try bytes(path)
    for length in stride(from: 512, to: whole.count, by: 5_777) {
      let cut = folder.path + "/\(length).sqlite"
      let prefix = whole.prefix(length)
      try prefix.write(to: URL(fileURLWithPath: cut))
      do {
        let store = try ProgressStore(path: cut)
        _ = try store.exportJSONLines()
        Issue.record("\(length) of \(whole.count) bytes were taken for a record.")
      } catch let fault {
        guard case .damaged = fault else {
          Issue.record("\(length) bytes: expected damage, not \(fault)")
          continue
        }
        #expect(try bytes(cut) == prefix)
      }
    }
  }
}

/// A file system in memory of a given size.
private final class SmallDisk {
  let path: String

  static let isPossible =
    geteuid() == 0
    && {
      let place = NSTemporaryDirectory() + "bpo-disk-\(UUID().uuidString)"
      return SmallDisk(at: place, bytes: 100_000) != nil
    }()

  init?(at path: String, bytes: Int) {
    self.path = path
    mkdir(path, 0o700)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") == 0 else {
      rmdir(path)
      return nil
    }
  }

  func grow(bytes: Int) {
    _ = mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(bytes)")
  }

  deinit {
    umount(path)
    rmdir(path)
  }
}
