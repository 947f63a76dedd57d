// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

struct LearningStepTests {
  /// Phase, step and wait after grades given each when due.
  private func walk(
    _ grades: [ReviewGrade], _ scheduler: ReviewScheduler
  ) -> [(CardState.Phase, Int, EpochSeconds)] {
    var card = CardState(dueFrom: 0)
    return grades.map { grade in
      let moment = card.due
      card = scheduler.reviewed(card, grade: grade, at: moment)
      return (card.phase, card.step, card.due - moment)
    }
  }

  private func expect(
    _ found: [(CardState.Phase, Int, EpochSeconds)],
    _ expected: [(CardState.Phase, Int, EpochSeconds)],
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: location)
    for (one, other) in zip(found, expected) { #expect(one == other, sourceLocation: location) }
  }

  @Test("hard on the first of two steps waits for their mean, again goes back, good goes on")
  func twoSteps() throws {
    let scheduler = try ReviewScheduler(learningSteps: [100, 301])
    expect(
      walk([.hard, .good, .hard, .again, .good], scheduler),
      [
        (.learning, 0, 200), (.learning, 1, 301), (.learning, 1, 301), (.learning, 0, 100),
        (.learning, 1, 301),
      ])
  }

  @Test("hard on the only step waits half as long again")
  func oneStep() throws {
    let scheduler = try ReviewScheduler(learningSteps: [600], relearningSteps: [3, 9])
    expect(
      walk([.hard, .good, .again, .hard, .good, .hard, .again], scheduler),
      [
        (.learning, 0, 900), (.review, 0, 86_400), (.relearning, 0, 3), (.relearning, 0, 6),
        (.relearning, 1, 9), (.relearning, 1, 9), (.relearning, 0, 3),
      ])
  }

  @Test("easy leaves the steps at once, and so does any grade where there are none")
  func leaving() throws {
    let steps = walk([.easy], .standard)
    #expect(steps[0].0 == .review)
    let without = try ReviewScheduler(learningSteps: [], relearningSteps: [])
    for grade in ReviewGrade.allCases {
      let found = walk([grade, grade, .again], without)
      #expect(found.allSatisfy { $0.0 == .review && $0.1 == 0 && $0.2 >= 86_400 })
    }
  }

  @Test("a card on a step that the scheduler no longer has goes into review, or back when failed")
  func fewerSteps() throws {
    let many = try ReviewScheduler(learningSteps: [60, 600, 3_600])
    let few = try ReviewScheduler(learningSteps: [60])
    var card = CardState(dueFrom: 0)
    for step in 1...2 {
      card = many.reviewed(card, grade: .good, at: card.due)
      #expect(card.step == step)
      for grade in [ReviewGrade.hard, .good, .easy] {
        #expect(few.reviewed(card, grade: grade, at: card.due).phase == .review)
      }
      let back = few.reviewed(card, grade: .again, at: card.due)
      #expect(back.phase == .learning && back.step == 0 && back.due == card.due + 60)
    }
  }

  @Test("an interval is at least a day and at most the longest")
  func longest() throws {
    let scheduler = try ReviewScheduler(maximumInterval: 7)
    #expect(scheduler.interval(stability: 0.001) == 1)
    #expect(scheduler.interval(stability: 5.4) == 5)
    #expect(scheduler.interval(stability: 1e100) == 7)
  }
}
