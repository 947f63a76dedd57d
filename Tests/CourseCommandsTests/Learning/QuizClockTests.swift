// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import Testing

@Suite("The clock of a quiz")
struct QuizClockTests {
  let begun = Date(timeIntervalSince1970: 1_800_000_000)
  var clock: QuizClock { QuizClock(begun: begun, limit: .seconds(1800)) }

  @Test("runs from the instant in the record to nothing")
  func runs() {
    #expect(clock.left(at: begun) == .seconds(1800))
    #expect(clock.left(at: begun + 1200) == .seconds(600))
    #expect(!clock.isUp(at: begun + 1799))
    #expect(clock.isUp(at: begun + 1800))
    #expect(clock.left(at: begun + 1e12) == .zero)
  }

  @Test("gives no more than the limit when the computer's clock is set back")
  func setBack() {
    #expect(clock.left(at: begun - 5000) == .seconds(1800))
    #expect(clock.left(at: .distantPast) == .seconds(1800))
  }

  @Test("gives more time by a share")
  func extended() {
    #expect(QuizClock.extended(.seconds(1800), percent: 50) == .seconds(2700))
    #expect(QuizClock.extended(.seconds(1800), percent: 0) == .seconds(1800))
  }

  @Test(
    "tells the time in words",
    arguments: [
      (0, "less than a minute"), (59, "less than a minute"), (60, "1 min"), (719, "11 min"),
      (3600, "1 h"), (5400, "1 h 30 min"),
    ])
  func words(seconds: Int, text: String) {
    #expect(QuizClock.text(.seconds(seconds)) == text)
  }
}
