// SPDX-License-Identifier: Apache-2.0

import Foundation
package import LearnerProgress

extension CohortLearner {
  /// Reads what `bpo progress --export` wrote; every rule of the record is checked on the way.
  ///
  /// - Parameter path: The path of the export.
  /// - Throws: `ProgressFault` with the place of what breaks a rule.
  package init(exportAt path: String) throws(ProgressFault) {
    let store = try ProgressStore.inMemory()
    try store.merge(exportAt: path)
    var runs: [String: CohortRun] = [:]
    for recorded in try store.quizRuns() {
      runs[recorded.run.id.uuidString.lowercased()] = CohortRun(recorded)
    }
    self.init(lessons: try store.lessonSummaries().map(\.lesson).sorted(), runs: runs)
  }
}

extension CohortRun {
  fileprivate init(_ recorded: RecordedQuizRun) {
    let run = recorded.run
    self.init(
      lesson: run.draw.lesson, seed: String(run.draw.seed), began: recorded.begun.milliseconds,
      questions: run.draw.questions, answers: [:],
      outcome: recorded.outcome.map { ended in
        CohortOutcome(
          ended: ended.instant.milliseconds, earned: ended.outcome.score.earned,
          possible: ended.outcome.score.possible, isPassed: ended.outcome.isPassed)
      })
    for recorded in run.attempts {
      let attempt = recorded.attempt
      answers[attempt.question] = CohortAnswer(
        id: recorded.id.uuidString.lowercased(), given: recorded.instant.milliseconds,
        contentHash: attempt.contentHash, typed: attempt.answer, earned: attempt.score.earned,
        possible: attempt.score.possible, hints: attempt.hints,
        milliseconds: attempt.timeTaken.map {
          let (seconds, attoseconds) = $0.components
          let (whole, overflow) = Int(clamping: seconds).multipliedReportingOverflow(by: 1000)
          return overflow ? .max : whole + Int(attoseconds / 1_000_000_000_000_000)
        })
    }
  }
}

extension Date {
  /// Milliseconds since 1970, to the nearest; instants of a record have years 1 to 9999.
  fileprivate var milliseconds: Int { Int((timeIntervalSince1970 * 1000).rounded()) }
}
