// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

struct IntervalFuzzTests {
  /// δ: 3 days 1.075; 5 days 1.375; 7 days 1.675; 20 days 2.975; 100 days 6.975.
  @Test(
    "intervals from 2.5 days may move as far as published",
    arguments: [
      (1, 1...1), (2, 2...2), (3, 2...4), (5, 4...6), (7, 5...9), (20, 17...23), (100, 93...107),
    ])
  func ranges(_ days: Int, _ range: ClosedRange<Int>) {
    #expect(IntervalFuzz.range(ofDays: days, maximum: 36_500) == range)
  }

  @Test("the longest interval holds")
  func longest() {
    #expect(IntervalFuzz.range(ofDays: 100, maximum: 100) == 93...100)
    #expect(IntervalFuzz.range(ofDays: 100, maximum: 50) == 46...50)
    #expect(IntervalFuzz.range(ofDays: .max, maximum: 0) == 1...1)
  }

  @Test("one seed gives one schedule; items spread over the whole range about evenly")
  func spread() throws {
    let plain = ReviewScheduler.standard
    let fuzzy = try ReviewScheduler(fuzz: IntervalFuzz(seed: 42))
    let card = plain.reviewed(CardState(dueFrom: 0), grade: .easy, at: 0)
    let moment = card.due
    let exact = Int((plain.reviewed(card, grade: .good, at: moment).due - moment) / 86_400)
    let range = IntervalFuzz.range(ofDays: exact, maximum: 36_500)
    var counts: [Int: Int] = [:]
    for number in 0..<4_000 {
      let after = fuzzy.reviewed(card, grade: .good, at: moment, item: "question \(number)")
      #expect(after == fuzzy.reviewed(card, grade: .good, at: moment, item: "question \(number)"))
      #expect(after.memory == plain.reviewed(card, grade: .good, at: moment).memory)
      counts[Int((after.due - moment) / 86_400), default: 0] += 1
    }
    #expect(Set(counts.keys) == Set(range))
    let expected = 4_000 / Double(range.count)
    // Five standard deviations of a binomial count.
    for count in counts.values {
      #expect(abs(Double(count) - expected) < 5 * expected.squareRoot())
    }
  }

  @Test("short steps are never moved")
  func steps() throws {
    let fuzzy = try ReviewScheduler(fuzz: IntervalFuzz(seed: 1))
    let first = fuzzy.reviewed(CardState(dueFrom: 0), grade: .good, at: 0)
    #expect(first.due == 600)
  }
}
