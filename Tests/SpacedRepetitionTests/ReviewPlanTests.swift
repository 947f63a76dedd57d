// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

struct ReviewPlanTests {
  private let model = MemoryModel()

  private func item(
    _ id: String, _ objective: String = "o", lesson: String = "l", stability: Double = 5,
    due: EpochSeconds = 0, last: EpochSeconds = -86_400 * 5
  ) throws -> ReviewItem {
    ReviewItem(
      id: id, lesson: lesson, objective: objective,
      card: try CardState(
        phase: .review, step: 0, memory: MemoryState(stability: stability, difficulty: 5),
        due: due, lastReview: last))
  }

  private func repeats(_ items: [ReviewItem]) -> Int {
    zip(items, items.dropFirst()).count { $0.objective == $1.objective }
  }

  private func letters(_ items: [ReviewItem]) -> String { items.map(\.id).joined() }

  @Test("the least likely recalled come first, then the longest overdue, then by id; new ones last")
  func urgency() throws {
    let items = [
      ReviewItem(id: "n", lesson: "l", objective: "6", card: CardState(dueFrom: -9_999_999)),
      try item("d", "1", stability: 5, due: -10), try item("b", "2", stability: 3),
      try item("z", "3", stability: 5, due: -20), try item("a", "4", stability: 2),
      try item("e", "5", stability: 5, due: -10), try item("x", "7", due: 1),
    ]
    let plan = ReviewPlan(items: items, at: 0, room: 3, model: model)
    #expect(letters(plan.now) == "abz")
    #expect(letters(plan.waiting) == "den")
    #expect(ReviewPlan(items: items, at: 0, room: -1, model: model).now.isEmpty)
  }

  @Test("objectives take turns, lessons too where that costs no repetition")
  func turns() throws {
    let items = try [
      item("a", "1"), item("b", "1"), item("c", "1"), item("d", "2"), item("e", "3"),
    ]
    #expect(letters(ReviewPlan.interleaved(items)) == "adbec")
    let lessons = try [
      item("a", "1", lesson: "1"), item("b", "2", lesson: "1"), item("c", "3", lesson: "2"),
      item("d", "4", lesson: "2"),
    ]
    #expect(letters(ReviewPlan.interleaved(lessons)) == "acbd")
    let one = try [item("a", "1"), item("b", "1"), item("c", "1"), item("d", "2")]
    #expect(letters(ReviewPlan.interleaved(one)) == "abdc")
    #expect(ReviewPlan.interleaved([]).isEmpty)
  }

  @Test("two of one objective follow each other only as often as cannot be avoided")
  func leastRepeats() throws {
    var luck = SeededValues(seed: 21)
    for _ in 0..<5_000 {
      let objectives = Int.random(in: 1...5, using: &luck)
      let skew = Int.random(in: 0...1, using: &luck)
      let items = try (0..<Int.random(in: 0...14, using: &luck)).map { number in
        let drawn = Int.random(in: -3 * skew..<objectives, using: &luck)
        return try item(
          "\(number)", "\(max(drawn, 0))", lesson: "\(Int.random(in: 0...2, using: &luck))")
      }
      let mixed = ReviewPlan.interleaved(items)
      #expect(Set(mixed) == Set(items) && mixed.count == items.count)
      let largest = Dictionary(grouping: items, by: \.objective).values.map(\.count).max() ?? 0
      #expect(repeats(mixed) == max(0, 2 * largest - items.count - 1))
    }
  }

  @Test(
    "a plan keeps to its room, takes the most urgent, loses no card and ignores the input's order")
  func plans() throws {
    var luck = SeededValues(seed: 22)
    for _ in 0..<2_000 {
      let scheduler = try luck.scheduler()
      let items = (0..<Int.random(in: 0...40, using: &luck)).map { number in
        ReviewItem(
          id: "\(number)", lesson: "\(number % 3)", objective: "\(number % 7)",
          card: luck.card(scheduler))
      }
      let moment = items.randomElement(using: &luck)?.card.due ?? 0
      let room = Int.random(in: 0...20, using: &luck)
      let plan = ReviewPlan(items: items, at: moment, room: room, model: scheduler.model)
      let due = items.filter { $0.card.due <= moment }
      #expect(plan.now.count == min(room, due.count))
      #expect((plan.now + plan.waiting).sorted { $0.id < $1.id } == due.sorted { $0.id < $1.id })
      let shuffled = items.shuffled(using: &luck)
      #expect(
        ReviewPlan(items: shuffled, at: moment, room: room, model: scheduler.model) == plan)
      let recall = { (item: ReviewItem) in
        item.card.isNew ? 2 : item.card.retrievability(at: moment, by: scheduler.model)
      }
      let worst = plan.now.map(recall).max() ?? 0
      #expect(plan.waiting.allSatisfy { recall($0) >= worst })
      let waiting = plan.waiting.map(recall)
      #expect(waiting == waiting.sorted())
      for (_, group) in Dictionary(grouping: plan.now, by: { [$0.lesson, $0.objective] }) {
        #expect(group.map(recall) == group.map(recall).sorted())
      }
    }
  }

  @Test(
    "a day has room for the time left by the learner's mean",
    arguments: [
      (30, 0, 20), (31, 0, 19), (30, 300, 10), (30, 599, 1), (30, 600, 0), (30, 9_999, 0),
      (5_000, 0, 1), (0, 0, 600), (30, -50, 20),
    ])
  func room(_ mean: Int, _ spent: Int, _ items: Int) {
    #expect(
      DailyLimit.tenMinutes.room(answerTime: .seconds(mean), spent: .seconds(spent)) == items)
  }
}
