// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension QuestionReader {
  /// Reads a key: `= 36,000 INR ± 1`, with an expression in a code span in place of the number.
  mutating func readNumber(_ inlines: [Inline], at range: SourceRange) -> Question.Kind? {
    var expression: (source: String, range: SourceRange)?
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .text(let piece): text += piece
      case .code(let source) where expression == nil && text.trimmingSpaces == "=":
        expression = (source, inline.range)
      default:
        return badKey("It may hold a number or an expression, a unit and a tolerance.", at: range)
      }
    }
    text = String(text.trimmingSpaces.dropFirst()).trimmingSpaces
    for sign in ["+/-", "+-"] { text = text.replacing(sign, with: "±", maxReplacements: 1) }
    let parts = text.split(separator: "±", omittingEmptySubsequences: false).map {
      String($0).trimmingSpaces
    }
    guard parts.count <= 2 else { return badKey("It has two tolerances.", at: range) }
    var tolerance = Question.Tolerance.exact
    if parts.count == 2 {
      guard let read = readTolerance(parts[1]) else {
        return badKey("“\(parts[1])” is not a tolerance such as 1 or 2 %.", at: range)
      }
      tolerance = read
    }
    if let expression {
      return readComputed(
        expression.source, at: expression.range, unit: parts[0], tolerance: tolerance)
    }
    do {
      let number = try TypedNumber(parts[0])
      return .number(
        Question.NumberKey(
          value: number.value, unit: number.unit, tolerance: tolerance, expression: nil))
    } catch {
      return badKey(error.message, at: range)
    }
  }

  private mutating func badKey(_ why: String, at range: SourceRange) -> Question.Kind? {
    log.report(
      .badNumber, at: range, "The number of the question “\(id)” cannot be read. \(why)",
      repair: "Write for example “= 36,000 INR ± 1” or “= 0.4 ± 2 %” on a line of its own.")
    return nil
  }

  private func readTolerance(_ text: String) -> Question.Tolerance? {
    guard let number = try? TypedNumber(text), !number.value.isNegative else { return nil }
    guard let unit = number.unit else { return .absolute(number.value) }
    guard unit.name == "%", let share = try? number.value / 100 else { return nil }
    return .relative(share)
  }

  private mutating func readComputed(
    _ source: String, at range: SourceRange, unit: String, tolerance: Question.Tolerance
  ) -> Question.Kind? {
    let inner = source.hasPrefix("=") ? String(source.dropFirst()) : source
    guard let value = numbers.value(of: inner, at: range, in: &log) else { return nil }
    guard let key = value.key else {
      return badKey("The expression gives \(value.kindName).", at: range)
    }
    let written = AnswerUnit(unit)
    if let written, let computed = key.unit, written != computed {
      return badKey("The expression gives \(computed.name), not \(written.name).", at: range)
    }
    return .number(
      Question.NumberKey(
        value: key.value, unit: key.unit ?? written, tolerance: tolerance, expression: inner))
  }
}
