// SPDX-License-Identifier: Apache-2.0

extension TestReview {
  /// Analyses a test whose learners may have been asked different items.
  ///
  /// - Parameters:
  ///   - test: The marks and what was asked.
  ///   - choice: Which attempt of a learner counts.
  ///   - unanswered: What an unanswered item means.
  ///   - thresholds: The limits of the verdicts.
  /// - Complexity: O(items × learners × items of a paper).
  public init(
    of test: DrawnTest, attempts choice: AttemptChoice = .first,
    unanswered: UnansweredRule = .setLearnerAside, thresholds: ReviewThresholds = .published
  ) {
    if test.papers.isEmpty {
      self.init(
        of: test.sheet, attempts: choice, unanswered: unanswered, thresholds: thresholds)
      return
    }
    let chosen = test.chosenAttempts(choice)
    let finishers = Set(chosen.map(\.learner))
    let others = test.sheet.attempts.filter { !finishers.contains($0.learner) }
    let papers = chosen.map { PaperMarks($0, test.paper(of: $0)) }
    if Set(papers.map { Set($0.items.map(\.key)) }).count <= 1 {
      let items = papers.first?.items ?? test.sheet.items
      let keys = Set(items.map(\.key))
      self.init(
        of: MarkSheet(checkedItems: test.sheet.items, checkedAttempts: (chosen + others).ordered)
          .restricted { keys.contains($0.key) },
        unanswered: unanswered, thresholds: thresholds)
    } else {
      self.init(
        papers, unfinished: others, of: test.sheet.items, unanswered: unanswered,
        thresholds: thresholds)
    }
    group.attemptChoice = choice
  }

  /// Whether the learners were asked different items.
  public var hasDifferentPapers: Bool {
    statistics.undefined.contains { $0.reason == .differentPapers }
  }

  /// The analysis of different papers.
  private init(
    _ papers: [PaperMarks], unfinished: [LearnerAttempt], of items: [Item],
    unanswered: UnansweredRule, thresholds: ReviewThresholds
  ) {
    let length = papers.map(\.items.count).max() ?? 0
    let totals = papers.map { paper in
      paper.attempt.replacing(
        paper.isComplete || unanswered == .countAsZero
          ? [Response(.whole, mark: paper.rest(without: nil, outOf: max(1, length)))] : [])
    }
    let whole = Item(.whole, maximum: Mark(max(1, length)) ?? .one)
    self.init(
      of: MarkSheet(checkedItems: [whole], checkedAttempts: (totals + unfinished).ordered),
      thresholds: thresholds)
    let byLearner = Dictionary(
      uniqueKeysWithValues: papers.map { ($0.attempt.learner, $0.attempt) })
    group.attempts = group.attempts.compactMap { byLearner[$0.learner] }
    group.unanswered = unanswered
    statistics.items = length
    statistics.undefined = statistics.undefined.map {
      if case .tooFewItems = $0.reason { UndefinedFigure($0.figure, .differentPapers) } else { $0 }
    }
    let asked = items.filter { item in papers.contains { $0.asks(item.key) } }
    self.items = asked.map { item in
      Self.review(
        of: item, papers.filter { $0.asks(item.key) }, outOf: max(1, length - 1),
        unanswered: unanswered, thresholds: thresholds)
    }
  }

  /// One item beside the rest of each paper, as a test of two items.
  private static func review(
    of item: Item, _ papers: [PaperMarks], outOf maximum: Int, unanswered: UnansweredRule,
    thresholds: ReviewThresholds
  ) -> ItemReview {
    var rest = Item(.whole, position: .max, maximum: Mark(maximum) ?? .one)
    if item.key == rest.key { rest.key.version += "." }
    let attempts = papers.map { paper in
      let own = paper.attempt.response(to: item.key)
      return paper.attempt.replacing(
        [own, Response(rest.key, mark: paper.rest(without: item.key, outOf: maximum))]
          .compactMap(\.self).sorted { $0.item < $1.item })
    }
    let sheet = MarkSheet(checkedItems: [item, rest], checkedAttempts: attempts.ordered)
    var review = TestReview(of: sheet, unanswered: unanswered, thresholds: thresholds).items[0]
    review.statistics.effectiveWeight = nil
    review.statistics.undefined.removeAll { $0.figure == .effectiveWeight }
    review.statistics.undefined.append(UndefinedFigure(.effectiveWeight, .differentPapers))
    return review
  }
}

extension ItemKey {
  /// The name of a paper, or of its rest, as an item.
  fileprivate static let whole = ItemKey("paper", version: "all other items together")
}

extension PaperMarks {
  fileprivate func asks(_ key: ItemKey) -> Bool { items.contains { $0.key == key } }
}

extension LearnerAttempt {
  fileprivate func replacing(_ responses: [Response]) -> LearnerAttempt {
    var attempt = self
    attempt.responses = responses
    return attempt
  }
}

extension [LearnerAttempt] {
  /// In the order of a sheet.
  fileprivate var ordered: [LearnerAttempt] {
    sorted { ($0.learner, $0.id) < ($1.learner, $1.id) }
  }
}
