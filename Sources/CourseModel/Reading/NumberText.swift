// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// The text of a number key, cut into value, tolerance and scale.
enum NumberText {
  /// Cuts a scale off: `25 % ± 5 on 0...100 step 5`; nil when there is none.
  static func cutScale(_ text: String) -> (key: String, scale: String)? {
    guard let mark = text.ranges(of: " on ").last else { return nil }
    let scale = String(text[mark.upperBound...]).trimmingSpaces
    guard dots(in: scale) != nil,
      scale.first.map({ $0.isNumber || $0 == "-" || $0 == "−" }) ?? false
    else { return nil }
    return (String(text[..<mark.lowerBound]).trimmingSpaces, scale)
  }

  /// Reads `0...100 step 5`, perhaps with a unit behind its ends; the step is 1 if it is left out.
  static func scale(
    _ text: String
  ) -> (lowest: Rational, highest: Rational, step: Rational, unit: AnswerUnit?)? {
    let parts = text.split(separator: " step ", maxSplits: 1)
    guard let ends = parts.first.flatMap({ range(String($0)) }) else { return nil }
    var step = Rational.one
    if parts.count == 2 {
      guard let number = try? TypedNumber(String(parts[1])) else { return nil }
      if let unit = number.unit, unit != ends.unit { return nil }
      step = number.value
    }
    return (ends.lowest, ends.highest, step, ends.unit)
  }

  /// Cuts the tolerance off a key: `± 1`, `± 2 %`, `within a factor of 1.1`, `to 3 significant
  /// digits`, `to 2 decimals`.
  static func cutTolerance(
    _ text: String
  ) throws(AnswerFault) -> (key: String, tolerance: Question.Tolerance) {
    var text = text
    for sign in ["+/-", "+-"] { text = text.replacing(sign, with: "±", maxReplacements: 1) }
    let parts = text.split(separator: "±", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    guard parts.count <= 2 else { throw fault("It has two tolerances.") }
    if parts.count == 2 { return (parts[0], try width(parts[1])) }
    if let mark = text.firstRange(of: "within a factor of ") {
      let written = String(text[mark.upperBound...])
      guard let number = try? TypedNumber(written), number.unit == nil, number.value > .one,
        let share = try? number.value - .one
      else { throw fault("“\(written)” is not a factor above 1, such as 1.1.") }
      return (String(text[..<mark.lowerBound]).trimmingSpaces, .geometric(share))
    }
    if let cut = digits(text) { return cut }
    return (text.trimmingSpaces, .exact)
  }

  /// Reads a value with its unit, or a range, which is its own tolerance.
  static func value(
    _ text: String, _ tolerance: Question.Tolerance
  ) throws(AnswerFault) -> (value: Rational, unit: AnswerUnit?, tolerance: Question.Tolerance) {
    guard dots(in: text) != nil else {
      let number = try TypedNumber(text)
      return (number.value, number.unit, tolerance)
    }
    guard let ends = range(text), ends.lowest < ends.highest,
      let middle = try? (ends.lowest + ends.highest) / 2
    else { throw fault("“\(text)” is not a range such as 4.9...5.1, the lower end first.") }
    guard tolerance == .exact else { throw fault("A range is its own tolerance.") }
    return (middle, ends.unit, .range(lowest: ends.lowest, highest: ends.highest))
  }

  private static func fault(_ message: String) -> AnswerFault {
    AnswerFault(.notUnderstood, message)
  }

  private static func width(_ text: String) throws(AnswerFault) -> Question.Tolerance {
    guard let number = try? TypedNumber(text), !number.value.isNegative else {
      throw fault("“\(text)” is not a tolerance such as 1 or 2 %.")
    }
    guard let unit = number.unit else { return .absolute(number.value) }
    guard unit.name == "%", let share = try? number.value / 100 else {
      throw fault("“\(text)” is not a tolerance such as 1 or 2 %.")
    }
    return .relative(share)
  }

  private static func digits(_ text: String) -> (key: String, tolerance: Question.Tolerance)? {
    let text = " " + text
    guard let mark = text.ranges(of: " to ").last else { return nil }
    let words = text[mark.upperBound...].split(separator: " ")
    guard let number = words.first.flatMap({ Int($0) }), (0...12).contains(number) else {
      return nil
    }
    let key = String(text[..<mark.lowerBound]).trimmingSpaces
    switch words.dropFirst().joined(separator: " ") {
    case "significant digit", "significant digits", "significant figures":
      return number > 0 ? (key, .significant(number)) : nil
    case "decimal", "decimals", "decimal place", "decimal places": return (key, .decimals(number))
    default: return nil
    }
  }

  /// The two ends of `4.9...5.1 INR`.
  private static func range(
    _ text: String
  ) -> (lowest: Rational, highest: Rational, unit: AnswerUnit?)? {
    guard let dots = dots(in: text), let low = try? TypedNumber(String(text[..<dots.lowerBound])),
      let high = try? TypedNumber(String(text[dots.upperBound...])),
      low.unit == nil || low.unit == high.unit
    else { return nil }
    return (low.value, high.value, high.unit)
  }

  private static func dots(in text: String) -> Range<String.Index>? {
    text.firstRange(of: "...") ?? text.firstRange(of: "…")
  }
}
