// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import LessonMarkdown

extension Question {
  /// The ways a question can be answered, each with its key.
  public enum Kind: Hashable, Sendable {
    /// One option is right.
    case singleChoice([Option])
    /// A statement is true or false; the two options say so.
    case trueFalse([Option])
    /// Several options are right; the learner must find them all.
    case multipleChoice([Option])
    /// Items to be put in order; they stand in the right order here.
    case ordering([Item])
    /// Rows to be joined with their partners, each partner used once.
    case matching(Matching)
    /// Items to be put into categories.
    case sorting(Sorting)
    /// A number, with a unit and a tolerance.
    case number(NumberKey)
    /// Blanks in a text.
    case cloze([Blank])
    /// A few words.
    case shortText(ShortText)
    /// Passages of a text, some of which are to be found.
    case hotSpots([Option])
    /// A number marked on a scale.
    case estimate(Estimate)
    /// A text that its writer marks by the points of a rubric.
    case freeText([RubricPoint])
  }

  /// One option of a choice.
  public struct Option: Hashable, Sendable {
    /// The place in the file, from 0; it stays the same however options are shuffled.
    public var id: Int
    /// The option's text.
    public var text: [Inline]
    /// Whether it belongs to the key.
    public var isCorrect: Bool
    /// What it earns when options are weighted, −1…1; nil for the usual weight.
    public var weight: Rational?
    /// What is said when the option was chosen.
    public var feedback: [Block]
    /// What is said when it was not chosen; empty for nothing.
    public var feedbackIfNotChosen: [Block] = []

    /// Creates an option.
    public init(
      id: Int, text: [Inline], isCorrect: Bool, weight: Rational? = nil, feedback: [Block]
    ) {
      self.id = id
      self.text = text
      self.isCorrect = isCorrect
      self.weight = weight
      self.feedback = feedback
    }

    /// Whether the option stays last when options are shuffled: “All of …”, “None of …”.
    public var staysLast: Bool {
      let start = TextComparison.normal(text.plainText)
      return start.hasPrefix("all of ") || start.hasPrefix("none of ")
    }

    /// Whether the option of a statement is the word “True”.
    var saysTrue: Bool { TextComparison.normal(text.plainText) == "true" }
  }

  /// One item to be ordered or sorted.
  public struct Item: Hashable, Sendable {
    /// The place in the file, from 0.
    public var id: Int
    /// The item's text.
    public var text: [Inline]

    /// Creates an item.
    public init(id: Int, text: [Inline]) {
      self.id = id
      self.text = text
    }
  }

  /// One blank of a cloze.
  public struct Blank: Hashable, Sendable {
    /// The accepted answers, the preferred one first; for a number, the key as it is shown.
    public var accepted: [String]
    /// The key when the blank takes a number.
    public var number: NumberKey?
    /// What a typed text may differ in.
    public var rules: TextRules

    /// Creates a blank for words.
    public init(accepted: [String], rules: TextRules = TextRules()) {
      self.accepted = accepted
      self.rules = rules
    }

    /// Creates a blank for a number.
    public init(number: NumberKey) {
      self.accepted = [number.text]
      self.number = number
      self.rules = TextRules()
    }
  }

  /// The name of the kind, for messages and reports.
  public var kindName: String { prediction == nil ? formName : "prediction" }

  private var formName: String {
    switch kind {
    case .singleChoice: "single choice"
    case .trueFalse: "true or false"
    case .multipleChoice: "multiple choice"
    case .ordering: "ordering"
    case .matching: "matching"
    case .sorting: "sorting"
    case .number: "number"
    case .cloze: "cloze"
    case .shortText: "short text"
    case .hotSpots: "hot spots"
    case .estimate: "estimate"
    case .freeText: "free text"
    }
  }
}
