// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension QuestionReader {
  /// Reads a key: `= 36,000 INR ± 1`, with an expression in a code span in place of the number.
  ///
  /// Further lines are a ladder of answers, `= 3,000 INR (50 %): feedback`; a scale, `on 0...100 step
  /// 5`, makes it an estimate.
  mutating func readNumber(_ inlines: [Inline], at range: SourceRange) -> Question.Kind? {
    guard let lines = AnswerLine.lines(of: inlines), let first = lines.first else {
      return badKey(
        "It may hold a number or an expression, a unit and a tolerance on each line.", at: range)
    }
    var (text, scale) = (first.key, String?.none)
    if let cut = NumberText.cutScale(text) { (text, scale) = (cut.key, cut.scale) }
    guard var key = readValue(text, first, at: range) else { return nil }
    guard first.weight ?? .one == .one, first.feedback.isEmpty else {
      log.report(
        .badWeight, at: first.range,
        "The first line of the key of the question “\(id)” earns the full mark.",
        repair: "Leave its weight out, and say what is to be said in the explanation.")
      return nil
    }
    for line in lines.dropFirst() {
      guard let rung = readRung(line, below: key) else { return nil }
      key.ladder.append(rung)
    }
    guard let scale else { return .number(key) }
    guard let read = readScale(scale, of: key, at: range) else { return nil }
    return .estimate(Question.Estimate(key: key, scale: read))
  }

  /// Reads a key that stands in the blank of a cloze.
  mutating func readBlankNumber(_ text: String, at range: SourceRange) -> Question.NumberKey? {
    readValue(text, nil, at: range)
  }

  private mutating func readRung(
    _ line: AnswerLine, below key: Question.NumberKey
  ) -> Question.NumberRung? {
    guard let read = readValue(line.key, line, at: line.range) else { return nil }
    guard let factor = read.factor(to: key), let value = try? read.value * factor,
      let tolerance = read.tolerance.scaled(by: factor)
    else {
      _ = badKey("Its lines have different units.", at: line.range)
      return nil
    }
    let weight = line.weight ?? .one
    guard !weight.isNegative else {
      log.report(
        .badWeight, at: line.range, "An answer of the question “\(id)” earns less than nothing.",
        repair: "Write a weight from 0 % to 100 %.")
      return nil
    }
    return Question.NumberRung(
      value: value, tolerance: tolerance, weight: weight,
      feedback: numbers.filled(line.feedback, in: &log))
  }

  private mutating func readScale(
    _ text: String, of key: Question.NumberKey, at range: SourceRange
  ) -> Question.Scale? {
    guard let ends = NumberText.scale(text), ends.unit == nil || ends.unit == key.unit,
      let scale = Question.Scale(lowest: ends.lowest, highest: ends.highest, step: ends.step)
    else {
      _ = badKey("“\(text)” is not a scale such as 0...100 step 5.", at: range)
      return nil
    }
    let marks = (0...scale.steps).map { scale.value(at: $0) }
    let right = marks.filter(key.accepts)
    guard !right.isEmpty, right.count < marks.count else {
      let which = right.isEmpty ? "No mark of the scale is" : "Every mark of the scale is"
      _ = badKey("\(which) right.", at: range)
      return nil
    }
    return scale
  }

  private mutating func badKey(_ why: String, at range: SourceRange) -> Question.Kind? {
    log.report(
      .badNumber, at: range, "The number of the question “\(id)” cannot be read. \(why)",
      repair: "Write for example “= 36,000 INR ± 1” or “= 0.4 ± 2 %” on a line of its own.")
    return nil
  }

  /// Reads the value, unit and tolerance of a line.
  private mutating func readValue(
    _ text: String, _ line: AnswerLine?, at range: SourceRange
  ) -> Question.NumberKey? {
    do {
      let cut = try NumberText.cutTolerance(text)
      if let expression = line?.expression {
        return readComputed(
          expression.source, at: expression.range, unit: cut.key, tolerance: cut.tolerance)
      }
      let read = try NumberText.value(cut.key, cut.tolerance)
      return Question.NumberKey(
        value: read.value, unit: read.unit, tolerance: read.tolerance, expression: nil)
    } catch {
      _ = badKey(error.message, at: range)
      return nil
    }
  }

  private mutating func readComputed(
    _ source: String, at range: SourceRange, unit: String, tolerance: Question.Tolerance
  ) -> Question.NumberKey? {
    let inner = source.hasPrefix("=") ? String(source.dropFirst()) : source
    guard let value = numbers.value(of: inner, at: range, in: &log) else { return nil }
    guard let key = value.key else {
      _ = badKey("The expression gives \(value.kindName).", at: range)
      return nil
    }
    let written = AnswerUnit(unit)
    if let written, let computed = key.unit, written != computed {
      _ = badKey("The expression gives \(computed.name), not \(written.name).", at: range)
      return nil
    }
    return Question.NumberKey(
      value: key.value, unit: key.unit ?? written, tolerance: tolerance, expression: inner)
  }
}

extension Question.NumberKey {
  /// What turns this key's values into another key's unit; nil when they do not convert.
  fileprivate func factor(to other: Question.NumberKey) -> Rational? {
    guard let own = unit else { return .one }
    guard let unit = other.unit else { return nil }
    return own.factor(to: unit)
  }
}

extension Question.Tolerance {
  /// The tolerance in another unit.
  fileprivate func scaled(by factor: Rational) -> Question.Tolerance? {
    switch self {
    case .exact, .relative, .geometric, .significant, .decimals: self
    case .absolute(let most): (try? most * factor).map { .absolute($0) }
    case .range(let lowest, let highest):
      if let low = try? lowest * factor, let high = try? highest * factor {
        .range(lowest: low, highest: high)
      } else {
        nil
      }
    }
  }
}
