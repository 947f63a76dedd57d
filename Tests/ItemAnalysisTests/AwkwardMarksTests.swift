// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

struct AwkwardMarksTests {
  // Marks over ten different primes near a million have no common denominator within reach. The
  // coarser unit then moves a mark by less than 10⁻¹³ of the greatest total, and the figures with it.
  @Test("marks without a common denominator keep their figures to nine places")
  func primes() throws {
    let primes = [
      999_983, 999_979, 999_961, 999_959, 999_953, 999_931, 999_917, 999_907, 999_883, 999_863,
    ]
    func sheet(_ denominators: [Int]) throws -> MarkSheet {
      let items = (1...3).map { Item(ItemKey("Q\($0)"), position: $0) }
      return try MarkSheet(
        items: items,
        attempts: denominators.enumerated().map { row, denominator in
          LearnerAttempt(
            learner: "L\(row)",
            responses: try items.enumerated().map { column, item in
              let tenths = (row * (column + 1) * 7 + column) % 11
              return Response(
                item.key, mark: try #require(Mark(denominator * tenths / 10, over: denominator)))
            })
        })
    }
    let awkward = TestReview(of: try sheet(primes))
    let plain = TestReview(of: try sheet(Array(repeating: 1_000_000, count: 10)))
    for (a, b) in zip(awkward.items, plain.items) {
      let (first, second) = (a.statistics, b.statistics)
      #expect(agree(first.facility, second.facility, within: 1e-5))
      #expect(agree(first.discriminationIndex, second.discriminationIndex, within: 1e-4))
    }
    // To nine places against the same marks as numbers.
    let totals = try sheet(primes).attempts.map {
      $0.responses.map(\.mark.doubleValue).reduce(0, +)
    }
    #expect(agree(awkward.statistics.mean, totals.reduce(0, +) / 10, within: 1e-9))
  }

  @Test("the smallest marks beside the greatest have figures")
  func extremes() throws {
    let tiny = try #require(Mark(1, over: 1_000_000))
    let great = try #require(Mark(999_999))
    let items = [Item(ItemKey("Q1"), maximum: tiny), Item(ItemKey("Q2"), maximum: great)]
    let sheet = try MarkSheet(
      items: items,
      attempts: [true, false, true].enumerated().map { row, isRight in
        LearnerAttempt(
          learner: "L\(row)",
          responses: [
            Response(items[0].key, mark: isRight ? tiny : .zero),
            Response(items[1].key, mark: isRight ? great : .zero),
          ])
      })
    let review = TestReview(of: sheet)
    #expect(agree(review.items[0].statistics.facility, 2.0 / 3))
    #expect(agree(review.items[0].statistics.discriminationIndex, 100))
    #expect(agree(review.items[1].statistics.discriminationIndex, 100))
  }
}
