// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The latest answers to the questions inside the text of a lesson.
public struct InPlaceAnswers: Sendable, Hashable {
  /// How a question stands with a learner.
  public enum Standing: Sendable, Hashable {
    /// It was never answered.
    case unanswered
    /// It was answered as it reads today.
    case answered(RecordedAttempt)
    /// It was answered, and edited since: the answer stands, and the learner may look again.
    case edited(since: RecordedAttempt)
  }

  /// The latest attempt by the identifier of its question.
  public let latest: [String: RecordedAttempt]

  /// How a question stands, by its identifier and by the hash of what it says today.
  public func standing(of question: String, contentHash: String) -> Standing {
    guard let attempt = latest[question] else { return .unanswered }
    return attempt.attempt.contentHash == contentHash ? .answered(attempt) : .edited(since: attempt)
  }
}

extension ProgressStore {
  /// The latest answers to the questions inside the text of a lesson.
  public func inPlaceAnswers(of lesson: String) throws(ProgressFault) -> InPlaceAnswers {
    try reading { database in
      let sql = """
        SELECT * FROM attempt WHERE lesson = ? AND context = 'in-place' ORDER BY instant, ordinal, id
        """
      var latest: [String: RecordedAttempt] = [:]
      for row in try Row.fetchAll(database, sql: sql, arguments: [Self.stored(lesson)]) {
        let attempt = try RecordedAttempt(row: row, file: path)
        latest[attempt.attempt.question] = attempt
      }
      return InPlaceAnswers(latest: latest)
    }
  }

  /// The steps of a lesson that were ever reached.
  public func stepsReached(of lesson: String) throws(ProgressFault) -> Set<String> {
    try reading { database in
      let sql = "SELECT DISTINCT step FROM step_reached WHERE lesson = ?"
      return Set(try String.fetchAll(database, sql: sql, arguments: [Self.stored(lesson)]))
    }
  }

  /// The step that was reached last in a lesson, or nil when it was not begun.
  public func lastStep(of lesson: String) throws(ProgressFault) -> String? {
    try reading { database in
      let sql = """
        SELECT step FROM step_reached WHERE lesson = ? ORDER BY instant DESC, ordinal DESC, id DESC LIMIT 1
        """
      return try String.fetchOne(database, sql: sql, arguments: [Self.stored(lesson)])
    }
  }
}
