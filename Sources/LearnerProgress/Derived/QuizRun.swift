// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB

/// A run of a quiz with the answers so far.
public struct QuizRun: Sendable, Hashable {
  /// The identifier of the run, which its attempts and its end name.
  public let id: UUID
  /// The lesson, the seed and the questions as drawn.
  public let draw: QuizDraw
  /// The first attempt at each question that was answered, in the order of the answers.
  public let attempts: [RecordedAttempt]

  /// The drawn questions without an attempt, in the order in which they are asked.
  ///
  /// An edited lesson may lack some of them: leave those out, the answers to the others stand.
  public var unansweredQuestions: [String] {
    let answered = Set(attempts.map(\.attempt.question))
    return draw.questions.filter { !answered.contains($0) }
  }

  /// The question to go on with, or nil when each has its attempt.
  public var nextQuestion: String? { unansweredQuestions.first }
}

extension ProgressStore {
  /// The run to go on with: the latest of a lesson that was not finished.
  ///
  /// A quiz passed after it was begun makes it pointless, so such a run does not count.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - purpose: Only a run for this purpose.
  ///   - seed: Only a run drawn by this seed; nil for any.
  /// - Returns: The run, or nil when there is none.
  /// - Throws: ``ProgressFault`` when the record cannot be read.
  public func openQuizRun(
    of lesson: String, purpose: QuizDraw.Purpose = .quiz, seed: UInt64? = nil
  ) throws(ProgressFault) -> QuizRun? {
    try reading { database in
      let sql = """
        SELECT * FROM quiz_started AS begun WHERE lesson = :lesson
          AND purpose = :purpose AND (:seed IS NULL OR seed = :seed)
          AND NOT EXISTS (SELECT 1 FROM quiz_finished WHERE run = begun.id)
          AND NOT EXISTS (
            SELECT 1 FROM quiz_finished JOIN quiz_started AS other ON other.id = run
            WHERE other.lesson = begun.lesson AND passed = 1
              AND quiz_finished.instant >= begun.instant)
        ORDER BY instant DESC, ordinal DESC, id DESC LIMIT 1
        """
      let arguments: StatementArguments = [
        "lesson": Self.stored(lesson), "purpose": purpose.rawValue, "seed": seed.map(String.init),
      ]
      return try Row.fetchOne(database, sql: sql, arguments: arguments)
        .map { try quizRun($0, database) }
    }
  }

  /// The run with an identifier, finished or not, or nil when it is not in the record.
  public func quizRun(_ id: UUID) throws(ProgressFault) -> QuizRun? {
    try reading { database in
      let sql = "SELECT * FROM quiz_started WHERE id = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [Self.stored(id)])
        .map { try quizRun($0, database) }
    }
  }

  private func quizRun(_ row: Row, _ database: Database) throws -> QuizRun {
    let id = try row.identifier("id", file: path)
    let draw: QuizDraw
    do {
      draw = QuizDraw(
        lesson: row["lesson"], seed: try row.seed(file: path),
        questions: try QuestionList.questions(of: row["questions"]),
        purpose: QuizDraw.Purpose(rawValue: row["purpose"]) ?? .quiz)
    } catch is DecodingError {
      throw ProgressFault.damaged(file: path, reason: "the questions of a quiz are not texts")
    }
    let sql = "SELECT * FROM attempt WHERE run = ? ORDER BY instant, ordinal, id"
    var answered: Set<String> = []
    let attempts = try Row.fetchAll(database, sql: sql, arguments: [Self.stored(id)])
      .map { try RecordedAttempt(row: $0, file: path) }
      .filter { answered.insert($0.attempt.question).inserted }
    return QuizRun(id: id, draw: draw, attempts: attempts)
  }
}
