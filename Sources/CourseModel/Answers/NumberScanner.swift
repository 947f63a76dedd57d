// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Goes through a folded text and takes numbers, scales and units off its front.
struct NumberScanner {
  private(set) var isNegative = false
  /// The currency before the number.
  private var prefix = ""
  private var rest: Substring
  private let text: String

  init(_ plain: String, in text: String) {
    rest = plain.hasSuffix("/-") ? plain.dropLast(2) : plain[...]
    self.text = text
  }

  private func notUnderstood(_ message: String) -> AnswerFault {
    AnswerFault(.notUnderstood, message)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  // MARK: The front

  /// Takes sign and currency.
  mutating func takeFront() throws(AnswerFault) {
    let start = rest.indices.first { index in
      let next = rest.index(after: index)
      return Self.isDigit(rest[index])
        || (rest[index] == "." && next < rest.endIndex && Self.isDigit(rest[next])
          && (index == rest.startIndex || !rest[rest.index(before: index)].isLetter))
    }
    guard let start else {
      throw notUnderstood("“\(text)” holds no number. Type one, such as 36,000.")
    }
    let front = rest[..<start]
    guard front.count(where: { "-+".contains($0) }) <= 1 else {
      throw notUnderstood("“\(text)” has two signs. Type one number, such as -5.")
    }
    isNegative = front.contains("-")
    prefix = front.filter { !"-+= ".contains($0) }
    rest = rest[start...]
  }

  // MARK: Numbers

  /// Takes `36,000.5`, `2/5`, `1 1/2`, with an exponent.
  mutating func takeNumber() throws(AnswerFault) -> Rational {
    let (digits, hasSpace) = takeDigits()
    var value = try plain(digits)
    if let below = takeDenominator() {
      if hasSpace {
        throw AnswerFault(
          .ambiguous,
          "“\(text)” can be read in two ways. Write a mixed number as 1.5, or a fraction without a "
            + "space.")
      }
      value = try quotient(value, try plain(below))
    } else if let fraction = takeMixed(behind: digits) {
      let part = try quotient(try plain(fraction.above), try plain(fraction.below))
      guard part < .one, let sum = try? value + part else {
        throw notUnderstood("“\(text)” is not a whole number and a fraction below 1.")
      }
      value = sum
    }
    let power = takeExponent()
    guard let shift = try? Rational(10).raised(to: power), let shifted = try? value * shift else {
      throw notUnderstood("The number “\(text)” is too large.")
    }
    return shifted
  }

  private func quotient(_ above: Rational, _ below: Rational) throws(AnswerFault) -> Rational {
    guard !below.isZero, let quotient = try? above / below else {
      throw notUnderstood("A fraction needs a number other than 0 below its line.")
    }
    return quotient
  }

  /// Digits, points and commas; an apostrophe, or a space before three digits, is left out.
  private mutating func takeDigits() -> (digits: String, hasSpace: Bool) {
    var digits = ""
    var hasSpace = false
    while let character = rest.first {
      let following = rest.dropFirst().prefix { Self.isDigit($0) }
      if Self.isDigit(character) || character == "." || character == "," {
        // A comma or point at the end of a sentence belongs to the sentence.
        if !Self.isDigit(character), following.isEmpty { break }
        digits.append(character)
      } else if " '’_".contains(character), following.count == 3 {
        if character == " " { hasSpace = true }
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    if let mark = rest.first, mark == "." || mark == ",", rest.dropFirst().allSatisfy({ $0 == " " })
    {
      rest = ""
    }
    return (digits, hasSpace)
  }

  private mutating func takeDenominator() -> String? {
    guard rest.first == "/", let next = rest.dropFirst().first, Self.isDigit(next) else {
      return nil
    }
    rest = rest.dropFirst()
    return takeDigits().digits
  }

  /// Takes ` 1/2` behind a whole number.
  private mutating func takeMixed(behind digits: String) -> (above: String, below: String)? {
    guard digits.allSatisfy(Self.isDigit), rest.first == " " else { return nil }
    let tail = rest.dropFirst()
    let above = tail.prefix(while: Self.isDigit)
    let line = tail.dropFirst(above.count)
    let below = line.dropFirst().prefix(while: Self.isDigit)
    guard !above.isEmpty, line.first == "/", !below.isEmpty else { return nil }
    rest = line.dropFirst(1 + below.count)
    return (String(above), String(below))
  }

  /// Takes `e5`, or `x 10^5`.
  private mutating func takeExponent() -> Int {
    var tail = rest
    if let mark = tail.first, mark == "e" || mark == "E" {
      tail = tail.dropFirst()
    } else {
      let product = tail.drop { $0 == " " }
      guard let sign = product.first, sign == "x" || sign == "*" else { return 0 }
      let ten = product.dropFirst().drop { $0 == " " }
      guard ten.hasPrefix("10^") else { return 0 }
      tail = ten.dropFirst(3)
    }
    var sign = 1
    if let character = tail.first, character == "-" || character == "+" {
      sign = character == "-" ? -1 : 1
      tail = tail.dropFirst()
    }
    let power = tail.prefix(while: Self.isDigit)
    guard let size = Int(power), size <= 18 else { return 0 }
    rest = tail.dropFirst(power.count)
    return sign * size
  }

  // MARK: Scales and times

  /// Takes the words that scale a number: `k`, `lakh`, `lakh crore`; nil when there is none.
  mutating func takeScale() -> Rational? {
    var scale: Rational?
    for _ in 0..<2 {
      let tail = rest.drop { $0 == " " }
      let word = tail.prefix { $0.isLetter }
      let behind = tail.dropFirst(word.count).drop { $0 == " " }
      let isMillion =
        word.lowercased() == "m" && (!prefix.isEmpty || AnswerUnit.isCurrency(String(behind)))
      guard let factor = isMillion ? 1_000_000 : Self.scales[word.lowercased()],
        let product = try? (scale ?? .one) * Rational(factor)
      else { break }
      scale = product
      rest = behind
    }
    return scale
  }

  /// Takes further numbers with smaller scales: `20 lakh` behind `1 crore`.
  mutating func takeFurtherScales(
    _ first: Rational?, below scale: Rational
  ) throws(AnswerFault) -> Rational? {
    var total = first
    var limit = scale
    while startsWithNumber {
      let number = try takeNumber()
      guard let scale = takeScale(), let part = try? number * scale, part < limit else {
        throw notUnderstood(
          "“\(text)” is not one number with a unit. Type for example 1.2 crore or 1,20,00,000.")
      }
      total = total.flatMap { try? $0 + part }
      limit = scale
    }
    return total
  }

  private var startsWithNumber: Bool {
    rest.drop { $0 == " " }.first.map(Self.isDigit) ?? false
  }

  /// Takes `h 30 min` behind a number; nil when one unit of time, or none, follows.
  mutating func takeTimes(
    after first: Rational
  ) throws(AnswerFault) -> (value: Rational?, unit: AnswerUnit?)? {
    let start = rest
    guard prefix.isEmpty, let largest = takeTimeWord(), startsWithNumber else {
      rest = start
      return nil
    }
    var total: Rational? = first
    var last = largest
    while startsWithNumber {
      rest = rest.drop { $0 == " " }
      let number = try takeNumber()
      guard let time = takeTimeWord() else { throw missingUnit(behind: last) }
      guard time.seconds < last.seconds else {
        throw notUnderstood("“\(text)” is no time. Write for example 1 h 30 min.")
      }
      let part = try? number * .share(time.seconds, of: largest.seconds)
      total = total.flatMap { sum in part.flatMap { try? sum + $0 } }
      last = time
    }
    guard rest.allSatisfy({ $0 == " " }) else {
      throw notUnderstood("“\(text)” is no time. Write for example 1 h 30 min.")
    }
    return (total, AnswerUnit(largest.name))
  }

  private func missingUnit(behind last: (name: String, seconds: Int)) -> AnswerFault {
    let readings = Self.times.filter { $0.seconds < last.seconds }.map(\.short)
    return AnswerFault(
      .ambiguous,
      "The last number of “\(text)” has no unit. Write \(readings.joined(separator: " or ")) behind "
        + "it.")
  }

  /// Takes a unit of time, and “and” or a comma behind it.
  private mutating func takeTimeWord() -> (name: String, seconds: Int)? {
    let tail = rest.drop { $0 == " " }
    let word = tail.prefix { $0.isLetter }
    let small = word.lowercased()
    let name = small == "m" ? "minute" : AnswerUnit(small)?.name
    guard let time = Self.times.first(where: { $0.name == name }) else { return nil }
    rest = tail.dropFirst(word.count)
    if rest.first == "." { rest = rest.dropFirst() }
    rest = rest.drop { $0 == " " || $0 == "," }
    if rest.hasPrefix("and ") { rest = rest.dropFirst(4).drop { $0 == " " } }
    return (time.name, time.seconds)
  }

  private static let times: [(name: String, short: String, seconds: Int)] = [
    ("week", "weeks", 604_800), ("day", "days", 86_400), ("hour", "h", 3_600),
    ("minute", "min", 60), ("second", "s", 1),
  ]

  // MARK: The unit

  /// Takes what is left as the unit.
  mutating func takeUnit() throws(AnswerFault) -> AnswerUnit? {
    let suffix = String(rest).trimmingSpaces
    var written = suffix
    if !prefix.isEmpty {
      guard AnswerUnit.isCurrency(prefix) else {
        throw notUnderstood(
          "“\(prefix)” before the number is not understood. Type the number and then its unit.")
      }
      let isSame = AnswerUnit(prefix) == AnswerUnit(suffix)
      written = suffix.isEmpty || isSame ? prefix : prefix + " " + suffix
    }
    if written.isEmpty { return nil }
    if written.lowercased() == "m" {
      throw AnswerFault(
        .ambiguous, "The m of “\(text)” can be read in several ways. Write min, million or metres.")
    }
    guard !written.contains(where: Self.isDigit), let unit = AnswerUnit(written),
      written.contains(where: { $0.isLetter || $0.isCurrencySymbol || "%‰°".contains($0) })
    else {
      throw notUnderstood(
        "“\(text)” is not one number with a unit. Type for example 36,000 INR.")
    }
    return unit
  }

  private static let scales: [String: Int64] = [
    "k": 1_000, "hundred": 100, "thousand": 1_000, "l": 100_000, "lakh": 100_000,
    "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "million": 1_000_000,
    "millions": 1_000_000, "mn": 1_000_000, "mio": 1_000_000, "cr": 10_000_000,
    "crore": 10_000_000, "crores": 10_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
  ]
}

extension NumberScanner {
  /// Reads digits with separators.
  private func plain(_ digits: String) throws(AnswerFault) -> Rational {
    let pieces = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let groups = pieces[0].split(separator: ",", omittingEmptySubsequences: false)
    let decimals = pieces.count == 2 ? pieces[1] : ""
    guard pieces.count <= 2, !decimals.contains(","), groups.count == 1 || Self.areGroups(groups)
    else {
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
    else { throw notUnderstood("The number “\(text)” has too many digits.") }
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

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[start...end])
  }
}
