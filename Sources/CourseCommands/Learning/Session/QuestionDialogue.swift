// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import LessonMarkdown

/// The conversation about one question: what is done with each line the learner types.
///
/// It decides and draws nothing. A reaction that holds an attempt must be recorded before anything
/// else of it is shown, so that no answer is lost and none is taken back.
package struct QuestionDialogue: Sendable {
  /// How strict the conversation is.
  package enum Manner: Hashable, Sendable {
    /// In the text: hints, and a second try.
    case practice
    /// In the quiz: neither.
    case quiz
  }

  /// What a learner did.
  package enum Input: Hashable, Sendable {
    /// Typed a line that is not empty.
    case line(String)
    /// Typed an empty line.
    case nothing
  }

  /// An answer with its marks.
  package struct Attempted: Hashable, Sendable {
    /// What was typed; nil for nothing.
    package var typed: String?
    /// What that means; nil when it means nothing, which counts as unanswered.
    package var answer: Answer?
    /// What it earned.
    package var grade: Grade
    /// The hints shown before.
    package var hints: Int
  }

  /// What is shown.
  package enum Message: Hashable, Sendable {
    /// A hint, its number from 1, and how many there are.
    case hint([Block], number: Int, of: Int)
    /// There is no hint, or no further one.
    case noHint
    /// What was typed is no answer.
    case notUnderstood(AnswerFault)
    /// A free text was written; now its writer marks it by these points.
    case markYourself([Question.RubricPoint])
    /// Nothing was typed; once more leaves the question unanswered.
    case confirmLeavingOpen
    /// The question was left for later and nothing was recorded.
    case leftOpen
    /// The answer is not right yet; there is another try.
    case tryAgain(Attempted)
    /// The end: the marks, the right answer and the explanation.
    case marked(Attempted)
  }

  /// What a line leads to.
  package struct Reaction: Hashable, Sendable {
    /// To be recorded before the message is shown.
    package var attempt: Attempted?
    /// What is shown.
    package var message: Message
    /// Whether the conversation is over.
    package var isOver: Bool
  }

  /// The question as shown.
  package let presented: PresentedQuestion
  private let manner: Manner
  private let canAskAgain: Bool
  private var hintsShown = 0
  private var firstTry: Attempted?
  private var isLeavingOpen = false
  /// A free text that its writer has yet to mark.
  private var written: String?

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - presented: The question as shown.
  ///   - manner: How strict it is.
  ///   - canAskAgain: Whether a person answers, who can mend a line; a pipe cannot.
  package init(_ presented: PresentedQuestion, manner: Manner, canAskAgain: Bool) {
    self.presented = presented
    self.manner = manner
    self.canAskAgain = canAskAgain
  }

  /// Whether one try was used up and one is left.
  package var isSecondTry: Bool { firstTry != nil }

  /// Whether a hint can be asked for.
  package var hasHint: Bool {
    manner == .practice && hintsShown < presented.question.hints.count
  }

  /// Takes a line.
  package mutating func take(_ input: Input) -> Reaction {
    switch input {
    case .nothing: return takeNothing()
    case .line("?") where canAskAgain: return takeHint()
    case .line(let text):
      isLeavingOpen = false
      if canAskAgain, written == nil, case .freeText(let points) = presented.question.kind,
        presented.awaitsMarks(text)
      {
        written = text
        return Reaction(attempt: nil, message: .markYourself(points), isOver: false)
      }
      let text = written.map { SelfMarkedText.line(text: $0, points: text) } ?? text
      do throws(AnswerFault) {
        let answer = try presented.answer(typed: text)
        written = nil
        return mark(text, answer)
      } catch {
        if canAskAgain {
          return Reaction(attempt: nil, message: .notUnderstood(error), isOver: false)
        }
        return Reaction(attempt: unanswered(text), message: .notUnderstood(error), isOver: true)
      }
    }
  }

  private mutating func takeNothing() -> Reaction {
    if let firstTry { return Reaction(attempt: nil, message: .marked(firstTry), isOver: true) }
    if manner == .practice {
      return Reaction(attempt: nil, message: .leftOpen, isOver: true)
    }
    if canAskAgain, !isLeavingOpen {
      isLeavingOpen = true
      return Reaction(attempt: nil, message: .confirmLeavingOpen, isOver: false)
    }
    let unanswered = unanswered(nil)
    return Reaction(attempt: unanswered, message: .marked(unanswered), isOver: true)
  }

  private mutating func takeHint() -> Reaction {
    guard hasHint else { return Reaction(attempt: nil, message: .noHint, isOver: false) }
    hintsShown += 1
    let hints = presented.question.hints
    return Reaction(
      attempt: nil, message: .hint(hints[hintsShown - 1], number: hintsShown, of: hints.count),
      isOver: false)
  }

  private mutating func mark(_ text: String, _ answer: Answer) -> Reaction {
    let attempt = Attempted(
      typed: text, answer: answer, grade: presented.question.grade(answer), hints: hintsShown)
    if manner == .practice, canAskAgain, firstTry == nil, attempt.grade.verdict != .right {
      firstTry = attempt
      return Reaction(attempt: attempt, message: .tryAgain(attempt), isOver: false)
    }
    return Reaction(attempt: attempt, message: .marked(attempt), isOver: true)
  }

  private func unanswered(_ text: String?) -> Attempted {
    Attempted(
      typed: text, answer: nil, grade: presented.question.grade(nil), hints: hintsShown)
  }
}
