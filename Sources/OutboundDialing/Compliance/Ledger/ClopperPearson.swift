// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Exact one-sided confidence bounds on the probability behind a count of cases among trials.
///
/// By C. J. Clopper and E. S. Pearson, *The use of confidence or fiducial limits illustrated in
/// the case of the binomial*, Biometrika 26 (1934) 404-413: the upper bound is the probability at
/// which so few cases would be seen with probability 1 − confidence only.
public enum ClopperPearson: Sendable {
  /// The upper bound; 1 when all trials are cases or there are none.
  ///
  /// - Parameters:
  ///   - cases: How many cases, at least 0; parts of one are allowed, as in estimates.
  ///   - trials: Among how many trials.
  ///   - confidence: For instance 0.95, between 0 and 1.
  /// - Returns: The bound, 0 to 1.
  public static func upperBound(
    cases: Double, trials: Double, confidence: Double = 0.95
  ) -> Double {
    let cases = max(0, cases)
    guard trials > 0, trials > cases else { return 1 }
    return IncompleteBeta.inverse(bounded(confidence), cases + 1, trials - cases)
  }

  /// The lower bound; 0 when there is no case.
  public static func lowerBound(
    cases: Double, trials: Double, confidence: Double = 0.95
  ) -> Double {
    guard trials > 0, cases > 0 else { return 0 }
    return IncompleteBeta.inverse(
      1 - bounded(confidence), min(cases, trials), max(trials - cases, 0) + 1)
  }

  /// How many trials without a single case prove that their probability is at most `limit`.
  ///
  /// The smallest n with (1 − limit)ⁿ ≤ 1 − confidence: 99 for 3 % and 95 % confidence.
  ///
  /// - Returns: The number; nil for a limit of zero, which no number proves.
  public static func trialsToProve(limit: Double, confidence: Double = 0.95) -> Int? {
    guard limit > 0 else { return nil }
    guard limit < 1 else { return 0 }
    let trials = Real.log(1 - bounded(confidence)) / Real.log1p(-limit)
    return trials < 1e15 ? Int((trials - 1e-9).rounded(.up)) : nil
  }

  private static func bounded(_ confidence: Double) -> Double {
    confidence.isNaN ? 0.95 : min(max(confidence, 0.5), 1 - 1e-12)
  }
}
