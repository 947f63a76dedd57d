// SPDX-License-Identifier: Apache-2.0

extension Mark: LosslessStringConvertible {
  /// The mark as a decimal number when six places suffice, else as a mixed fraction: `0 1/3`.
  ///
  /// Spreadsheets take `0 1/3` for a number, but `1/3` for a day in March.
  public var description: String {
    let sign = numerator < 0 ? "-" : ""
    let magnitude = Int(numerator.magnitude)
    let whole = magnitude / denominator
    let rest = magnitude % denominator
    guard rest != 0 else { return "\(sign)\(whole)" }
    guard Self.limit.isMultiple(of: denominator) else {
      return "\(sign)\(whole) \(rest)/\(denominator)"
    }
    var digits = String(rest * (Self.limit / denominator))
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// Reads `2`, `0.5`, `.5`, `1/3`, `1 2/3`, each with an optional sign.
  ///
  /// Places after the sixth are rounded, half away from zero. Grouped digits, exponents, per cent
  /// signs and decimal commas are refused.
  public init?(_ text: String) {
    if let digit = text.utf8.first, text.utf8.count == 1, (48...57).contains(digit) {
      self.init(Int(digit) - 48)
      return
    }
    var rest = text[...]
    var isNegative = false
    if let sign = rest.first, "+-−".contains(sign) {
      isNegative = sign != "+"
      rest.removeFirst()
    }
    guard !rest.isEmpty, rest.utf8.count <= 64 else { return nil }
    let magnitude: Mark?
    if let blank = rest.firstIndex(of: " ") {
      guard let whole = Self.digits(rest[..<blank]) else { return nil }
      magnitude = Self.fraction(rest[rest.index(after: blank)...], whole: whole)
    } else if rest.utf8.contains(UInt8(ascii: "/")) {
      magnitude = Self.fraction(rest, whole: 0)
    } else {
      magnitude = Self.decimal(rest)
    }
    guard let magnitude else { return nil }
    self = isNegative ? -magnitude : magnitude
  }

  private static func fraction(_ text: Substring, whole: Int) -> Mark? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let top = digits(parts[0]), let bottom = digits(parts[1]),
      top <= limit * limit, bottom <= limit, whole <= limit
    else { return nil }
    return Mark(whole * bottom + top, over: bottom)
  }

  private static func decimal(_ text: Substring) -> Mark? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }) else { return nil }
    guard let whole = parts[0].isEmpty ? 0 : digits(parts[0]), whole <= limit else { return nil }
    guard parts.count == 2, !parts[1].isEmpty else { return Mark(whole) }
    let places = parts[1]
    guard places.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let seven = (String(places.prefix(7)) + "0000000").prefix(7)
    guard let ten = digits(seven) else { return nil }
    return Mark(whole * limit + (ten + 5) / 10, over: limit)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 18,
      text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}

extension Mark: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let mark = Mark(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription:
          "The mark \(PlainText.quoted(text)) must be a number such as 0.5 or 0 1/3.")
    }
    self = mark
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
