// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation
import LearnerProgress
import TerminalText

/// Takes a learner through a quiz and records every answer before a word is said about it.
struct QuizTaking {
  /// How it ended.
  enum Ending {
    /// Each question has its marks.
    case finished(QuizReport)
    /// The learner left; the rest is asked next time.
    case left
    /// The learner went back to the lesson.
    case back
  }

  let lesson: Lesson
  let store: ProgressStore
  /// Whether “back” leads back to the lesson.
  var allowsBack = false
  private(set) var session: QuizSession
  private var run: UUID?

  /// Begins a new quiz; nothing is recorded yet.
  init(_ lesson: Lesson, seed: UInt64, in store: ProgressStore) {
    self.lesson = lesson
    self.store = store
    session = QuizSession(lesson, seed: seed)
  }

  /// Goes on with a quiz.
  init(_ lesson: Lesson, resuming run: QuizRun, in store: ProgressStore) {
    self.lesson = lesson
    self.store = store
    session = QuizSession(lesson, resuming: run)
    self.run = run.id
  }

  /// Whether anything of it is in the record.
  var isRecorded: Bool { run != nil }

  /// Asks the questions that have no marks yet.
  mutating func take(_ talk: inout Conversation) throws -> Ending {
    if talk.isInteractive { _ = try begin() }
    introduce(talk)
    var isFirst = true
    while let (number, presented) = session.next {
      talk.show(
        spaced: LessonView(talk.options).heading(
          "Question \(number) of \(session.questions.count)", level: 3))
      talk.show(spaced: QuestionView(talk.options).asking(presented))
      var dialogue = QuestionDialogue(presented, manner: .quiz, canAskAgain: talk.isInteractive)
      let help =
        !isFirst ? "" : allowsBack ? " Type back to read again, q to leave." : " Type q to leave."
      isFirst = false
      let end = try talk.discuss(&dialogue, help: help, allowsBack: allowsBack) { attempt, time in
        let run = try begin()
        try store.record(
          .attempt(
            Attempt(
              attempt, at: presented, context: .quiz(run: run), timeTaken: time,
              seed: session.seed)))
        session.mark(presented.question.id, QuizSession.Mark(attempt.grade))
      }
      switch end {
      case .done: continue
      case .back: return .back
      case .end:
        if talk.isInteractive { return .left }
        return .finished(try finish())
      }
    }
    return .finished(try finish())
  }

  private mutating func begin() throws -> UUID {
    if let run { return run }
    let begun = try store.startQuiz(session.draw).id
    run = begun
    return begun
  }

  private func introduce(_ talk: Conversation) {
    let count = session.questions.count
    if session.isResumed {
      talk.say(
        "Going on with the quiz that was begun (seed \(session.seed)): \(session.marks.count) of "
          + "\(count) questions are answered.")
    } else {
      talk.say(
        "\(count) questions, drawn with seed \(session.seed). Passed with "
          + "\(ScoreText.percent(session.pass)).")
    }
    if !session.missing.isEmpty {
      let places = session.missing.count
      talk.say(
        "The lesson was edited since: \(places == 1 ? "a question is" : "\(places) questions are") "
          + "gone and not asked.")
    }
  }

  /// Counts what has no marks as unanswered and records the end, if there is anything to record.
  private func finish() throws -> QuizReport {
    let result = session.result
    if let run {
      var facts = session.unmarked.map { presented in
        ProgressFact.attempt(
          Attempt(unanswered: presented, context: .quiz(run: run), seed: session.seed))
      }
      facts.append(
        .quizFinished(
          QuizOutcome(
            run: run, score: RecordedScore(result.score, of: max(1, result.items.count)),
            isPassed: result.isPassed)))
      try store.record(facts)
    }
    return QuizReport(session, of: lesson)
  }
}
