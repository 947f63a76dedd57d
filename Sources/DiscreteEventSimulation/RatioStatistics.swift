// SPDX-License-Identifier: Apache-2.0

/// The ratio of two sums over replications, such as abandoned ÷ answered, with its interval.
///
/// The interval is the delta method's: with r = Σy/Σx the residuals y − r·x of the replications
/// give the variance (A. Law, Simulation Modeling and Analysis, ch. 9.3.2).
public struct RatioStatistics: Hashable, Codable, Sendable {
  /// The number of replications.
  public private(set) var count = 0
  private var numerator = 0.0
  private var denominator = 0.0
  private var squaresOfNumerator = 0.0
  private var squaresOfDenominator = 0.0
  private var products = 0.0

  /// Creates statistics of nothing.
  public init() {}

  /// Takes in one replication.
  public mutating func add(numerator y: Double, denominator x: Double) {
    count += 1
    numerator += y
    denominator += x
    squaresOfNumerator += y * y
    squaresOfDenominator += x * x
    products += x * y
  }

  /// Takes in everything others have seen.
  public mutating func merge(_ other: RatioStatistics) {
    count += other.count
    numerator += other.numerator
    denominator += other.denominator
    squaresOfNumerator += other.squaresOfNumerator
    squaresOfDenominator += other.squaresOfDenominator
    products += other.products
  }

  /// The ratio with its confidence interval; nil when the denominator is zero.
  ///
  /// - Parameter level: The level of confidence, above 0 and below 1.
  /// - Returns: The estimate.
  public func estimate(level: Double = Estimate.level) -> Estimate? {
    guard denominator > 0 else { return nil }
    let ratio = numerator / denominator
    guard count > 1 else { return Estimate(mean: ratio, halfWidth: nil) }
    let residuals = max(
      0, squaresOfNumerator - 2 * ratio * products + ratio * ratio * squaresOfDenominator)
    let replications = Double(count)
    let deviation = (residuals / (replications - 1) * replications).squareRoot() / denominator
    let quantile = StudentT.quantile(0.5 + level / 2, degreesOfFreedom: replications - 1)
    return Estimate(mean: ratio, halfWidth: quantile * deviation)
  }
}
