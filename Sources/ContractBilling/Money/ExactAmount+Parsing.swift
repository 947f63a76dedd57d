// SPDX-License-Identifier: Apache-2.0

extension ExactAmount {
  /// Reads an amount with its currency, as people write it.
  ///
  /// The currency is a code of ISO 4217 in any letter case or one of the symbols ₹ $ € £ ¥ ₱ ₩ ₫,
  /// `Rs` or `Rs.`; it stands before or after the number, with or without spaces. `$` means the US
  /// dollar and `¥` the yen. The number is what ``Rational/init(parsing:)`` reads, a word such as
  /// lakh or crore included: `12USD`, `$12`, `₹36,000`, `INR 1,20,000.50`, `-₹1.2 lakh`.
  ///
  /// - Throws: ``AmountParseError``, which says what was expected.
  public init(parsing text: String) throws(AmountParseError) {
    let parts = try AmountParts(text)
    let value: Rational
    do throws(NumberParseError) {
      value = try Rational(parsing: parts.number)
    } catch {
      throw AmountParseError(text: text, reason: .number(error))
    }
    guard let currency = parts.currency else {
      throw AmountParseError(text: text, reason: .missingCurrency)
    }
    self.init(value, currency)
  }
}

extension Money {
  /// Reads an amount with its currency, as ``ExactAmount/init(parsing:)`` does.
  ///
  /// - Throws: ``AmountParseError``, also for an amount finer than the currency's minor unit.
  public init(parsing text: String) throws(AmountParseError) {
    let amount = try ExactAmount(parsing: text)
    do throws(BillingError) {
      try self.init(exactly: amount)
    } catch {
      switch error {
      case .outOfRange:
        throw AmountParseError(text: text, reason: .partOfMinorUnit(amount.currency))
      default:
        throw AmountParseError(
          text: text, reason: .number(NumberParseError(text: text, reason: .tooLarge)))
      }
    }
  }
}

/// A text taken apart into its number and its currency.
private struct AmountParts {
  let number: String
  let currency: Currency?

  init(_ text: String) throws(AmountParseError) {
    let characters = Array(text)
    guard
      let firstDigit = characters.firstIndex(where: \.isDigit),
      let lastDigit = characters.lastIndex(where: \.isDigit)
    else { throw AmountParseError(text: text, reason: .missingNumber) }

    // The point of ".5" belongs to the number, that of "Rs.5" to the currency.
    var start = firstDigit
    if start > 0, characters[start - 1] == "." {
      if start == 1 || !characters[start - 2].isLetter { start -= 1 }
    }
    var number = String(characters[start...lastDigit])
    var prefix = characters[..<start].filter { !$0.isNumberSpace }
    for sign: Character in ["-", "\u{2212}", "+"] {
      guard let index = prefix.firstIndex(of: sign) else { continue }
      prefix.remove(at: index)
      number = "\(sign)\(number)"
      break
    }

    var markers = prefix.isEmpty ? [] : [String(prefix)]
    for word in characters[(lastDigit + 1)...].split(whereSeparator: \.isNumberSpace) {
      if ScaleWord(String(word)) == nil {
        markers.append(String(word))
      } else {
        number += " " + String(word)
      }
    }
    var currency: Currency?
    for marker in markers {
      guard let found = Currency(marker: marker) else {
        throw AmountParseError(text: text, reason: .unknownCurrency(marker))
      }
      if let currency, currency != found {
        throw AmountParseError(text: text, reason: .conflictingCurrencies(currency, found))
      }
      currency = found
    }
    self.number = number
    self.currency = currency
  }
}

extension Currency {
  /// The currency of a code or a symbol beside a number, if it is one.
  init?(marker: String) {
    if let code = Self.symbols.first(where: { $0.value == marker })?.key {
      try? self.init(code: code)
    } else if ["rs", "rs."].contains(marker.lowercased()) {
      self = .inr
    } else {
      try? self.init(code: marker)
    }
  }
}

extension Character {
  /// Whether the character is one of 0 to 9.
  var isDigit: Bool { isASCII && isWholeNumber }
}
