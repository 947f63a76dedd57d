// SPDX-License-Identifier: Apache-2.0

public import PlatformMath

/// A distribution of durations in seconds.
public struct DurationDistribution: Hashable, BitwiseCopyable, Sendable {
  /// The family and its parameters.
  public let shape: Shape
  @usableFromInline let location: Double
  @usableFromInline let scale: Double
  @usableFromInline let upperEnd: Double
  @usableFromInline let ziggurat: Ziggurat

  /// The families.
  public enum Shape: Hashable, Codable, BitwiseCopyable, Sendable {
    /// Always the same.
    case constant(seconds: Double)
    /// Exponential with a mean.
    case exponential(mean: Double)
    /// The lesser of an exponential with a mean and an upper end, which has a mass of its own.
    case cappedExponential(mean: Double, upperEnd: Double)
    /// Lognormal with a mean and a coefficient of variation (standard deviation ÷ mean).
    case lognormal(mean: Double, coefficientOfVariation: Double)
    /// Lognormal with a median and the standard deviation of the logarithm, given that it stays
    /// below an upper end.
    case truncatedLognormal(median: Double, logDeviation: Double, upperEnd: Double)
  }

  /// A parameter that no distribution of durations can have.
  public struct InvalidShape: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Creates a distribution.
  ///
  /// - Throws: ``InvalidShape`` unless every parameter is finite, times and deviations are at
  ///   least 0 and at most 10 million seconds, and means and medians of random times above 0.
  public init(_ shape: Shape) throws(InvalidShape) {
    func check(_ name: String, _ value: Double, above: Bool = false) throws(InvalidShape) {
      guard value.isFinite, value <= 1e7, above ? value > 0 : value >= 0 else {
        throw InvalidShape(
          description: "\(name) is \(value); it must be a number "
            + (above ? "above 0" : "of at least 0") + " and at most 10000000.")
      }
    }
    switch shape {
    case .constant(let seconds): try check("seconds", seconds)
    case .exponential(let mean): try check("mean", mean, above: true)
    case .cappedExponential(let mean, let end):
      try check("mean", mean, above: true)
      try check("upperEnd", end, above: true)
    case .lognormal(let mean, let variation):
      try check("mean", mean, above: true)
      try check("coefficientOfVariation", variation)
    case .truncatedLognormal(let median, let deviation, let end):
      try check("median", median, above: true)
      try check("logDeviation", deviation)
      try check("upperEnd", end, above: true)
      guard end > median / 2 else {
        throw InvalidShape(
          description: "upperEnd is \(end); it must be above half the median, \(median / 2).")
      }
    }
    self.init(unchecked: shape)
  }

  private init(unchecked shape: Shape) {
    self.shape = shape
    switch shape {
    case .constant(let seconds):
      (location, scale, upperEnd, ziggurat) = (seconds, 0, .infinity, .exponential)
    case .exponential(let mean):
      (location, scale, upperEnd, ziggurat) = (0, mean, .infinity, .exponential)
    case .cappedExponential(let mean, let end):
      (location, scale, upperEnd, ziggurat) = (0, mean, end, .exponential)
    case .lognormal(let mean, let variation):
      let variance = Real.log1p(variation * variation)
      (location, scale) = (Real.log(mean) - variance / 2, variance.squareRoot())
      (upperEnd, ziggurat) = (.infinity, .normal)
    case .truncatedLognormal(let median, let deviation, let end):
      (location, scale, upperEnd, ziggurat) = (Real.log(median), deviation, end, .normal)
    }
  }

  /// The mean in seconds.
  public var mean: Double {
    switch shape {
    case .constant(let seconds): seconds
    case .exponential(let mean): mean
    case .cappedExponential(let mean, let end): -mean * Real.expm1(-end / mean)
    case .lognormal(let mean, _): mean
    case .truncatedLognormal(let median, let deviation, let end):
      deviation == 0
        ? median
        : median * Real.exp(deviation * deviation / 2)
          * Self.normal((Real.log(end) - location) / deviation - deviation)
          / Self.normal((Real.log(end) - location) / deviation)
    }
  }

  /// Draws a duration in seconds.
  @inlinable @inline(__always)
  public func next(using stream: inout RandomStream) -> Double {
    switch shape {
    case .constant: location
    case .exponential, .cappedExponential:
      min(scale * ziggurat.exponential(&stream), upperEnd)
    case .lognormal: Real.exp(location + scale * ziggurat.normal(&stream))
    case .truncatedLognormal: truncated(&stream)
    }
  }

  /// Draws until a value lies below the upper end.
  @inlinable @inline(__always)
  func truncated(_ stream: inout RandomStream) -> Double {
    for _ in 0..<1_000 {
      let value = Real.exp(location + scale * ziggurat.normal(&stream))
      if value < upperEnd { return value }
    }
    return upperEnd
  }

  private static func normal(_ x: Double) -> Double { 0.5 * Real.erfc(-x * 0.7071067811865476) }
}

extension DurationDistribution {
  /// A duration that is always the same.
  ///
  /// - Throws: ``InvalidShape`` unless it is from 0 to 10 million seconds.
  public static func constant(_ seconds: Double) throws(InvalidShape) -> Self {
    try Self(.constant(seconds: seconds))
  }
}

extension DurationDistribution: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(Shape(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws { try shape.encode(to: encoder) }
}
