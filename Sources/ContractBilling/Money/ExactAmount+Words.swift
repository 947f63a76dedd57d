// SPDX-License-Identifier: Apache-2.0

extension ExactAmount {
  /// Writes the amount in the words of large numbers, `₹1.2 crore` or `$2.5 million`, for running
  /// text.
  ///
  /// An amount below the smallest word is written in digits, with the currency's places. The text
  /// reads back with ``init(parsing:)``; with `places` nil it is the same amount, unless the exact
  /// value has no end as a decimal.
  ///
  /// - Parameters:
  ///   - words: Lakh and crore or million and billion, nil for what is usual for the currency.
  ///   - style: Where the currency stands.
  ///   - places: The most decimal places before the word, 0 to 30; nil for as many as there are.
  ///   - mode: How the figure goes to one of those places.
  /// - Returns: The text.
  /// - Throws: ``BillingError`` as ``Rational/rounded(_:places:)`` does.
  public func textInWords(
    _ words: NumberWords? = nil, style: CurrencyStyle = .symbol, places: Int? = nil,
    rounding mode: RoundingMode = .halfUp
  ) throws(BillingError) -> String {
    let words = words ?? (currency == .inr ? .indian : .international)
    let (figure, word) = try value.inWords(words, places: places, rounding: mode)
    guard let word else {
      let digits =
        places == nil ? figure : try figure.rounded(mode, places: currency.minorUnitPlaces)
      return Self(digits, currency).text(style, grouping: words.grouping)
    }
    let digits =
      figure.magnitude.decimalText(grouping: words.grouping) ?? figure.magnitude.description
    let sign = value.isNegative ? "-" : ""
    guard style == .symbol, let symbol = currency.symbol else {
      return "\(sign)\(digits) \(word) \(currency.code)"
    }
    return "\(sign)\(symbol)\(digits) \(word)"
  }
}

extension Money {
  /// Writes the amount in the words of large numbers, as ``ExactAmount/textInWords(_:style:places:rounding:)``
  /// does.
  ///
  /// - Throws: ``BillingError`` as ``Rational/rounded(_:places:)`` does.
  public func textInWords(
    _ words: NumberWords? = nil, style: CurrencyStyle = .symbol, places: Int? = nil,
    rounding mode: RoundingMode = .halfUp
  ) throws(BillingError) -> String {
    try exact.textInWords(words, style: style, places: places, rounding: mode)
  }
}
