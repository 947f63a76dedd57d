// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB

/// Where a learner stands in one lesson.
public struct LessonSummary: Sendable, Hashable {
  /// The identifier of the lesson.
  public let lesson: String
  /// When the first and the latest fact of the lesson were recorded.
  public let begun: Date, latest: Date
  /// The step that was reached last, or nil.
  public let lastStep: String?
  /// How many questions inside the text have an answer.
  public let questionsAnswered: Int
  /// How many of them have a latest answer that is wholly right.
  public let questionsRight: Int
  /// How many runs of the quiz were started and how many finished.
  public let quizzesStarted: Int, quizzesFinished: Int
  /// The best score of a finished run that was no retry, or nil.
  public let bestQuizScore: RecordedScore?
  /// Whether any run was passed, whatever it was for.
  public let isQuizPassed: Bool
  /// Whether the latest run waits to be finished.
  public let hasOpenQuiz: Bool
}

extension ProgressStore {
  /// The lessons that were begun, the one that was touched last first.
  public func lessonSummaries() throws(ProgressFault) -> [LessonSummary] {
    struct Touched {
      var lesson: String
      var begun: Date
      var latest: Date
    }
    let touched: [Touched] = try reading { database in
      let sql = """
        SELECT lesson, min(instant) AS begun, max(instant) AS latest FROM (
          SELECT lesson, instant FROM attempt
          UNION ALL SELECT lesson, instant FROM step_reached
          UNION ALL SELECT lesson, instant FROM quiz_started
          UNION ALL SELECT lesson, quiz_finished.instant
            FROM quiz_finished JOIN quiz_started ON quiz_started.id = run
        ) GROUP BY lesson ORDER BY latest DESC, lesson
        """
      return try Row.fetchAll(database, sql: sql).map { row in
        Touched(
          lesson: row["lesson"], begun: try row.instant("begun", file: path),
          latest: try row.instant("latest", file: path))
      }
    }
    var summaries: [LessonSummary] = []
    for place in touched {
      let answers = try inPlaceAnswers(of: place.lesson).latest.values
        .filter { $0.attempt.answer != nil }
      let outcomes = try quizOutcomes(of: place.lesson)
      summaries.append(
        LessonSummary(
          lesson: place.lesson, begun: place.begun, latest: place.latest,
          lastStep: try lastStep(of: place.lesson), questionsAnswered: answers.count,
          questionsRight: answers.count { $0.attempt.score.isFull },
          quizzesStarted: try quizzesStarted(of: place.lesson), quizzesFinished: outcomes.count,
          bestQuizScore: try bestQuizOutcome(of: place.lesson)?.outcome.score,
          isQuizPassed: outcomes.contains(where: \.outcome.isPassed),
          hasOpenQuiz: try openQuizRun(of: place.lesson) != nil))
    }
    return summaries
  }

  private func quizzesStarted(of lesson: String) throws(ProgressFault) -> Int {
    try reading { database in
      let sql = "SELECT count(*) FROM quiz_started WHERE lesson = ?"
      return try Int.fetchOne(database, sql: sql, arguments: [Self.stored(lesson)]) ?? 0
    }
  }
}
