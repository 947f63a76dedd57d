// SPDX-License-Identifier: Apache-2.0

/// The item analysis of a test: what an instructor learns about the questions from the marks.
///
/// ```swift
/// let sheet = try MarkSheet(reading: bytes)
/// let review = TestReview(of: sheet)
/// for item in review.itemsByNeed { … }
/// ```
public struct TestReview: Hashable, Codable, Sendable {
  /// Whose marks were analysed, and whose not.
  public var group: AnalysedGroup
  /// The figures of the test.
  public var statistics: TestStatistics
  /// The items in the order of the paper.
  public var items: [ItemReview]
  /// Stands instead of verdicts when the group is small.
  public var warning: SmallGroupWarning?
  /// How consistent the test is; nil when not defined or the group is small.
  public var consistency: ConsistencyVerdict?

  /// Analyses a sheet, whose items make one test.
  ///
  /// A sheet of several tests is restricted to the items of one first
  /// (``MarkSheet/restricted(to:)``).
  /// - Parameters:
  ///   - sheet: The marks.
  ///   - choice: Which attempt of a learner counts.
  ///   - unanswered: What an unanswered item means.
  ///   - thresholds: The limits of the verdicts.
  /// - Complexity: O(items × learners × log learners).
  public init(
    of sheet: MarkSheet, attempts choice: AttemptChoice = .first,
    unanswered: UnansweredRule = .setLearnerAside, thresholds: ReviewThresholds = .published
  ) {
    let group = AnalysedGroup(of: sheet, attempts: choice, unanswered: unanswered)
    // Whoever finished, also with items unanswered.
    let finished = AnalysedGroup(of: sheet, attempts: choice, unanswered: .countAsZero).attempts
    let columns = ItemColumns(items: sheet.items, attempts: group.attempts)
    let columnsOfAll =
      finished.count == group.size
      ? columns : ItemColumns(items: sheet.items, attempts: finished)
    let matrix = ScoreMatrix(items: sheet.items, columns: columns, group.size)
    let statistics = TestStatistics(of: sheet.items, in: matrix)
    let isSmall = Double(group.size) < thresholds.smallestGroup.value
    let parts = GroupThird.parts(of: matrix.totals)
    let figures = ItemStatistics.all(of: sheet.items, in: matrix)
    self.group = group
    self.statistics = statistics
    warning =
      isSmall
      ? SmallGroupWarning(learners: group.size, threshold: thresholds.smallestGroup) : nil
    consistency =
      isSmall
      ? nil : statistics.internalConsistency.map { ConsistencyVerdict($0, by: thresholds) }
    items = zip(sheet.items, figures).enumerated().map { index, pair in
      let (item, figures) = pair
      let responses = columns.responses[index]
      let responsesOfAll = columnsOfAll.responses[index]
      let distractors = DistractorTable(item, responses: responses, parts: parts)
      return ItemReview(
        item: item, statistics: figures,
        counts: MarkCounts(item, responses: responses),
        countsOfAll: MarkCounts(item, responses: responsesOfAll),
        distractors: distractors,
        wrongAnswers: WrongAnswer.all(on: item, responses: responsesOfAll),
        findings: isSmall ? [] : ItemFinding.all(on: figures, distractors, by: thresholds))
    }
  }

  /// The items, those first that most need to be looked at: lowest discrimination, then lowest
  /// facility, then the order of the paper; items without these figures come last.
  public var itemsByNeed: [ItemReview] {
    func rank(_ review: ItemReview) -> (Double, Double) {
      (
        review.statistics.discriminationIndex ?? .infinity,
        review.statistics.facility ?? .infinity
      )
    }
    return items.enumerated().sorted {
      let (left, right) = (rank($0.element), rank($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }
}
