// SPDX-License-Identifier: Apache-2.0

/// A moment on the floor, in whole nanoseconds since the campaign began.
///
/// Whole numbers keep the order of events exact: two moments computed in different ways tie or
/// do not tie the same way on every run.
public struct FloorInstant: Hashable, Comparable, Codable, Sendable {
  /// Nanoseconds since the campaign began.
  public var nanoseconds: Int64

  /// Creates a moment.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The campaign's first moment.
  public static let start = FloorInstant(nanoseconds: 0)

  /// Seconds from an earlier moment to this one; negative when `earlier` is later.
  public func seconds(since earlier: FloorInstant) -> Double {
    Double(nanoseconds - earlier.nanoseconds) * 1e-9
  }

  /// The moment so many seconds later, rounded to the nanosecond.
  ///
  /// - Parameter seconds: A duration in seconds; what is not finite or beyond 146 years counts as
  ///   146 years.
  /// - Returns: The later moment.
  public func adding(seconds: Double) -> FloorInstant {
    let limit = 4.6e18
    let step = (seconds * 1e9).rounded()
    let bounded = step.isNaN ? limit : min(max(step, -limit), limit)
    return FloorInstant(
      nanoseconds: nanoseconds.addingReportingOverflow(Int64(bounded)).partialValue)
  }

  public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }
}
