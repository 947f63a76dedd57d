// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Reads a number with a unit as people write it.
///
/// Understood are digits of any script; thousands `36,000` and lakhs `1,20,000`; a point for
/// decimals; `1.2e5` and `1.2 × 10⁵`; `2/5`, `1 1/2` and `1½`; `36k`, `1.2 lakh`, `1 crore 20 lakh`,
/// `2 million`; a currency before or after the number; any other unit after it; `/-` at the end; times
/// `1 h 30 min`, `2m30s`, `1:30 h`. What can be read in two ways, such as `1,20`, `1:30` or `5 m`, is
/// refused with the readings.
struct TypedNumber {
  let value: Rational
  let unit: AnswerUnit?

  /// The longest text that is read.
  private static let longest = 120

  init(_ text: String) throws(AnswerFault) {
    guard text.unicodeScalars.count <= Self.longest else {
      throw AnswerFault(.notUnderstood, "The answer is too long for a number.")
    }
    let plain = NumberSpelling.folded(text)
    if plain.isEmpty { throw AnswerFault(.empty, "Type a number, such as 36,000 or 0.45.") }
    if let clock = try TypedClock(plain, in: text) {
      value = clock.value
      unit = clock.unit
      return
    }
    var reader = NumberScanner(plain, in: text)
    try reader.takeFront()
    let number = try reader.takeNumber()
    var total: Rational?
    if let scale = reader.takeScale() {
      total = try reader.takeFurtherScales(try? number * scale, below: scale)
      unit = try reader.takeUnit()
    } else if let time = try reader.takeTimes(after: number) {
      (total, unit) = (time.value, time.unit)
    } else {
      total = number
      unit = try reader.takeUnit()
    }
    guard let total else {
      throw AnswerFault(.notUnderstood, "The number “\(text)” is too large.")
    }
    value = reader.isNegative ? -total : total
  }
}
