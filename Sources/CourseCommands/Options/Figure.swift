// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Foundation

/// Numbers as the commands print them.
enum Figure {
  /// A number with a fixed count of decimal places.
  static func decimal(_ value: Double, places: Int) -> String {
    value.isFinite ? String(format: "%.\(places)f", value) : "–"
  }

  /// A share of one in per cent.
  static func percent(_ value: Double, places: Int = 1) -> String {
    decimal(value * 100, places: places) + " %"
  }

  /// An estimate with its half-width, close together for a table's cell.
  static func decimal(_ estimate: Estimate, places: Int) -> String {
    guard let halfWidth = estimate.halfWidth else { return decimal(estimate.mean, places: places) }
    let (mean, spread) = (
      decimal(estimate.mean, places: places), decimal(halfWidth, places: places)
    )
    // Nothing ever happened in any run: no interval to speak of.
    if mean == decimal(0, places: places), spread == mean { return mean }
    return mean + "±" + spread
  }

  /// An estimated share of one in per cent with its half-width, for a column that names the unit;
  /// a dash when there is none.
  static func inPercent(_ estimate: Estimate?, places: Int = 1) -> String {
    guard let estimate else { return "–" }
    return decimal(estimate.scaled(by: 100), places: places)
  }
}
