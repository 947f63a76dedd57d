// SPDX-License-Identifier: Apache-2.0

// The one place where the core touches the platform: the elementary functions of its libm.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// The elementary functions that the core's formulas need, from the platform's libm.
package enum Real {
  /// Natural logarithm.
  package static func log(_ x: Double) -> Double { _log(x) }
  /// Natural logarithm of one plus `x`, accurate near zero.
  package static func log1p(_ x: Double) -> Double { _log1p(x) }
  /// Exponential function.
  package static func exp(_ x: Double) -> Double { _exp(x) }
  /// Exponential function less one, accurate near zero.
  package static func expm1(_ x: Double) -> Double { _expm1(x) }
  /// Power.
  package static func pow(_ x: Double, _ y: Double) -> Double { _pow(x, y) }
  /// Cosine of an angle in radians.
  package static func cos(_ x: Double) -> Double { _cos(x) }
  /// Sine of an angle in radians.
  package static func sin(_ x: Double) -> Double { _sin(x) }
  /// Error function.
  package static func erf(_ x: Double) -> Double { _erf(x) }
  /// Complementary error function.
  package static func erfc(_ x: Double) -> Double { _erfc(x) }
  /// Natural logarithm of the absolute gamma function.
  package static func logGamma(_ x: Double) -> Double { _logGamma(x) }
}

private func _log(_ x: Double) -> Double { log(x) }
private func _log1p(_ x: Double) -> Double { log1p(x) }
private func _exp(_ x: Double) -> Double { exp(x) }
private func _expm1(_ x: Double) -> Double { expm1(x) }
private func _pow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func _cos(_ x: Double) -> Double { cos(x) }
private func _sin(_ x: Double) -> Double { sin(x) }
private func _erf(_ x: Double) -> Double { erf(x) }
private func _erfc(_ x: Double) -> Double { erfc(x) }
private func _logGamma(_ x: Double) -> Double { lgamma(x) }
