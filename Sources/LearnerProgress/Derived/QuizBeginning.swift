// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB

extension ProgressStore {
  /// When a run of a quiz was begun, to the millisecond, or nil when it is not in the record.
  public func beginning(ofQuiz run: UUID) throws(ProgressFault) -> Date? {
    try reading { database in
      let sql = "SELECT instant FROM quiz_started WHERE id = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [Self.stored(run)])
        .map { try $0.instant(file: path) }
    }
  }

  /// All tries of a run of a quiz, in the order in which they were made.
  public func attempts(ofQuiz run: UUID) throws(ProgressFault) -> [RecordedAttempt] {
    try reading { database in
      let sql = "SELECT * FROM attempt WHERE run = ? ORDER BY instant, ordinal, id"
      return try Row.fetchAll(database, sql: sql, arguments: [Self.stored(run)])
        .map { try RecordedAttempt(row: $0, file: path) }
    }
  }
}
