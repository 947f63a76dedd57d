// SPDX-License-Identifier: Apache-2.0

/// Learns how often and how late attempts are answered, from resolved attempts alone.
///
/// The share answered forgets quickly (half-life 500 attempts), the shape of ring and failure
/// times slowly (4,000), in bins of one second of age on the line.
struct AnswerModel: Sendable {
  /// The number of age bins; what takes longer counts as the last.
  static let bins = 64

  /// Attempts seen.
  var attempts: Int { shareCounts.entries }
  /// Answers seen.
  private(set) var answers = 0
  /// The share of attempts answered by a person, 0 to 1.
  private(set) var answerRate = 0.25
  /// The standard error of `answerRate`.
  private(set) var answerRateError = 0.0
  /// Time on the line by which 1/6, 1/2 and 5/6 of the answers have come, in seconds.
  private(set) var horizons = (4.0, 10.0, 16.0)

  /// Mean seconds on the line of attempts that were answered and of those that were not.
  private(set) var meanTimes = (answered: 0.0, failed: 0.0)

  private var shareCounts = FadingCounts(bins: 2, halfLife: 500)
  private var answerAges = FadingCounts(bins: bins, halfLife: 4_000)
  private var failureAges = FadingCounts(bins: bins, halfLife: 4_000)
  // Cumulative shares by age: [k] is the share resolved before k seconds.
  private var answeredBy = [Double](repeating: 0, count: bins + 1)
  private var failedBy = [Double](repeating: 0, count: bins + 1)

  mutating func observeAnswer(age: Double) {
    answers += 1
    shareCounts.enter(bin: 0)
    answerAges.enter(bin: Self.bin(age))
  }

  mutating func observeFailure(age: Double) {
    shareCounts.enter(bin: 1)
    failureAges.enter(bin: Self.bin(age))
  }

  /// Brings the estimates up to date.
  mutating func refresh() {
    let share = shareCounts.counts
    // A prior of one attempt at the long-run guess keeps the estimate off 0 and 1.
    let unit = shareCounts.unit
    let total = share[0] + share[1] + unit
    answerRate = (share[0] + 0.25 * unit) / total
    answerRateError = (answerRate * (1 - answerRate) / (total / unit)).squareRoot()
    Self.accumulate(answerAges.counts, into: &answeredBy)
    Self.accumulate(failureAges.counts, into: &failedBy)
    meanTimes = (Self.mean(answerAges.counts), Self.mean(failureAges.counts))
    horizons = (quantile(1.0 / 6), quantile(0.5), quantile(5.0 / 6))
  }

  /// The probability that a line of some age, not yet resolved, is answered within a time.
  ///
  /// q(x, h) = p·(G(x+h) − G(x)) ÷ (1 − p·G(x) − (1−p)·F(x)) with G and F the distributions of
  /// the time on the line of answered and of failed attempts.
  func answerProbability(age: Double, within horizon: Double) -> Double {
    let before = interpolate(answeredBy, age)
    let after = interpolate(answeredBy, age + horizon)
    let alive =
      1 - answerRate * before - (1 - answerRate) * interpolate(failedBy, age)
    guard alive > 1e-9 else { return 0 }
    return min(1, max(0, answerRate * (after - before) / alive))
  }

  private static func bin(_ age: Double) -> Int {
    age.isFinite ? Int(min(max(age, 0), Double(bins))) : bins
  }

  private static func accumulate(_ counts: [Double], into shares: inout [Double]) {
    var sum = 0.0
    for bin in counts.indices {
      shares[bin] = sum
      sum += counts[bin]
    }
    shares[bins] = sum
    guard sum > 0 else { return }
    for bin in shares.indices { shares[bin] /= sum }
  }

  private static func mean(_ counts: [Double]) -> Double {
    var sum = 0.0
    var total = 0.0
    for (bin, count) in counts.enumerated() {
      sum += count * (Double(bin) + 0.5)
      total += count
    }
    return total > 0 ? sum / total : 0
  }

  private func interpolate(_ shares: [Double], _ age: Double) -> Double {
    guard age > 0 else { return shares[0] }
    guard age < Double(Self.bins) else { return shares[Self.bins] }
    let bin = Int(age)
    return shares[bin] + (shares[bin + 1] - shares[bin]) * (age - Double(bin))
  }

  private func quantile(_ share: Double) -> Double {
    for bin in 0..<Self.bins where answeredBy[bin + 1] >= share {
      let width = answeredBy[bin + 1] - answeredBy[bin]
      return Double(bin) + (width > 0 ? (share - answeredBy[bin]) / width : 0)
    }
    return Double(Self.bins)
  }
}
