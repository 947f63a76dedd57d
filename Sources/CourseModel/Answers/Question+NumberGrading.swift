// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// Grades a number by the first line of its key that matches, less what its unit costs.
  func grade(_ key: NumberKey, given: Answer.GivenNumber, by rule: Scoring.Rule) -> Grade {
    let marked = key.marked(given, isClose: rule == .close)
    let part = Grade.Part(
      label: "", given: given.text.isEmpty ? given.value.description : given.text,
      right: key.text, isRight: marked.share == .one, note: marked.note)
    let feedback = marked.feedback.first.map {
      [Block(.paragraph(marked.feedback), range: $0.range)]
    }
    return graded(
      share: marked.share, isAnswered: true, parts: [part], feedback: feedback.map { [$0] } ?? [])
  }
}

extension Question.NumberKey {
  /// What a number earns, and what is said about it.
  struct Marked {
    var share = Rational.zero
    var note: String?
    var feedback: [Inline] = []
  }

  /// Marks a number.
  func marked(_ given: Answer.GivenNumber, isClose: Bool) -> Marked {
    let converted = converted(given)
    let isMissing = unitPolicy.isRequired && unit != nil && given.unit == nil
    let costsUnit = converted == nil || isMissing
    if costsUnit, unitPolicy.penalty == .one {
      return Marked(note: unitNote(isMissing: isMissing))
    }
    let value = converted ?? given.value
    var marked = match(value, isClose: isClose)
    if marked.share != .one { marked.note = marked.note ?? remark(on: value, unit: given.unit) }
    if costsUnit {
      let rest = (try? marked.share - unitPolicy.penalty) ?? .zero
      marked.share = max(rest, .zero)
      marked.note = unitNote(isMissing: isMissing)
    }
    return marked
  }

  private func match(_ value: Rational, isClose: Bool) -> Marked {
    if accepts(value) { return Marked(share: .one) }
    var marked = Marked()
    if let rung = ladder.first(where: { $0.tolerance.accepts(value, for: $0.value) }) {
      marked = Marked(share: rung.weight, feedback: rung.feedback)
    }
    let half = Rational.share(1, of: 2)
    if isClose, marked.share < half, let wide = tolerance.doubled,
      wide.accepts(value, for: self.value)
    {
      marked = Marked(share: half, note: "Close: within twice the tolerance.")
    }
    return marked
  }

  private func unitNote(isMissing: Bool) -> String? {
    unit.map {
      isMissing
        ? "The unit is missing: the question asks for \($0.name)."
        : "The unit is wrong: the question asks for \($0.name)."
    }
  }

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
}
