// SPDX-License-Identifier: Apache-2.0

/// When an event is due, which number it has, and where its payload lies: one number of 128 bits,
/// so that two keys are compared without a branch.
@usableFromInline
struct EventKey: BitwiseCopyable, Sendable {
  @usableFromInline var bits: Int128

  @usableFromInline static var slotBits: UInt64 { 26 }

  @inlinable @inline(__always)
  init(time: Int64, order: UInt64, slot: Int) {
    bits = Int128(time) &<< 64 | Int128(order &<< Self.slotBits | UInt64(truncatingIfNeeded: slot))
  }

  /// The key of a place without an event, later than all others.
  @inlinable @inline(__always)
  init(vacant slot: Int) { self.init(time: .max, order: .max, slot: slot) }

  /// Whether no event has this key.
  var isVacant: Bool { EventKey(vacant: slot).bits == bits }

  @inlinable @inline(__always)
  var time: Int64 { Int64(truncatingIfNeeded: bits &>> 64) }

  @inlinable @inline(__always)
  var slot: Int { Int(truncatingIfNeeded: bits) & (1 << Self.slotBits - 1) }

  @inlinable @inline(__always)
  static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
