// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LearnerProgress

/// Scores as text.
enum ScoreText {
  /// A share in per cent with at most one place, cut and not rounded: 79.96 % is no 80 %.
  static func percent(_ share: Rational) -> String {
    guard let hundredfold = try? share * 100,
      let text = try? hundredfold.fixedText(places: 1, rounding: .down)
    else { return "–" }
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " %"
  }

  /// A share of whole points: `21 1/2 of 25`.
  static func points(_ share: Rational, of count: Int) -> String {
    guard let points = try? share * Rational(count) else { return "–" }
    return "\(mixed(points)) of \(count)"
  }

  /// A number of at least 0 as a whole number and a fraction: `21 1/2`.
  static func mixed(_ number: Rational) -> String {
    let whole = number.numerator / number.denominator
    let rest = number.numerator % number.denominator
    if rest == 0 { return "\(whole)" }
    return (whole == 0 ? "" : "\(whole) ") + "\(rest)/\(number.denominator)"
  }
}

extension RecordedScore {
  /// A share 0…1 of a number of points, in lowest terms but for that number.
  init(_ share: Rational, of points: Int = 1) {
    let earned = try? share * Rational(points)
    let possible = earned.map { $0.denominator * Int128(points) }
    self =
      earned.flatMap { earned in
        Int(exactly: earned.numerator).flatMap { numerator in
          possible.flatMap { Int(exactly: $0) }.flatMap {
            RecordedScore(earned: numerator, possible: $0)
          }
        }
      } ?? .none
  }

  /// The share of the points earned, exact.
  var exactShare: Rational {
    (try? Rational(numerator: Int128(earned), denominator: Int128(possible))) ?? .zero
  }
}
