// SPDX-License-Identifier: Apache-2.0

/// Weights in per cent as a lesson writes them.
///
/// Moodle offers thirds, sixths, sevenths and ninths rounded to five digits behind the point
/// (`question_bank::fraction_options_full`); they stand for the fractions, which add up.
enum LessonShare {
  private static let fractions: [String: (numerator: Int128, denominator: Int128)] = [
    "83.33333": (5, 6), "66.66667": (2, 3), "33.33333": (1, 3), "16.66667": (1, 6),
    "14.28571": (1, 7), "11.11111": (1, 9),
  ]
  /// A number that all denominators divide.
  private static let common: Int128 = 126

  /// The weight: `50 %`, `1/3`, `-1/3`.
  static func text(_ weight: DecimalNumber) -> String {
    let size = weight.isNegative ? -weight : weight
    guard let fraction = fractions[size.description] else { return "\(weight) %" }
    return (weight.isNegative ? "-" : "") + "\(fraction.numerator)/\(fraction.denominator)"
  }

  /// Whether weights, none of them negative, add up to exactly 100 %.
  static func isWhole(_ weights: [DecimalNumber]) -> Bool {
    let full = DecimalNumber(100).units * common
    var sum: Int128 = 0
    for weight in weights {
      if let fraction = fractions[weight.description] {
        sum += full / fraction.denominator * fraction.numerator
      } else {
        sum += weight.units * common
      }
      if sum > full { return false }
    }
    return sum == full
  }
}
