// SPDX-License-Identifier: Apache-2.0

/// A quotient that is nil when there is nothing to divide by.
func ratio(_ numerator: Double, _ denominator: Double) -> Double? {
  denominator > 0 ? numerator / denominator : nil
}
