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
  /// The time for all questions; nil for as long as it takes.
  let timeLimit: Duration?
  /// Whether “back” leads back to the lesson.
  var allowsBack = false
  private(set) var session: QuizSession
  /// Whether anything of it is in the record.
  private(set) var isRecorded: Bool
  private var run: UUID?
  private let date: @Sendable () -> Date

  /// Begins a quiz, or goes on with one; nothing is recorded yet.
  ///
  /// - Parameters:
  ///   - session: The questions.
  ///   - lesson: Their lesson.
  ///   - run: The run that is gone on with.
  ///   - store: Takes the answers.
  ///   - timeLimit: The time for all questions; it is not told to a file of answers.
  ///   - date: Tells the time.
  init(
    _ session: QuizSession, of lesson: Lesson, run: UUID? = nil, in store: ProgressStore,
    timeLimit: Duration? = nil, date: @escaping @Sendable () -> Date
  ) {
    self.session = session
    self.lesson = lesson
    self.run = run
    self.store = store
    self.timeLimit = timeLimit
    self.date = date
    isRecorded = run != nil
  }

  /// Asks the questions that are not done yet.
  mutating func take(_ talk: inout Conversation) throws -> Ending {
    if talk.isInteractive { _ = try begin() }
    let clock = try talk.isInteractive ? clock() : nil
    let date = date
    func isTimeUp() -> Bool { clock?.isUp(at: date()) ?? false }
    introduce(talk, clock)
    var isFirst = true
    while let (number, presented) = session.next {
      if isTimeUp() {
        talk.show([StyledText()])
        talk.say("The time is up. What has no answer counts as unanswered.")
        break
      }
      show(number, presented, talk, clock)
      var dialogue = session.dialogue(on: presented, canAskAgain: talk.isInteractive)
      let help = isFirst ? self.help : ""
      isFirst = false
      let end = try talk.discuss(
        &dialogue, help: help, allowsBack: allowsBack, isTimeUp: isTimeUp
      ) { attempt, time in
        try record(attempt, at: presented, time)
      }
      switch end {
      case .done: session.close(presented.question.id)
      case .back: return .back
      case .end:
        if talk.isInteractive { return .left }
        return .finished(try finish())
      }
    }
    return .finished(try finish())
  }

  private mutating func record(
    _ attempt: QuestionDialogue.Attempted, at presented: PresentedQuestion, _ time: Duration?
  ) throws {
    let context: Attempt.Context = try begin().map { .quiz(run: $0) } ?? .inPlace
    try store.record(
      .attempt(
        Attempt(attempt, at: presented, context: context, timeTaken: time, seed: session.seed)))
    isRecorded = true
    session.mark(presented.question.id, attempt)
  }

  /// The run; nil for practice.
  private mutating func begin() throws -> UUID? {
    guard run == nil, session.form.purpose != nil else { return run }
    let begun = try store.startQuiz(session.draw).id
    run = begun
    isRecorded = true
    return begun
  }

  private func clock() throws -> QuizClock? {
    guard let timeLimit else { return nil }
    let begun = try run.flatMap { try store.beginning(ofQuiz: $0) }
    return QuizClock(begun: begun ?? date(), limit: timeLimit)
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
            isPassed: session.form == .graded && result.isPassed)))
      try store.record(facts)
    }
    return QuizReport(session, of: lesson)
  }
}

// MARK: Words

extension QuizTaking {
  /// What is said to a learner who leaves.
  var farewell: String {
    let quiz = "bpo quiz \(lesson.id)"
    return switch session.form {
    case .graded: "All answers are saved; “\(quiz)” or “bpo learn” goes on here."
    case .practice: "All answers are saved; “\(quiz) --practice” draws other questions."
    case .retry, .pretest: "All answers are saved; “\(quiz) --\(session.form)” goes on here."
    }
  }

  private func introduce(_ talk: Conversation, _ clock: QuizClock?) {
    talk.say(session.isResumed ? resumption : opening)
    if !session.missing.isEmpty {
      let places = session.missing.count
      talk.say(
        "The lesson was edited since: \(places == 1 ? "a question is" : "\(places) questions are") "
          + "gone and not asked.")
    }
    let rules = PolicyText.sentences(session.policy)
    if !rules.isEmpty, talk.isInteractive { talk.say(rules.joined(separator: " ")) }
    if let clock {
      talk.say(
        "There are \(QuizClock.text(clock.left(at: date()))) left, and the time runs on when you "
          + "leave. The question on the screen when it is up still counts.")
    }
  }

  private var opening: String {
    let count = session.questions.count
    let questions = count == 1 ? "1 question" : "\(count) questions"
    return switch session.form {
    case .graded:
      "\(count) questions, drawn with seed \(session.seed). Passed with "
        + "\(ScoreText.percent(session.pass))."
    case .practice: "\(questions) to practise, drawn with seed \(session.seed). Nothing counts."
    case .retry:
      "\(questions) again that \(count == 1 ? "was" : "were") not right last time, drawn with seed "
        + "\(session.seed)."
    case .pretest:
      "A pre-test of \(questions), drawn with seed \(session.seed). It tells what of the lesson you "
        + "know already; leave open what you do not know."
    }
  }

  private var resumption: String {
    let name =
      switch session.form {
      case .graded, .practice: "quiz"
      case .retry: "retry"
      case .pretest: "pre-test"
      }
    return "Going on with the \(name) that was begun (seed \(session.seed)): \(session.done) of "
      + "\(session.questions.count) questions are answered."
  }

  private func show(
    _ number: Int, _ presented: PresentedQuestion, _ talk: Conversation, _ clock: QuizClock?
  ) {
    let left = clock.map { " – \(QuizClock.text($0.left(at: date()))) left" } ?? ""
    talk.show(
      spaced: LessonView(talk.options).heading(
        "Question \(number) of \(session.questions.count)\(left)", level: 3))
    talk.show(spaced: QuestionView(talk.options).asking(presented))
  }

  private var help: String {
    if session.form == .practice { return " Also: ! shows the answer, Enter skips, q leaves." }
    return allowsBack ? " Type back to read again, q to leave." : " Type q to leave."
  }
}
