// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Learns how late attempts are answered and how late they fail, from those that ended, those
/// given up and those still on the line.
///
/// Answer and failure are competing risks: in each second of age the hazard of either is the
/// number that ended so over the number at risk, lines that were given up or still ring counted
/// at risk up to the age they have. The shares ended by age t are I(t) = Σ S(s)·hazard(s) with S
/// the product-limit survival (O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5
/// (1978) 141–150). G and F are the two I's, each divided by its end. Counts fade with a
/// half-life of 2,000 attempts. What lasts beyond the last bin ends at a constant rate.
package struct AttemptTimes: Sendable {
  /// The number of age bins of one second.
  static let bins = 64

  // Three rows of bins, the last of each for what lasts longer: answered, failed, given up.
  private static let row = bins + 1
  private var ends = FadingCounts(bins: 3 * row, halfLife: 2_000)
  private var excess = FadingShare(halfLife: 200)

  // [k] is the share of all answers (failures) that come before k seconds.
  private var answeredBy = [Double](repeating: 0, count: bins + 1)
  private var failedBy = [Double](repeating: 0, count: bins + 1)
  /// The share of attempts answered, over the long memory and corrected for censoring.
  package private(set) var share = 0.0
  /// The longest time on the line seen, in seconds.
  private(set) var longest = 0.0
  /// Of attempts older than the last bin, the share answered.
  private var shareBeyond = 0.0

  package init() {}

  package mutating func observeAnswer(age: Double) { enter(age, row: 0) }
  package mutating func observeFailure(age: Double) { enter(age, row: 1) }
  /// Notes that a line was given up while it still rang.
  package mutating func observeGivenUp(age: Double) { enter(age, row: 2) }

  private mutating func enter(_ age: Double, row: Int) {
    let bounded = age.isFinite ? max(0, age) : Double(Self.bins)
    let bin = bounded < Double(Self.bins) ? Int(bounded) : Self.bins
    ends.enter(bin: row * Self.row + bin)
    longest = max(longest, min(bounded, 3_600))
    if row < 2, bin == Self.bins { excess.observe(min(bounded - Double(Self.bins), 3_600)) }
  }

  /// Brings the estimates up to date.
  ///
  /// - Parameter running: The ages of the lines still up.
  package mutating func refresh(running: AgeHistogram) {
    let counts = ends.counts
    let unit = ends.unit
    let last = Self.bins
    func answered(_ bin: Int) -> Double { counts[bin] }
    func failed(_ bin: Int) -> Double { counts[Self.row + bin] }
    // The number at risk in each bin, from the oldest down.
    var atRisk = [Double](repeating: 0, count: Self.row)
    var older = Double(running.older) * unit
    for bin in stride(from: last, through: 0, by: -1) {
      older += answered(bin) + failed(bin)
      // One that left in the middle of a bin was at risk for half of it.
      let up = bin < last ? Double(running[bin]) * unit : 0
      let left = counts[2 * Self.row + bin] + up
      atRisk[bin] = older + left / 2
      older += left
    }
    var alive = 1.0
    var sums = (answered: 0.0, failed: 0.0)
    for bin in 0..<last {
      answeredBy[bin] = sums.answered
      failedBy[bin] = sums.failed
      guard atRisk[bin] > 0 else { continue }
      let hazards = (answered(bin) / atRisk[bin], failed(bin) / atRisk[bin])
      sums.answered += alive * hazards.0
      sums.failed += alive * hazards.1
      alive *= max(0, 1 - hazards.0 - hazards.1)
    }
    answeredBy[last] = sums.answered
    failedBy[last] = sums.failed
    let ended = answered(last) + failed(last)
    shareBeyond = ended > 0 ? answered(last) / ended : 0
    if ended > 0 {
      sums.answered += alive * shareBeyond
      sums.failed += alive * (1 - shareBeyond)
    }
    share = sums.answered + sums.failed > 0 ? sums.answered / (sums.answered + sums.failed) : 0
    if sums.answered > 0 { for bin in 0...last { answeredBy[bin] /= sums.answered } }
    if sums.failed > 0 { for bin in 0...last { failedBy[bin] /= sums.failed } }
  }

  /// The probability that a line of some age, still up, is answered within a time, if a share p
  /// of all attempts is answered.
  ///
  /// q(x, h) = p·(G(x+h) − G(x)) ÷ (1 − p·G(x) − (1−p)·F(x)).
  package func answerProbability(age: Double, within horizon: Double, rate: Double) -> Double {
    guard age < Double(Self.bins) else {
      return shareBeyond * (1 - Real.exp(-horizon / meanBeyond))
    }
    let before = answeredShare(by: age)
    let alive = 1 - rate * before - (1 - rate) * interpolate(failedBy, age)
    guard alive > 1e-9 else { return 0 }
    return min(1, max(0, rate * (answeredShare(by: age + horizon) - before) / alive))
  }

  /// The probability that a line of some age, still up, is answered in the end.
  package func answerProbability(age: Double, rate: Double) -> Double {
    answerProbability(age: age, within: 1e6, rate: rate)
  }

  /// G(t): the share of answers that have come by an age.
  package func answeredShare(by age: Double) -> Double {
    guard age > Double(Self.bins) else { return interpolate(answeredBy, age) }
    let beyond = 1 - answeredBy[Self.bins]
    return 1 - beyond * Real.exp(-(age - Double(Self.bins)) / meanBeyond)
  }

  /// The age by which a share of the answers have come, in seconds.
  package func quantile(_ share: Double) -> Double {
    for bin in 0..<Self.bins where answeredBy[bin + 1] >= share {
      let width = answeredBy[bin + 1] - answeredBy[bin]
      return Double(bin) + (width > 0 ? (share - answeredBy[bin]) / width : 0)
    }
    let beyond = 1 - answeredBy[Self.bins]
    guard beyond > 1e-9, share < 1 else { return Double(Self.bins) }
    return Double(Self.bins) + meanBeyond * Real.log(max(1, beyond / (1 - share)))
  }

  /// Mean seconds that lines older than the last bin stay up beyond it.
  private var meanBeyond: Double { excess.weight > 0 ? max(1, excess.sum / excess.weight) : 1 }

  private func interpolate(_ shares: [Double], _ age: Double) -> Double {
    guard age > 0 else { return 0 }
    guard age < Double(Self.bins) else { return shares[Self.bins] }
    let bin = Int(age)
    return shares[bin] + (shares[bin + 1] - shares[bin]) * (age - Double(bin))
  }
}
