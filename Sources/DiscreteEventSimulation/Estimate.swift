// SPDX-License-Identifier: Apache-2.0

/// A simulated figure with its confidence interval: mean ± half-width.
public struct Estimate: Hashable, Codable, Sendable {
  /// The level of confidence of every interval in this package unless it says otherwise.
  public static let level = 0.95

  /// The estimated mean.
  public var mean: Double
  /// Half the width of the confidence interval; nil when one replication cannot tell.
  public var halfWidth: Double?

  /// Creates an estimate.
  public init(mean: Double, halfWidth: Double?) {
    self.mean = mean
    self.halfWidth = halfWidth
  }

  /// The estimate in another unit.
  public func scaled(by factor: Double) -> Estimate {
    Estimate(mean: mean * factor, halfWidth: halfWidth.map { $0 * abs(factor) })
  }
}
