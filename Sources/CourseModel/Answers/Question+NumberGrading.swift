// SPDX-License-Identifier: Apache-2.0

import ContractBilling

extension Question {
  /// Grades a number: the unit may be left out, but a wrong unit is wrong.
  func grade(_ key: NumberKey, given: Answer.GivenNumber) -> Grade {
    var note: String?
    var isRight = false
    if let value = key.converted(given) {
      isRight = key.accepts(value)
      if !isRight { note = key.remark(on: value, unit: given.unit) }
    } else if let unit = key.unit {
      note = "The unit is wrong: the question asks for \(unit.name)."
    }
    let part = Grade.Part(
      label: "", given: given.text, right: key.text, isRight: isRight, note: note)
    return Grade(
      score: isRight ? .one : .zero, isAnswered: true, parts: [part], feedback: [],
      rightAnswer: [key.text])
  }
}

extension Question.NumberKey {
  /// A given number in the key's unit; nil when its unit is another one.
  func converted(_ given: Answer.GivenNumber) -> Rational? {
    guard let from = given.unit else { return given.value }
    guard let unit else {
      // A key without a unit is a plain number or a share; 40 % is 0.4.
      return from.name == "%" ? try? given.value / 100 : given.value
    }
    return from.factor(to: unit).flatMap { try? given.value * $0 }
  }

  /// What may have gone wrong with a number that is not right.
  func remark(on value: Rational, unit given: AnswerUnit?) -> String? {
    if unit?.name == "%", given == nil, let hundredfold = try? value * 100, accepts(hundredfold) {
      return "That is the share; the question asks for per cent."
    }
    if accepts(-value) { return "Check the sign." }
    for power in [-3, -2, -1, 1, 2, 3] {
      if let scale = try? Rational(10).raised(to: power), let moved = try? value * scale,
        !moved.isZero, accepts(moved)
      {
        return "The digits are right; check the decimal point and the zeros."
      }
    }
    return nil
  }

  /// The key with its unit and tolerance, as it is shown.
  public var text: String {
    let currency = unit.flatMap { try? Currency(code: $0.name) }
    let grouping = currency?.customaryGrouping ?? .international
    // A fraction without an end is shown to four places; what is graded stays exact.
    let shown = (try? value.rounded(.halfUp, places: 4)) ?? value
    let number =
      value.decimalText(grouping: grouping) ?? shown.decimalText(grouping: grouping)
      ?? value.description
    let suffix =
      switch tolerance {
      case .exact: ""
      case .absolute(let most): " ± \(most.decimalText(grouping: grouping) ?? most.description)"
      case .relative(let share):
        " ± \((try? share * 100)?.description ?? share.description) %"
      }
    return number + (unit.map { " \($0.text(for: value))" } ?? "") + suffix
  }
}
