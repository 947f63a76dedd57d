// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import Testing

/// What is wrong with the rules of a calculated question is said with its place.
struct DrawFaultTests {
  private static func lesson(_ rule: String, key: String = "x") -> LessonReading {
    Fixture.lesson(
      """
      ### Question: broken

      \(rule)
      What is `= x`?

      = `= \(key)`
      """, parameters: "{agents: 20}")
  }

  @Test(
    "A rule that cannot be read is a fault at its comment",
    arguments: [
      ("<!-- draw: x -->", "Expected “=” behind the name “x”."),
      ("<!-- draw: 2x = 1...5 -->", "Expected a name"),
      ("<!-- draw: x = 5 -->", "Expected “...” and the highest value"),
      ("<!-- draw: x = 5...1 -->", "A range rises"),
      ("<!-- draw: x = 1...10 step 4 -->", "The steps do not lead"),
      ("<!-- draw: x = 1...10 step 0 -->", "a step above 0"),
      ("<!-- draw: x = 1...1000000 -->", "more than 10000 values"),
      ("<!-- draw: x = 1,000...2,000 -->", "Expected “...”"),
      ("<!-- draw: x = 1 | 1 -->", "A value stands twice."),
      ("<!-- draw: x = \"a -->", "never closed"),
      ("<!-- draw: x = 1...5 ± 3 -->", "does not belong to a drawn value"),
      ("<!-- draw: x = 1...5; x = 1...6 -->", "The name “x” stands twice."),
      ("<!-- draw: x = 1...5; agents = 1...6 -->", "The lesson has a parameter “agents”"),
      ("<!-- draw: x = 1...5; -->", "Expected a name"),
      ("<!-- draw: x = 1...99999999999999999999999999 -->", "Expected a number"),
    ])
  func unreadable(rule: String, message: String) throws {
    let reading = Self.lesson(rule)
    #expect(reading.lesson?.questions.count == 0)
    let fault = try #require(reading.faults.first)
    #expect(reading.faults.count == 1)
    #expect(fault.code == .badDraw)
    #expect(fault.message.contains(message), "\(fault.message)")
    #expect(fault.position == SourcePosition(line: 9, column: 1))
    #expect(!fault.repair.isEmpty)
  }

  @Test(
    "A constraint or derived value that cannot be used is a fault at its own comment",
    arguments: [
      ("where: x <", "Expected a number"), ("where: x", "Expected a comparison"),
      ("where: x < y", "There is no parameter “y”."),
      ("where: x < \"a\"", "Expected a number, not a text"),
      ("where: 1 / (x - x) < 3", "zero"), ("where: x > 9", "they leave nothing"),
      ("where: x + 1 > x > x", "they leave nothing"),
      ("where: x = 1; x = 2", "they leave nothing"),
      ("let: y = 1 / 0", "zero"), ("let: y = percent(x, 1)", "format it where it is shown"),
      ("let: y = erlangC(9, x)", "must be exact"), ("let: = 3", "Expected a name"),
      ("let: x = 3", "stands twice"), ("where: whole(x, 2)", "Expected a comparison"),
    ])
  func brokenSteps(rule: String, message: String) throws {
    let reading = Self.lesson("<!-- draw: x = 1...5 -->\n<!-- \(rule) -->")
    let fault = try #require(reading.faults.first)
    #expect(reading.faults.count == 1)
    #expect(fault.code == .badDraw)
    #expect(fault.message.contains(message), "\(fault.message)")
    #expect(fault.position == SourcePosition(line: 10, column: 1))
  }

  @Test("“whole” alone needs a computed number to be about")
  func wholeOfNothing() throws {
    let reading = Fixture.lesson(
      """
      ### Question: pick

      <!-- draw: x = 1...5 -->
      <!-- where: whole -->
      What is `= x`?

      - [x] `= x`
        > Yes.
      - [ ] 0
        > No.
      """)
    let fault = try #require(reading.faults.first)
    #expect(fault.message.contains("write whole(x)"))
    #expect(fault.position.line == 10)
  }

  @Test("An expression without a value is a fault where it stands")
  func brokenKey() throws {
    let reading = Self.lesson("<!-- draw: x = 1...5 -->", key: "x / (x - x)")
    let fault = try #require(reading.faults.first)
    #expect(fault.code == .badExpression)
    #expect(fault.position == SourcePosition(line: 12, column: 4))
  }

  /// The faults of the check alone, for a lesson that reads without one.
  private static func checked(_ body: String) -> [CourseFault] {
    let reading = Fixture.lesson(body)
    #expect(reading.faults.map(\.description) == [])
    return CourseCheck(files: .memory(["alone.md": ""]), engine: Samples.engine).faults(of: reading)
  }

  @Test("The check finds the seed whose values leave an expression without a value")
  func unluckySeed() throws {
    // Seed 0 draws no 7, some seed of 200 does.
    let faults = Self.checked(
      """
      ### Question: unlucky

      <!-- draw: x = 1...9 -->
      What is 1 ÷ (`= x` − 7)?

      = `= 1 / (x - 7)`
      """)
    let fault = try #require(faults.first { $0.code == .badExpression })
    #expect(fault.message.contains("draws x 7.)"), "\(fault.message)")
    #expect(fault.position == SourcePosition(line: 12, column: 4))
  }

  @Test("The check finds options that become the same")
  func sameOptions() throws {
    let faults = Self.checked(
      """
      ### Question: same

      <!-- draw: x = 1...9; y = 1...9 -->
      What is `= x` + 0?

      - [x] `= x`
        > Yes.
      - [ ] `= y`
        > No.
      """)
    #expect(faults.contains { $0.code == .duplicateOption && $0.message.contains("(Seed ") })
  }

  @Test("The check finds a prompt that does not show what was drawn")
  func hiddenValue() throws {
    let faults = Self.checked(
      """
      ### Question: hidden

      <!-- draw: x = 1...9 -->
      What is the number?

      = `= x`
      """)
    #expect(faults.contains { $0.code == .badDraw && $0.repair.contains("Show in the prompt") })
  }

  @Test("The check finds constraints that leave one combination")
  func oneCombination() throws {
    let faults = Self.checked(
      """
      ### Question: single

      <!-- draw: x = 1...9 -->
      <!-- where: x > 8 -->
      What is `= x` + 1?

      = `= x + 1`
      """)
    #expect(faults.contains { $0.code == .badDraw && $0.message.contains("for every seed") })
  }

  @Test(
    "Hostile rules end soon with a fault",
    arguments: [
      String(repeating: "(", count: 200) + "x", String(repeating: "-", count: 300) + "x < 1",
      "x ^ 64 ^ 64 < 1", "10 ^ 60 * 10 ^ 60 < x", "1 / 0 < 1", String(repeating: "x<", count: 300),
      "x < " + String(repeating: "9", count: 400), String(repeating: "whole(", count: 80),
    ])
  func hostile(constraint: String) {
    let clock = ContinuousClock()
    var faults: [CourseFault] = []
    let time = clock.measure {
      faults = Self.lesson("<!-- draw: x = 2...5 -->\n<!-- where: \(constraint) -->").faults
    }
    #expect(!faults.isEmpty)
    #expect(time < .seconds(2))
  }
}
