// SPDX-License-Identifier: Apache-2.0

/// Where the currency stands in a written amount.
public enum CurrencyStyle: String, CaseIterable, Codable, Hashable, Sendable {
  /// The code after the amount: 36,000.00 INR.
  case code
  /// The symbol before it, ₹36,000.00; the code after it for a currency without one.
  case symbol
}

extension ExactAmount: CustomStringConvertible {
  /// The exact amount with its code, in the currency's customary grouping: `12.00 USD`.
  public var description: String { text() }

  /// Writes the exact amount, with at least the places of the minor unit; a value without a finite
  /// decimal is written as a fraction.
  ///
  /// - Parameters:
  ///   - style: Where the currency stands.
  ///   - grouping: How digits are grouped, or nil for the currency's own custom.
  /// - Returns: The text, such as `1,20,000.00 INR` or `₹1,20,000.00`.
  public func text(_ style: CurrencyStyle = .code, grouping: DigitGrouping? = nil) -> String {
    let size = value.magnitude
    let number =
      size.decimalText(
        minimumPlaces: currency.minorUnitPlaces, grouping: grouping ?? currency.customaryGrouping)
      ?? size.description
    let sign = value.isNegative ? "-" : ""
    guard style == .symbol, let symbol = currency.symbol else {
      return "\(sign)\(number) \(currency.code)"
    }
    return sign + symbol + number
  }

  /// The exact amount with its symbol and without empty places, for running text: `₹1,20,000`.
  var brief: String {
    guard value.isInteger else { return text(.symbol) }
    let number = value.magnitude.text(in: currency)
    let sign = value.isNegative ? "-" : ""
    return currency.symbol.map { sign + $0 + number } ?? "\(sign)\(number) \(currency.code)"
  }

  /// The exact value without currency and grouping, as it stands in JSON: `36000.00`.
  public var amountText: String {
    value.decimalText(minimumPlaces: currency.minorUnitPlaces) ?? value.description
  }
}

extension Money: CustomStringConvertible {
  /// The amount with its code, in the currency's customary grouping: `1,20,000.00 INR`.
  public var description: String { text() }

  /// Writes the amount with all places of the minor unit.
  ///
  /// - Parameters:
  ///   - style: Where the currency stands.
  ///   - grouping: How digits are grouped, or nil for the currency's own custom.
  /// - Returns: The text, such as `1,20,000.00 INR` or `₹1,20,000.00`.
  public func text(_ style: CurrencyStyle = .code, grouping: DigitGrouping? = nil) -> String {
    exact.text(style, grouping: grouping)
  }

  /// The amount without currency and grouping, as it stands in JSON: `36000.00`.
  public var amountText: String { exact.amountText }
}

extension Rational {
  /// The exact value, its digits grouped as the currency's custom is.
  func text(in currency: Currency) -> String {
    decimalText(grouping: currency.customaryGrouping) ?? description
  }
}
