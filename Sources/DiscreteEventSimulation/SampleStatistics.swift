// SPDX-License-Identifier: Apache-2.0

/// Mean and variance of a sample, mergeable in any grouping.
///
/// The update and the merge are Welford's and Chan's (T. Chan, G. Golub, R. LeVeque, The American
/// Statistician 37 (1983), doi 10.1080/00031305.1983.10483115). Merging in a fixed order gives
/// the same bytes however many threads made the parts.
public struct SampleStatistics: Hashable, Codable, Sendable {
  /// The number of values.
  public private(set) var count = 0
  /// Their mean; 0 when there is none.
  public private(set) var mean = 0.0
  private var squares = 0.0

  /// Creates statistics of nothing.
  public init() {}

  /// Takes in a value.
  public mutating func add(_ value: Double) {
    count += 1
    let before = value - mean
    mean += before / Double(count)
    squares += before * (value - mean)
  }

  /// Takes in everything another sample has seen.
  public mutating func merge(_ other: SampleStatistics) {
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let shift = other.mean - mean
    squares += other.squares + shift * shift * Double(count) * Double(other.count) / total
    mean += shift * Double(other.count) / total
    count += other.count
  }

  /// The sample variance, nil below two values.
  public var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }

  /// The mean with its confidence interval by Student's t.
  ///
  /// - Parameter level: The level of confidence, above 0 and below 1.
  /// - Returns: The estimate.
  public func estimate(level: Double = Estimate.level) -> Estimate {
    Estimate(
      mean: mean,
      halfWidth: variance.map {
        StudentT.quantile(0.5 + level / 2, degreesOfFreedom: Double(count - 1))
          * ($0 / Double(count)).squareRoot()
      })
  }
}
