// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import Testing

@Suite("The settings of quiz and practice")
struct QuizSettingsTests {
  private func lesson(_ fixture: Fixture) throws -> Lesson {
    #expect(fixture.faults.map(\.description) == [])
    return try #require(fixture.reading.course?.lessons.first)
  }

  @Test("are the usual ones where nobody says anything")
  func usual() throws {
    let lesson = try lesson(Fixture())
    #expect(lesson.quiz.time == nil)
    #expect(lesson.quiz.policy == .graded)
    #expect(lesson.practice == .practice)
  }

  @Test("are read from the front matter")
  func frontMatter() throws {
    let lesson = try lesson(
      Fixture().replacing(
        "quiz: {draw: 1, pass: 0.8}",
        """
        quiz: {draw: 1, pass: 9/10, time: 30 min, tries: 3, penalty: 1/4, hintPenalty: 1/10, reveal: when-passed}
        practice: {tries: 5, penalty: 0, hintPenalty: 0.05}
        """))
    #expect(lesson.quiz.draw == 1)
    #expect(lesson.quiz.pass == Rational(9, over: 10))
    #expect(lesson.quiz.time == .seconds(1800))
    #expect(
      lesson.quiz.policy
        == AttemptPolicy(
          tries: 3, penalty: Rational(1, over: 4), hintPenalty: Rational(1, over: 10),
          reveal: .whenPassed))
    #expect(
      lesson.practice
        == AttemptPolicy(
          tries: 5, penalty: .zero, hintPenalty: Rational(1, over: 20), reveal: .afterEach))
  }

  @Test("of the course hold in a lesson that does not say otherwise, field by field")
  func course() throws {
    let lesson = try lesson(
      Fixture().replacing(
        "language: en",
        "language: en\nquiz: {pass: 0.6, time: 2 h, tries: 2, reveal: never}\npractice: {tries: 9}",
        in: "course/course.yml"
      ).replacing("quiz: {draw: 1, pass: 0.8}", "quiz: {draw: 1, reveal: at-end}"))
    #expect(lesson.quiz.pass == Rational(3, over: 5))
    #expect(lesson.quiz.time == .seconds(7200))
    #expect(lesson.quiz.policy.tries == 2)
    #expect(lesson.quiz.policy.penalty == Rational(1, over: 3))
    #expect(lesson.quiz.policy.reveal == .atEnd)
    #expect(lesson.practice.tries == 9)
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    var text: String, column: Int, message: String
    var testDescription: String { text }
  }

  static let broken = [
    Broken(text: "quiz: {tries: 0}", column: 15, message: "“tries” of the quiz is “0”"),
    Broken(text: "quiz: {tries: 11}", column: 15, message: "a whole number from 1 to 10"),
    Broken(text: "quiz: {penalty: 4/3}", column: 17, message: "a share from 0 to 1, such as 1/3"),
    Broken(text: "quiz: {penalty: -1/3}", column: 17, message: "a share from 0 to 1"),
    Broken(text: "quiz: {penalty: 1/99999999}", column: 17, message: "a share from 0 to 1"),
    Broken(text: "quiz: {time: 30}", column: 14, message: "a time such as 30 min or 2 h"),
    Broken(text: "quiz: {time: 0 min}", column: 14, message: "a time such as 30 min or 2 h"),
    Broken(text: "quiz: {time: 25 h}", column: 14, message: "a time such as 30 min or 2 h"),
    Broken(
      text: "quiz: {reveal: sometimes}", column: 16,
      message: "after-each, at-end, when-passed or never"),
    Broken(text: "practice: {hintPenalty: much}", column: 25, message: "a share from 0 to 1"),
    Broken(text: "practice: {reveal: never}", column: 12, message: "has no field “reveal”"),
  ]

  @Test("that make no sense are faults with their place", arguments: broken)
  func faults(_ broken: Broken) throws {
    let faults = Fixture().replacing("quiz: {draw: 1, pass: 0.8}", broken.text).reading.faults
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.position.line == 7)
    #expect(fault.position.column == broken.column)
    #expect(fault.message.contains(broken.message), "\(fault.message)")
    #expect(!fault.repair.isEmpty)
  }

  @Test("of a course cannot draw, since its lessons have banks of different sizes")
  func courseDraw() {
    let faults = Fixture().replacing(
      "language: en", "language: en\nquiz: {draw: 3}", in: "course/course.yml"
    ).reading.faults
    #expect(faults.map(\.code) == [.unknownField])
  }
}
