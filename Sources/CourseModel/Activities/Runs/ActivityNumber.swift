// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Foundation

/// Simulated numbers inside the texts of a run.
enum ActivityNumber {
  /// A number with a fixed count of decimal places.
  static func text(_ value: Double, places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  /// An estimate with its half-width.
  static func text(_ estimate: Estimate, places: Int) -> String {
    let mean = text(estimate.mean, places: places)
    guard let halfWidth = estimate.halfWidth, halfWidth > 0 else { return mean }
    return mean + " ± " + text(halfWidth, places: places)
  }
}
