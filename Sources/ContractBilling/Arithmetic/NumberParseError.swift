// SPDX-License-Identifier: Apache-2.0

/// Why a text is not a number that ``Rational`` reads.
public struct NumberParseError: Error, Hashable, Sendable {
  /// The kinds of faults.
  public enum Reason: Hashable, Sendable {
    /// There is nothing to read.
    case empty
    /// A character that has no place where it stands; columns count from 1.
    case unexpected(Character, column: Int)
    /// Digits are missing at the column, as after the point of `12.`.
    case digitsExpected(column: Int)
    /// The commas separate neither thousands nor lakhs.
    case misplacedCommas
    /// The fraction has a zero below the line.
    case zeroDenominator
    /// The number needs more digits than the exact arithmetic holds.
    case tooLarge
  }

  /// The text as given.
  ///
  /// It comes from outside: filter it before it reaches a terminal.
  public let text: String
  /// What is wrong with it.
  public let reason: Reason

  /// Creates an error.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }
}

extension NumberParseError: CustomStringConvertible {
  /// One full sentence that says what was expected.
  public var description: String {
    let quoted = quotedExcerpt(of: text)
    return switch reason {
    case .empty:
      "A number is missing; write one such as 0.45, 36,000 or 1,20,000."
    case .unexpected(let character, let column):
      "\(quoted) is not a number: “\(character)” at column \(column) has no place there; "
        + "expected digits with an optional point, such as 0.45, 36,000 or 1/3."
    case .digitsExpected(let column):
      "\(quoted) is not a number: digits are expected at column \(column)."
    case .misplacedCommas:
      "\(quoted) is not a number: commas must separate thousands (120,000) or lakhs (1,20,000), "
        + "and the decimal sign is a point."
    case .zeroDenominator:
      "\(quoted) is not a number: the denominator of a fraction must not be zero."
    case .tooLarge:
      "\(quoted) is too large or too fine for exact arithmetic in 128 bits."
    }
  }
}

/// A text in quotation marks, cut to a length that fits a message.
func quotedExcerpt(of text: String) -> String {
  let limit = 40
  let excerpt = text.prefix(limit)
  return "“\(excerpt)\(excerpt.endIndex == text.endIndex ? "" : "…")”"
}
