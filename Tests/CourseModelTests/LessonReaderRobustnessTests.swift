// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import DiscreteEventSimulation
import Testing

/// Whatever a file holds, reading it ends and gives faults, not a crash.
struct LessonReaderRobustnessTests {
  private static let pieces = [
    "", "\n", "\n\n", "---\n", "- [x] ", "- [ ] ", "> ", "= ", "± ", "[___ ", "]", "|",
    "| a | b |\n",
    "`= ", "`", "### Question: ", "## Quiz\n", "<!-- ", " -->", "```activity sort\n", "```", "1. ",
    "{", "}", "[", ": ", "&", "*a", "\u{1B}[31m", "\u{202E}", "&#27;", "9", "1,20,000", "(", "^",
    "_",
  ]

  @Test("A lesson with random damage is read to its end", arguments: 1...60 as ClosedRange<UInt64>)
  func damage(seed: UInt64) {
    var stream = RandomStream(seed: seed)
    var text = Array(Fixture.lesson)
    for _ in 0..<Int.random(in: 1...12, using: &stream) {
      let start = Int.random(in: 0..<text.count, using: &stream)
      let length = min(Int.random(in: 0...20, using: &stream), text.count - start)
      let piece = Self.pieces.randomElement(using: &stream) ?? ""
      text.replaceSubrange(start..<(start + length), with: piece)
      if text.isEmpty { text = ["x"] }
    }
    let fixture = Fixture().adding(Fixture.lessonFile, String(text))
    let faults = fixture.faults
    #expect(faults == faults.sorted())
    #expect(fixture.faults == faults)
    if let lesson = fixture.reading.lessons.first?.lesson {
      for shown in QuizPaper(lesson, seed: seed).questions {
        for typed in ["a", "1b", "b a", "12", "x;y", ""] {
          let grade = shown.question.grade(try? shown.answer(typed: typed))
          #expect(grade.score >= .zero && grade.score <= .one)
        }
      }
    }
  }

  @Test(
    "Random expressions have a value or a fault within their length",
    arguments: 1...200 as ClosedRange<UInt64>)
  func expressions(seed: UInt64) {
    let words = [
      "1", "0", "2.5", "n", "+", "-", "*", "/", "^", "(", ")", ",", ":", "\"INR\"", "money(",
      "fixed(",
      "percent(", "min(", "u0(", "answerRate: ", "simulated(", "é", " ", "99999999999999999999",
    ]
    var stream = RandomStream(seed: seed)
    for _ in 0..<50 {
      let source = (0..<Int.random(in: 1...12, using: &stream))
        .map { _ in words.randomElement(using: &stream) ?? "" }.joined()
      let context = ExpressionContext(
        parameters: ["n": .number(7)], engine: Samples.engine, computed: ComputedValues())
      do {
        let value = try LessonExpression(parsing: source).value(in: context)
        #expect(!value.text.isEmpty || source.contains("\"\""))
      } catch {
        #expect((0...source.utf8.count).contains(error.offset))
      }
    }
  }
}
