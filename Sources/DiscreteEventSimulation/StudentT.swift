// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Student's t distribution.
public enum StudentT: Sendable {
  /// The value that a t-distributed number stays below with a probability.
  ///
  /// - Parameters:
  ///   - probability: Above 0 and below 1; outside, the result is infinite.
  ///   - degreesOfFreedom: At least 1.
  /// - Returns: The quantile, to about twelve digits, by bisection of the distribution function.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    guard probability > 0, probability < 1 else { return probability <= 0 ? -.infinity : .infinity }
    if probability < 0.5 {
      return -quantile(1 - probability, degreesOfFreedom: degreesOfFreedom)
    }
    var high = 1.0
    while probabilityBelow(high, degreesOfFreedom: degreesOfFreedom) < probability, high < 1e15 {
      high *= 2
    }
    var low = 0.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if probabilityBelow(middle, degreesOfFreedom: degreesOfFreedom) < probability {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }

  /// The probability of a value at or below `t`.
  ///
  /// By the incomplete beta function (Abramowitz and Stegun 26.7.1 and 26.5.27).
  public static func probabilityBelow(_ t: Double, degreesOfFreedom: Double) -> Double {
    let x = degreesOfFreedom / (degreesOfFreedom + t * t)
    let tail = incompleteBeta(degreesOfFreedom / 2, 0.5, x) / 2
    return t >= 0 ? 1 - tail : tail
  }

  /// The regularised incomplete beta function, by its continued fraction (modified Lentz; Press
  /// et al., Numerical Recipes, 6.4).
  static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = Real.exp(
      Real.logGamma(a + b) - Real.logGamma(a) - Real.logGamma(b)
        + a * Real.log(x) + b * Real.log1p(-x))
    if x < (a + 1) / (a + b + 2) { return front * fraction(a, b, x) / a }
    return 1 - front * fraction(b, a, 1 - x) / b
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      let factor = d * c
      result *= factor
      if abs(factor - 1) < 1e-15 { break }
    }
    return result
  }
}
