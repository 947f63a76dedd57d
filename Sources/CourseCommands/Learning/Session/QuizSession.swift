// SPDX-License-Identifier: Apache-2.0

package import ContractBilling
package import CourseModel
package import LearnerProgress

/// The questions of one quiz and the marks so far.
package struct QuizSession: Hashable, Sendable {
  /// What one question earned.
  package struct Mark: Hashable, Sendable {
    /// The share that is right, 0…1.
    package var score: Rational
    /// Whether anything was answered.
    package var isAnswered: Bool
    /// The marks in detail; nil for an answer from before the question was edited.
    package var grade: Grade?

    /// The marks of an answer that was given now.
    package init(_ grade: Grade) {
      score = grade.score
      isAnswered = grade.isAnswered
      self.grade = grade
    }

    /// The marks of a recorded answer: in detail when the question still reads the same.
    init(_ attempt: Attempt, of presented: PresentedQuestion) {
      score = attempt.score.exactShare
      isAnswered = attempt.answer != nil
      grade = nil
      guard attempt.contentHash == presented.question.contentHash else { return }
      guard let typed = attempt.answer else {
        grade = presented.question.grade(nil)
        return
      }
      guard let answer = try? presented.answer(typed: typed) else { return }
      let again = presented.question.grade(answer)
      if again.score == score { grade = again }
    }
  }

  /// The lesson's name.
  package let lesson: String
  /// The score at which the quiz is passed.
  package let pass: Rational
  /// The seed of the draw.
  package let seed: UInt64
  /// The questions in the order they are asked.
  package let questions: [PresentedQuestion]
  /// The drawn questions that the lesson no longer has.
  package let missing: [String]
  /// Whether it was begun before.
  package let isResumed: Bool
  /// The marks by the question's name.
  package private(set) var marks: [String: Mark] = [:]

  /// Draws a new quiz.
  package init(_ lesson: Lesson, seed: UInt64) {
    self.lesson = lesson.id
    self.seed = seed
    pass = lesson.quiz.pass
    questions = QuizPaper(lesson, seed: seed).questions
    missing = []
    isResumed = false
  }

  /// Goes on with a quiz that was begun: the same questions in the same order, whatever the bank
  /// has become since.
  package init(_ lesson: Lesson, resuming run: QuizRun) {
    let seed = run.draw.seed
    self.lesson = lesson.id
    self.seed = seed
    pass = lesson.quiz.pass
    questions = run.draw.questions.compactMap { id in
      lesson.bank.first { $0.id == id }.map { PresentedQuestion($0, seed: seed) }
    }
    let known = Set(questions.map(\.question.id))
    missing = run.draw.questions.filter { !known.contains($0) }
    isResumed = true
    for recorded in run.attempts {
      guard let presented = questions.first(where: { $0.question.id == recorded.attempt.question })
      else { continue }
      marks[presented.question.id] = Mark(recorded.attempt, of: presented)
    }
  }

  /// What was drawn, for the record.
  package var draw: QuizDraw {
    QuizDraw(lesson: lesson, seed: seed, questions: questions.map(\.question.id))
  }

  /// The next question without marks, with its number from 1; nil when each has them.
  package var next: (number: Int, question: PresentedQuestion)? {
    guard let place = questions.firstIndex(where: { marks[$0.question.id] == nil }) else {
      return nil
    }
    return (place + 1, questions[place])
  }

  /// The questions without marks.
  package var unmarked: [PresentedQuestion] {
    questions.filter { marks[$0.question.id] == nil }
  }

  /// Keeps the marks of a question.
  package mutating func mark(_ question: String, _ mark: Mark) { marks[question] = mark }

  /// What came of it, questions without marks counted as unanswered.
  package var result: QuizResult {
    QuizResult(
      lesson: lesson, seed: seed, pass: pass,
      items: questions.map(\.question).map { question in
        QuizResult.Item(
          question: question.id, contentHash: question.contentHash, objective: question.objective,
          score: marks[question.id]?.score ?? .zero,
          isAnswered: marks[question.id]?.isAnswered ?? false)
      })
  }
}

extension QuizSession {
  /// How a command begins a quiz.
  package enum Opening: Hashable, Sendable {
    /// Draw anew.
    case new
    /// Go on with the quiz that was begun.
    case resume(QuizRun)
    /// Draw anew although one was begun, because another seed was asked for.
    case setAside(QuizRun)

    /// Decides.
    ///
    /// - Parameters:
    ///   - open: The quiz that was begun and not finished, if any.
    ///   - seed: The seed that was asked for, if any.
    ///   - lesson: The lesson as it reads today.
    ///   - isInteractive: Whether a person answers; answers from a pipe or a file are a quiz of their
    ///     own and leave a begun one as it is.
    package init(open: QuizRun?, seed: UInt64?, lesson: Lesson, isInteractive: Bool) {
      guard let open, isInteractive,
        open.draw.questions.contains(where: { id in
          lesson.bank.contains { $0.id == id }
        })
      else {
        self = .new
        return
      }
      if seed == nil || seed == open.draw.seed {
        self = .resume(open)
      } else {
        self = .setAside(open)
      }
    }
  }
}
