// SPDX-License-Identifier: Apache-2.0

// The one place where the core touches the platform: the elementary functions of its libm.

#if canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#elseif canImport(Darwin)
  public import Darwin
#elseif canImport(ucrt)
  public import ucrt
#endif

/// The elementary functions that the core's formulas need, from the platform's libm.
@usableFromInline
package enum Real: Sendable {
  /// Natural logarithm.
  @inlinable @inline(__always)
  package static func log(_ x: Double) -> Double { _log(x) }
  /// Natural logarithm of one plus `x`, accurate near zero.
  @inlinable @inline(__always)
  package static func log1p(_ x: Double) -> Double { _log1p(x) }
  /// Exponential function.
  @inlinable @inline(__always)
  package static func exp(_ x: Double) -> Double { _exp(x) }
  /// Exponential function less one, accurate near zero.
  @inlinable @inline(__always)
  package static func expm1(_ x: Double) -> Double { _expm1(x) }
  /// Power.
  @inlinable @inline(__always)
  package static func pow(_ x: Double, _ y: Double) -> Double { _pow(x, y) }
  /// Cosine of an angle in radians.
  @inlinable @inline(__always)
  package static func cos(_ x: Double) -> Double { _cos(x) }
  /// Sine of an angle in radians.
  @inlinable @inline(__always)
  package static func sin(_ x: Double) -> Double { _sin(x) }
  /// Error function.
  @inlinable @inline(__always)
  package static func erf(_ x: Double) -> Double { _erf(x) }
  /// Complementary error function.
  @inlinable @inline(__always)
  package static func erfc(_ x: Double) -> Double { _erfc(x) }
  /// Natural logarithm of the absolute gamma function.
  @inlinable @inline(__always)
  package static func logGamma(_ x: Double) -> Double { _logGamma(x) }
}

@inlinable @inline(__always)
func _log(_ x: Double) -> Double { log(x) }
@inlinable @inline(__always)
func _log1p(_ x: Double) -> Double { log1p(x) }
@inlinable @inline(__always)
func _exp(_ x: Double) -> Double { exp(x) }
@inlinable @inline(__always)
func _expm1(_ x: Double) -> Double { expm1(x) }
@inlinable @inline(__always)
func _pow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
@inlinable @inline(__always)
func _cos(_ x: Double) -> Double { cos(x) }
@inlinable @inline(__always)
func _sin(_ x: Double) -> Double { sin(x) }
@inlinable @inline(__always)
func _erf(_ x: Double) -> Double { erf(x) }
@inlinable @inline(__always)
func _erfc(_ x: Double) -> Double { erfc(x) }
@inlinable @inline(__always)
func _logGamma(_ x: Double) -> Double { lgamma(x) }
