// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

/// A question: what is asked, what is right, and what is said about it.
public struct Question: Hashable, Sendable {
  /// The stable name, unique in the course; attempts are kept under it.
  public var id: String
  /// The name of the lesson it stands in.
  public var lesson: String
  /// The objective it tests, if it names one.
  public var objective: String?
  /// What is asked; in a cloze, each blank is drawn as `[1 ____]`.
  public var prompt: [Block]
  /// What can be answered, with the key.
  public var kind: Kind
  /// How an answer becomes a score.
  public var scoring: Scoring
  /// A ladder of hints, the gentlest first.
  public var hints: [[Block]]
  /// What is said after the answer, right or wrong.
  public var explanation: [Block]
  /// Where the question stands in its file, from its heading on.
  public var range: SourceRange
  /// Whether the quiz draws it; otherwise it is asked where it stands.
  public var inQuiz: Bool
  /// A hash of what is asked and what is right, in 16 hexadecimal digits.
  ///
  /// It stays the same when only white space, markup, hints or feedback change, so an attempt can
  /// tell whether it answered the same question.
  ///
  /// A question that draws values has the hash of what is written, whatever it drew.
  ///
  /// - Complexity: O(n) in the length of the texts, at each call.
  public var contentHash: String {
    writtenHash ?? ContentHash.of(prompt: prompt, kind: kind, scoring: scoring)
  }
  /// The hash of what is written, of a question that draws values.
  var writtenHash: String?
  /// The values the question drew, in the order of the file; empty when it draws none.
  public internal(set) var drawnValues: [DrawnValue] = []
  /// The figure of the simulated floor that is to be predicted; the kind is then a number whose key
  /// gives the unit and the tolerance, and the value comes from the run.
  public internal(set) var prediction: Prediction?
  /// What the question is drawn from; nil when it draws no values.
  package internal(set) var template: QuestionTemplate?

  /// Creates a question.
  public init(
    id: String, lesson: String, objective: String?, prompt: [Block], kind: Kind,
    scoring: Scoring = .usual,
    hints: [[Block]], explanation: [Block], range: SourceRange, inQuiz: Bool
  ) {
    self.id = id
    self.lesson = lesson
    self.objective = objective
    self.prompt = prompt
    self.kind = kind
    self.scoring = scoring
    self.hints = hints
    self.explanation = explanation
    self.range = range
    self.inQuiz = inQuiz
  }
}
