// SPDX-License-Identifier: Apache-2.0

import PlatformMath

extension ErlangC {
  /// Share of contacts answered within `threshold`, 0 … 1; 0 under overload.
  ///
  /// The denominator is all contacts; in this model none is abandoned.
  ///
  /// - Parameters:
  ///   - threshold: the longest wait that counts as in time, finite and at least 0.
  ///   - handleTime: mean handle time in the same unit, finite and greater than 0.
  /// - Returns: `1 − C · exp(−(N − a) T / S)`.
  /// - Throws: when a parameter is out of range.
  public func serviceLevel(
    within threshold: Double, handleTime: Double
  ) throws(InvalidQueueingParameter) -> Double {
    try requireNotNegative(threshold, "threshold")
    try requirePositive(handleTime, "handleTime")
    guard !isOverloaded else { return 0 }
    let late = waitingProbability * Real.exp(-spareAgents * (threshold / handleTime))
    return max(0, 1 - late)
  }

  /// Share of contacts that wait longer than `time`, 0 … 1; 1 under overload.
  ///
  /// Unlike one less the service level it keeps its accuracy however small it is.
  ///
  /// - Parameters:
  ///   - time: finite and at least 0.
  ///   - handleTime: mean handle time in the same unit, finite and greater than 0.
  /// - Returns: `C · exp(−(N − a) T / S)`.
  /// - Throws: when a parameter is out of range.
  public func shareWaiting(
    longerThan time: Double, handleTime: Double
  ) throws(InvalidQueueingParameter) -> Double {
    try requireNotNegative(time, "time")
    try requirePositive(handleTime, "handleTime")
    guard !isOverloaded else { return 1 }
    return waitingProbability * Real.exp(-spareAgents * (time / handleTime))
  }

  /// The wait that a given share of all contacts exceeds; `nil` under overload.
  ///
  /// A share of 0.1 gives the ninetieth percentile of the wait.
  ///
  /// - Parameters:
  ///   - share: strictly between 0 and 1.
  ///   - handleTime: mean handle time, finite and greater than 0.
  /// - Returns: `max(0, ln(C / share) · S / (N − a))`, in the unit of `handleTime`.
  /// - Throws: when a parameter is out of range.
  public func waitExceeded(
    byShare share: Double, handleTime: Double
  ) throws(InvalidQueueingParameter) -> Double? {
    try requireProperShare(share, "share")
    try requirePositive(handleTime, "handleTime")
    guard !isOverloaded else { return nil }
    guard waitingProbability > share else { return 0 }
    return Real.log(waitingProbability / share) * (handleTime / spareAgents)
  }

  /// Finds the fewest agents that answer at least the share `serviceLevel` of contacts in time.
  ///
  /// For 5.4 contacts a minute of 180 seconds each (16.2 erlangs), 80 % within 20 seconds:
  ///
  ///     try ErlangC.agentsNeeded(load: 16.2, serviceLevel: 0.8, within: 20, handleTime: 180)
  ///     // 20
  ///
  /// - Parameters:
  ///   - load: offered load in erlangs, finite and at least 0.
  ///   - serviceLevel: share to be answered in time, strictly between 0 and 1.
  ///   - threshold: the longest wait that counts as in time, finite and at least 0.
  ///   - handleTime: mean handle time in the same unit, finite and greater than 0.
  /// - Returns: the number of agents, at least 1 and always more than the load.
  /// - Throws: when a parameter is out of range, or when even 1,000,000 agents are too few.
  /// - Complexity: O(√n log n) for n = 1,000,000; a few milliseconds.
  public static func agentsNeeded(
    load: Double, serviceLevel: Double, within threshold: Double, handleTime: Double
  ) throws(InvalidQueueingParameter) -> Int {
    try agentsNeeded(
      load: load, handleTime: handleTime, target: .serviceLevel(serviceLevel, within: threshold))
  }
}
