// SPDX-License-Identifier: Apache-2.0

/// An exact decimal number of at most 18 digits before the point and 18 behind it.
public struct DecimalNumber: Hashable, Comparable, Sendable {
  /// How often 10⁻¹⁸ goes into it; its size is below 10³⁶.
  let units: Int128

  private static let digits = 18
  private static let one: Int128 = 1_000_000_000_000_000_000

  private init(units: Int128) {
    self.units = units
  }

  /// A whole number.
  public init(_ whole: Int32) {
    units = Int128(whole) * Self.one
  }

  /// Reads a number such as `-5`, `+.5`, `4.90` or `1.2e-3`; nil for anything else.
  public init?(_ text: String) {
    var rest = Substring(text).utf8
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    let whole = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(whole.count)
    var behind = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      behind = rest.prefix(while: Self.isDigit)
      rest = rest.dropFirst(behind.count)
    }
    guard !whole.isEmpty || !behind.isEmpty else { return nil }
    var exponent = 0
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      guard let power = Int(String(Substring(rest.dropFirst()))), abs(power) <= 1_000 else {
        return nil
      }
      exponent = power
      rest = rest.suffix(0)
    }
    guard rest.isEmpty else { return nil }
    let written = Array(whole) + Array(behind)
    let significant = written.drop { $0 == 0x30 }
    let kept = significant.reversed().drop { $0 == 0x30 }.reversed()
    if kept.isEmpty {
      units = 0
      return
    }
    // The place of the point, counted in digits from the first kept one.
    let point = whole.count - (written.count - significant.count) + exponent
    guard point <= Self.digits, kept.count - point <= Self.digits, kept.count <= 36 else {
      return nil
    }
    var size: Int128 = 0
    for digit in kept { size = size * 10 + Int128(digit - 0x30) }
    for _ in 0..<(Self.digits + point - kept.count) { size *= 10 }
    units = isNegative ? -size : size
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether it is below zero.
  public var isNegative: Bool { units < 0 }

  /// Whether it is zero.
  public var isZero: Bool { units == 0 }

  /// How many digits its text has.
  var digitCount: Int { description.utf8.count(where: Self.isDigit) }

  /// The middle between two numbers and its distance from either; nil when no decimals are left.
  static func middle(of low: Self, and high: Self) -> (middle: Self, halfWidth: Self)? {
    let sum = low.units + high.units
    guard sum % 2 == 0 else { return nil }
    return (Self(units: sum / 2), Self(units: high.units - sum / 2))
  }

  /// The number with the other sign.
  public static prefix func - (number: Self) -> Self { Self(units: -number.units) }

  /// The sum, as a count of whole numbers.
  static func sum(_ numbers: [Self]) -> Double {
    numbers.reduce(0) { $0 + Double($1.units) / Double(one) }
  }

  public static func < (left: Self, right: Self) -> Bool { left.units < right.units }
}

extension DecimalNumber: CustomStringConvertible {
  /// The number in plain digits: `-0.5`, `36000`.
  public var description: String {
    let size = units.magnitude
    let whole = String(size / UInt128(Self.one))
    var behind = String(size % UInt128(Self.one))
    behind = String(repeating: "0", count: Self.digits - behind.utf8.count) + behind
    while behind.utf8.last == 0x30 { behind.removeLast() }
    return (units < 0 ? "-" : "") + whole + (behind.isEmpty ? "" : "." + behind)
  }
}
