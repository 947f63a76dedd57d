// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis

extension ClassCohort {
  /// The cohort with pseudonyms for names, for projecting and for passing on.
  ///
  /// - Parameter fresh: The secret, when the cohort has none of its own.
  /// - Returns: A cohort without names; what learners wrote themselves is still in it, so see
  ///   ``QuizOfClass/init(_:remarked:hidesWrittenAnswers:)``.
  package func anonymised(by fresh: PseudonymKey) -> ClassCohort {
    let key = key ?? fresh
    let names = Pseudonyms(key: key.low, key.high)
      .names(of: Set(learners.keys).union(tables.values.flatMap(\.learners)))
    var anonymous = self
    anonymous.learners = [:]
    var numbers: [String: String] = [:]
    for (name, learner) in learners.sorted(by: { $0.key < $1.key }) {
      // Identifiers of runs stand in exports, beside names.
      var renamed = CohortLearner(lessons: learner.lessons, runs: [:])
      for (id, run) in learner.runs.sorted(by: { $0.key < $1.key }) {
        let number = numbers[id] ?? "\(numbers.count + 1)"
        numbers[id] = number
        renamed.runs[number] = run
      }
      anonymous.learners[names[name] ?? "Learner"] = renamed
    }
    anonymous.tables = tables.mapValues { sheet in
      let attempts = sheet.attempts.map { attempt in
        var attempt = attempt
        attempt.learner = names[attempt.learner] ?? "Learner"
        return attempt
      }
      return (try? MarkSheet(items: sheet.items, attempts: attempts)) ?? sheet
    }
    anonymous.key = nil
    return anonymous
  }
}
