// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Tail probabilities of whole-number sums by their first three moments.
package enum NormalTail {
  /// P(X ≥ threshold) for a whole-number X, by the normal law with a correction for skewness.
  ///
  /// First Edgeworth term: 1 − Φ(x) + γ/6·(x² − 1)·φ(x) at x = (threshold − ½ − mean) ÷ σ, with
  /// γ the skewness (W. Feller, An Introduction to Probability Theory II, 2nd ed., XVI.4).
  package static func atLeast(
    _ threshold: Double, mean: Double, variance: Double, thirdCumulant: Double
  ) -> Double {
    guard variance > 1e-12 else { return mean >= threshold - 0.5 ? 1 : 0 }
    let deviation = variance.squareRoot()
    let x = (threshold - 0.5 - mean) / deviation
    if x > 8 { return 0 }
    if x < -8 { return 1 }
    let density = 0.3989422804014327 * Real.exp(-x * x / 2)
    let skewness = thirdCumulant / (variance * deviation)
    let tail = 0.5 * Real.erfc(x * 0.7071067811865476)
    return min(1, max(0, tail + skewness / 6 * (x * x - 1) * density))
  }
}
