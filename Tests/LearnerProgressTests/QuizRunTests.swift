// SPDX-License-Identifier: Apache-2.0

import Foundation
import LearnerProgress
import Testing

@Suite("A run of a quiz")
struct QuizRunTests {
  let clock: SteppingClock
  let store: ProgressStore

  init() throws {
    clock = try SteppingClock(startingAt: "2026-03-09T08:00:00Z")
    store = try memoryStore(clock)
  }

  let draw = QuizDraw(lesson: "day-09", seed: .max, questions: ["c", "a", "b"])

  @Test("goes on at the first drawn question without an answer")
  func resumes() throws {
    let started = try store.startQuiz(draw)
    #expect(started.nextQuestion == "c")
    try store.record(.attempt(attempt("c", in: .quiz(run: started.id))))
    try store.record(.attempt(attempt("b", in: .quiz(run: started.id))))

    let run = try #require(try store.openQuizRun(of: "day-09"))
    #expect(run.id == started.id)
    #expect(run.draw == draw)
    #expect(run.attempts.map(\.attempt.question) == ["c", "b"])
    #expect(run.nextQuestion == "a")
    #expect(try store.openQuizRun(of: "day-10") == nil)
  }

  @Test("a question that was left unanswered on purpose is not asked again")
  func skips() throws {
    let started = try store.startQuiz(draw)
    try store.record(
      .attempt(attempt("c", in: .quiz(run: started.id), answer: nil, score: .none)))
    #expect(try store.openQuizRun(of: "day-09")?.nextQuestion == "a")
  }

  @Test("keeps the first answer when a question was answered twice")
  func firstAnswerCounts() throws {
    let started = try store.startQuiz(draw)
    try store.record(
      .attempt(attempt("c", in: .quiz(run: started.id), answer: "A", score: .none)))
    try store.record(.attempt(attempt("c", in: .quiz(run: started.id), answer: "B")))
    let run = try #require(try store.openQuizRun(of: "day-09"))
    #expect(run.attempts.map(\.attempt.answer) == ["A"])
  }

  @Test("is no longer open once finished, and a later one does not open it again")
  func finishes() throws {
    let first = try store.startQuiz(draw)
    let second = try store.startQuiz(draw)
    #expect(try store.openQuizRun(of: "day-09")?.id == second.id)
    try store.record(
      .quizFinished(QuizOutcome(run: second.id, score: score(3, 3), isPassed: true)))
    #expect(try store.openQuizRun(of: "day-09") == nil)
    #expect(try store.quizRun(first.id)?.draw == draw)
  }

  @Test("answers given elsewhere do not count in it")
  func ownAnswersOnly() throws {
    let started = try store.startQuiz(draw)
    try store.record(.attempt(attempt("c")))
    try store.record(.attempt(attempt("c", in: .quiz(run: UUID()))))
    #expect(try store.quizRun(started.id)?.attempts.isEmpty == true)
  }

  @Test("the best outcome is the highest share, and the first of equals")
  func best() throws {
    var runs: [UUID] = []
    for (earned, possible) in [(20, 25), (21, 25), (42, 50), (1, 25)] {
      let run = try store.startQuiz(draw).id
      runs.append(run)
      try store.record(
        .quizFinished(
          QuizOutcome(run: run, score: score(earned, possible), isPassed: earned >= 20)))
    }
    #expect(try store.bestQuizOutcome(of: "day-09")?.outcome.run == runs[1])
    #expect(
      try store.quizOutcomes(of: "day-09").map(\.outcome.isPassed) == [true, true, true, false])
    #expect(try store.bestQuizOutcome(of: "day-10") == nil)
  }

  @Test("a retry is a run of its own, and its score is no score of the quiz")
  func purposes() throws {
    let quiz = try store.startQuiz(draw)
    try store.record(.quizFinished(QuizOutcome(run: quiz.id, score: score(2, 3), isPassed: false)))
    let again = QuizDraw(lesson: "day-09", seed: 2, questions: ["b"], purpose: .retry)
    let retry = try store.startQuiz(again)
    #expect(try store.openQuizRun(of: "day-09") == nil)
    #expect(try store.openQuizRun(of: "day-09", purpose: .retry)?.draw == again)
    try store.record(.quizFinished(QuizOutcome(run: retry.id, score: .full, isPassed: true)))
    #expect(try store.quizOutcomes(of: "day-09").map(\.purpose) == [.quiz, .retry])
    #expect(try store.bestQuizOutcome(of: "day-09")?.outcome.run == quiz.id)
    let summary = try #require(try store.lessonSummaries().first)
    #expect(summary.isQuizPassed)
    #expect(summary.bestQuizScore == (try score(2, 3)))
  }
}
