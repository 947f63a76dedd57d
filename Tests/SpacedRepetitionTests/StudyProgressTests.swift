// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

struct StudyProgressTests {
  /// Days of twenty-four hours in India.
  private func day(_ moment: EpochSeconds) -> Int {
    Int((Double(moment + 19_800) / 86_400).rounded(.down))
  }

  private func at(_ day: Int, hour: Int = 12) -> EpochSeconds {
    EpochSeconds(day * 86_400 + hour * 3_600 - 19_800)
  }

  private func reviews(_ list: [(Int, ReviewGrade)]) -> [Review] {
    list.enumerated().map { Review(moment: at($1.0, hour: 9) + EpochSeconds($0), grade: $1.1) }
  }

  @Test("forecast: what is overdue counts today, what is new counts apart, nothing is lost")
  func forecast() throws {
    let cards = try [0, 3, 5, 5, 6, 8, 9, 40].map { day in
      try CardState(
        phase: .review, step: 0, memory: MemoryState(stability: 1, difficulty: 5),
        due: at(day, hour: 23), lastReview: 0)
    }
    let forecast = ReviewForecast(
      cards: cards + [CardState(dueFrom: 0)], at: at(5, hour: 1), days: 4, day: day)
    #expect(forecast.counts == [4, 1, 0, 1])
    #expect(forecast.overdue == 2)
    #expect(forecast.later == 2)
    #expect(forecast.new == 1)
  }

  @Test("forecast: counts, later and new add up to all cards")
  func forecastSums() throws {
    var luck = SeededValues(seed: 31)
    for _ in 0..<1_000 {
      let scheduler = try luck.scheduler()
      let cards = (0..<Int.random(in: 0...30, using: &luck)).map { _ in luck.card(scheduler) }
      let days = Bool.random(using: &luck) ? 1 : Int.random(in: -3...400, using: &luck)
      let moment = cards.randomElement(using: &luck)?.due ?? 0
      let forecast = ReviewForecast(cards: cards, at: moment, days: days, day: day)
      #expect(forecast.counts.count == max(days, 1))
      #expect(forecast.counts.reduce(0, +) + forecast.later + forecast.new == cards.count)
      let due = cards.count { !$0.isNew && day($0.due) <= day(moment) }
      #expect(forecast.counts[0] == due && forecast.overdue <= due)
    }
  }

  @Test(
    "an item is learned after recalls on three days, the last of them after its last failure",
    arguments: [
      ([], 0, false),
      ([(1, .good), (1, .good), (1, .easy)], 1, false),
      ([(1, .good), (2, .good)], 2, false),
      ([(1, .good), (2, .easy), (9, .good)], 3, true),
      ([(1, .good), (2, .hard), (3, .good)], 2, false),
      ([(1, .good), (2, .good), (3, .good), (4, .again)], 3, false),
      ([(1, .good), (2, .good), (3, .good), (4, .again), (4, .good)], 4, false),
      ([(1, .good), (2, .good), (3, .good), (4, .again), (4, .good), (5, .good)], 5, true),
      ([(1, .again), (1, .good), (2, .good), (4, .good)], 3, true),
    ] as [([(Int, ReviewGrade)], Int, Bool)])
  func learned(_ list: [(Int, ReviewGrade)], _ days: Int, _ isLearned: Bool) {
    let record = RecallRecord(reviews: reviews(list).reversed(), day: day)
    #expect(record.recallDays == days)
    #expect(record.isLearned == isLearned)
  }

  /// Three of four items met, two learned; the objective's share is (R₁ + R₂)/4, and at 90 % each 0.45.
  @Test("mastery is the share of learned items, each by its probability of recall")
  func mastery() throws {
    let three = RecallRecord(reviews: reviews([(1, .good), (2, .good), (3, .good)]), day: day)
    let once = RecallRecord(reviews: reviews([(1, .good)]), day: day)
    let none = RecallRecord(reviews: [], day: day)
    let card = try CardState(
      phase: .review, step: 0, memory: MemoryState(stability: 7, difficulty: 5), due: at(10),
      lastReview: at(3))
    let items: [ObjectiveMastery.Item] = [
      .init(objective: "b", card: card, recall: three),
      .init(objective: "a", isCritical: true, card: card, recall: once),
      .init(objective: "b", isCritical: true, card: card, recall: three),
      .init(objective: "b", card: card, recall: once),
      .init(objective: "b", card: nil, recall: none),
      .init(objective: "a", card: CardState(dueFrom: 0), recall: none),
    ]
    let model = MemoryModel()
    let measured = ObjectiveMastery.measured(items, at: at(10), model: model)
    #expect(measured.map(\.objective) == ["b", "a"])
    let (b, a) = (measured[0], measured[1])
    #expect(b.items == 4 && b.met == 3 && b.learned == 2 && b.criticalMissing == 0)
    #expect(abs(b.share - 0.45) < 1e-12)
    #expect(!b.isMastered() && b.isMastered(at: 0.44))
    #expect(a.items == 2 && a.met == 1 && a.learned == 0 && a.criticalMissing == 1)
    #expect(a.share == 0 && !a.isMastered(at: 0))
    let later = ObjectiveMastery.measured(items, at: at(30), model: model)[0]
    #expect(later.share < b.share)
  }

  @Test(
    "a streak lasts until a whole day has passed without study",
    arguments: [
      ([], 10, 0, 0, 0), ([10], 10, 1, 1, 1), ([9], 10, 1, 1, 1), ([8], 10, 0, 1, 1),
      ([8, 9, 10], 10, 3, 3, 3), ([9, 8, 9, 7], 10, 3, 3, 3), ([1, 2, 3, 4, 9, 10], 10, 2, 4, 6),
      ([1, 2, 5], 10, 0, 2, 3), ([9, 11, 12], 10, 1, 1, 1),
    ])
  func streak(_ days: [Int], _ today: Int, _ current: Int, _ longest: Int, _ all: Int) {
    let streak = StudyStreak(moments: days.map { at($0) }, now: at(today, hour: 20), day: day)
    #expect(streak.current == current)
    #expect(streak.longest == longest)
    #expect(streak.daysStudied == all)
    #expect(streak.isTodayDone == days.contains(today))
  }

  @Test("a minute before and a minute after midnight are two days")
  func midnight() {
    let midnight = at(10, hour: 0)
    let streak = StudyStreak(moments: [midnight - 60, midnight + 60], now: midnight + 90, day: day)
    #expect(streak.current == 2)
  }
}
