// SPDX-License-Identifier: Apache-2.0

/// What is wrong with the number of a document, or with a run of numbers.
public enum InvoiceNumberError: Error, Hashable, Sendable {
  /// There is no number.
  case empty
  /// The number has too many characters.
  case tooLong(number: String, length: Int, maximum: Int)
  /// The number has a character that is not allowed.
  case forbiddenCharacter(number: String, character: Unicode.Scalar, allowed: String)
  /// A pattern of a series cannot be read; `reason` is one full sentence.
  case unreadablePattern(pattern: String, reason: String)
  /// The number is not one of the series.
  case notInSeries(number: String, pattern: String)
  /// The number names another financial year than its date lies in.
  case otherYear(number: String, year: FinancialYear)
  /// The number was given before in the financial year.
  case duplicate(number: String, year: FinancialYear)
  /// Numbers are missing before this one.
  case gap(expected: String, found: String)
  /// The number follows a later one.
  case outOfOrder(number: String, after: String)
}

extension InvoiceNumberError: CustomStringConvertible {
  /// One full sentence that names the value and the requirement.
  public var description: String {
    switch self {
    case .empty:
      "The number of the document is empty; it must have at least one character."
    case .tooLong(let number, let length, let maximum):
      "The number “\(number)” has \(length) characters; it must have at most \(maximum)."
    case .forbiddenCharacter(let number, let character, let allowed):
      "The number “\(number)” has the character U+\(Self.hexadecimal(character)); it must be of "
        + "letters, digits and “\(allowed)”."
    case .unreadablePattern(let pattern, let reason):
      "The pattern “\(pattern)” is not one of a series: \(reason)"
    case .notInSeries(let number, let pattern):
      "The number “\(number)” is not one of the series “\(pattern)”."
    case .otherYear(let number, let year):
      "The number “\(number)” names another financial year than that of its date, \(year)."
    case .duplicate(let number, let year):
      "The number “\(number)” was given before in the financial year \(year); it must be unique."
    case .gap(let expected, let found):
      "The number “\(found)” leaves a gap; the next number must be “\(expected)”."
    case .outOfOrder(let number, let last):
      "The number “\(number)” follows “\(last)”; numbers must rise with their dates."
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
