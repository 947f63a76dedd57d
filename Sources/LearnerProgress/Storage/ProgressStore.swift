// SPDX-License-Identifier: Apache-2.0

public import Foundation
package import GRDB

/// The record of one learner's progress: facts in a SQLite file, and what follows from them.
///
/// Once a method that records has returned, the facts are on the disk: neither `kill -9` nor a
/// loss of power takes them away. Several processes may use one file at a time.
///
/// ```swift
/// let store = try ProgressStore(path: ProgressFile.standardPath(environment: environment))
/// try store.record(.stepReached(lesson: "day-09", step: "how-a-bpo-earns"))
/// try store.lastStep(of: "day-09")  // "how-a-bpo-earns"
/// ```
public struct ProgressStore: Sendable {
  /// The path of the file, or a remark in its place for a store in memory.
  public let path: String
  package let queue: DatabaseQueue
  let now: @Sendable () -> Date
  let makeIdentifier: @Sendable () -> UUID

  /// Opens the record at a path, making it and its folder when there is none.
  ///
  /// - Parameters:
  ///   - path: An absolute path.
  ///   - now: Tells the time of a fact.
  ///   - makeIdentifier: Names a fact; never the same twice.
  /// - Throws: ``ProgressFault`` when the file cannot serve. It is then as it was.
  public init(
    path: String,
    now: @escaping @Sendable () -> Date = { Date() },
    makeIdentifier: @escaping @Sendable () -> UUID = { UUID() }
  ) throws(ProgressFault) {
    try self.init(
      path: path, patience: 5, maximumPages: nil, now: now, makeIdentifier: makeIdentifier)
  }

  /// A store that lives as long as its value: for tests, and for trying out without a trace.
  public static func inMemory(
    now: @escaping @Sendable () -> Date = { Date() },
    makeIdentifier: @escaping @Sendable () -> UUID = { UUID() }
  ) throws(ProgressFault) -> ProgressStore {
    let place = "(in memory)"
    do {
      let queue = try DatabaseQueue()
      try ProgressMigrations.migrator.migrate(queue)
      return ProgressStore(path: place, queue: queue, now: now, makeIdentifier: makeIdentifier)
    } catch {
      throw ProgressFault(error, file: place)
    }
  }

  /// Opens a record with the limits that tests need.
  ///
  /// - Parameters:
  ///   - path: An absolute path.
  ///   - patience: Seconds to wait for another writer.
  ///   - maximumPages: The size at which the disk is full, for a test of that.
  ///   - now: Tells the time of a fact.
  ///   - makeIdentifier: Names a fact.
  /// - Throws: ``ProgressFault`` when the file cannot serve.
  package init(
    path: String, patience: Double, maximumPages: Int?,
    now: @escaping @Sendable () -> Date, makeIdentifier: @escaping @Sendable () -> UUID
  ) throws(ProgressFault) {
    try ProgressFile.prepare(path)
    do {
      try Self.inspect(path, patience: patience)
      let queue = try Self.openForWriting(
        path, patience: patience, maximumPages: maximumPages)
      guard FileManager.default.fileExists(atPath: path) else {
        throw ProgressFault.failed(file: path, reason: "another program deletes it just now")
      }
      self.init(path: path, queue: queue, now: now, makeIdentifier: makeIdentifier)
    } catch {
      throw ProgressFault(error, file: path)
    }
  }

  private init(
    path: String, queue: DatabaseQueue,
    now: @escaping @Sendable () -> Date, makeIdentifier: @escaping @Sendable () -> UUID
  ) {
    self.path = path
    self.queue = queue
    self.now = now
    self.makeIdentifier = makeIdentifier
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(ProgressFault) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw ProgressFault(error, file: path)
    }
  }

  func writing<Value>(_ body: (Database) throws -> Value) throws(ProgressFault) -> Value {
    do {
      return try queue.write(body)
    } catch {
      throw ProgressFault(error, file: path)
    }
  }
}
