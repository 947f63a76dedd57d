// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// What an expression came to.
public enum ExpressionValue: Hashable, Sendable {
  /// A number that has not been rounded.
  case number(ExactOrReal)
  /// A number rounded to the places it is shown with.
  case rounded(Rational, places: Int)
  /// A percentage rounded to the places it is shown with; 25 stands for 25 %.
  case percent(Rational, places: Int)
  /// An exact amount, rounded to the smallest coin when it is shown.
  case money(ExactAmount)
  /// A text.
  case text(String)

  /// What the value is, for messages.
  var kindName: String {
    switch self {
    case .number, .rounded: "a number"
    case .percent: "a percentage"
    case .money: "an amount of money"
    case .text: "a text"
    }
  }

  /// The value as the lesson shows it: `36,000`, `0.45`, `25.0 %`, `₹1,20,000`.
  ///
  /// Digits are grouped by the custom of the currency, and by thousands elsewhere; a number that
  /// needs more than six places is shown with four.
  public var text: String {
    switch self {
    case .number(let number):
      guard case .exact(let exact) = number else { return Self.text(number.rounded(places: 4)) }
      let isShort = (try? exact.rounded(.halfUp, places: 6)) == exact
      return Self.text(isShort ? exact : number.rounded(places: 4))
    case .rounded(let value, let places):
      return Self.text(value, places: places)
    case .percent(let value, let places):
      return Self.text(value, places: places) + " %"
    case .money(let amount):
      return Self.text(amount)
    case .text(let text):
      return text
    }
  }

  /// The value as a key: the number that is shown and its unit; nil for a text.
  var key: (value: Rational, unit: AnswerUnit?)? {
    switch self {
    case .number(.exact(let value)): (value, nil)
    case .number(let number): number.rounded(places: 4).map { ($0, nil) }
    case .rounded(let value, _): (value, nil)
    case .percent(let value, _): (value, AnswerUnit("%"))
    case .money(let amount):
      (try? amount.value.rounded(.halfUp, places: amount.currency.minorUnitPlaces)).map {
        ($0, AnswerUnit(amount.currency.code))
      }
    case .text: nil
    }
  }

  private static func text(_ value: Rational?, places: Int = 0) -> String {
    guard let value else { return "too large to show" }
    let size = value.magnitude
    let number = size.decimalText(minimumPlaces: places, grouping: .international)
    return (value.isNegative ? "−" : "") + (number ?? size.description)
  }

  private static func text(_ amount: ExactAmount) -> String {
    let currency = amount.currency
    guard let value = try? amount.value.rounded(.halfUp, places: currency.minorUnitPlaces) else {
      return amount.description
    }
    let places = value.isInteger ? 0 : currency.minorUnitPlaces
    let number = value.magnitude.decimalText(
      minimumPlaces: places, grouping: currency.customaryGrouping)
    let sign = value.isNegative ? "−" : ""
    guard let symbol = currency.symbol else { return "\(sign)\(number ?? "") \(currency.code)" }
    return sign + symbol + (number ?? "")
  }
}
