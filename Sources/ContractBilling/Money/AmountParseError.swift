// SPDX-License-Identifier: Apache-2.0

/// Why a text is not an amount of money.
public struct AmountParseError: Error, Hashable, Sendable {
  /// The kinds of faults.
  public enum Reason: Hashable, Sendable {
    /// No digits at all.
    case missingNumber
    /// The number does not read.
    case number(NumberParseError)
    /// Neither a code nor a symbol stands beside the number.
    case missingCurrency
    /// What stands beside the number is no currency.
    case unknownCurrency(String)
    /// Two different currencies are named.
    case conflictingCurrencies(Currency, Currency)
    /// The amount is in another currency than the one asked for.
    case otherCurrency(Currency, expected: Currency)
    /// The amount has parts of a minor unit, and no rule says how to round them.
    case partOfMinorUnit(Currency)
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

extension AmountParseError: CustomStringConvertible {
  /// One full sentence that says what was expected.
  public var description: String {
    let quoted = quotedExcerpt(of: text)
    let expected = "write an amount with its currency, such as 12 USD, $12 or ₹36,000"
    return switch reason {
    case .missingNumber: "\(quoted) holds no number; \(expected)."
    case .number(let error): error.description
    case .missingCurrency: "\(quoted) names no currency; \(expected)."
    case .unknownCurrency(let marker):
      "\(quoted) names an unknown currency, \(quotedExcerpt(of: marker)); \(expected)."
    case .conflictingCurrencies(let first, let second):
      "\(quoted) names two currencies, \(first.code) and \(second.code); \(expected)."
    case .otherCurrency(let currency, let expected):
      "\(quoted) is in \(currency.code); an amount in \(expected.code) is asked for."
    case .partOfMinorUnit(let currency):
      "\(quoted) is finer than the smallest unit of \(currency.code), which has "
        + "\(currency.minorUnitPlaces) decimal places; write no more places than that."
    }
  }
}
