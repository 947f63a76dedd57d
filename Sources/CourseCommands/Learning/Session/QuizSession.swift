// SPDX-License-Identifier: Apache-2.0

package import ContractBilling
package import CourseModel
package import LearnerProgress

/// The questions of one quiz and the marks so far.
package struct QuizSession: Hashable, Sendable {
  /// What was used up at a question.
  private struct Used: Hashable, Sendable {
    var tries = 0
    var hints = 0
  }

  /// The lesson's name.
  package let lesson: String
  /// The way the quiz is taken.
  package let form: QuizForm
  /// Tries, their price, and when the right answers are shown.
  package let policy: AttemptPolicy
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
  /// The marks by the question's name: the best try of each.
  package private(set) var marks: [String: Mark] = [:]
  /// The tries at each question, and the hints shown.
  private var used: [String: Used] = [:]
  /// The questions that are not asked any more.
  private var closed: Set<String> = []

  /// Draws a new quiz.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - form: The way it is taken.
  ///   - wrong: The questions that a retry asks again.
  ///   - seed: The seed.
  package init(
    _ lesson: Lesson, as form: QuizForm = .graded, again wrong: [String] = [], seed: UInt64
  ) {
    let paper =
      switch form {
      case .graded, .practice: QuizPaper(lesson, seed: seed)
      case .retry: QuizPaper.again(wrong, of: lesson, seed: seed)
      case .pretest: QuizPaper.pretest(lesson, seed: seed)
      }
    self.init(
      lesson, as: form, seed: seed, questions: paper.questions, missing: [], isResumed: false)
  }

  /// Goes on with a quiz that was begun: the same questions in the same order, whatever the bank
  /// has become since.
  ///
  /// - Parameters:
  ///   - lesson: The lesson as it reads today.
  ///   - run: The run.
  ///   - attempts: All tries of the run in their order; by default the first at each question.
  package init(_ lesson: Lesson, resuming run: QuizRun, attempts: [RecordedAttempt]? = nil) {
    let seed = run.draw.seed
    let questions = run.draw.questions.compactMap { id in
      lesson.bank.first { $0.id == id }.map { PresentedQuestion($0, seed: seed) }
    }
    let known = Set(questions.map(\.question.id))
    self.init(
      lesson, as: QuizForm(run.draw.purpose), seed: seed, questions: questions,
      missing: run.draw.questions.filter { !known.contains($0) }, isResumed: true)
    for recorded in attempts ?? run.attempts {
      replay(recorded.attempt)
    }
  }

  private init(
    _ lesson: Lesson, as form: QuizForm, seed: UInt64, questions: [PresentedQuestion],
    missing: [String], isResumed: Bool
  ) {
    self.lesson = lesson.id
    self.form = form
    self.seed = seed
    self.questions = questions
    self.missing = missing
    self.isResumed = isResumed
    policy = form.policy(of: lesson)
    pass = lesson.quiz.pass
  }

  /// What was drawn, for the record of a form that has a purpose there.
  package var draw: QuizDraw {
    QuizDraw(
      lesson: lesson, seed: seed, questions: questions.map(\.question.id),
      purpose: form.purpose ?? .quiz)
  }

  /// The next question that is not done, with its number from 1; nil when each is.
  package var next: (number: Int, question: PresentedQuestion)? {
    guard let place = questions.firstIndex(where: { !closed.contains($0.question.id) }) else {
      return nil
    }
    return (place + 1, questions[place])
  }

  /// The number of questions that are done.
  package var done: Int { questions.count { closed.contains($0.question.id) } }

  /// The questions without marks.
  package var unmarked: [PresentedQuestion] {
    questions.filter { marks[$0.question.id] == nil }
  }

  /// The questions that were wrong, partly right or left unanswered.
  package var wrong: [String] {
    questions.map(\.question.id).filter { marks[$0]?.score != .one }
  }

  /// The talk about a question.
  package func dialogue(
    on presented: PresentedQuestion, canAskAgain: Bool
  ) -> QuestionDialogue {
    let used = used[presented.question.id] ?? Used()
    return QuestionDialogue(
      presented, manner: form.manner, policy: policy, canAskAgain: canAskAgain,
      earlier: (used.tries, used.hints))
  }

  /// Keeps the marks of a try; a question counts as its best one.
  package mutating func mark(_ question: String, _ attempt: QuestionDialogue.Attempted) {
    keep(Mark(attempt), of: question, hints: attempt.hints)
  }

  /// Asks a question no more.
  package mutating func close(_ question: String) { closed.insert(question) }

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

  private mutating func keep(_ mark: Mark, of question: String, hints: Int) {
    used[question, default: Used()].tries += mark.isAnswered ? 1 : 0
    used[question, default: Used()].hints = max(used[question]?.hints ?? 0, hints)
    if let best = marks[question], best.isAnswered, best.score >= mark.score { return }
    marks[question] = mark
  }

  /// Takes a recorded try: a question is done when it was right, given up, or has no try left.
  private mutating func replay(_ attempt: Attempt) {
    guard let presented = questions.first(where: { $0.question.id == attempt.question }),
      !closed.contains(attempt.question)
    else { return }
    let earlier = used[attempt.question]?.tries ?? 0
    let mark = Mark(attempt, of: presented, under: policy, earlierTries: earlier)
    keep(mark, of: attempt.question, hints: attempt.hints)
    if attempt.answer == nil || mark.isRight || earlier + 1 >= policy.tries(for: presented.question)
    {
      close(attempt.question)
    }
  }
}
