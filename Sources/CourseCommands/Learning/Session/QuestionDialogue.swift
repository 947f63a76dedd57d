// SPDX-License-Identifier: Apache-2.0

package import ContractBilling
package import CourseModel
package import LessonMarkdown

/// The conversation about one question: what is done with each line the learner types.
///
/// It is a state machine that follows an ``AttemptPolicy``; it decides and draws nothing. A reaction
/// that holds an attempt must be recorded before anything else of it is shown, so that no answer is
/// lost and none is taken back.
package struct QuestionDialogue: Hashable, Sendable {
  /// What an empty line means.
  package enum Manner: Hashable, Sendable {
    /// The question is left for later, and nothing is recorded.
    case practice
    /// After a confirmation, the question counts as unanswered.
    case quiz
  }

  /// What a learner did.
  package enum Input: Hashable, Sendable {
    /// Typed a line that is not empty; for a person, `?` asks for a hint and `!` gives up.
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
    /// What is right of it, before anything is taken off.
    package var grade: Grade
    /// The hints shown before.
    package var hints: Int
    /// The tries before.
    package var earlierTries = 0
    /// The share it counts, after what the tries and hints before it cost.
    package var score: Rational
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
    /// The end: the answer is saved, and what is right is not shown now.
    case noted(Attempted)
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
  /// Tries, their price, and when the right answer is shown.
  package let policy: AttemptPolicy
  /// What an empty line means.
  package let manner: Manner
  /// The tries used up so far.
  package private(set) var triesUsed: Int
  /// The tries at this question.
  package let tries: Int
  private let canAskAgain: Bool
  private var hintsShown: Int
  private var last: Attempted?
  private var isLeavingOpen = false
  /// A free text that its writer has yet to mark.
  private var written: String?
  private var isClosing = false

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - presented: The question as shown.
  ///   - manner: What an empty line means.
  ///   - policy: The rules; by default those of the manner.
  ///   - canAskAgain: Whether a person answers, who can mend a line; a pipe cannot, and has one try.
  ///   - earlier: The tries at it in a quiz that is gone on with, and the hints shown then.
  package init(
    _ presented: PresentedQuestion, manner: Manner, policy: AttemptPolicy? = nil, canAskAgain: Bool,
    earlier: (tries: Int, hints: Int) = (0, 0)
  ) {
    self.presented = presented
    self.manner = manner
    self.policy = policy ?? (manner == .practice ? .practice : .graded)
    self.canAskAgain = canAskAgain
    tries = canAskAgain ? self.policy.tries(for: presented.question) : 1
    triesUsed = earlier.tries
    hintsShown = min(earlier.hints, presented.question.hints.count)
  }

  /// Whether a try was used up and another is left.
  package var isSecondTry: Bool { triesUsed > 0 }

  /// Whether a hint can be asked for.
  package var hasHint: Bool {
    policy.hintPenalty != nil && hintsShown < presented.question.hints.count
  }

  /// Makes the try at hand the last one: the time is up.
  package mutating func endTries() { isClosing = true }

  /// Takes a line.
  package mutating func take(_ input: Input) -> Reaction {
    switch input {
    case .nothing: return takeNothing()
    case .line("?") where canAskAgain: return takeHint()
    case .line("!") where canAskAgain: return giveUp()
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
    if manner == .practice, triesUsed == 0 {
      return Reaction(attempt: nil, message: .leftOpen, isOver: true)
    }
    return giveUp()
  }

  private mutating func takeHint() -> Reaction {
    isLeavingOpen = false
    guard hasHint else { return Reaction(attempt: nil, message: .noHint, isOver: false) }
    hintsShown += 1
    let hints = presented.question.hints
    return Reaction(
      attempt: nil, message: .hint(hints[hintsShown - 1], number: hintsShown, of: hints.count),
      isOver: false)
  }

  /// Ends it without a further answer; in a quiz that is recorded, so that it stays ended.
  private mutating func giveUp() -> Reaction {
    if manner == .quiz, canAskAgain, triesUsed == 0, !isLeavingOpen {
      isLeavingOpen = true
      return Reaction(attempt: nil, message: .confirmLeavingOpen, isOver: false)
    }
    let unanswered = unanswered(nil)
    let isRecorded = manner == .quiz || triesUsed == 0
    return Reaction(
      attempt: isRecorded ? unanswered : nil, message: end(last ?? unanswered), isOver: true)
  }

  private mutating func mark(_ text: String, _ answer: Answer) -> Reaction {
    let grade = presented.question.grade(answer)
    let attempt = Attempted(
      typed: text, answer: answer, grade: grade, hints: hintsShown, earlierTries: triesUsed,
      score: policy.score(grade.score, earlierTries: triesUsed, hints: hintsShown))
    triesUsed += 1
    last = attempt
    if !isClosing, triesUsed < tries, grade.verdict != .right {
      return Reaction(attempt: attempt, message: .tryAgain(attempt), isOver: false)
    }
    return Reaction(attempt: attempt, message: end(attempt), isOver: true)
  }

  private func end(_ attempt: Attempted) -> Message {
    policy.reveal == .afterEach ? .marked(attempt) : .noted(attempt)
  }

  private func unanswered(_ text: String?) -> Attempted {
    Attempted(
      typed: text, answer: nil, grade: presented.question.grade(nil), hints: hintsShown,
      earlierTries: triesUsed, score: .zero)
  }
}
