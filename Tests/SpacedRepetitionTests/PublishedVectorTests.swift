// SPDX-License-Identifier: Apache-2.0

import Foundation
import SpacedRepetition
import Testing

/// The figures that the projects of Open Spaced Repetition test their own implementations with:
/// py-fsrs 6.3 (`tests/test_basic.py`) and fsrs-rs (`src/model.rs`, `src/inference.rs`).
struct PublishedVectorTests {
  private let day: EpochSeconds = 86_400
  private let start: EpochSeconds = 1_669_811_400  // 2022-11-29T12:30:00Z
  private let model = MemoryModel()

  private func memory(_ card: CardState) throws -> MemoryState { try #require(card.memory) }

  @Test("thirteen reviews, each when due, wait 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21 days")
  func intervals() throws {
    var card = CardState(dueFrom: start)
    var days: [EpochSeconds] = []
    for grade in [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] {
      let moment = card.due
      card = ReviewScheduler.standard.reviewed(
        card, grade: try #require(ReviewGrade(rawValue: grade)), at: moment)
      days.append((card.due - moment) / day)
    }
    #expect(days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
    #expect(abs(try memory(card).stability - 20.7704) < 1e-4)
    #expect(abs(try memory(card).difficulty - 9.0558) < 1e-4)
  }

  @Test(
    "again, then good after 0, 1, 3, 8 and 21 days leaves the published memory",
    arguments: [(false, 53.62691, 6.3574867), (true, 53.335106, 6.3574867)])
  func memoryState(_ withoutSameDay: Bool, _ stability: Double, _ difficulty: Double) throws {
    var values = FSRSWeights.published.values
    if withoutSameDay { values.replaceSubrange(17...19, with: [0, 0, 0]) }
    let scheduler = try ReviewScheduler(model: MemoryModel(weights: FSRSWeights(values)))
    var moment = start
    var card = CardState(dueFrom: start)
    for (grade, gap) in zip(
      [ReviewGrade.again, .good, .good, .good, .good, .good], [0, 0, 1, 3, 8, 21])
    {
      moment += EpochSeconds(gap) * day
      card = scheduler.reviewed(card, grade: grade, at: moment)
    }
    #expect(abs(try memory(card).stability - stability) < 1e-4)
    #expect(abs(try memory(card).difficulty - difficulty) < 1e-4)
  }

  @Test(
    "a first answer leaves the published memory and wait",
    arguments: [
      (ReviewGrade.again, 0.212, 6.4133, EpochSeconds(60)), (.hard, 1.2931, 5.1122, 330),
      (.good, 2.3065, 2.1181, 600), (.easy, 8.2956, 1.0, 8 * 86_400),
    ])
  func firstAnswer(
    _ grade: ReviewGrade, _ stability: Double, _ difficulty: Double, _ wait: EpochSeconds
  ) throws {
    let card = ReviewScheduler.standard.reviewed(
      CardState(dueFrom: start), grade: grade, at: start)
    #expect(abs(try memory(card).stability - stability) < 1e-4)
    #expect(abs(try memory(card).difficulty - difficulty) < 1e-4)
    #expect(card.due == start + wait)
    #expect(card.phase == (grade == .easy ? .review : .learning))
    #expect(card.step == (grade == .good ? 1 : 0))
  }

  /// The first is published as 3,116,766, since fsrs-rs computes in single precision; with 40 digits it
  /// is 3116768.6277.
  @Test(
    "a stability of one day waits the published days for retentions of 0.1 to 1",
    arguments: zip(1...10, [3_116_769, 34_793, 2_508, 387, 90, 27, 9, 3, 1, 1]))
  func intervalForRetention(_ tenths: Int, _ days: Double) {
    let exact = model.interval(retention: Double(tenths) / 10, stability: 1)
    #expect(max(exact.rounded(.toNearestOrEven), 1) == days)
  }

  @Test("in single precision the first of them is the published 3,116,766")
  func singlePrecision() {
    let power: Float = -1 / 0.1542
    let days = (pow(Float(0.1), power) - 1) / (pow(Float(0.9), power) - 1)
    #expect(days.rounded() == 3_116_766)
  }

  @Test(
    "recall fades as published",
    arguments: zip(
      [(0, 1), (1, 2), (2, 3), (3, 4), (4, 4), (5, 2)],
      [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359]))
  func forgettingCurve(_ point: (Int, Int), _ recall: Double) {
    let found = model.retrievability(
      elapsedDays: Double(point.0), stability: Double(point.1))
    #expect(abs(found - recall) < 1e-6)
  }

  @Test(
    "from stability 5 and difficulty 5 a grade moves both as published",
    arguments: zip(
      ReviewGrade.allCases,
      [(8.341763, 1.596818), (6.6659956, 5), (4.990228, 5), (3.3144615, 8.12961)]))
  func sameDay(_ grade: ReviewGrade, _ expected: (Double, Double)) throws {
    let state = model.state(
      after: try MemoryState(stability: 5, difficulty: 5), grade: grade, elapsedDays: 0)
    #expect(abs(state.difficulty - expected.0) < 1e-4)
    #expect(abs(state.stability - expected.1) < 1e-4)
  }
}
