// SPDX-License-Identifier: Apache-2.0

import Foundation
import SpacedRepetition
import Testing

struct CodingTests {
  private func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test("states, schedulers and plans come back from JSON as they were")
  func roundTrips() throws {
    var luck = SeededValues(seed: 11)
    for round in 0..<300 {
      let scheduler = try luck.scheduler(fuzz: round % 2 == 0 ? IntervalFuzz(seed: 3) : nil)
      #expect(try roundTrip(scheduler) == scheduler)
      let card = luck.card(scheduler)
      #expect(try roundTrip(card) == card)
      let plan = ReviewPlan(
        items: [ReviewItem(id: "a", lesson: "b", objective: "c", card: card)], at: card.due,
        room: 1, model: scheduler.model)
      #expect(try roundTrip(plan) == plan)
    }
    let limit = try DailyLimit(minutes: 25)
    #expect(try roundTrip(limit) == limit)
    var times = AnswerTimes()
    times.record(.milliseconds(1_234), isUnaided: true)
    #expect(try roundTrip(times) == times)
  }

  @Test(
    "a stored state that cannot be is refused",
    arguments: [
      #"{"phase":"review","step":0,"due":0}"#,
      #"{"phase":"learning","step":1,"due":0}"#,
      #"{"phase":"learning","step":0,"due":0,"lastReview":5}"#,
      #"{"phase":"learning","step":-1,"due":0,"lastReview":5,"memory":{"stability":1,"difficulty":5}}"#,
      #"{"phase":"review","step":1,"due":0,"lastReview":5,"memory":{"stability":1,"difficulty":5}}"#,
      #"{"phase":"review","step":0,"due":0,"memory":{"stability":1,"difficulty":5}}"#,
      #"{"phase":"review","step":0,"due":0,"lastReview":5,"memory":{"stability":0,"difficulty":5}}"#,
      #"{"phase":"review","step":0,"due":0,"lastReview":5,"memory":{"stability":1,"difficulty":11}}"#,
      #"{"phase":"lost","step":0,"due":0}"#,
    ])
  func refusedStates(_ text: String) {
    #expect(throws: DecodingError.self) { try decoded(CardState.self, text) }
  }

  @Test("a refused state says why")
  func reason() throws {
    let error = try #require(throws: DecodingError.self) {
      try decoded(MemoryState.self, #"{"stability":1,"difficulty":11}"#)
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(context.debugDescription == "difficulty is 11.0; it must be from 1.0 to 10.0.")
  }

  @Test("stored times out of range count as the nearest end, and the oldest are dropped")
  func storedTimes() throws {
    let many = Array(repeating: 5_000, count: 200)
    let times = try decoded(
      AnswerTimes.self, #"{"latest":\#(many),"latestUnaided":[-4,900000]}"#)
    #expect(times.latest.count == AnswerTimes.kept)
    #expect(times.latestUnaided == [0, 300_000])
  }

  @Test("stored limits are checked", arguments: ["0", "241", "\"ten\""])
  func storedLimits(_ text: String) {
    #expect(throws: DecodingError.self) { try decoded(DailyLimit.self, text) }
  }
}
