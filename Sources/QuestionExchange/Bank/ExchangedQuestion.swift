// SPDX-License-Identifier: Apache-2.0

/// A question of a ``QuestionBank``.
public struct ExchangedQuestion: Hashable, Sendable {
  /// What is asked and which answers count.
  public enum Kind: Hashable, Sendable {
    /// Text without anything to answer.
    case description
    /// A free text that a person marks.
    case essay
    /// Choose one. At least two answers.
    case singleChoice([Answer])
    /// Choose any number; the weights of the chosen are added. At least two answers.
    case multipleChoice([Answer])
    /// True or false.
    case trueFalse(TrueFalse)
    /// Type a text; the first answer that matches decides. `*` stands for any characters.
    case shortAnswer([Answer])
    /// Type a number; the first answer that holds it decides.
    case numeric([NumericAnswer], otherwise: FormattedText?)
    /// Find the partner of each left side. At least two pairs, one with a left side.
    case matching([Pair])
  }

  /// What people call it: one line; nil when it has no name.
  public var name: String? {
    didSet { name = Self.oneLine(name) }
  }
  /// What is asked.
  public var stem: Stem
  /// What is to be answered.
  public var kind: Kind
  /// What is said to everybody afterwards.
  public var generalFeedback: FormattedText?
  /// The identity from a comment `[id:…]`.
  public var id: String?
  /// The tags from comments `[tag:…]`.
  public var tags: [String]
  /// The comment lines of its block, without `//`.
  public var comments: [String]
  /// Where it stood, if it was read.
  public var position: TextPosition?

  /// Creates a question.
  public init(
    name: String? = nil, stem: Stem, kind: Kind, generalFeedback: FormattedText? = nil,
    id: String? = nil, tags: [String] = [], comments: [String] = [],
    position: TextPosition? = nil
  ) {
    self.name = Self.oneLine(name)
    self.stem = stem
    self.kind = kind
    self.generalFeedback = generalFeedback
    self.id = id
    self.tags = tags
    self.comments = comments
    self.position = position
  }

  /// A name without line ends and without white space around it; nil when nothing is left.
  private static func oneLine(_ name: String?) -> String? {
    guard let name else { return nil }
    let line = name.withPlainLineEnds.utf8.map { $0 == 0x0A ? 0x20 : $0 }
    let trimmed = String(decoding: line, as: UTF8.self).trimmingWhite
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The name of its kind, for messages and reports.
  public var kindName: String {
    switch kind {
    case .description: "description"
    case .essay: "essay"
    case .singleChoice: "single choice"
    case .multipleChoice: "multiple choice"
    case .trueFalse: "true or false"
    case .shortAnswer: "short answer"
    case .numeric: "number"
    case .matching: "matching"
    }
  }

  /// The name, or the beginning of what is asked, for messages.
  var title: String { name ?? stem.text }

  /// The same question with no record of where its parts stood.
  public var withoutPositions: Self {
    var plain = self
    plain.position = nil
    switch kind {
    case .singleChoice(let answers): plain.kind = .singleChoice(answers.map(\.withoutPosition))
    case .multipleChoice(let answers): plain.kind = .multipleChoice(answers.map(\.withoutPosition))
    case .shortAnswer(let answers): plain.kind = .shortAnswer(answers.map(\.withoutPosition))
    case .numeric(let answers, let otherwise):
      plain.kind = .numeric(answers.map(\.withoutPosition), otherwise: otherwise)
    case .matching(let pairs): plain.kind = .matching(pairs.map(\.withoutPosition))
    case .description, .essay, .trueFalse: break
    }
    return plain
  }
}
