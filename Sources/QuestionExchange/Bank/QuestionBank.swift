// SPDX-License-Identifier: Apache-2.0

/// Questions as teaching systems exchange them, in the order of the file.
///
/// These values hold all that GIFT and Aiken can say, and no more. Reading what ``GIFTWriter`` wrote
/// gives an equal bank, apart from the positions (see ``withoutPositions``).
///
/// **From here to a lesson** (``LessonQuestionWriter`` writes it as Markdown):
///
/// | here | in a lesson |
/// | --- | --- |
/// | single choice; true/false | a task list with one tick, feedback as quotes |
/// | multiple choice | a task list with a tick on each answer of positive weight |
/// | weights of a choice other than the usual ones | `(50 %)` before each option, and `scoring: weights` |
/// | matching | a table; a sorting when a right side repeats; what only distracts in a row of its own |
/// | numeric | `= number ± tolerance`, a line for each answer; a range is its middle ± half its width |
/// | short answer | `= "answer" (50 %): feedback`, a line for each |
/// | missing word with short answers | a blank `[___ answer\|another]` |
/// | general feedback | a quote: the explanation |
/// | description | a paragraph of the lesson |
/// | category, tags, comments | HTML comments |
///
/// **From a lesson to here**, for whoever converts a course's questions:
///
/// | in a lesson | here |
/// | --- | --- |
/// | name | ``ExchangedQuestion/name``; the objective becomes a tag |
/// | single choice | ``ExchangedQuestion/Kind/singleChoice(_:)``: the key weighs 100, others 0 |
/// | multiple choice of *n* right options | ``ExchangedQuestion/Kind/multipleChoice(_:)``: right ones weigh 100/*n*, wrong ones −100/*n* |
/// | choice by weights | the weights, in per cent with five decimals |
/// | matching and sorting | ``ExchangedQuestion/Kind/matching(_:)``: one pair for each row |
/// | number with an absolute tolerance | ``NumericAnswer/Accepted/around(_:tolerance:)`` |
/// | number with a relative tolerance | the same, the tolerance worked out: \|key\| × share |
/// | number within a range or a factor | ``NumericAnswer/Accepted/range(_:_:)`` |
/// | further lines of a number | further ``NumericAnswer`` values with their weights |
/// | short text | ``ExchangedQuestion/Kind/shortAnswer(_:)`` with weights and `*` |
/// | cloze of one blank | a ``Stem`` with a blank and short answers of weight 100 each |
/// | explanation | general feedback |
///
/// Not expressible here, to be refused by name: orderings, clozes of several blanks, units, hints,
/// activities, and numbers that an expression computes (unless its value is taken).
public struct QuestionBank: Hashable, Sendable {
  /// One block of a file.
  public enum Entry: Hashable, Sendable {
    /// The questions that follow belong to this category.
    case category(Category)
    /// A question.
    case question(ExchangedQuestion)
    /// Comments that stand by themselves, a line each.
    case remark([String])
  }

  /// Where following questions are filed.
  public struct Category: Hashable, Sendable {
    /// The path as written, such as `$course$/Calls/Outbound`; one line, `/` between the parts.
    public var path: String
    /// The comment lines of its block, without `//`.
    public var comments: [String]
    /// Where it stood, if it was read.
    public var position: TextPosition?

    /// Creates a category.
    public init(path: String, comments: [String] = [], position: TextPosition? = nil) {
      self.path = path
      self.comments = comments
      self.position = position
    }
  }

  /// The blocks, in order.
  public var entries: [Entry]

  /// Creates a bank.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// The questions alone, in order.
  public var questions: [ExchangedQuestion] {
    entries.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// The same bank with no record of where its parts stood.
  public var withoutPositions: Self {
    Self(
      entries.map { entry in
        switch entry {
        case .category(var category):
          category.position = nil
          return .category(category)
        case .question(let question): return .question(question.withoutPositions)
        case .remark: return entry
        }
      })
  }
}
