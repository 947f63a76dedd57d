// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// How far the mean of one group lies from that of another, and what of it may be chance.
///
/// The interval is Welch's: B. L. Welch, “The generalization of ‘Student's’ problem when several
/// different population variances are involved”, Biometrika 34 (1947) 28–35,
/// doi:10.1093/biomet/34.1-2.28.
public struct MeanDifference: Hashable, Codable, Sendable {
  /// The mean share of the marks of the earlier group.
  public var before: Double
  /// The mean share of the marks of the later group.
  public var after: Double
  /// Half the width of the 95 % interval of the difference; nil with fewer than two learners in a
  /// group or without any spread.
  public var halfWidth: Double?

  /// The later mean less the earlier.
  public var change: Double { after - before }

  /// Whether the interval leaves out 0; of twenty comparisons one does so by chance alone.
  public var isBeyondChance: Bool { halfWidth.map { abs(change) > $0 } ?? false }

  /// The mean, variance and size of a group's shares.
  struct Sample {
    var mean: Double
    /// Over the size less one; nil with fewer than two learners.
    var variance: Double?
    var count: Int
  }

  init(from before: Sample, to after: Sample) {
    self.before = before.mean
    self.after = after.mean
    guard let first = before.variance, let second = after.variance else { return }
    let a = first / Double(before.count)
    let b = second / Double(after.count)
    guard a + b > 0 else { return }
    let freedom =
      (a + b) * (a + b) / (a * a / Double(before.count - 1) + b * b / Double(after.count - 1))
    // The two-sided 95 % point of Student's t, from the beta distribution of ν/(ν + t²).
    let x = IncompleteBeta.inverse(0.05, freedom / 2, 0.5)
    halfWidth = (freedom * (1 / x - 1)).squareRoot() * (a + b).squareRoot()
  }
}
