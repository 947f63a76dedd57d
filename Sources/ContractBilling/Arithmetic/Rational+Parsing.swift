// SPDX-License-Identifier: Apache-2.0

extension Rational {
  /// Reads a number as people write it.
  ///
  /// Understood are whole numbers and decimals with a point, with or without commas between
  /// thousands (`36,000.50`) or lakhs (`1,20,000`), a word after them (`1.2 lakh`, `3 crore`,
  /// `5 thousand`, `2 million`, `3 billion`), fractions of two whole numbers (`1/3`), a sign in front, and spaces
  /// around. A comma never stands for the decimal point, and an exponent is not understood.
  ///
  /// - Throws: ``NumberParseError``, which says what was expected and where.
  /// - Complexity: O(length of the text).
  public init(parsing text: String) throws(NumberParseError) {
    if let plain = Self(plainDigits: text) {
      self = plain
    } else {
      var reader = NumberReader(text)
      self = try reader.number()
    }
  }

  /// At most 18 digits with at most one point between them: most numbers, told byte by byte.
  private init?(plainDigits text: String) {
    var digits: Int128 = 0
    var count = 0
    var scale: Int128 = 1
    var isBehindPoint = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where count < 18:
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        count += 1
        if isBehindPoint { scale *= 10 }
      case UInt8(ascii: ".") where count > 0 && !isBehindPoint: isBehindPoint = true
      default: return nil
      }
    }
    guard count > 0, isBehindPoint == (scale > 1) else { return nil }
    if scale == 1 {
      self.init(reducedNumerator: digits, denominator: 1)
    } else if let value = try? Self(numerator: digits, denominator: scale) {
      self = value
    } else {
      return nil
    }
  }
}

/// Reads one number from front to back.
private struct NumberReader {
  private let text: String
  private let characters: [Character]
  private var position = 0

  init(_ text: String) {
    self.text = text
    self.characters = Array(text)
  }

  mutating func number() throws(NumberParseError) -> Rational {
    skipSpaces()
    guard next != nil else { throw failure(.empty) }
    let isNegative = takeSign()
    let whole = try wholeDigits()
    let value = take("/") ? try fraction(of: whole) : try scaled(decimal(whole))
    skipSpaces()
    if let surplus = next { throw failure(.unexpected(surplus, column: position + 1)) }
    return isNegative ? -value : value
  }

  /// Digits before the point, commas checked and removed.
  private mutating func wholeDigits() throws(NumberParseError) -> String {
    var groups = [takeDigits()]
    while take(",") { groups.append(takeDigits()) }
    let lengths = groups.map(\.utf8.count)
    guard DigitGrouping.international.accepts(lengths) || DigitGrouping.indian.accepts(lengths)
    else { throw failure(.misplacedCommas) }
    return groups.joined()
  }

  private mutating func fraction(of numerator: String) throws(NumberParseError) -> Rational {
    let denominator = takeDigits()
    guard !numerator.isEmpty, !denominator.isEmpty else { throw digitsExpected() }
    guard let top = Int128(numerator), let bottom = Int128(denominator) else {
      throw failure(.tooLarge)
    }
    guard bottom != 0 else { throw failure(.zeroDenominator) }
    return try representable(try? Rational(numerator: top, denominator: bottom))
  }

  private mutating func decimal(_ whole: String) throws(NumberParseError) -> Rational {
    var places = ""
    if take(".") {
      places = takeDigits()
      guard !places.isEmpty else { throw digitsExpected() }
    } else if whole.isEmpty {
      throw digitsExpected()
    }
    while places.last == "0" { places.removeLast() }
    let digits = Int128("0" + whole + places).map { Rational(reducedNumerator: $0, denominator: 1) }
    return try representable(
      try? digits.map { try $0 / Rational(10).raised(to: places.utf8.count) })
  }

  private mutating func scaled(_ value: Rational) throws(NumberParseError) -> Rational {
    skipSpaces()
    let start = position
    while let letter = next, letter.isASCII, letter.isLetter { position += 1 }
    guard start < position else { return value }
    guard let word = ScaleWord(String(characters[start..<position])) else {
      throw failure(.unexpected(characters[start], column: start + 1))
    }
    return try representable(try? value * Rational(word.rawValue))
  }

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    position += 1
    return true
  }

  private mutating func takeSign() -> Bool {
    if take("-") || take("\u{2212}") { return true }
    _ = take("+")
    return false
  }

  private mutating func takeDigits() -> String {
    let start = position
    while let digit = next, digit.isASCII, digit.isWholeNumber { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func skipSpaces() {
    while let space = next, space.isNumberSpace { position += 1 }
  }

  /// What follows is not a digit: either a wrong character or the end of the text.
  private func digitsExpected() -> NumberParseError {
    guard let found = next else { return failure(.digitsExpected(column: position + 1)) }
    return failure(.unexpected(found, column: position + 1))
  }

  private func representable(_ value: Rational?) throws(NumberParseError) -> Rational {
    guard let value else { throw failure(.tooLarge) }
    return value
  }

  private func failure(_ reason: NumberParseError.Reason) -> NumberParseError {
    NumberParseError(text: text, reason: reason)
  }
}

extension Character {
  /// Whether the character is a blank as it stands around numbers: a space, a tabulator, or one of
  /// the two spaces that do not break.
  var isNumberSpace: Bool { self == " " || self == "\t" || self == "\u{A0}" || self == "\u{202F}" }
}
