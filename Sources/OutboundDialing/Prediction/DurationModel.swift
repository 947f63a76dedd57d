// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Learns a distribution of durations from those that ended and those still running.
///
/// The estimate is the product-limit (Kaplan–Meier) estimate over bins: the hazard of a bin is
/// the number that ended in it over the number at risk, those still running counted at risk up
/// to the age they have (E. L. Kaplan and P. Meier, Journal of the American Statistical
/// Association 53 (1958), doi 10.1080/01621459.1958.10501452). Ended durations fade with a
/// half-life of 1,000. What lasts beyond the last bin ends at a constant rate.
package struct DurationModel: Sendable {
  /// The width of a bin in seconds.
  let binWidth: Double
  /// Durations seen to end.
  var entries: Int { ended.entries }

  // The last entry is for what lasts longer than all bins.
  private var ended: FadingCounts
  private var excess = FadingShare(halfLife: 100)
  private var hazards: [Double]
  // survival[k] is the probability of lasting at least k bins.
  private var survival: [Double]

  package init(binWidth: Double, bins: Int) {
    self.binWidth = binWidth
    ended = FadingCounts(bins: bins + 1, halfLife: 1_000)
    hazards = [Double](repeating: 0, count: bins)
    survival = [Double](repeating: 1, count: bins + 1)
  }

  package mutating func observe(_ duration: Double) {
    let place = duration.isFinite ? min(max(duration / binWidth, 0), 1e6) : 1e6
    ended.enter(bin: Int(place))
    let beyond = place - Double(hazards.count)
    if beyond >= 0 { excess.observe(beyond.rounded(.down)) }
  }

  /// Brings the estimate up to date.
  ///
  /// - Parameter running: The ages of those that still run, in the same bins.
  package mutating func refresh(running: AgeHistogram) {
    let counts = ended.counts
    let unit = ended.unit
    var atRisk = counts[hazards.count] + Double(running.older) * unit
    for bin in hazards.indices.reversed() {
      // Those still running in this bin have not yet lived through it: half at risk.
      let censored = Double(running[bin]) * unit
      let exposed = atRisk + counts[bin] + censored / 2
      hazards[bin] = exposed > 0 ? min(1, counts[bin] / exposed) : 0
      atRisk += counts[bin] + censored
    }
    var alive = 1.0
    for bin in hazards.indices {
      survival[bin] = alive
      alive *= 1 - hazards[bin]
    }
    survival[hazards.count] = alive
  }

  /// The probability that a duration that reached a bin ends in it.
  func hazard(_ bin: Int) -> Double { bin < hazards.count ? hazards[bin] : hazardBeyond }

  // The excess is geometric in bins, so its mean whole part is 1 ÷ hazard − 1.
  private var hazardBeyond: Double {
    excess.weight > 0 ? 1 / (excess.sum / excess.weight + 1) : 0
  }

  /// The probability of lasting at least so many seconds.
  package func survival(_ seconds: Double) -> Double {
    let place = seconds / binWidth
    guard place > 0 else { return 1 }
    guard place < Double(hazards.count) else {
      let beyond = place - Double(hazards.count)
      return survival[hazards.count] * Real.exp(beyond * Real.log1p(-min(0.999, hazardBeyond)))
    }
    let bin = Int(place)
    return survival[bin] + (survival[bin + 1] - survival[bin]) * (place - Double(bin))
  }

  /// The probability that one that has lasted `age` seconds ends within `horizon` more.
  package func endProbability(age: Double, within horizon: Double) -> Double {
    let now = survival(age)
    guard now > 1e-9 else { return 1 }
    return min(1, max(0, 1 - survival(age + horizon) / now))
  }
}
