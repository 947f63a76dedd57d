// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB

/// The end of a run of a quiz, as it stands in the record.
public struct RecordedQuizOutcome: Sendable, Hashable {
  /// When it was recorded, to the millisecond.
  public let instant: Date
  /// The run, its score and whether it was passed.
  public let outcome: QuizOutcome
  /// What the run was for.
  public let purpose: QuizDraw.Purpose
}

/// The end of an activity, as it stands in the record.
public struct RecordedActivityOutcome: Sendable, Hashable {
  /// The identifier of the fact.
  public let id: UUID
  /// When it was recorded, to the millisecond.
  public let instant: Date
  /// The activity, its score and its details.
  public let outcome: ActivityOutcome
}

extension ProgressStore {
  /// The finished runs of a lesson's quiz, whatever their purpose, in the order in which they ended.
  ///
  /// A run that was finished on two machines ended when it was finished first.
  public func quizOutcomes(of lesson: String) throws(ProgressFault) -> [RecordedQuizOutcome] {
    try reading { database in
      let sql = """
        SELECT quiz_finished.*, purpose FROM quiz_finished JOIN quiz_started ON quiz_started.id = run
        WHERE lesson = ? ORDER BY quiz_finished.instant, quiz_finished.ordinal, quiz_finished.id
        """
      var ended: Set<UUID> = []
      return try Row.fetchAll(database, sql: sql, arguments: [Self.stored(lesson)])
        .map { row in
          RecordedQuizOutcome(
            instant: try row.instant(file: path),
            outcome: QuizOutcome(
              run: try row.identifier("run", file: path), score: try row.score(file: path),
              isPassed: row["passed"]),
            purpose: QuizDraw.Purpose(rawValue: row["purpose"]) ?? .quiz)
        }
        .filter { ended.insert($0.outcome.run).inserted }
    }
  }

  /// The best finished run of a lesson's quiz, or nil when there is none; the first of equals.
  ///
  /// A retry asks only what was wrong before, and a pre-test only some of it, so their scores are no
  /// score of the quiz.
  public func bestQuizOutcome(of lesson: String) throws(ProgressFault) -> RecordedQuizOutcome? {
    let outcomes = try quizOutcomes(of: lesson).filter { $0.purpose == .quiz }
    let best = outcomes.map(\.outcome.score.share).max()
    return outcomes.first { $0.outcome.score.share == best }
  }

  /// What was done in activities, in that order: in one of them, or in all when none is named.
  public func activityOutcomes(
    of activity: String? = nil
  ) throws(ProgressFault) -> [RecordedActivityOutcome] {
    try reading { database in
      let sql = """
        SELECT * FROM activity_finished WHERE ?1 IS NULL OR activity = ?1
        ORDER BY instant, ordinal, id
        """
      return try Row.fetchAll(database, sql: sql, arguments: [activity.map(Self.stored)])
        .map { row in
          RecordedActivityOutcome(
            id: try row.identifier("id", file: path), instant: try row.instant(file: path),
            outcome: ActivityOutcome(
              activity: row["activity"], seed: try row.seed(file: path),
              score: try row.score(file: path), details: row["details"]))
        }
    }
  }
}
