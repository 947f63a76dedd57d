// SPDX-License-Identifier: Apache-2.0

/// Why items and attempts do not make a sheet.
public enum MarkSheetError: Error, Hashable, Sendable {
  /// There are more items than a sheet holds.
  case tooManyItems(Int)
  /// There are more attempts than a sheet holds.
  case tooManyAttempts(Int)
  /// The items together give more marks than a sheet holds.
  case tooManyMarks(Double)
  /// A name is empty, longer than 500 bytes, or has control characters or blanks at its ends.
  case unfitName(kind: String, name: String)
  /// Two items have one key.
  case repeatedItem(ItemKey)
  /// Two options of an item have one identifier.
  case repeatedOption(ItemKey)
  /// An item gives no marks.
  case maximumNotPositive(ItemKey, Mark)
  /// A guess score is no share.
  case guessScoreOutOfRange(ItemKey, Mark)
  /// Two attempts of a learner have one name.
  case repeatedAttempt(learner: String, attempt: String)
  /// An attempt answers an item that the sheet does not have.
  case unknownItem(ItemKey, learner: String)
  /// An attempt answers an item twice.
  case repeatedResponse(ItemKey, learner: String)
  /// A mark is above the maximum or below its negative.
  case markOutOfRange(Mark, maximum: Mark, ItemKey, learner: String)
  /// A count of hints or seconds is below 0.
  case negativeCount(ItemKey, learner: String)
  /// Two sheets define one version of an item differently.
  case itemDiffers(ItemKey)
}

extension MarkSheetError: CustomStringConvertible {
  /// One sentence: what, its value, and what it must be.
  public var description: String {
    switch self {
    case .tooManyItems(let count):
      "There are \(count) items; a sheet holds at most \(MarkSheet.mostItems)."
    case .tooManyAttempts(let count):
      "There are \(count) attempts; a sheet holds at most \(MarkSheet.mostAttempts)."
    case .tooManyMarks(let marks):
      "The items give \(marks) marks together; they must give at most \(MarkSheet.mostMarks)."
    case .unfitName(let kind, let name):
      "The name \(PlainText.quoted(name)) does not fit: the name of a \(kind) must have 1 to 500 "
        + "bytes, no control characters, no blank at its ends"
        + (kind == "objective" ? ", and no semicolon." : ".")
    case .repeatedItem(let key):
      "The item \(PlainText.quoted(key.description)) stands twice in the sheet; it must stand once."
    case .repeatedOption(let key):
      "The item \(PlainText.quoted(key.description)) has two options of one identifier; "
        + "each must have its own."
    case .maximumNotPositive(let key, let maximum):
      "The maximum of the item \(PlainText.quoted(key.description)) is \(maximum); "
        + "it must be above 0."
    case .guessScoreOutOfRange(let key, let score):
      "The guess score of the item \(PlainText.quoted(key.description)) is \(score); "
        + "it must be from 0 to 1."
    case .repeatedAttempt(let learner, let attempt):
      "The learner \(PlainText.quoted(learner)) has two attempts named "
        + "\(PlainText.quoted(attempt)); each must have its own name."
    case .unknownItem(let key, let learner):
      "The learner \(PlainText.quoted(learner)) answered \(PlainText.quoted(key.description)), "
        + "which must be one of the items of the sheet."
    case .repeatedResponse(let key, let learner):
      "The learner \(PlainText.quoted(learner)) answered \(PlainText.quoted(key.description)) "
        + "twice in one attempt; there must be one response."
    case .markOutOfRange(let mark, let maximum, let key, let learner):
      "The mark of \(PlainText.quoted(learner)) for \(PlainText.quoted(key.description)) is "
        + "\(mark); it must be from -\(maximum) to \(maximum)."
    case .negativeCount(let key, let learner):
      "The hints or seconds of \(PlainText.quoted(learner)) for "
        + "\(PlainText.quoted(key.description)) are below 0; they must be 0 or more."
    case .itemDiffers(let key):
      "The item \(PlainText.quoted(key.description)) has another definition in the other sheet; "
        + "one version must have one maximum, key and wording."
    }
  }
}
