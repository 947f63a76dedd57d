// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB

/// What a learner has done in all.
public struct ProgressTotals: Sendable, Hashable {
  /// How many answers were given, repetitions included.
  public let answers: Int
  /// How many of them were wholly right.
  public let rightAnswers: Int
  /// How many different questions were answered.
  public let questions: Int
  /// How many hints were shown.
  public let hints: Int
  /// The time spent on answers, where it was measured.
  public let timeTaken: Duration
  /// How many runs of quizzes were finished and how many of them passed.
  public let quizzesFinished: Int, quizzesPassed: Int
  /// How many times an activity was finished.
  public let activitiesFinished: Int
  /// On how many days something was recorded, by the calendar of the learner's time zone.
  public let daysActive: Int
}

extension ProgressStore {
  /// What was done in all, with days that begin at midnight in a time zone.
  public func totals(in timeZone: TimeZone) throws(ProgressFault) -> ProgressTotals {
    let days = try daysActive(in: timeZone)
    return try reading { database in
      // A run that was finished on two machines ended when it was finished first.
      let sql = """
        WITH ended AS (
          SELECT passed FROM (
            SELECT passed,
              row_number() OVER (PARTITION BY run ORDER BY \(FactForm.order)) AS number
            FROM quiz_finished)
          WHERE number = 1)
        SELECT
          count(answer) AS answers,
          count(answer) FILTER (WHERE earned = possible) AS right_answers,
          (SELECT count(*) FROM (
            SELECT DISTINCT lesson, question FROM attempt WHERE answer IS NOT NULL)) AS questions,
          coalesce(sum(hints), 0) AS hints,
          coalesce(sum(milliseconds_taken), 0) AS milliseconds,
          (SELECT count(*) FROM ended) AS finished,
          (SELECT count(*) FROM ended WHERE passed) AS passed,
          (SELECT count(*) FROM activity_finished) AS activities
        FROM attempt
        """
      let row = try Row.fetchOne(database, sql: sql) ?? Row()
      return ProgressTotals(
        answers: row["answers"], rightAnswers: row["right_answers"], questions: row["questions"],
        hints: row["hints"], timeTaken: .milliseconds(row["milliseconds"] as Int64),
        quizzesFinished: row["finished"], quizzesPassed: row["passed"],
        activitiesFinished: row["activities"], daysActive: days)
    }
  }

  /// On how many days of a time zone's calendar something was recorded.
  private func daysActive(in timeZone: TimeZone) throws(ProgressFault) -> Int {
    let secondsPerDay = 86_400.0
    let days = try activeInstants().map { instant in
      let local = instant.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: instant))
      return (local / secondsPerDay).rounded(.down)
    }
    return Set(days).count
  }

  /// When something was recorded, one instant for each minute in which that was so, in order.
  ///
  /// That is enough to tell the days in any time zone: offsets from UTC are whole minutes today.
  ///
  /// - Returns: The instants, the earliest first.
  /// - Throws: ``ProgressFault`` when the record cannot be read.
  public func activeInstants() throws(ProgressFault) -> [Date] {
    let sql = """
      SELECT min(instant) AS instant FROM (
        SELECT instant FROM attempt UNION ALL SELECT instant FROM step_reached
        UNION ALL SELECT instant FROM quiz_started UNION ALL SELECT instant FROM quiz_finished
        UNION ALL SELECT instant FROM activity_finished
      ) GROUP BY substr(instant, 1, 16) ORDER BY 1
      """
    return try reading { database in
      try Row.fetchAll(database, sql: sql).map { try $0.instant(file: path) }
    }
  }
}
