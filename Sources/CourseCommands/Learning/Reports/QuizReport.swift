// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import TerminalText

/// What came of a quiz, for people and for `--json`.
struct QuizReport: Encodable, Sendable {
  /// A score, exact and as a number.
  struct Score: Encodable, Sendable {
    /// The points as an exact number or fraction, such as `21.5` or `64/3`.
    var points: Rational
    /// The points that could be earned.
    var of: Int
    /// Points ÷ of, 0…1.
    var share: Double
  }

  /// The questions of one objective.
  struct Objective: Encodable, Sendable {
    var id: String
    var text: String
    var score: Score
    /// Whether its score reaches the pass mark.
    var isPassed: Bool
  }

  /// One question.
  struct Item: Encodable, Sendable {
    var number: Int
    var question: String
    var kind: String
    var objective: String?
    var verdict: Grade.Verdict
    /// The share that counts, exact.
    var score: Rational
    /// What was answered, in words.
    var answer: String?
    /// What is right, in words; nil for a question that was not reached, or whose key the rules of the
    /// quiz hide.
    var rightAnswer: [String]?
  }

  var lesson: String
  var title: String
  /// The way it was taken.
  var form: QuizForm
  var seed: UInt64
  /// When the rules show the right answers.
  var reveal: AttemptPolicy.Reveal
  /// Whether they are shown now.
  var showsKeys: Bool
  var questions: Int
  var answered: Int
  /// The numbers of the questions that were left unanswered.
  var unanswered: [Int]
  var score: Score
  /// The share at which the quiz is passed, 0…1.
  var pass: Rational
  /// Whether the score reaches it; only a graded quiz is passed for good.
  var isPassed: Bool
  var objectives: [Objective]
  var items: [Item]
  /// Drawn questions that the lesson no longer has.
  var missing: [String]

  /// Sums up a session; questions without marks count as unanswered.
  init(_ session: QuizSession, of lesson: Lesson) {
    let result = session.result
    self.lesson = lesson.id
    title = lesson.title
    form = session.form
    seed = session.seed
    let showsKeys = session.policy.showsKeysAtEnd(isPassed: result.isPassed)
    reveal = session.policy.reveal
    self.showsKeys = showsKeys
    questions = result.items.count
    answered = result.answered
    unanswered = result.items.indices.filter { !result.items[$0].isAnswered }.map { $0 + 1 }
    score = Score(result.items)
    pass = result.pass
    isPassed = result.isPassed
    objectives = lesson.objectives.compactMap { objective in
      let items = result.items.filter { $0.objective == objective.id }
      let score = Score(items)
      return items.isEmpty
        ? nil
        : Objective(
          id: objective.id, text: objective.text, score: score,
          isPassed: score.exactShare >= result.pass)
    }
    items = zip(session.questions, result.items).enumerated().map { place, pair in
      let (question, item) = (pair.0.question, pair.1)
      let mark = session.marks[question.id]
      let isShown = showsKeys && mark != nil
      return Item(
        number: place + 1, question: question.id, kind: question.kindName,
        objective: question.objective,
        verdict: !item.isAnswered
          ? .unanswered
          : mark?.grade?.verdict
            ?? (item.score == .one ? .right : item.score.isZero ? .wrong : .partlyRight),
        score: item.score, answer: mark?.grade?.givenText,
        rightAnswer: isShown ? question.rightAnswer : nil)
    }
    missing = session.missing
  }
}

extension QuizReport.Score {
  fileprivate init(_ items: [QuizResult.Item]) {
    let share = QuizResult(lesson: "", seed: 0, pass: .one, items: items).score
    points = (try? share * Rational(items.count)) ?? .zero
    of = items.count
    self.share = Double(share.numerator) / Double(share.denominator)
  }

  /// The share, exact.
  var exactShare: Rational { of == 0 ? .zero : (try? points / Rational(of)) ?? .zero }
}
