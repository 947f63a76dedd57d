// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// A number of an expression: exact as long as it can be, else a floating-point value.
public enum ExactOrReal: Hashable, Sendable {
  /// An exact fraction.
  case exact(Rational)
  /// A finite result of a formula or a simulation.
  case real(Double)

  /// The nearest floating-point value.
  public var real: Double {
    switch self {
    case .exact(let value): Double(value.numerator) / Double(value.denominator)
    case .real(let value): value
    }
  }

  /// The exact value rounded half away from zero to some places, or nil when it is too large.
  public func rounded(places: Int) -> Rational? {
    switch self {
    case .exact(let value):
      return try? value.rounded(.halfUp, places: places)
    case .real(let value):
      var scale = 1.0
      for _ in 0..<places { scale *= 10 }
      let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
      guard scaled.magnitude < 9e18 else { return nil }
      return try? Rational(Int64(scaled)) / Rational(10).raised(to: places)
    }
  }
}
