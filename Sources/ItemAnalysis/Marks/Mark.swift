// SPDX-License-Identifier: Apache-2.0

/// A mark as an exact fraction: ⅓ stays ⅓ however often it is added.
///
/// A mark lies from −1,000,000 to 1,000,000 and has a denominator of at most 1,000,000.
public struct Mark: Hashable, Sendable {
  /// The numerator in lowest terms; it carries the sign.
  public let numerator: Int
  /// The denominator in lowest terms, at least 1.
  public let denominator: Int

  /// The greatest magnitude and the greatest denominator of a mark.
  public static let limit = 1_000_000

  /// No mark.
  public static let zero = Mark(reduced: 0, over: 1)
  /// One mark.
  public static let one = Mark(reduced: 1, over: 1)

  private init(reduced numerator: Int, over denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Creates a fraction; nil when the denominator is 0 or the fraction lies outside the limits.
  public init?(_ numerator: Int, over denominator: Int = 1) {
    guard denominator != 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    let limit = UInt(Self.limit)
    guard bottom <= limit, top <= limit * bottom else { return nil }
    let isNegative = (numerator < 0) != (denominator < 0)
    self.init(reduced: isNegative ? -Int(top) : Int(top), over: Int(bottom))
  }

  /// The nearest millionth to a number; nil when the number is not finite or outside the limits.
  public init?(rounding value: Double) {
    guard value.isFinite, value.magnitude <= Double(Self.limit) else { return nil }
    self.init(Int((value * Double(Self.limit)).rounded()), over: Self.limit)
  }

  /// The mark as a number, to the nearest `Double`.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  /// The greatest number that divides both; the other one when one is 0.
  static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Mark: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    // At most 10¹² × 10⁶: no overflow.
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The mark of the other sign.
  public static prefix func - (mark: Self) -> Self {
    Mark(reduced: -mark.numerator, over: mark.denominator)
  }
}
