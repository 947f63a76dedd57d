// SPDX-License-Identifier: Apache-2.0

import GRDB

extension ProgressStore {
  /// All attempts in the order in which they were made, wherever the questions were asked.
  ///
  /// Complexity: O(*n*) in the number of attempts, all of which are held in memory.
  ///
  /// - Parameter lesson: Only attempts at questions of this lesson; nil for all.
  /// - Returns: The attempts, the oldest first.
  /// - Throws: ``ProgressFault`` when the record cannot be read.
  public func attempts(of lesson: String? = nil) throws(ProgressFault) -> [RecordedAttempt] {
    try reading { database in
      let sql = """
        SELECT * FROM attempt WHERE ?1 IS NULL OR lesson = ?1 ORDER BY instant, ordinal, id
        """
      return try Row.fetchAll(database, sql: sql, arguments: [lesson.map(Self.stored)])
        .map { try RecordedAttempt(row: $0, file: path) }
    }
  }
}
