// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

struct QuizPaperTests {
  private let lesson: Lesson = {
    var lesson = Lesson(id: "lesson", title: "Lesson", file: "lesson.md")
    lesson.quiz = Lesson.QuizSettings(draw: 5, pass: Rational(4, over: 5))
    lesson.bank = (0..<12).map { number in
      Samples.question(
        .singleChoice(Samples.options("*a", "b")), id: "question-\(number)",
        objective: number < 9 ? "first" : ["second", "third", "fourth"][number - 9])
    }
    return lesson
  }()

  @Test("The same seed draws the same paper, and other seeds draw others")
  func seeded() {
    #expect(QuizPaper(lesson, seed: 4) == QuizPaper(lesson, seed: 4))
    let papers = Set((1...30).map { QuizPaper(lesson, seed: $0).questions.map(\.question.id) })
    #expect(papers.count == 30)
  }

  @Test(
    "A paper has as many different questions as are drawn", arguments: 1...30 as ClosedRange<UInt64>
  )
  func draws(seed: UInt64) {
    let ids = QuizPaper(lesson, seed: seed).questions.map(\.question.id)
    #expect(ids.count == 5)
    #expect(Set(ids).count == 5)
  }

  @Test(
    "Every objective is on the paper while there is room", arguments: 1...30 as ClosedRange<UInt64>)
  func objectives(seed: UInt64) {
    let objectives = Set(QuizPaper(lesson, seed: seed).questions.compactMap(\.question.objective))
    #expect(objectives.count == 4)
  }

  @Test("Without a number to draw, the whole bank is asked")
  func whole() {
    var lesson = lesson
    lesson.quiz.draw = nil
    #expect(QuizPaper(lesson, seed: 1).questions.count == 12)
  }

  @Test("The score is the exact mean, and the pass mark itself passes")
  func result() {
    let paper = QuizPaper(lesson, seed: 1)
    var grades: [String: Grade] = [:]
    for shown in paper.questions.dropLast() {
      grades[shown.question.id] = shown.question.grade(.choice([0]))
    }
    let result = QuizResult(paper, pass: lesson.quiz.pass, grades: grades)
    #expect(result.score == Rational(4, over: 5))
    #expect(result.isPassed)
    #expect(result.answered == 4)
    #expect(result.items.count == 5)
    let worse = QuizResult(paper, pass: Rational(81, over: 100), grades: grades)
    #expect(!worse.isPassed)
    #expect(!QuizResult(lesson: "x", seed: 1, pass: .one, items: []).isPassed)
  }
}
