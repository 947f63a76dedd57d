// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

/// Laws over random weights, settings and histories.
struct SchedulerLawTests {
  @Test("every state is within bounds, finite, due after its review and accepted when restored")
  func bounds() throws {
    var luck = SeededValues(seed: 1)
    for _ in 0..<2_000 {
      let scheduler = try luck.scheduler()
      var card = CardState(dueFrom: 0)
      for review in luck.reviews(10) {
        card = scheduler.reviewed(card, grade: review.grade, at: review.moment)
        let memory = try #require(card.memory)
        #expect(memory.stability > 0 && memory.stability.isFinite)
        #expect((1...10).contains(memory.difficulty))
        #expect(card.due > review.moment)
        #expect(card.due - review.moment <= 36_500 * 86_400)
        #expect(card.lastReview == review.moment)
        let restored = try CardState(
          phase: card.phase, step: card.step, memory: memory, due: card.due,
          lastReview: card.lastReview)
        #expect(restored == card)
      }
    }
  }

  @Test("retrievability is 1 at once and falls with every day")
  func forgetting() throws {
    var luck = SeededValues(seed: 2)
    for _ in 0..<2_000 {
      let model = MemoryModel(weights: try luck.weights())
      let stability = Double.random(in: 0.001...2_000, using: &luck)
      var last = model.retrievability(elapsedDays: 0, stability: stability)
      #expect(last == 1)
      for day in 1...30 {
        let next = model.retrievability(elapsedDays: Double(day), stability: stability)
        #expect(next < last && next > 0)
        last = next
      }
      let atStability = model.retrievability(elapsedDays: stability, stability: stability)
      #expect(abs(atStability - 0.9) < 1e-12)
    }
  }

  @Test("a card's recall falls only with whole days")
  func wholeDays() {
    let model = MemoryModel()
    let card = ReviewScheduler.standard.reviewed(CardState(dueFrom: 0), grade: .easy, at: 500)
    #expect(CardState(dueFrom: 0).retrievability(at: 500, by: model) == 0)
    for before: EpochSeconds in [-1_000_000, 0, 500, 501, 500 + 86_399] {
      #expect(card.retrievability(at: before, by: model) == 1)
    }
    #expect(card.retrievability(at: 500 + 86_400, by: model) < 1)
  }

  @Test("the less retention is wanted the longer the interval, and it is the curve's inverse")
  func intervals() throws {
    var luck = SeededValues(seed: 3)
    for _ in 0..<2_000 {
      let model = MemoryModel(weights: try luck.weights())
      let stability = Double.random(in: 0.001...2_000, using: &luck)
      var last = -1.0
      for percent in stride(from: 99, through: 30, by: -3) {
        let wanted = Double(percent) / 100
        let days = model.interval(retention: wanted, stability: stability)
        #expect(days > last)
        last = days
        let recall = model.retrievability(elapsedDays: days, stability: stability)
        #expect(abs(recall - wanted) < 1e-9)
      }
      let ninety = model.interval(retention: 0.9, stability: stability)
      #expect(abs(ninety / stability - 1) < 1e-9)
    }
  }

  @Test("the better the grade the more stable and the less difficult the memory")
  func grades() throws {
    var luck = SeededValues(seed: 4)
    for _ in 0..<5_000 {
      let model = MemoryModel(weights: try luck.weights())
      let before = try MemoryState(
        stability: .random(in: 0.001...5_000, using: &luck),
        difficulty: .random(in: 1...10, using: &luck))
      let elapsed = Int64.random(in: 0...3_000, using: &luck)
      let after = ReviewGrade.allCases.map {
        model.state(after: before, grade: $0, elapsedDays: elapsed)
      }
      for (worse, better) in zip(after.dropFirst(), after.dropFirst(2)) {
        #expect(better.stability >= worse.stability)
      }
      for (worse, better) in zip(after, after.dropFirst()) {
        #expect(better.difficulty <= worse.difficulty)
      }
      #expect(after[1].stability >= before.stability)
      if elapsed > 0 { #expect(after[0].stability <= before.stability) }
    }
  }

  @Test("good never falls due before hard")
  func dueByGrade() throws {
    var luck = SeededValues(seed: 5)
    for _ in 0..<3_000 {
      let scheduler = try ReviewScheduler(
        wantedRetention: .random(in: 0.5...0.97, using: &luck))
      let card = luck.card(scheduler)
      let moment = card.due + .random(in: 0...5_000_000, using: &luck)
      let due = ReviewGrade.allCases.map {
        scheduler.reviewed(card, grade: $0, at: moment).due
      }
      #expect(due == due.sorted())
    }
  }

  @Test("a replay of a beginning and then of the rest is a replay of all, in any order")
  func replay() throws {
    var luck = SeededValues(seed: 6)
    for round in 0..<2_000 {
      let scheduler = try luck.scheduler(fuzz: round % 2 == 0 ? IntervalFuzz(seed: 9) : nil)
      let reviews = luck.reviews(15)
      let new = CardState(dueFrom: reviews[0].moment)
      let all = scheduler.replayed(reviews, onto: new, item: "q")
      let cut = Int.random(in: 0...15, using: &luck)
      let part = scheduler.replayed(reviews.prefix(cut), onto: new, item: "q")
      #expect(scheduler.replayed(reviews.dropFirst(cut), onto: part, item: "q") == all)
      #expect(scheduler.replayed(reviews.shuffled(using: &luck), onto: new, item: "q") == all)
    }
  }

  @Test("thousands of reviews on one day and moments at the ends of time leave finite states")
  func extremes() throws {
    let wild = try FSRSWeights(FSRSWeights.bounds.map(\.upperBound))
    let tame = try FSRSWeights(FSRSWeights.bounds.map(\.lowerBound))
    for weights in [wild, tame, .published] {
      let scheduler = try ReviewScheduler(model: MemoryModel(weights: weights))
      for grade in ReviewGrade.allCases {
        var card = CardState(dueFrom: 0)
        for moment in 0..<3_000 { card = scheduler.reviewed(card, grade: grade, at: Int64(moment)) }
        for moment in [Int64.min, .max, 0, .min] {
          card = scheduler.reviewed(card, grade: grade, at: moment)
          let memory = try #require(card.memory)
          #expect(MemoryState.stabilities.contains(memory.stability))
          #expect(MemoryState.difficulties.contains(memory.difficulty))
          #expect(card.due >= moment)
          for instant in [Int64.min, .max] {
            let recall = card.retrievability(at: instant, by: scheduler.model)
            #expect((0...1).contains(recall))
          }
        }
      }
    }
  }
}
