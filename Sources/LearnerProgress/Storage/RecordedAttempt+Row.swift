// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension RecordedAttempt {
  /// Reads a row of the table of attempts.
  init(row: Row, file: String) throws {
    let id = try row.identifier("id", file: file)
    let context: Attempt.Context =
      switch row["context"] as String {
      case "quiz": .quiz(run: try row.identifier("run", file: file))
      case "activity": .activity(row["activity"])
      case "review": .review
      default: .inPlace
      }
    self.id = id
    self.instant = try row.instant(file: file)
    self.attempt = Attempt(
      lesson: row["lesson"], question: row["question"], contentHash: row["content_hash"],
      context: context, answer: row["answer"], score: try row.score(file: file),
      hints: row["hints"],
      timeTaken: (row["milliseconds_taken"] as Int64?).map { .milliseconds($0) },
      seed: try row.seed(file: file))
  }
}

extension Row {
  func identifier(_ column: String, file: String) throws -> UUID {
    let text: String? = self[column]
    guard let id = text.flatMap(UUID.init(uuidString:)) else {
      throw ProgressFault.damaged(file: file, reason: "an identifier is not a UUID")
    }
    return id
  }

  func instant(_ column: String = "instant", file: String) throws -> Date {
    let text: String? = self[column]
    guard let instant = text.flatMap(InstantText.instant) else {
      throw ProgressFault.damaged(file: file, reason: "an instant is not a date of ISO 8601")
    }
    return instant
  }

  func seed(file: String) throws -> UInt64 {
    let text: String? = self["seed"]
    guard let seed = text.flatMap({ UInt64($0) }) else {
      throw ProgressFault.damaged(file: file, reason: "a seed is not a number of 64 bits")
    }
    return seed
  }

  func score(file: String) throws -> RecordedScore {
    let earned: Int? = self["earned"]
    let possible: Int? = self["possible"]
    guard let earned, let possible, let score = RecordedScore(earned: earned, possible: possible)
    else { throw ProgressFault.damaged(file: file, reason: "a score is not within its bounds") }
    return score
  }
}
