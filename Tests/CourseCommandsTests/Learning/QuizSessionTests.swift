// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Testing

@Suite("The questions of a quiz")
struct QuizSessionTests {
  let lesson: Lesson

  init() throws { lesson = try LessonWalkTests.lesson(SampleCourse.lesson) }

  func run(seed: UInt64 = 7, _ attempts: [Attempt] = []) throws -> QuizRun {
    let store = try ProgressStore.inMemory()
    let run = try store.startQuiz(QuizSession(lesson, seed: seed).draw)
    for var attempt in attempts {
      attempt.context = .quiz(run: run.id)
      try store.record(.attempt(attempt))
    }
    return try #require(try store.openQuizRun(of: lesson.id))
  }

  func attempt(_ question: String, _ answer: String?, earned: Int, hash: String? = nil) throws
    -> Attempt
  {
    let known = lesson.bank.first { $0.id == question }?.contentHash
    return Attempt(
      lesson: lesson.id, question: question, contentHash: hash ?? known ?? "", answer: answer,
      score: try #require(RecordedScore(earned: earned, possible: 1)), seed: 7)
  }

  @Test("are the same for the same seed and others for another")
  func seeds() {
    let orders = Set((1...20).map { QuizSession(lesson, seed: $0).draw.questions })
    #expect(orders.count > 1)
    #expect(QuizSession(lesson, seed: 3) == QuizSession(lesson, seed: 3))
  }

  @Test("go on at the first without marks, in the order of the draw")
  func resume() throws {
    let first = QuizSession(lesson, seed: 7).draw.questions[0]
    let session = QuizSession(lesson, resuming: try run([attempt(first, "x", earned: 0)]))
    #expect(session.isResumed)
    #expect(session.next?.number == 2)
    #expect(session.draw == QuizSession(lesson, seed: 7).draw)
  }

  @Test("marks are worked out again from what was typed, while the question reads the same")
  func marksAgain() throws {
    let session = QuizSession(
      lesson, resuming: try run([attempt("quiz-cloze", "wrap-up", earned: 1)]))
    #expect(session.marks["quiz-cloze"]?.grade?.verdict == .right)
    let edited = QuizSession(
      lesson, resuming: try run([attempt("quiz-cloze", "nonsense", earned: 1, hash: "old")]))
    #expect(edited.marks["quiz-cloze"]?.grade == nil)
    #expect(edited.marks["quiz-cloze"]?.score == .one)
  }

  @Test("an edited lesson loses its own questions and nobody's answers")
  func edited() throws {
    let run = try run([attempt("quiz-agent", "Talk", earned: 1)])
    var edited = lesson
    edited.bank.removeAll { $0.id == "quiz-order" }
    let session = QuizSession(edited, resuming: run)
    #expect(session.missing == ["quiz-order"])
    #expect(session.questions.count == 3)
    #expect(session.result.score == (try Rational(1) / 3))
  }

  @Test("the same draw is kept when the bank grows")
  func grown() throws {
    let run = try run()
    var grown = lesson
    var more = try #require(lesson.bank.first)
    more.id = "more"
    grown.bank.insert(more, at: 0)
    #expect(QuizSession(grown, resuming: run).draw == QuizSession(lesson, seed: 7).draw)
  }

  @Test("a quiz that was begun goes on, unless another seed is asked for or a pipe answers")
  func opening() throws {
    let open = try run()
    func opening(_ seed: UInt64?, isInteractive: Bool = true) -> QuizSession.Opening {
      QuizSession.Opening(open: open, seed: seed, lesson: lesson, isInteractive: isInteractive)
    }
    #expect(opening(nil) == .resume(open))
    #expect(opening(7) == .resume(open))
    #expect(opening(8) == .setAside(open))
    #expect(opening(7, isInteractive: false) == .new)
    #expect(opening(nil, isInteractive: false) == .new)
    #expect(
      QuizSession.Opening(open: nil, seed: 7, lesson: lesson, isInteractive: true) == .new)
    var other = lesson
    other.bank = []
    #expect(
      QuizSession.Opening(open: open, seed: nil, lesson: other, isInteractive: true) == .new)
  }
}
