// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct ZeroAbandonmentBoundTests {
  /// A floor with 11.709 s to an answer, 22.5 s per failed attempt and 180 s of handling.
  private func bound(
    answerRate: Double = 0.25, handleTime: Double = 180, answerTime: Double = 11.709,
    failureTime: Double = 22.5, timePerAttempt: Double = 0, timePerContact: Double = 0
  ) throws -> ZeroAbandonmentBound {
    try ZeroAbandonmentBound(
      answerRate: answerRate, handleTime: handleTime, answerTime: answerTime,
      failureTime: failureTime, timePerAttempt: timePerAttempt, timePerContact: timePerContact)
  }

  @Test(
    "gives the utilisation of progressive dialing",
    arguments: [
      (0.10, 0.4566),  // 180 / (180 + 11.709 + 9 × 22.5) = 180 / 394.209
      (0.25, 0.6944),  // 180 / (180 + 11.709 + 3 × 22.5) = 180 / 259.209
      (0.50, 0.8403),  // 180 / (180 + 11.709 + 1 × 22.5) = 180 / 214.209
    ])
  func golden(_ answerRate: Double, _ utilisation: Double) throws {
    #expect(abs(try bound(answerRate: answerRate).utilisation - utilisation) < 0.000_05)
  }

  @Test("adds the time of every attempt for preview and manual dialing")
  func timePerAttempt() throws {
    let floor = try bound()
    // 180 / (180 + 11.709 + 20 + 3 × 42.5) = 180 / 339.209
    #expect(abs(try floor.preview(previewTime: 20).utilisation - 180 / 339.209) < 1e-15)
    // 180 / (180 + 11.709 + 10 + 3 × 32.5) = 180 / 299.209
    #expect(abs(try floor.manual(dialingTime: 10).utilisation - 180 / 299.209) < 1e-15)
    #expect(try floor.preview(previewTime: 0) == floor)
    #expect(try floor.manual(dialingTime: 7) == bound(timePerAttempt: 7))
  }

  @Test("rises with answer rate and handle time, falls with every other time")
  func monotone() throws {
    for step in 0..<40 {
      let low = 0.02 + Double(step) * 0.02
      let time = Double(step) * 3
      #expect(try bound(answerRate: low + 0.01).utilisation > bound(answerRate: low).utilisation)
      #expect(
        try bound(handleTime: time + 6).utilisation > bound(handleTime: time + 5).utilisation)
      #expect(
        try bound(answerTime: time + 1).utilisation < bound(answerTime: time).utilisation)
      #expect(
        try bound(failureTime: time + 1).utilisation < bound(failureTime: time).utilisation)
      #expect(
        try bound(timePerAttempt: time + 1).utilisation
          < bound(timePerAttempt: time).utilisation)
      #expect(
        try bound(timePerContact: time + 1).utilisation
          < bound(timePerContact: time).utilisation)
    }
  }

  @Test("has the limits of its formula")
  func limits() throws {
    // Everyone answers: failures no longer matter.
    let everyone = try bound(answerRate: 1, failureTime: 1e9)
    #expect(everyone.failuresPerContact == 0)
    #expect(abs(everyone.utilisation - 180 / 191.709) < 1e-15)
    // No time between contacts: always busy, at any answer rate.
    let instant = try bound(answerRate: .leastNonzeroMagnitude, answerTime: 0, failureTime: 0)
    #expect(instant.utilisation == 1)
    // Nobody answers: never busy.
    #expect(try bound(answerRate: .leastNonzeroMagnitude).utilisation == 0)
    #expect(
      try bound(handleTime: .leastNonzeroMagnitude, answerTime: 1e308, failureTime: 1e308)
        .utilisation == 0)
  }

  @Test("does not depend on the unit of time")
  func unitOfTime() throws {
    let minutes = try bound(
      handleTime: 3, answerTime: 11.709 / 60, failureTime: 0.375, timePerContact: 0.1)
    #expect(abs(minutes.utilisation - (try bound(timePerContact: 6).utilisation)) < 1e-15)
  }

  @Test("the share of handling over simulated cycles comes to the bound")
  func renewalReward() throws {
    // Attempts of a linear congruential generator (Knuth's MMIX constants), one in four answered.
    var state: UInt64 = 1
    var cycle = 0.0
    let contacts = 200_000
    for _ in 0..<contacts {
      cycle += 180 + 11.709
      while true {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if state >> 62 == 0 { break }
        cycle += 22.5
      }
    }
    let share = 180 * Double(contacts) / cycle
    // Failures per contact have a standard deviation of √12, so a mean cycle of 259.209 s has a
    // standard error of 22.5 · √12 / √200,000 = 0.174 s: four of them are 0.0019 of utilisation.
    #expect(abs(share - (try bound().utilisation)) < 0.0019)
  }

  @Test("refuses answer rates that are no rates and times that are no times")
  func refusals() {
    for answerRate in [-0.1, 0, 1.000_001, .infinity, .nan] {
      let refusal = #expect(throws: InvalidQueueingParameter.self) {
        try bound(answerRate: answerRate)
      }
      #expect(refusal?.name == "answerRate")
    }
    for time in [-1, -Double.infinity, .infinity, .nan] {
      #expect(throws: InvalidQueueingParameter.self) { try bound(handleTime: time) }
      #expect(throws: InvalidQueueingParameter.self) { try bound(answerTime: time) }
      #expect(throws: InvalidQueueingParameter.self) { try bound(failureTime: time) }
      #expect(throws: InvalidQueueingParameter.self) { try bound(timePerAttempt: time) }
      #expect(throws: InvalidQueueingParameter.self) { try bound(timePerContact: time) }
      #expect(throws: InvalidQueueingParameter.self) { try bound().preview(previewTime: time) }
      #expect(throws: InvalidQueueingParameter.self) { try bound().manual(dialingTime: time) }
    }
    let refusal = #expect(throws: InvalidQueueingParameter.self) { try bound(handleTime: 0) }
    #expect(refusal?.description == "handleTime is 0.0; it must be finite and greater than 0.")
  }
}
