// SPDX-License-Identifier: Apache-2.0

/// The regularised incomplete beta function and its inverse.
package enum IncompleteBeta {
  /// I_x(a, b), the probability that a beta variate with parameters a and b is at most x.
  ///
  /// By the continued fraction of the NIST Digital Library of Mathematical Functions, 8.17.22
  /// (https://dlmf.nist.gov/8.17.v), evaluated by Lentz's method.
  ///
  /// - Parameters:
  ///   - x: From 0 to 1; what lies outside counts as the nearer end.
  ///   - a: Above 0.
  ///   - b: Above 0.
  /// - Returns: The probability.
  /// - Complexity: O(√max(a, b)) steps.
  package static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - regularized(1 - x, b, a, 1 - x, x) }
    return regularized(x, a, b, x, 1 - x)
  }

  private static func regularized(
    _ x: Double, _ a: Double, _ b: Double, _ nearZero: Double, _ rest: Double
  ) -> Double {
    let logFactor =
      Real.logGamma(a + b) - Real.logGamma(a) - Real.logGamma(b) + a * Real.log(nearZero)
      + b * (rest < 0.5 ? Real.log(rest) : Real.log1p(-nearZero))
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (d.magnitude < tiny ? tiny : d)
    var fraction = d
    for step in 1...100_000 {
      let m = Double(step)
      var coefficient = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + coefficient * d
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = 1 + coefficient / c
      if c.magnitude < tiny { c = tiny }
      fraction *= d * c
      coefficient = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + coefficient * d
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = 1 + coefficient / c
      if c.magnitude < tiny { c = tiny }
      let change = d * c
      fraction *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return min(max(Real.exp(logFactor) * fraction / a, 0), 1)
  }

  /// The x at which I_x(a, b) reaches `probability`.
  ///
  /// By bisection to the last bit: it needs no starting value and cannot run away.
  package static func inverse(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    var low = 0.0
    var high = 1.0
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if regularized(middle, a, b) < probability { low = middle } else { high = middle }
      if high - low <= 1e-15 * high { return middle }
    }
  }
}
