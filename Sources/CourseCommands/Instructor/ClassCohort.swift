// SPDX-License-Identifier: Apache-2.0

package import ItemAnalysis

/// What an instructor has collected of a class: trainees' quiz runs and tables of marks.
///
/// A cohort is a value in one canonical form. Merging cohorts is commutative, associative and
/// idempotent, so a folder of exports gives one cohort in whatever order it is read.
package struct ClassCohort: Hashable, Sendable {
  /// The learners by name.
  package var learners: [String: CohortLearner] = [:]
  /// The tables of marks by the name of the test.
  package var tables: [String: MarkSheet] = [:]
  /// The secret of the pseudonyms, two numbers; nil until a class is made.
  package var key: PseudonymKey?

  /// Creates an empty cohort.
  package init() {}

  /// The secret by which pseudonyms are made.
  package struct PseudonymKey: Hashable, Codable, Comparable, Sendable {
    var low: UInt64
    var high: UInt64

    /// Takes 128 bits drawn at random.
    package init(_ low: UInt64, _ high: UInt64) {
      self.low = low
      self.high = high
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.high, left.low) < (right.high, right.low)
    }
  }

  /// All that either cohort knows.
  ///
  /// - Throws: `MarkSheetError` when two tables of one name contradict each other.
  package func merged(with other: ClassCohort) throws(MarkSheetError) -> ClassCohort {
    var merged = self
    merged.learners.merge(other.learners) { $0.merged(with: $1) }
    for (name, sheet) in other.tables {
      merged.tables[name] = try merged.tables[name]?.merged(with: sheet) ?? sheet
    }
    merged.key = [key, other.key].compactMap(\.self).min()
    return merged
  }

  /// Runs that stand in the records of more than one learner: one of the files may be a copy.
  package var sharedRuns: [[String]] {
    var owners: [String: [String]] = [:]
    for (name, learner) in learners {
      for run in learner.runs.keys { owners[run, default: []].append(name) }
    }
    return Set(owners.values.filter { $0.count > 1 }.map { $0.sorted() })
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// What is known of one learner.
package struct CohortLearner: Hashable, Codable, Sendable {
  /// The lessons with anything recorded, in order.
  package var lessons: [String]
  /// The runs of quizzes by their identifiers.
  package var runs: [String: CohortRun]

  /// Describes a learner.
  package init(lessons: [String], runs: [String: CohortRun]) {
    self.lessons = lessons
    self.runs = runs
  }

  func merged(with other: CohortLearner) -> CohortLearner {
    CohortLearner(
      lessons: Set(lessons + other.lessons).sorted(),
      runs: runs.merging(other.runs) { $0.merged(with: $1) })
  }
}

/// One run of a quiz.
package struct CohortRun: Hashable, Codable, Sendable {
  /// The lesson whose quiz it is.
  package var lesson: String
  /// The seed of the draw, in digits: JSON's numbers do not hold 64 bits everywhere.
  package var seed: String
  /// When it was begun, in milliseconds since 1970.
  package var began: Int
  /// The questions as drawn.
  package var questions: [String]
  /// The first answer to each question.
  package var answers: [String: CohortAnswer]
  /// How it ended; nil while it is open.
  package var outcome: CohortOutcome?

  func merged(with other: CohortRun) -> CohortRun {
    // Draws of one identifier are one fact; should a hand have changed one, the lesser stands.
    var merged = spelling.lexicographicallyPrecedes(other.spelling) ? self : other
    merged.answers = answers.merging(other.answers) { min($0, $1) }
    merged.outcome = [outcome, other.outcome].compactMap(\.self).min()
    return merged
  }

  private var spelling: [String] { [lesson, seed, String(began)] + questions }
}

/// One answer as it was recorded.
package struct CohortAnswer: Hashable, Codable, Sendable {
  /// The identifier of the fact.
  package var id: String
  /// When it was given, in milliseconds since 1970.
  package var given: Int
  /// The hash of the question as it stood.
  package var contentHash: String
  /// What was typed; nil when the question was left unanswered.
  package var typed: String?
  /// The points earned.
  package var earned: Int
  /// The points that could be earned.
  package var possible: Int
  /// The hints taken before.
  package var hints: Int
  /// How long it took; nil when not measured.
  package var milliseconds: Int?
}

extension CohortAnswer: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.given, left.id, left.spelling) < (right.given, right.id, right.spelling)
  }

  private var spelling: String {
    "\(contentHash) \(earned)/\(possible) \(hints) \(milliseconds ?? -1) \(typed ?? "")"
  }
}

/// How a run ended.
package struct CohortOutcome: Hashable, Codable, Sendable {
  /// When, in milliseconds since 1970.
  package var ended: Int
  /// The points earned.
  package var earned: Int
  /// The points that could be earned.
  package var possible: Int
  /// Whether the pass mark of that day was reached.
  package var isPassed: Bool
}

extension CohortOutcome: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.ended, left.earned, left.possible, left.isPassed ? 1 : 0)
      < (right.ended, right.earned, right.possible, right.isPassed ? 1 : 0)
  }
}
