// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Counts in bins that forget: each new entry weighs a little more than the one before it.
///
/// With a half-life of h entries, the entry made n entries ago has the weight 2^(−n/h). Entries
/// are scaled up instead of old ones down, so that an entry costs one addition.
struct FadingCounts: Sendable {
  private(set) var counts: [Double]
  /// Entries ever made.
  private(set) var entries = 0
  private var weight = 1.0
  private let growth: Double

  /// Creates empty counts.
  init(bins: Int, halfLife: Double) {
    counts = [Double](repeating: 0, count: bins)
    growth = Growth.perEntry(halfLife: halfLife)
  }

  /// Enters something; what lies beyond the last bin goes into it.
  mutating func enter(bin: Int) {
    counts[min(max(bin, 0), counts.count - 1)] += weight
    grow()
  }

  /// Lets the others age by one entry without entering anything here.
  mutating func grow() {
    entries += 1
    weight *= growth
    if weight > 1e12 {
      for bin in counts.indices { counts[bin] /= weight }
      weight = 1
    }
  }

  /// The weight of the newest entry: divide by it to get counts in entries.
  var unit: Double { weight / growth }
}

/// The growth of weights for a half-life.
enum Growth {
  /// The factor by which each entry outweighs the one before it.
  static func perEntry(halfLife: Double) -> Double { Real.exp(0.6931471805599453 / halfLife) }
}
