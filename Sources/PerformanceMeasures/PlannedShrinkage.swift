// SPDX-License-Identifier: Apache-2.0

/// Shrinkage planned from several causes.
public enum PlannedShrinkage: Sendable {
  /// 1 − Π(1 − share): each cause takes its share of what the others leave.
  ///
  /// - Parameter shares: The share of each cause, 0 to 1.
  /// - Returns: The share of all, 0 to 1; nil when one of them is out of range.
  public static func compounded(_ shares: [Double]) -> Double? {
    guard shares.allSatisfy({ (0...1).contains($0) }) else { return nil }
    return 1 - shares.reduce(1) { $0 * (1 - $1) }
  }

  /// Σ share: every share is one of all paid time.
  ///
  /// - Parameter shares: The share of each cause, 0 to 1.
  /// - Returns: The sum; nil when one of them is out of range or the sum is above 1.
  public static func additive(_ shares: [Double]) -> Double? {
    let sum = shares.reduce(0, +)
    guard shares.allSatisfy({ (0...1).contains($0) }), sum <= 1 else { return nil }
    return sum
  }
}

/// Work that comes in, measured in calls at the same time.
public enum OfferedLoad: Sendable {
  /// Calls per hour times handle time.
  ///
  /// - Parameters:
  ///   - callsPerHour: Arrivals in an hour, at least 0.
  ///   - averageHandleTime: Seconds of each, at least 0.
  /// - Returns: Erlangs; nil when a parameter is negative or not a number.
  public static func erlangs(callsPerHour: Double, averageHandleTime: Double) -> Double? {
    guard callsPerHour >= 0, averageHandleTime >= 0 else { return nil }
    return callsPerHour * averageHandleTime / 3_600
  }
}
