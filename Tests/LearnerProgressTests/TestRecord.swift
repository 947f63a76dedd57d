// SPDX-License-Identifier: Apache-2.0

import Foundation
import LearnerProgress
import Synchronization

/// A clock that goes on by one second each time it is asked.
final class SteppingClock: Sendable {
  private let seconds: Mutex<Double>

  init(startingAt instant: String) throws {
    let start = try Date(instant, strategy: .iso8601)
    seconds = Mutex(start.timeIntervalSince1970)
  }

  func now() -> Date {
    seconds.withLock { seconds in
      defer { seconds += 1 }
      return Date(timeIntervalSince1970: seconds)
    }
  }

  func set(_ instant: String) throws {
    let start = try Date(instant, strategy: .iso8601)
    seconds.withLock { $0 = start.timeIntervalSince1970 }
  }
}

/// A folder that is deleted with its value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("bpo-progress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the tests keep a record: in a folder that does not exist yet.
  var record: String { path + "/data/bpo/progress.sqlite" }
}

func memoryStore(_ clock: SteppingClock) throws -> ProgressStore {
  try ProgressStore.inMemory(now: { clock.now() })
}

func score(_ earned: Int, _ possible: Int) throws -> RecordedScore {
  guard let score = RecordedScore(earned: earned, possible: possible) else {
    throw CocoaError(.formatting)
  }
  return score
}

func attempt(
  _ question: String, in context: Attempt.Context = .inPlace, lesson: String = "day-09",
  hash: String = "h1", answer: String? = "B", score: RecordedScore = .full, hints: Int = 0,
  timeTaken: Duration? = nil
) -> Attempt {
  Attempt(
    lesson: lesson, question: question, contentHash: hash, context: context, answer: answer,
    score: score, hints: hints, timeTaken: timeTaken, seed: 7)
}

/// A clock that tells given instants, one after the other.
final class Instants: Sendable {
  private let remaining: Mutex<[Date]>

  init(_ instants: [Date]) { remaining = Mutex(instants.reversed()) }

  func next() -> Date { remaining.withLock { $0.popLast() ?? .distantFuture } }
}
