// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB

/// A run of a quiz from its draw to its end.
public struct RecordedQuizRun: Sendable, Hashable {
  /// When it was drawn, to the millisecond.
  public let begun: Date
  /// The draw and the first attempt at each question.
  public let run: QuizRun
  /// How it ended; nil while it is open.
  public let outcome: RecordedQuizOutcome?
}

extension ProgressStore {
  /// Every run of every quiz, in the order in which they were begun.
  ///
  /// - Throws: ``ProgressFault`` when the record cannot be read.
  public func quizRuns() throws(ProgressFault) -> [RecordedQuizRun] {
    let begun: [(id: UUID, instant: Date)] = try reading { database in
      let sql = "SELECT id, instant FROM quiz_started ORDER BY instant, ordinal, id"
      return try Row.fetchAll(database, sql: sql).map { row in
        (try row.identifier("id", file: path), try row.instant(file: path))
      }
    }
    var runs: [RecordedQuizRun] = []
    var outcomes: [String: [UUID: RecordedQuizOutcome]] = [:]
    for (id, instant) in begun {
      guard let run = try quizRun(id) else { continue }
      let lesson = run.draw.lesson
      if outcomes[lesson] == nil {
        outcomes[lesson] = [:]
        for ended in try quizOutcomes(of: lesson) { outcomes[lesson]?[ended.outcome.run] = ended }
      }
      runs.append(RecordedQuizRun(begun: instant, run: run, outcome: outcomes[lesson]?[id]))
    }
    return runs
  }
}
