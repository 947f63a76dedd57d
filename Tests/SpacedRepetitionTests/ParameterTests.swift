// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

struct ParameterTests {
  @Test("21 weights within their bounds are taken, the bounds included")
  func weights() throws {
    #expect(try FSRSWeights(FSRSWeights.published.values) == .published)
    _ = try FSRSWeights(FSRSWeights.bounds.map(\.lowerBound))
    _ = try FSRSWeights(FSRSWeights.bounds.map(\.upperBound))
  }

  @Test("a weight out of bounds or not a number is refused by name", arguments: 0..<21)
  func refusedWeights(_ index: Int) throws {
    let range = FSRSWeights.bounds[index]
    for wrong in [range.lowerBound.nextDown, range.upperBound.nextUp, .nan, .infinity] {
      var values = FSRSWeights.published.values
      values[index] = wrong
      let error = try #require(throws: InvalidStudyParameter.self) { try FSRSWeights(values) }
      #expect(error.name == "w\(index)")
    }
  }

  @Test("fewer or more weights are refused", arguments: [0, 17, 19, 20, 22])
  func count(_ count: Int) throws {
    let error = try #require(throws: InvalidStudyParameter.self) {
      try FSRSWeights(Array(repeating: 1, count: count))
    }
    #expect(error.description == "count of weights is \(count); it must be 21.")
  }

  @Test("settings out of range are refused")
  func settings() {
    for retention in [0, 0.009, 1, 1.5, -.infinity, .nan] {
      #expect(throws: InvalidStudyParameter.self) {
        try ReviewScheduler(wantedRetention: retention)
      }
    }
    for days in [-1, 0, 36_501] {
      #expect(throws: InvalidStudyParameter.self) { try ReviewScheduler(maximumInterval: days) }
    }
    for steps: [EpochSeconds] in [[0], [60, -1], [31_536_001], Array(repeating: 1, count: 101)] {
      #expect(throws: InvalidStudyParameter.self) { try ReviewScheduler(learningSteps: steps) }
      #expect(throws: InvalidStudyParameter.self) { try ReviewScheduler(relearningSteps: steps) }
    }
    #expect(throws: InvalidStudyParameter.self) { try DailyLimit(minutes: 0) }
  }
}
