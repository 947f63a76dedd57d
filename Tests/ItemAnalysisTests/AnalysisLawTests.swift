// SPDX-License-Identifier: Apache-2.0

import Foundation
import ItemAnalysis
import Testing

/// Laws over random sheets from seeds.
struct AnalysisLawTests {
  private func bytes(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(value)
  }

  @Test("the order of learners and of items changes no figure, to the bit", arguments: 1...60)
  func permutation(seed: Int) throws {
    var random = Seeded(seed)
    let sheet = try random.sheet(learners: random.below(40) + 1, items: random.below(8) + 1)
    let review = TestReview(of: sheet, unanswered: .countAsZero)
    let shuffled = try MarkSheet(
      items: sheet.items.shuffled(using: &random),
      attempts: sheet.attempts.shuffled(using: &random).map {
        var attempt = $0
        attempt.responses.shuffle(using: &random)
        return attempt
      })
    #expect(shuffled == sheet)
    // Another order in the paper, and other names of the learners.
    var order = Array(sheet.items.indices)
    order.shuffle(using: &random)
    let moved = try MarkSheet(
      items: zip(sheet.items, order).map { item, position in
        var item = item
        item.position = position
        return item
      },
      attempts: sheet.attempts.map {
        var attempt = $0
        attempt.learner = String($0.learner.reversed()).trimmed
        return attempt
      })
    let other = TestReview(of: moved, unanswered: .countAsZero)
    #expect(other.statistics == review.statistics)
    for item in review.items {
      let again = try #require(other.items.first { $0.item.key == item.item.key })
      #expect(again.statistics == item.statistics)
      #expect(again.counts == item.counts)
    }
  }

  @Test("scaling all marks changes no correlation, shape or consistency", arguments: 1...60)
  func scaling(seed: Int) throws {
    var random = Seeded(seed)
    let sheet = try random.sheet(learners: random.below(40) + 2, items: random.below(8) + 2)
    let factor = try #require(Mark(random.below(9) + 1, over: random.below(9) + 1))
    func scaled(_ mark: Mark) throws -> Mark {
      try #require(
        Mark(mark.numerator * factor.numerator, over: mark.denominator * factor.denominator))
    }
    let larger = try MarkSheet(
      items: sheet.items.map {
        var item = $0
        item.maximum = try scaled($0.maximum)
        return item
      },
      attempts: sheet.attempts.map {
        var attempt = $0
        for index in attempt.responses.indices {
          attempt.responses[index].mark = try scaled(attempt.responses[index].mark)
        }
        return attempt
      })
    let before = TestReview(of: sheet, unanswered: .countAsZero)
    let after = TestReview(of: larger, unanswered: .countAsZero)
    for (a, b) in zip(before.items, after.items) {
      #expect(agree(a.statistics.facility, b.statistics.facility))
      #expect(agree(a.statistics.discriminationIndex, b.statistics.discriminationIndex))
      #expect(agree(a.statistics.discriminativeEfficiency, b.statistics.discriminativeEfficiency))
      #expect(agree(a.statistics.effectiveWeight, b.statistics.effectiveWeight))
      #expect(
        agree(
          a.statistics.standardDeviation.map { $0 * factor.doubleValue },
          b.statistics.standardDeviation))
      #expect(a.statistics.undefined == b.statistics.undefined)
    }
    let (a, b) = (before.statistics, after.statistics)
    #expect(agree(a.skewness, b.skewness, within: 1e-9))
    #expect(agree(a.kurtosis, b.kurtosis, within: 1e-9))
    #expect(agree(a.internalConsistency, b.internalConsistency))
    #expect(agree(a.errorRatio, b.errorRatio))
  }

  @Test(
    "indices stay within their ranges, and are nil exactly where a variance is 0", arguments: 1...60
  )
  func ranges(seed: Int) throws {
    var random = Seeded(seed)
    let sheet = try random.sheet(learners: random.below(6) + 1, items: random.below(4) + 1)
    let review = TestReview(of: sheet, unanswered: .countAsZero)
    for item in review.items {
      let figures = item.statistics
      if let index = figures.discriminationIndex { #expect(-100...100 ~= index) }
      if let efficiency = figures.discriminativeEfficiency { #expect(efficiency <= 100) }
      let marks = review.group.attempts.map { $0.response(to: item.item.key)?.mark ?? .zero }
      if Set(marks).count == 1 { #expect(figures.discriminationIndex == nil) }
      let isNil = figures.discriminationIndex == nil
      #expect(isNil == figures.undefined.contains { $0.figure == .discriminationIndex })
      #expect(
        (figures.effectiveWeight == nil)
          == figures.undefined.contains { $0.figure == .effectiveWeight })
    }
    let weights = review.items.compactMap(\.statistics.effectiveWeight)
    if !weights.isEmpty { #expect(agree(weights.reduce(0, +), 100)) }
    let json = try bytes(review)
    #expect(try JSONDecoder().decode(TestReview.self, from: json) == review)
  }

  @Test("merging is commutative, associative and idempotent, to the byte", arguments: 1...60)
  func merging(seed: Int) throws {
    var random = Seeded(seed)
    let whole = try random.sheet(learners: 12, items: 5)
    // Parts that overlap, and disagree in places.
    let parts = try (0..<4).map { part in
      try MarkSheet(
        items: whole.items,
        attempts: whole.attempts.filter { _ in random.below(3) > 0 }.map {
          var attempt = $0
          attempt.isFinished = random.below(2) == 0
          attempt.start += random.below(2)
          attempt.responses.removeAll { _ in random.below(4) == 0 }
          for index in attempt.responses.indices where random.below(6) == 0 {
            attempt.responses[index].mark = .zero
            attempt.responses[index].chosen = [["é", "e\u{301}", "b"][random.below(3)]]
            attempt.responses[index].seconds = part
          }
          // The same name in another normal form.
          if attempt.learner == "é", random.below(2) == 0 { attempt.learner = "e\u{301}" }
          return attempt
        })
    }
    let first = try parts[0].merged(with: parts[1]).merged(with: parts[2]).merged(with: parts[3])
    let expected = try bytes(first)
    for _ in 0..<4 {
      let order = parts.shuffled(using: &random)
      let other = try order[0].merged(with: order[1])
        .merged(with: try order[2].merged(with: order[3]))
      #expect(try bytes(other) == expected)
      #expect(try bytes(other.merged(with: order[1])) == expected)
    }
    #expect(try bytes(try JSONDecoder().decode(MarkSheet.self, from: expected)) == expected)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
