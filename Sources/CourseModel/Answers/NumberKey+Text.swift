// SPDX-License-Identifier: Apache-2.0

import ContractBilling

extension Question.NumberKey {
  /// The key with its unit and tolerance, as it is shown.
  public var text: String {
    if case .range(let lowest, let highest) = tolerance {
      return "\(shown(lowest)) to \(shown(highest))"
        + (unit.map { " \($0.text(for: highest))" } ?? "")
    }
    return shown(value) + (unit.map { " \($0.text(for: value))" } ?? "") + toleranceText
  }

  private var toleranceText: String {
    switch tolerance {
    case .exact, .range: ""
    case .absolute(let most): " ± \(exact(most))"
    case .relative(let share): " ± \((try? share * 100)?.description ?? share.description) %"
    case .geometric(let share):
      " within a factor of \((try? share + .one)?.description ?? share.description)"
    case .significant(let digits): " to \(digits) significant \(digits == 1 ? "digit" : "digits")"
    case .decimals(let places): " to \(places) \(places == 1 ? "decimal" : "decimals")"
    }
  }

  /// A fraction without an end is shown to four places; what is graded stays exact.
  func shown(_ value: Rational) -> String {
    let rounded = (try? value.rounded(.halfUp, places: 4)) ?? value
    return value.decimalText(grouping: grouping) ?? rounded.decimalText(grouping: grouping)
      ?? value.description
  }

  private func exact(_ value: Rational) -> String {
    value.decimalText(grouping: grouping) ?? value.description
  }

  private var grouping: DigitGrouping {
    unit.flatMap { try? Currency(code: $0.name) }?.customaryGrouping ?? .international
  }
}

extension Question.NumberRung {
  /// The answer with the unit of its key, as it is shown.
  public func text(in key: Question.NumberKey) -> String {
    Question.NumberKey(value: value, unit: key.unit, tolerance: tolerance, expression: nil).text
  }
}

extension Question.Estimate {
  /// The value at a mark of the scale, as it is shown.
  public func label(at mark: Int) -> String { key.shown(scale.value(at: mark)) }
}
