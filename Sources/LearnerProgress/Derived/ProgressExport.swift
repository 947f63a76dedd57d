// SPDX-License-Identifier: Apache-2.0

import GRDB

extension ProgressStore {
  /// The whole record as JSON Lines: a heading, then one fact a line, the oldest first.
  ///
  /// The heading is `{"format":"bpo-progress","version":1}`. Each fact has `kind`, `id` and
  /// `instant` (ISO 8601, UTC); seeds are texts, since JSON's numbers do not hold 64 bits.
  public func exportJSONLines() throws(ProgressFault) -> String {
    let sql = """
      SELECT line FROM (
        SELECT instant, 1 AS kind, sequence, json_object(
          'kind', 'quiz-started', 'id', id, 'instant', instant, 'lesson', lesson, 'seed', seed,
          'questions', json(questions)) AS line FROM quiz_started
        UNION ALL SELECT instant, 2, sequence, json_object(
          'kind', 'step-reached', 'id', id, 'instant', instant, 'lesson', lesson,
          'step', step) FROM step_reached
        UNION ALL SELECT instant, 3, sequence, json_object(
          'kind', 'attempt', 'id', id, 'instant', instant, 'lesson', lesson,
          'question', question, 'contentHash', content_hash, 'context', context, 'run', run,
          'activity', activity, 'answer', answer, 'earned', earned, 'possible', possible,
          'hints', hints, 'millisecondsTaken', milliseconds_taken, 'seed', seed) FROM attempt
        UNION ALL SELECT instant, 4, sequence, json_object(
          'kind', 'quiz-finished', 'id', id, 'instant', instant, 'run', run, 'earned', earned,
          'possible', possible, 'passed', json(iif(passed, 'true', 'false'))) FROM quiz_finished
        UNION ALL SELECT instant, 5, sequence, json_object(
          'kind', 'activity-finished', 'id', id, 'instant', instant, 'activity', activity,
          'seed', seed, 'earned', earned, 'possible', possible,
          'details', json(details)) FROM activity_finished
      ) ORDER BY instant, kind, sequence
      """
    let version = ProgressMigrations.newestVersion
    let lines = try reading { try String.fetchAll($0, sql: sql) }
    return ([#"{"format":"bpo-progress","version":\#(version)}"#] + lines)
      .joined(separator: "\n") + "\n"
  }
}
