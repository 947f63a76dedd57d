// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

/// Tests of a quiz that draws its questions from a bank.
struct DrawnTestTests {
  @Test("with one paper the figures are those of the sheet")
  func onePaper() throws {
    for sheet in [try eightLearners(), try nineLearners(), try tenLearners()] {
      let asked = Set(sheet.items.map(\.key))
      let papers = Dictionary(
        uniqueKeysWithValues: sheet.attempts.map { (AttemptName($0.learner, $0.id), asked) })
      let drawn = DrawnTest(sheet, papers: papers)
      let (one, other) = (TestReview(of: drawn), TestReview(of: sheet))
      #expect(one == other)
      #expect(!one.hasDifferentPapers)
      #expect(LearnerSummary.all(in: drawn) == LearnerSummary.all(in: sheet))
      #expect(drawn.paperGroups() == [sheet.attempts.count])
    }
  }

  // Four learners, three items of one mark, each paper two of them.
  //   L01: Q1 1, Q2 1   L02: Q1 1, Q3 0   L03: Q2 0, Q3 1   L04: Q1 0, Q2 0
  // Q1 was asked of L01, L02, L04: x = 1 1 0, rest = 1 0 0.
  //   facility 2/3; Σx = 2, Σrest = 1, Σx·rest = 1: 3·1 − 2·1 = 1; Σx² : 3·2 − 4 = 2;
  //   Σrest²: 3·1 − 1 = 2; index = 100·1/√(2·2) = 50.
  //   sorted x = 0 1 1, rest = 0 0 1: Σ = 1, the same, so the efficiency is 100.
  // Q2 was asked of L01, L03, L04: x = 1 0 0, rest = 1 1 0: 3·1 − 1·2 = 1; 2; 2: 50;
  //   sorted 0 0 1 with 0 1 1: Σ = 1: 100.
  // Q3 of L02, L03: x = 0 1, rest = 1 0: 2·0 − 1·1 = −1; 1; 1: −100; sorted Σ = 1: 2 − 1 = 1: −100.
  // Shares of papers: 1, ½, ½, 0; totals outOf 2: 2, 1, 1, 0: mean 1, median 1.
  private func drawn() throws -> DrawnTest {
    let rows: [[Mark?]] = [
      [.one, .one, nil], [.one, nil, .zero], [nil, .zero, .one], [.zero, .zero, nil],
    ]
    let items = (1...3).map { Item(ItemKey("Q\($0)"), position: $0, objectives: ["o\($0 % 2)"]) }
    let attempts = rows.enumerated().map { place, row in
      LearnerAttempt(
        learner: "L0\(place + 1)",
        responses: zip(items, row).compactMap { item, mark in
          mark.map { Response(item.key, mark: $0) }
        })
    }
    return DrawnTest(
      try MarkSheet(items: items, attempts: attempts),
      papers: Dictionary(
        uniqueKeysWithValues: attempts.map {
          (AttemptName($0.learner, $0.id), Set($0.responses.map(\.item)))
        }))
  }

  @Test("with different papers each question is held against the rest of its learner's own paper")
  func differentPapers() throws {
    let test = try drawn()
    let review = TestReview(of: test)
    #expect(review.hasDifferentPapers)
    #expect(test.paperGroups() == [2, 1, 1])
    let figures = review.items.map(\.statistics)
    #expect(figures.map(\.facility) == [2.0 / 3, 1.0 / 3, 0.5])
    let indices = figures.map { $0.discriminationIndex ?? .nan }
    #expect(zip(indices, [50, 50, -100]).allSatisfy { abs($0 - $1) < 1e-9 })
    let efficiencies = figures.map { $0.discriminativeEfficiency ?? .nan }
    #expect(zip(efficiencies, [100, 100, -100]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(figures.allSatisfy { $0.effectiveWeight == nil })
    #expect(review.statistics.mean == 1)
    #expect(review.statistics.median == 1)
    #expect(review.statistics.internalConsistency == nil)
    #expect(
      review.statistics.undefined.contains(
        UndefinedFigure(.internalConsistency, .differentPapers)))
    #expect(review.group.attempts == test.sheet.attempts)
  }

  @Test("shares and mastery are of each one's own paper")
  func learners() throws {
    let test = try drawn()
    #expect(LearnerSummary.all(in: test).map(\.firstShare) == [1, 0.5, 0.5, 0])
    let masteries = ObjectiveMastery.all(in: test)
    #expect(masteries.map(\.objective) == ["o1", "o0"])
    // o1 is Q1 and Q3: L02 has ½ of both, L03 has Q3 alone.
    #expect(masteries[0].learners.map(\.share) == [1, 0.5, 1, 0])
    #expect(
      masteries[1].learners.map(\.standing) == [
        .mastered, .notStarted, .notMastered, .notMastered,
      ])
  }

  @Test("who leaves a question open is set aside for it, or counts as zero")
  func unanswered() throws {
    var test = try drawn()
    var papers = test.papers
    papers[AttemptName("L03", "1")]?.insert(ItemKey("Q1"))
    test = DrawnTest(test.sheet, papers: papers)
    let aside = TestReview(of: test)
    #expect(aside.group.setAside == ["L03"])
    #expect(aside.items[0].countsOfAll.notAttempted == 1)
    #expect(aside.items[0].statistics.facility == 2.0 / 3)
    #expect(TestReview(of: test, unanswered: .countAsZero).items[0].statistics.facility == 0.5)
    #expect(LearnerSummary.all(in: test)[2].firstShare == 1.0 / 3)
  }

  @Test("classes with different papers are compared over whole papers and by question")
  func comparison() throws {
    let review = TestReview(of: try drawn())
    let comparison = CohortComparison(from: review, to: review)
    #expect(comparison.totalIsOfWholePapers)
    #expect(comparison.total?.change == 0)
    #expect(comparison.items.map(\.facility.before) == [2.0 / 3, 1.0 / 3, 0.5])
  }
}
