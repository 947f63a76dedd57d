// SPDX-License-Identifier: Apache-2.0

/// Divides by a number that is known beforehand: one multiplication instead of a division.
///
/// For a divisor d with 2^(l−1) < d ≤ 2^l and m = ⌊2^(63+l) / d⌋ + 1, the quotient of every n from
/// 0 to 2⁶³ − 1 is ⌊m·n / 2^(63+l)⌋ (T. Granlund and P. Montgomery, Division by Invariant Integers
/// using Multiplication, PLDI 1994, theorem 4.2, doi 10.1145/178243.178249).
@usableFromInline
struct FixedDivisor: Hashable, Sendable {
  @usableFromInline let divisor: Int64
  @usableFromInline let multiplier: UInt64
  @usableFromInline let shift: UInt64

  /// Prepares divisions by a number of at least 2.
  init(_ divisor: Int64) {
    self.divisor = divisor
    let bits = 64 - (divisor - 1).leadingZeroBitCount
    multiplier = UInt64(truncatingIfNeeded: (UInt128(1) << (63 + bits)) / UInt128(divisor) + 1)
    shift = UInt64(bits - 1)
  }

  /// The quotient rounded down; that of a negative number is 0.
  @inlinable @inline(__always)
  func quotient(_ number: Int64) -> Int64 {
    let dividend = UInt64(bitPattern: max(0, number))
    return Int64(bitPattern: multiplier.multipliedFullWidth(by: dividend).high &>> shift)
  }
}
