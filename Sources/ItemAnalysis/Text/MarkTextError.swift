// SPDX-License-Identifier: Apache-2.0

public import SeparatedValues

/// Why a text is no table of marks, and where.
public struct MarkTextError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// The text is no table at all.
    case notATable(SeparatedTextError.Fault)
    /// The text has no row.
    case empty
    /// The first row names no item.
    case noItems
    /// The first row names more items than a sheet holds.
    case tooManyItems
    /// The text has more rows than a sheet holds attempts.
    case tooManyAttempts
    /// A column has no name.
    case unnamedItem
    /// A row has no learner.
    case unnamedLearner
    /// Two columns have one name.
    case repeatedItem(ItemKey)
    /// Two rows are of one attempt of one learner.
    case repeatedAttempt(learner: String, attempt: String)
    /// A row is shorter than the first.
    case tooFewCells(Int, expected: Int)
    /// A row is longer than the first.
    case tooManyCells(Int, expected: Int)
    /// The maximum of an item is not a number above 0.
    case notAMaximum(String)
    /// A cell is not a mark.
    case notAMark(String)
    /// A mark is above the maximum or below its negative.
    case markOutOfRange(Mark, maximum: Mark, item: ItemKey)
    /// A name or another rule of sheets is broken.
    case notASheet(MarkSheetError)
  }

  /// Where.
  public var position: TablePosition
  /// What.
  public var fault: Fault
}

extension MarkTextError: CustomStringConvertible {
  /// The line and column, what is wrong, and how to mend it.
  public var description: String {
    if case .notATable(let fault) = fault {
      return SeparatedTextError(position: position, fault: fault).description
    }
    return "\(position): \(sentence)"
  }

  private var sentence: String {
    switch fault {
    case .notATable: ""
    case .empty: "the text is empty; its first row must be “learner” and the names of the items."
    case .noItems: "the first row names no item; write “learner”, then a column for each item."
    case .tooManyItems: "there are more than \(MarkSheet.mostItems) items; leave some out."
    case .tooManyAttempts: "there are more than \(MarkSheet.mostAttempts) rows; leave some out."
    case .unnamedItem: "the column has no name; write the name of the item here."
    case .unnamedLearner: "the row has no learner; write the name in its first cell."
    case .repeatedItem(let key):
      "the item \(PlainText.quoted(key.description)) stands here a second time; rename one."
    case .repeatedAttempt(let learner, let attempt):
      "the attempt \(PlainText.quoted(attempt)) of \(PlainText.quoted(learner)) stands here a "
        + "second time; leave one out, or add a second column “attempt”."
    case .tooFewCells(let count, let expected):
      "the row has \(count) cell\(count == 1 ? "" : "s") where the first has \(expected); "
        + "add the missing ones."
    case .tooManyCells(let count, let expected):
      "the row has \(count) cells where the first has \(expected); leave out this one."
    case .notAMaximum(let text):
      "the maximum is \(PlainText.quoted(text)); it must be a number above 0."
    case .notAMark(let text): Self.repair(of: text)
    case .markOutOfRange(let mark, let maximum, let item):
      "the mark \(mark) for \(PlainText.quoted(item.description)) must be from -\(maximum) to "
        + "\(maximum); mend it, or state the marks to be had in a second row “maximum”."
    case .notASheet(let error): error.description
    }
  }

  private static func repair(of text: String) -> String {
    let quoted = PlainText.quoted(text)
    if text.hasSuffix("%") {
      return "\(quoted) is a share; write the mark, for instance 0.5 of a maximum of 1."
    }
    if text.contains(","), Mark(String(text.map { $0 == "," ? "." : $0 })) != nil {
      return "\(quoted) has a comma; write a point before the decimals."
    }
    return "\(quoted) is no mark; write a number such as 2, 0.5 or 0 1/3, or leave the cell empty "
      + "for an item that was not attempted."
  }
}
