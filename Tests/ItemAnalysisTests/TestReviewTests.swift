// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

struct TestReviewTests {
  /// 24 learners on five items of four options; the key of each is “a”, but that of Q2 is entered
  /// wrongly: the strong choose “b” and get nothing.
  private func classSheet(_ learners: Int = 24) throws -> MarkSheet {
    let options = [
      ItemOption("a", text: "the key", weight: .one),
      ItemOption("b", text: "one lapse", feedback: "That is the rate per hour, not per call."),
      ItemOption("c", text: "another"), ItemOption("d", text: "nobody falls for this"),
    ]
    let items = (1...5).map {
      Item(
        ItemKey("Q\($0)"), position: $0, options: options, objectives: [$0 < 4 ? "pacing" : "money"]
      )
    }
    // Who is stronger answers more of Q1, Q3, Q4, Q5 rightly; Q5 is right for all but two.
    let attempts = (0..<learners).map { index in
      let level = index * 24 / learners
      func answer(_ item: Item, _ option: String) -> Response {
        Response(item.key, mark: option == "a" ? .one : .zero, chosen: [option])
      }
      return LearnerAttempt(
        learner: "L\(index < 10 ? "0" : "")\(index)",
        responses: [
          answer(items[0], level >= 8 ? "a" : level >= 3 ? "b" : "c"),
          answer(items[1], level >= 12 ? "b" : "a"),
          answer(items[2], level >= 18 ? "a" : level >= 10 ? "c" : "b"),
          answer(items[3], level >= 14 ? "a" : level.isMultiple(of: 2) ? "b" : "c"),
          answer(items[4], level >= 2 ? "a" : "b"),
        ])
    }
    return try MarkSheet(items: items, attempts: attempts)
  }

  @Test("a wrong key, a dead distractor, an easy and a hard item are found, with their limits")
  func findings() throws {
    let review = TestReview(of: try classSheet())
    #expect(review.warning == nil)
    let wrongKey = review.items[1]
    #expect(wrongKey.findings.first?.verdict == .checkTheKey)
    #expect(wrongKey.findings.first?.threshold.value == 0)
    #expect(review.itemsByNeed.first?.item.key == ItemKey("Q2"))
    for item in review.items {
      #expect(item.findings.contains { $0.verdict == .deadDistractor(option: "d") })
      #expect(!item.findings.contains { $0.verdict == .deadDistractor(option: "a") })
      #expect(item.findings.allSatisfy { $0.threshold.source.isEmpty == false })
    }
    // 6 of 24 and 22 of 24.
    #expect(review.items[2].findings.contains { $0.verdict == .tooHard && $0.value == 0.25 })
    #expect(review.items[4].findings.contains { $0.verdict == .tooEasy })
    #expect(review.items[0].findings.contains { $0.verdict == .goodDiscrimination })
    // “b” in Q3 by 10 of 24 and alive; “c” in Q2 by nobody and dead.
    #expect(!review.items[2].findings.contains { $0.verdict == .deadDistractor(option: "b") })
    #expect(review.items[1].findings.contains { $0.verdict == .deadDistractor(option: "c") })
  }

  @Test("with fewer than twenty learners there are counts and a warning, and no verdicts")
  func smallGroup() throws {
    let review = TestReview(of: try classSheet(19))
    #expect(review.items.allSatisfy { $0.findings.isEmpty })
    #expect(review.consistency == nil)
    #expect(
      review.warning?.description
        == "There are 19 learners; with fewer than 20 the figures are mostly chance, so counts are "
        + "given and no verdicts.")
    #expect(review.items[0].counts.right + review.items[0].counts.wrong == 19)
    #expect(TestReview(of: try classSheet(20)).warning == nil)
  }

  @Test("limits are inclusive where they say from, and can be set")
  func limits() throws {
    // 20 learners, of whom 6 have Q1 right: a facility of exactly 0.3 is not too hard.
    let rows = (0..<20).map { [$0 < 6 ? "1" : "0", $0 < 10 ? "1" : "0"] }
    let review = TestReview(of: try sheet(rows, maxima: ["1", "1"]))
    #expect(review.items[0].statistics.facility == 0.3)
    #expect(!review.items[0].findings.contains { $0.verdict == .tooHard })
    var strict = ReviewThresholds.published
    strict.hardestFacility = Threshold(0.4, source: "the school's own")
    let again = TestReview(of: try sheet(rows, maxima: ["1", "1"]), thresholds: strict)
    let finding = again.items[0].findings.first { $0.verdict == .tooHard }
    #expect(finding?.threshold.source == "the school's own")
  }

  @Test("consistency is good from 80, tolerable from 60, else weak")
  func consistency() throws {
    func verdict(_ copies: Int) throws -> ConsistencyVerdict? {
      // The ten learners of the fixture twice over have nearly the alpha of one.
      let once = try tenLearners()
      let attempts = (0..<2).flatMap { copy in
        once.attempts.map {
          var attempt = $0
          attempt.learner += "-\(copy)"
          return attempt
        }
      }
      return TestReview(
        of: try MarkSheet(
          items: Array(once.items.prefix(copies)),
          attempts: attempts.map {
            var attempt = $0
            attempt.responses = Array(attempt.responses.prefix(copies))
            return attempt
          })
      ).consistency
    }
    #expect(try verdict(6) == .tolerable)
    #expect(try verdict(2) == .weak)
    let same = (0..<20).map { index in (0..<4).map { _ in index < 10 ? "1" : "0" } }
    #expect(
      TestReview(of: try sheet(same, maxima: ["1", "1", "1", "1"])).consistency == .good)
  }

  @Test("the distractor table counts the choices of each third, by hand")
  func distractors() throws {
    // Nine learners with totals 0 to 8 on Q2 (out of 8); Q1 gives marks too small to matter.
    let options = [ItemOption("a", weight: .one), ItemOption("b"), ItemOption("c")]
    let tiny = try #require(Mark(1, over: 100))
    let items = [
      Item(ItemKey("Q1"), maximum: tiny, options: options),
      Item(ItemKey("Q2"), position: 1, maximum: try #require(Mark(8))),
    ]
    let choices = ["c", "b", "b", "b", "a", "a", "a", "a", "b"]
    let attempts = try choices.enumerated().map { index, choice in
      LearnerAttempt(
        learner: "L\(index)",
        responses: [
          Response(items[0].key, mark: choice == "a" ? tiny : .zero, chosen: [choice]),
          Response(items[1].key, mark: try #require(Mark(index))),
        ])
    }
    let sheet = try MarkSheet(items: items, attempts: attempts)
    let table = try #require(TestReview(of: sheet).items[0].distractors)
    #expect(
      table.rows.map(\.chosen) == [
        ThirdCounts(top: 2, middle: 2, bottom: 0), ThirdCounts(top: 1, middle: 1, bottom: 2),
        ThirdCounts(top: 0, middle: 0, bottom: 1),
      ])
    #expect(table.answered == ThirdCounts(top: 3, middle: 3, bottom: 3))
    #expect(table.share(of: table.rows[1]) == 4.0 / 9)
    #expect(TestReview(of: sheet).items[1].distractors == nil)
    // All totals equal: nobody is top or bottom.
    let equal = try MarkSheet(
      items: [items[0]],
      attempts: (0..<6).map {
        LearnerAttempt(
          learner: "L\($0)", responses: [Response(items[0].key, mark: .zero, chosen: ["b"])])
      })
    #expect(
      TestReview(of: equal).items[0].distractors?.rows[1].chosen
        == ThirdCounts(top: 0, middle: 6, bottom: 0))
  }

  @Test("the most common wrong answer comes with its feedback; partly right is not right")
  func wrongAnswers() throws {
    let review = TestReview(of: try classSheet())
    let first = try #require(review.items[0].wrongAnswers.first)
    #expect(first.chosen == ["b"])
    #expect(first.learners == 5)
    #expect(first.feedback == "That is the rate per hour, not per call.")
    #expect(review.items[0].wrongAnswers.map(\.learners) == [5, 3])
    let half = try #require(Mark("0.5"))
    let sheet = try MarkSheet(
      items: [Item(ItemKey("Q1"))],
      attempts: ["12", "12", "14", "20"].enumerated().map { index, text in
        LearnerAttempt(
          learner: "L\(index)",
          responses: [
            Response(
              ItemKey("Q1"), mark: text == "20" ? .one : text == "14" ? half : .zero,
              chosen: [text])
          ])
      })
    let typed = TestReview(of: sheet).items[0]
    #expect(typed.wrongAnswers.map(\.chosen) == [["12"], ["14"]])
    #expect(typed.wrongAnswers[1].mark == half)
    #expect(typed.counts == MarkCounts(right: 1, partlyRight: 1, wrong: 2))
  }

  @Test("the first, best or last finished attempt counts, as asked")
  func attempts() throws {
    func attempt(_ id: String, _ start: Int, _ mark: Mark, _ isFinished: Bool = true)
      -> LearnerAttempt
    {
      LearnerAttempt(
        learner: "A", id: id, start: start, isFinished: isFinished,
        responses: [Response(ItemKey("Q1"), mark: mark)])
    }
    let half = try #require(Mark("0.5"))
    let sheet = try MarkSheet(
      items: [Item(ItemKey("Q1"))],
      attempts: [
        attempt("x", 30, half), attempt("y", 20, .one), attempt("z", 10, .zero),
        attempt("w", 5, .one, false),
      ])
    #expect(AnalysedGroup(of: sheet).attempts.map(\.id) == ["z"])
    #expect(AnalysedGroup(of: sheet, attempts: .best).attempts.map(\.id) == ["y"])
    #expect(AnalysedGroup(of: sheet, attempts: .last).attempts.map(\.id) == ["x"])
  }
}
