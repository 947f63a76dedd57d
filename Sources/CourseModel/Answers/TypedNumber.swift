// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Reads a number with a unit as people write it.
///
/// Understood are digits of any script; thousands `36,000` and lakhs `1,20,000`; a point for
/// decimals; `1.2e5`; `2/5`; `36k`, `1.2 lakh`, `3 crore`, `2 million`; a currency before or after the
/// number; any other unit after it; `/-` at the end. What can be read in two ways, such as `1,20`, is
/// refused with the two readings.
struct TypedNumber {
  let value: Rational
  let unit: AnswerUnit?

  /// The longest text that is read.
  private static let longest = 120

  init(_ text: String) throws(AnswerFault) {
    var parts = try Parts(text)
    var value = try Self.plain(parts.digits, in: text)
    if let below = parts.denominator {
      let denominator = try Self.plain(below, in: text)
      guard !denominator.isZero, let quotient = try? value / denominator else {
        throw AnswerFault(.notUnderstood, "A fraction needs a number other than 0 below its line.")
      }
      value = quotient
    }
    let scale = parts.takeScale()
    guard let shift = try? Rational(10).raised(to: parts.exponent),
      let shifted = try? value * shift, let scaled = try? shifted * scale
    else { throw AnswerFault(.notUnderstood, "The number “\(text)” is too large.") }
    self.value = parts.isNegative ? -scaled : scaled
    self.unit = try parts.unit(in: text)
  }

  /// Reads digits with separators.
  private static func plain(_ digits: String, in text: String) throws(AnswerFault) -> Rational {
    let pieces = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let groups = pieces[0].split(separator: ",", omittingEmptySubsequences: false)
    let decimals = pieces.count == 2 ? pieces[1] : ""
    let isGrouped = groups.count > 1
    guard pieces.count <= 2, !decimals.contains(","), !isGrouped || areGroups(groups) else {
      let joined = digits.filter { $0.isASCII && $0.isNumber }
      let last = digits.lastIndex { $0 == "," || $0 == "." } ?? digits.startIndex
      let behind = digits[last...].dropFirst()
      let point = joined.dropLast(behind.count) + "." + behind
      throw AnswerFault(
        .ambiguous,
        "“\(text)” can be read in two ways. Write \(joined) or \(point): a point for decimals, "
          + "commas between thousands or lakhs.")
    }
    let whole = groups.joined()
    guard (whole + decimals).count <= 30,
      let value = try? Rational(
        parsing: (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : "." + decimals))
    else { throw AnswerFault(.notUnderstood, "The number “\(text)” has too many digits.") }
    return value
  }

  /// Whether commas stand between thousands (1,234,567) or lakhs (12,34,567).
  private static func areGroups(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, let last = groups.last, last.count == 3,
      !first.isEmpty, first.first != "0"
    else { return false }
    let middle = groups.dropFirst().dropLast()
    return (first.count <= 3 && middle.allSatisfy { $0.count == 3 })
      || (first.count <= 2 && middle.allSatisfy { $0.count == 2 })
  }
}

extension TypedNumber {
  /// A text cut into sign, currency, digits, exponent and what follows.
  private struct Parts {
    var isNegative = false
    var prefix = ""
    var digits = ""
    var denominator: String?
    var exponent = 0
    var suffix = ""

    init(_ text: String) throws(AnswerFault) {
      guard text.unicodeScalars.count <= TypedNumber.longest else {
        throw AnswerFault(.notUnderstood, "The answer is too long for a number.")
      }
      var rest = Substring(Self.folded(text))
      if rest.isEmpty { throw AnswerFault(.empty, "Type a number, such as 36,000 or 0.45.") }
      if rest.hasSuffix("/-") { rest = rest.dropLast(2) }
      let start = rest.indices.first { index in
        let next = rest.index(after: index)
        return Self.isDigit(rest[index])
          || (rest[index] == "." && next < rest.endIndex && Self.isDigit(rest[next])
            && (index == rest.startIndex || !rest[rest.index(before: index)].isLetter))
      }
      guard let start else {
        throw AnswerFault(.notUnderstood, "“\(text)” holds no number. Type one, such as 36,000.")
      }
      for character in rest[..<start] {
        if character == "-" { isNegative = true }
        if !"-+= ".contains(character) { prefix.append(character) }
      }
      rest = rest[start...]
      digits = Self.takeDigits(&rest)
      if rest.first == "/", let next = rest.dropFirst().first, Self.isDigit(next) {
        rest = rest.dropFirst()
        denominator = Self.takeDigits(&rest)
      }
      takeExponent(&rest)
      suffix = rest.trimmingPrefix(" ").description
    }

    /// Digits of any script as ASCII, the minus sign as a hyphen, every space as a plain one.
    private static func folded(_ text: String) -> String {
      var plain = ""
      for scalar in text.unicodeScalars {
        if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
          plain += String(Int(digit))
        } else if scalar == "\u{2212}" || scalar == "\u{2013}" {
          plain += "-"
        } else if scalar.properties.isWhitespace {
          plain += " "
        } else {
          plain.unicodeScalars.append(scalar)
        }
      }
      return plain.trimmingSpaces
    }

    private static func isDigit(_ character: Character) -> Bool {
      character.isASCII && character.isNumber
    }

    /// Digits, points and commas; an apostrophe, or a space before three digits, is left out.
    private static func takeDigits(_ rest: inout Substring) -> String {
      var digits = ""
      while let character = rest.first {
        let following = rest.dropFirst().prefix { isDigit($0) }
        if isDigit(character) || character == "." || character == "," {
          // A comma or point at the end of a sentence belongs to the sentence.
          if !isDigit(character), following.isEmpty { break }
          digits.append(character)
        } else if " '’_".contains(character), following.count == 3 {
          // A separator of thousands.
        } else {
          break
        }
        rest = rest.dropFirst()
      }
      if let mark = rest.first, mark == "." || mark == ",",
        rest.dropFirst().allSatisfy({ $0 == " " })
      {
        rest = ""
      }
      return digits
    }

    private mutating func takeExponent(_ rest: inout Substring) {
      guard let mark = rest.first, mark == "e" || mark == "E" else { return }
      var tail = rest.dropFirst()
      var sign = 1
      if let character = tail.first, character == "-" || character == "+" {
        sign = character == "-" ? -1 : 1
        tail = tail.dropFirst()
      }
      let power = tail.prefix { Self.isDigit($0) }
      guard let size = Int(power), size <= 18 else { return }
      exponent = sign * size
      rest = tail.dropFirst(power.count)
    }

    /// Takes a scale word off the front of what follows the number.
    mutating func takeScale() -> Rational {
      let word = suffix.prefix { $0.isLetter }
      guard let scale = Self.scales[word.lowercased()] else { return .one }
      suffix = String(suffix.dropFirst(word.count)).trimmingSpaces
      return Rational(scale)
    }

    func unit(in text: String) throws(AnswerFault) -> AnswerUnit? {
      var written = suffix
      if !prefix.isEmpty {
        guard AnswerUnit.isCurrency(prefix) else {
          throw AnswerFault(
            .notUnderstood,
            "“\(prefix)” before the number is not understood. Type the number and then its unit.")
        }
        let isSame = AnswerUnit(prefix) == AnswerUnit(suffix)
        written = suffix.isEmpty || isSame ? prefix : prefix + " " + suffix
      }
      if written.isEmpty { return nil }
      guard !written.contains(where: { Self.isDigit($0) }), let unit = AnswerUnit(written) else {
        throw AnswerFault(
          .notUnderstood, "“\(text)” is not one number with a unit. Type for example 36,000 INR.")
      }
      return unit
    }

    private static let scales: [String: Int64] = [
      "k": 1_000, "thousand": 1_000, "l": 100_000, "lakh": 100_000, "lakhs": 100_000,
      "lac": 100_000, "lacs": 100_000, "million": 1_000_000, "mn": 1_000_000,
      "cr": 10_000_000, "crore": 10_000_000, "crores": 10_000_000, "billion": 1_000_000_000,
      "bn": 1_000_000_000,
    ]
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[start...end])
  }
}
