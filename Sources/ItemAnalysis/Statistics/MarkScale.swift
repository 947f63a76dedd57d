// SPDX-License-Identifier: Apache-2.0

/// The unit in which marks are whole numbers, so that sums and products of them are exact.
///
/// The unit is one over the common denominator of all marks. Only where that would make a total
/// exceed 2⁴⁵ units (many odd denominators at once) is a coarser unit taken and marks are rounded to
/// it, by less than one part in 10¹³ of the greatest total. The bound makes every
/// *n* Σ*xy* − Σ*x* Σ*y* over at most 2¹⁷ attempts fit in 128 bits.
struct MarkScale {
  static let greatestTotal: Int = 1 << 45

  /// Above this a common denominator is given up.
  private static let greatestDenominator: UInt = 1 << 45

  static let finest = MarkScale()

  /// The least common multiple of the denominators met; nil once it is out of reach.
  private(set) var commonDenominator: UInt? = 1

  /// Takes a mark into account.
  mutating func admit(_ mark: Mark) {
    guard let common = commonDenominator, mark.denominator > 1 else { return }
    let denominator = UInt(mark.denominator)
    let factor = denominator / Mark.greatestCommonDivisor(common, denominator)
    // At most 2⁴⁵ × 10⁶: no overflow.
    let multiple = common.multipliedReportingOverflow(by: factor)
    commonDenominator =
      multiple.overflow || multiple.partialValue > Self.greatestDenominator
      ? nil : multiple.partialValue
  }

  /// How many units make one mark, when no total exceeds this one.
  func unitsPerMark(greatestTotal: Double) -> Int {
    let room = Int(Double(Self.greatestTotal) / max(1, greatestTotal))
    guard let common = commonDenominator, common <= UInt(room) else { return max(1, room) }
    return Int(common)
  }

  /// A mark in units: exact when the unit divides it, else the nearest.
  static func units(of mark: Mark, unitsPerMark: Int) -> Int {
    let product = Int128(mark.numerator) * Int128(unitsPerMark)
    let denominator = Int128(mark.denominator)
    let half = product < 0 ? -(denominator / 2) : denominator / 2
    return Int((product + half) / denominator)
  }
}
