// SPDX-License-Identifier: Apache-2.0

package import ItemAnalysis

/// How a class did: for people, for `--json`, for spreadsheets and for paper.
package struct ClassReport: Encodable, Sendable {
  /// How many learners the class has.
  package var learners: Int
  /// Whether pseudonyms stand for names.
  package var isAnonymous: Bool
  /// The tests, those of the course first.
  package var tests: [Test]
  /// Learners whose records hold the same runs: one file may be a copy.
  package var sharedRuns: [[String]]
  /// What could not be read.
  package var faults: [String]

  /// One test.
  package struct Test: Encodable, Sendable {
    package var id: String
    package var title: String
    package var source: ClassTest.Source
    /// The share of all marks that suffices.
    package var passMark: Mark
    /// How many learners have not started, are under way, have finished, and have passed.
    package var standing: Standing
    /// The learners by name.
    package var learners: [Learner]
    /// The objectives in the order of the lesson.
    package var objectives: [Objective]
    /// The figures of the questions and of the test, on first finished attempts.
    package var review: TestReview
    /// How many learners sat each different paper, the most common first.
    package var papers: [Int]
    /// The items' words, in the order of the review's items.
    package var words: [ItemWords]
    /// Questions with more than one version.
    package var versions: [Versions]
    /// Who needs help.
    package var needsHelp: [NeedForHelp]
    /// Keys that were corrected.
    package var keyChanges: [KeyChange]
    /// Against an earlier class; nil without one.
    package var comparison: CohortComparison?
  }

  /// How many stand where.
  package struct Standing: Hashable, Encodable, Sendable {
    package var notStarted: Int
    package var unfinished: Int
    package var finished: Int
    package var passed: Int
    /// Those who tried more than once to the end, and what the best attempt is above the first.
    package var triedAgain: Int
    package var meanGain: Double?
  }

  /// One learner.
  package struct Learner: Encodable, Sendable {
    package var summary: LearnerSummary
    package var isPassed: Bool
    /// The share and time for each objective, of the first finished attempt; in their order.
    package var objectives: [ObjectiveShare]
  }

  /// What a learner did on the questions of one objective.
  package struct ObjectiveShare: Hashable, Encodable, Sendable {
    package var objective: String
    /// The share of the marks, unanswered questions earning none; nil when it was not asked.
    package var share: Double?
    package var seconds: Int?
  }

  /// One objective.
  package struct Objective: Encodable, Sendable {
    package var id: String
    package var text: String
    package var mastered: Int
    package var notMastered: Int
    package var inProgress: Int
    package var notStarted: Int
    /// The mean share of first finished attempts; nil without any.
    package var meanShare: Double?
  }

  /// An item in words.
  package struct ItemWords: Encodable, Sendable {
    package var item: ItemKey
    /// What is asked; nil when the course no longer has this version.
    package var prompt: String?
    package var rightAnswer: String?
    package var kind: String?
    /// Why the right answer is right, as the lesson says.
    package var explanation: String?
    /// The letters of the options chosen most among wrong answers, with what is said to them.
    package var mostCommonWrongAnswer: WrongAnswer?
  }

  /// A question of which answers to several versions were found.
  package struct Versions: Hashable, Encodable, Sendable {
    package var question: String
    package var versions: [String]
    /// Whether one of them is today's.
    package var hasCurrent: Bool
  }

  /// Creates a report.
  package init(
    of tests: [Test], learners: Int, isAnonymous: Bool, sharedRuns: [[String]] = [],
    faults: [String] = []
  ) {
    self.tests = tests
    self.learners = learners
    self.isAnonymous = isAnonymous
    self.sharedRuns = sharedRuns
    self.faults = faults
  }
}
