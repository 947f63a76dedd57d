// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// What came of one quiz.
public struct QuizResult: Hashable, Codable, Sendable {
  /// The lesson's name.
  public var lesson: String
  /// The seed the paper was drawn by.
  public var seed: UInt64
  /// The pass mark, 0…1.
  public var pass: Rational
  /// One line for each question of the paper, answered or not.
  public var items: [Item]

  /// What came of one question.
  public struct Item: Hashable, Codable, Sendable {
    /// The question's name.
    public var question: String
    /// The hash of the question that was answered.
    public var contentHash: String
    /// The objective it tests.
    public var objective: String?
    /// The share that is right, 0…1.
    public var score: Rational
    /// Whether anything was answered.
    public var isAnswered: Bool

    /// Creates a line.
    public init(
      question: String, contentHash: String, objective: String?, score: Rational, isAnswered: Bool
    ) {
      self.question = question
      self.contentHash = contentHash
      self.objective = objective
      self.score = score
      self.isAnswered = isAnswered
    }
  }

  /// Creates a result.
  public init(lesson: String, seed: UInt64, pass: Rational, items: [Item]) {
    self.lesson = lesson
    self.seed = seed
    self.pass = pass
    self.items = items
  }

  /// Sums up a paper; a question without a grade counts as unanswered.
  public init(_ paper: QuizPaper, pass: Rational, grades: [String: Grade]) {
    self.init(
      lesson: paper.lesson, seed: paper.seed, pass: pass,
      items: paper.questions.map(\.question).map { question in
        let grade = grades[question.id]
        return Item(
          question: question.id, contentHash: question.contentHash, objective: question.objective,
          score: grade?.score ?? .zero, isAnswered: grade?.isAnswered ?? false)
      })
  }

  /// The mean of the questions' scores, 0…1, exact; zero without questions.
  public var score: Rational { Self.mean(items) }

  /// Whether the score reaches the pass mark; a quiz without questions is not passed.
  public var isPassed: Bool { !items.isEmpty && score >= pass }

  /// The number of questions answered.
  public var answered: Int { items.count(where: \.isAnswered) }

  /// The mean score of each objective's questions.
  public var scoreByObjective: [String: Rational] {
    Dictionary(grouping: items.filter { $0.objective != nil }) { $0.objective ?? "" }
      .mapValues(Self.mean)
  }

  private static func mean(_ items: [Item]) -> Rational {
    // Scores are shares of a few parts, so the exact sum of a quiz's fits easily; if a hostile file
    // makes it overflow, the score is zero rather than wrong.
    var sum = Rational.zero
    for item in items {
      guard let next = try? sum + item.score else { return .zero }
      sum = next
    }
    return (try? sum / Rational(items.count)) ?? .zero
  }
}
