// SPDX-License-Identifier: Apache-2.0

/// A moment on the floor, in whole nanoseconds since the campaign began.
///
/// Whole numbers keep the order of events exact: two moments computed in different ways tie or
/// do not tie the same way on every run.
public struct FloorInstant: Hashable, Comparable, Codable, BitwiseCopyable, Sendable {
  /// Nanoseconds since the campaign began.
  public var nanoseconds: Int64

  /// Creates a moment.
  @inlinable
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The campaign's first moment.
  @inlinable
  public static var start: FloorInstant { FloorInstant(nanoseconds: 0) }

  /// Seconds from an earlier moment to this one; negative when `earlier` is later.
  @inlinable
  public func seconds(since earlier: FloorInstant) -> Double {
    Double(nanoseconds - earlier.nanoseconds) * 1e-9
  }

  /// The moment so many seconds later, rounded to the nanosecond.
  ///
  /// - Parameter seconds: A duration in seconds; what is not finite or beyond 146 years counts as
  ///   146 years.
  /// - Returns: The later moment.
  @inlinable @inline(__always)
  public func adding(seconds: Double) -> FloorInstant {
    FloorInstant(nanoseconds: nanoseconds &+ Self.nanoseconds(seconds * 1e9))
  }

  /// A number rounded to the nearest whole one, within ±4.6e18.
  ///
  /// Unlike `rounded()` it does not call the platform's library. Of two whole numbers equally near
  /// it may take either.
  @inlinable @inline(__always)
  static func nanoseconds(_ value: Double) -> Int64 {
    guard value.magnitude < 0x1p51 else { return wholeNanoseconds(value) }
    // From 2⁵² to 2⁵³ the last binary place of a number is 1: the sum is rounded to a whole number
    // and its bits count on from those of the summand.
    let summand = 0x1.8p52
    return Int64(bitPattern: (value + summand).bitPattern &- summand.bitPattern)
  }

  /// The same for numbers of any size.
  @usableFromInline
  static func wholeNanoseconds(_ value: Double) -> Int64 {
    let limit = 4.6e18
    guard value > -limit, value < limit else {
      return value <= -limit ? -4_600_000_000_000_000_000 : 4_600_000_000_000_000_000
    }
    return Int64(value + (value < 0 ? -0.5 : 0.5))
  }

  /// Whether one moment comes before another.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }
}
