// SPDX-License-Identifier: Apache-2.0

/// Something that could not be read, written or kept: where, what, and how to mend it.
///
/// The texts may quote the file, so they must pass the terminal's filter before they are shown.
public struct ExchangeFault: Error, Hashable, Sendable {
  /// Whether the question was left out.
  public enum Severity: String, Hashable, Sendable {
    /// What is named was left out.
    case error
    /// It was kept, less what the message names.
    case warning
  }

  /// The kinds of faults, by the name that is printed in brackets.
  public enum Code: String, Hashable, CaseIterable, Sendable {
    /// Braces that are opened and not closed before an empty line.
    case unclosedBraces = "UnclosedBraces"
    /// A brace that must be escaped.
    case strayBrace = "StrayBrace"
    /// A question that asks nothing.
    case emptyStem = "EmptyStem"
    /// A name without its second `::`.
    case unclosedName = "UnclosedName"
    /// A category that is no line of its own.
    case badCategory = "BadCategory"
    /// A second identity.
    case secondID = "SecondID"
    /// Text where an answer must begin.
    case textBeforeAnswers = "TextBeforeAnswers"
    /// An answer or side of a pair without text.
    case emptyAnswer = "EmptyAnswer"
    /// Fewer answers than such a question needs.
    case tooFewAnswers = "TooFewAnswers"
    /// A weight that is no number from −100 to 100.
    case badWeight = "BadWeight"
    /// Weights with which nobody, or everybody, reaches the full mark.
    case weightsOffMark = "WeightsOffMark"
    /// A `#` that must be escaped.
    case strayHash = "StrayHash"
    /// A number, tolerance or range that cannot be read.
    case badNumber = "BadNumber"
    /// A `~` in a number question that does more than give feedback.
    case badOtherwise = "BadOtherwise"
    /// A pair without its arrow.
    case badPair = "BadPair"
    /// A short answer that was likely meant as true or false.
    case likelyTrueFalse = "LikelyTrueFalse"
    /// An Aiken line that is neither stem, choice nor answer.
    case strayLine = "StrayLine"
    /// An Aiken choice whose letter is not the next one.
    case choiceOutOfOrder = "ChoiceOutOfOrder"
    /// An Aiken question without a usable `ANSWER:` line.
    case missingAnswer = "MissingAnswer"
    /// Something the target format has no words for; the question is left out.
    case notExpressible = "NotExpressible"
    /// Something the target format has no words for; the rest of the question is kept.
    case reduced = "Reduced"
    /// The lesson needs something the question does not have; it was filled in.
    case filledIn = "FilledIn"
  }

  /// Whether the question was left out.
  public var severity: Severity
  /// What kind of fault it is.
  public var code: Code
  /// Where; nil when a writer was given a value that was never read.
  public var position: TextPosition?
  /// The name of the question, or the beginning of its text; nil when it concerns none.
  public var question: String?
  /// What is wrong, as one sentence.
  public var message: String
  /// How to mend it, as one sentence.
  public var repair: String

  /// Creates a fault.
  public init(
    _ severity: Severity, _ code: Code, at position: TextPosition?, question: String? = nil,
    _ message: String, repair: String
  ) {
    self.severity = severity
    self.code = code
    self.position = position
    self.question = question
    self.message = message
    self.repair = repair
  }
}

extension ExchangeFault: CustomStringConvertible {
  /// The fault as compilers print one, with the repair on a second line.
  public var description: String {
    let place = position.map { "\($0.line):\($0.column): " } ?? ""
    let whose = question.map { " (question \($0.quoted))" } ?? ""
    return """
      \(place)\(severity.rawValue): [\(code.rawValue)] \(message)\(whose)
        repair: \(repair)
      """
  }
}

/// What was read: the questions without errors, and every fault.
public struct ExchangeReading: Hashable, Sendable {
  /// The questions that could be read.
  public var bank: QuestionBank
  /// What is wrong, in the order of the file.
  public var faults: [ExchangeFault]
}

/// What was written: the questions that could be expressed, and why others or parts were not.
public struct ExchangeWriting: Hashable, Sendable {
  /// The file's text.
  public var text: String
  /// What was left out or changed.
  public var faults: [ExchangeFault]
}

extension [ExchangeFault] {
  /// The faults by place; those of one place stay in the order they were found.
  var inFileOrder: Self {
    enumerated().sorted { left, right in
      switch (left.element.position, right.element.position) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
