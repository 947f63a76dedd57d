// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

extension Question {
  /// The ways a question can be answered, each with its key.
  public enum Kind: Hashable, Sendable {
    /// One option is right.
    case singleChoice([Option])
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
  }

  /// One option of a choice.
  public struct Option: Hashable, Sendable {
    /// The place in the file, from 0; it stays the same however options are shuffled.
    public var id: Int
    /// The option's text.
    public var text: [Inline]
    /// Whether it belongs to the key.
    public var isCorrect: Bool
    /// What is said when the option was chosen.
    public var feedback: [Block]

    /// Creates an option.
    public init(id: Int, text: [Inline], isCorrect: Bool, feedback: [Block]) {
      self.id = id
      self.text = text
      self.isCorrect = isCorrect
      self.feedback = feedback
    }

    /// Whether the option stays last when options are shuffled: “All of …”, “None of …”.
    public var staysLast: Bool {
      let start = TextComparison.normal(text.plainText)
      return start.hasPrefix("all of ") || start.hasPrefix("none of ")
    }
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

  /// Rows and their partners: row `n` belongs to partner `n`.
  public struct Matching: Hashable, Sendable {
    /// The headings of the two columns.
    public var titles: [[Inline]]
    /// The left column.
    public var rows: [Item]
    /// The right column, in the same order.
    public var partners: [Item]

    /// Creates a matching.
    public init(titles: [[Inline]], rows: [Item], partners: [Item]) {
      self.titles = titles
      self.rows = rows
      self.partners = partners
    }
  }

  /// Items and the category of each.
  public struct Sorting: Hashable, Sendable {
    /// The headings of the two columns.
    public var titles: [[Inline]]
    /// The items.
    public var items: [Item]
    /// The categories in the order of their first use.
    public var categories: [Item]
    /// For each item, the id of its category.
    public var key: [Int]

    /// Creates a sorting.
    public init(titles: [[Inline]], items: [Item], categories: [Item], key: [Int]) {
      self.titles = titles
      self.items = items
      self.categories = categories
      self.key = key
    }
  }

  /// One blank of a cloze.
  public struct Blank: Hashable, Sendable {
    /// The accepted answers, the preferred one first.
    public var accepted: [String]

    /// Creates a blank.
    public init(accepted: [String]) {
      self.accepted = accepted
    }
  }

  /// The name of the kind, for messages and reports.
  public var kindName: String { prediction == nil ? formName : "prediction" }

  private var formName: String {
    switch kind {
    case .singleChoice: "single choice"
    case .multipleChoice: "multiple choice"
    case .ordering: "ordering"
    case .matching: "matching"
    case .sorting: "sorting"
    case .number: "number"
    case .cloze: "cloze"
    }
  }
}
