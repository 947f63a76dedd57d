// SPDX-License-Identifier: Apache-2.0

import PlatformMath

extension ErlangA {
  /// Share of all contacts that are answered within `threshold`, 0 … 1.
  ///
  /// The denominator is all contacts, those who give up included: leaving them out would report
  /// more than was achieved.
  ///
  /// - Parameter threshold: the longest wait that counts as in time, finite and at least 0.
  /// - Returns: the share; 1 where so few wait that no `Double` says it.
  /// - Throws: when `threshold` is out of range.
  public func serviceLevel(within threshold: Double) throws(InvalidQueueingParameter) -> Double {
    try requireNotNegative(threshold, "threshold")
    guard idleWeight.isFinite else { return 1 }
    let waits = integrand
    let inTime = waits.integral(
      from: DoubleDouble(0), to: DoubleDouble(threshold, over: patience)
    ).answered
    return min(1, (idleWeight + waits.factor * inTime) / wholeWeight)
  }

  /// Share of all contacts that wait longer than `time`, whether they are answered or give up.
  ///
  /// - Parameter time: finite and at least 0.
  /// - Returns: the share, accurate however small it is.
  /// - Throws: when `time` is out of range.
  public func shareWaiting(longerThan time: Double) throws(InvalidQueueingParameter) -> Double {
    try requireNotNegative(time, "time")
    guard idleWeight.isFinite else { return 0 }
    let waits = integrand
    let wait = DoubleDouble(time, over: patience)
    let later = waits.integral(from: wait, to: nil).whole
    return Real.exp(-wait.high) * (waits.factor * later / wholeWeight)
  }

  private var integrand: WaitIntegrand {
    WaitIntegrand(agents: Double(agents), load: load, ratio: patience / handleTime)
  }
}
