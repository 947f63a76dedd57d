// SPDX-License-Identifier: Apache-2.0

package import ItemAnalysis

extension ClassReport.Test {
  /// Works out the report of a test.
  ///
  /// - Parameters:
  ///   - test: The marks and what is known of the items.
  ///   - earlier: The same test of an earlier class.
  ///   - unanswered: What an unanswered item means in the figures.
  ///   - mastery: The share of an objective's marks from which it is mastered.
  package init(
    _ test: ClassTest, against earlier: ClassTest? = nil,
    unanswered: UnansweredRule = .setLearnerAside, mastery: Mark = ObjectiveMastery.usualShare
  ) {
    let review = TestReview(of: test.drawn, unanswered: unanswered)
    let summaries = LearnerSummary.all(in: test.drawn, enrolled: test.enrolled).map { summary in
      var summary = summary
      if summary.standing == .notStarted, test.beginners.contains(summary.learner) {
        summary.standing = .unfinished
      }
      return summary
    }
    let masteries = ObjectiveMastery.all(
      in: test.drawn, share: mastery, enrolled: test.enrolled)
    let order = test.objectives.map(\.id)
    let objectives = masteries.sorted {
      (order.firstIndex(of: $0.objective) ?? .max) < (order.firstIndex(of: $1.objective) ?? .max)
    }
    let shares = test.drawn.sharesByObjective()
    id = test.id
    title = test.title
    source = test.source
    passMark = test.passMark
    learners = summaries.map { summary in
      ClassReport.Learner(
        summary: summary, isPassed: summary.bestShare.map { test.isPassed($0) } ?? false,
        objectives: objectives.map { mastery in
          let part = shares[summary.learner]?[mastery.objective]
          return .init(
            objective: mastery.objective, share: part?.share, seconds: part?.seconds)
        })
    }
    standing = ClassReport.Standing(learners)
    self.objectives = objectives.map { mastery in
      let known = shares.values.compactMap { $0[mastery.objective]?.share }.sorted()
      return ClassReport.Objective(
        id: mastery.objective,
        text: test.objectives.first { $0.id == mastery.objective }?.text ?? mastery.objective,
        mastered: mastery.count(.mastered), notMastered: mastery.count(.notMastered),
        inProgress: mastery.count(.inProgress), notStarted: mastery.count(.notStarted),
        meanShare: known.isEmpty ? nil : known.reduce(0, +) / Double(known.count))
    }
    self.review = review
    papers = test.drawn.paperGroups()
    words = review.items.map { review in
      let wording = test.wordings[review.item.key]
      return ClassReport.ItemWords(
        item: review.item.key, prompt: wording?.prompt, rightAnswer: wording?.rightAnswer,
        kind: wording?.kind, explanation: wording?.explanation,
        mostCommonWrongAnswer: review.wrongAnswers.first)
    }
    versions = ClassReport.Versions.all(of: test)
    let paperLength = review.statistics.items
    needsHelp = NeedForHelp.all(
      summaries, objectives, items: paperLength, passMark: test.passMark)
    keyChanges = test.keyChanges
    comparison = earlier.map {
      CohortComparison(from: TestReview(of: $0.drawn, unanswered: unanswered), to: review)
    }
  }
}

extension ClassTest {
  /// Whether a share reaches the pass mark: both are the nearest numbers to exact fractions.
  func isPassed(_ share: Double) -> Bool { share >= passMark.doubleValue }
}

extension ClassReport.Standing {
  fileprivate init(_ learners: [ClassReport.Learner]) {
    let summaries = learners.map(\.summary)
    notStarted = summaries.count { $0.standing == .notStarted }
    unfinished = summaries.count { $0.standing == .unfinished }
    finished = summaries.count { $0.standing == .finished }
    passed = learners.count(where: \.isPassed)
    let again = summaries.filter { $0.finishedAttempts > 1 }
    triedAgain = again.count
    let gains = again.compactMap { one in
      one.bestShare.flatMap { best in one.firstShare.map { best - $0 } }
    }
    meanGain = gains.isEmpty ? nil : gains.sorted().reduce(0, +) / Double(gains.count)
  }
}

extension ClassReport.Versions {
  fileprivate static func all(of test: ClassTest) -> [Self] {
    let byQuestion = Dictionary(grouping: test.drawn.sheet.items.map(\.key), by: \.id)
    return byQuestion.sorted { $0.key < $1.key }.compactMap { question, keys in
      let hasCurrent = keys.contains { test.wordings[$0] != nil }
      guard test.source == .quiz, keys.count > 1 || !hasCurrent else { return nil }
      return .init(
        question: question, versions: keys.map(\.version).sorted(), hasCurrent: hasCurrent)
    }
  }
}
