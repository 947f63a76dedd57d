// SPDX-License-Identifier: Apache-2.0

/// The random streams of one purpose of a run, one for each entity.
///
/// What the streams of a purpose have in common is mixed once; a stream then costs four mixing
/// steps that do not wait for each other.
public struct RandomStreams: Hashable, Sendable {
  @usableFromInline let base: UInt64

  /// Prepares the streams of a purpose.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole run.
  ///   - replication: Which independent repetition of the run.
  ///   - purpose: What the numbers are for; any constant of the model.
  public init(seed: UInt64, replication: UInt64 = 0, purpose: UInt64 = 0) {
    var mixer = SplitMix64(state: seed)
    mixer = SplitMix64(state: mixer.next() ^ replication &* 0xD6E8_FEB8_6659_FD93)
    mixer = SplitMix64(state: mixer.next() ^ purpose &* 0xA076_1D64_78BD_642F)
    base = mixer.next()
  }

  /// The stream of an entity, for instance by the number of a record.
  @inlinable @inline(__always)
  public subscript(entity: UInt64) -> RandomStream {
    RandomStream(filledBy: SplitMix64(state: base ^ entity &* 0xE703_7ED1_A0B4_28DB))
  }
}
