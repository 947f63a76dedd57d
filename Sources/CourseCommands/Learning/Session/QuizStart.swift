// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LearnerProgress

/// How a quiz begins, by what the record says: anew, or where it was left.
enum QuizStart {
  /// Questions are asked; the remark is to be shown before.
  case taking(QuizTaking, remark: String?)
  /// There is nothing to ask, for this reason.
  case nothing(String)

  /// Decides.
  ///
  /// - Parameters:
  ///   - lesson: The lesson, with a bank.
  ///   - form: The way the quiz is taken.
  ///   - seed: The seed that was asked for, if any.
  ///   - timeLimit: The time for all questions, if there is a limit.
  ///   - isInteractive: Whether a person answers.
  ///   - store: The record.
  ///   - environment: Draws seeds and tells the time.
  /// - Throws: `ProgressFault` when the record cannot be read.
  init(
    _ lesson: Lesson, as form: QuizForm, seed: UInt64?, timeLimit: Duration?, isInteractive: Bool,
    in store: ProgressStore, _ environment: LearningEnvironment
  ) throws {
    let last = form == .retry ? try LastQuiz(of: lesson, in: store) : nil
    if form == .retry, last == nil {
      self = .nothing(
        "No quiz of “\(lesson.id)” was finished yet. “bpo quiz \(lesson.id)” takes one.")
      return
    }
    func taking(_ session: QuizSession, _ run: QuizRun? = nil) -> QuizTaking {
      QuizTaking(
        session, of: lesson, run: run?.id, in: store, timeLimit: timeLimit, date: environment.date)
    }
    let open = try Self.open(lesson, form, seed, since: last, in: store)
    var remark: String?
    switch QuizSession.Opening(
      open: open, seed: seed, lesson: lesson, isInteractive: isInteractive)
    {
    case .resume(let run):
      let session = QuizSession(
        lesson, resuming: run, attempts: try store.attempts(ofQuiz: run.id))
      self = .taking(taking(session, run), remark: nil)
      return
    case .setAside(let run):
      remark =
        "The quiz begun before (seed \(run.draw.seed), \(run.attempts.count) of "
        + "\(run.draw.questions.count) answered) waits until this one is done."
    case .new: break
    }
    // By the same seed the values would be the same.
    var fresh = seed ?? environment.freshSeed()
    if seed == nil, fresh == last?.seed { fresh = fresh &+ 1 }
    let session = QuizSession(lesson, as: form, again: last?.wrong ?? [], seed: fresh)
    if session.questions.isEmpty {
      self = .nothing(
        form == .retry
          ? "In the last quiz nothing was wrong. “bpo quiz \(lesson.id)” draws another."
          : "No question of the quiz names an objective, so there is nothing to test beforehand.")
    } else {
      self = .taking(taking(session), remark: remark)
    }
  }

  /// The run that waits to be finished; of retries, only one that was begun after the last quiz.
  private static func open(
    _ lesson: Lesson, _ form: QuizForm, _ seed: UInt64?, since last: LastQuiz?,
    in store: ProgressStore
  ) throws -> QuizRun? {
    guard let purpose = form.purpose else { return nil }
    let open =
      try seed.flatMap { try store.openQuizRun(of: lesson.id, purpose: purpose, seed: $0) }
      ?? store.openQuizRun(of: lesson.id, purpose: purpose)
    guard let open, let last, let begun = try store.beginning(ofQuiz: open.id) else { return open }
    return begun >= last.finished ? open : nil
  }
}
