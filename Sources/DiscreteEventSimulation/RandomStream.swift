// SPDX-License-Identifier: Apache-2.0

/// A stream of pseudo-random numbers for one purpose and one entity of a run.
///
/// Streams are derived from one seed: two strategies that meet the same record meet the same
/// luck, however differently they came to it (common random numbers), and the order in which
/// streams are used does not matter.
///
/// The generator is xoshiro256++ (D. Blackman and S. Vigna, Scrambled Linear Pseudorandom Number
/// Generators, ACM Transactions on Mathematical Software 47 (2021), doi 10.1145/3460772), its
/// state filled by SplitMix64 as its authors advise.
public struct RandomStream: RandomNumberGenerator, Hashable, Sendable {
  @usableFromInline var s0: UInt64
  @usableFromInline var s1: UInt64
  @usableFromInline var s2: UInt64
  @usableFromInline var s3: UInt64

  /// Derives a stream.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole run.
  ///   - replication: Which independent repetition of the run.
  ///   - purpose: What the numbers are for; any constant of the model.
  ///   - entity: Whom they are for, for instance the number of a record.
  public init(seed: UInt64, replication: UInt64 = 0, purpose: UInt64 = 0, entity: UInt64 = 0) {
    self = RandomStreams(seed: seed, replication: replication, purpose: purpose)[entity]
  }

  /// Fills the state of a generator.
  @inlinable @inline(__always)
  init(filledBy mixer: SplitMix64) {
    var mixer = mixer
    s0 = mixer.next()
    s1 = mixer.next()
    s2 = mixer.next()
    s3 = mixer.next()
  }

  /// Sets the generator's state outright, for its published test vectors.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
  }

  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let result = (s0 &+ s3).rotatedLeft(23) &+ s0
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3.rotatedLeft(45)
    return result
  }

  /// The next number above 0 and below 1, on a grid of 2⁻⁵³.
  @inlinable @inline(__always)
  public mutating func nextUnit() -> Double {
    (Double(next() >> 11) + 0.5) * 0x1p-53
  }
}

/// Fills the state of other generators.
///
/// By G. Steele, D. Lea and C. Flood, OOPSLA 2014, doi 10.1145/2660193.2660195.
@usableFromInline
struct SplitMix64: Sendable {
  @usableFromInline var state: UInt64

  @inlinable @inline(__always)
  init(state: UInt64) { self.state = state }

  @inlinable @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension UInt64 {
  @inlinable @inline(__always)
  func rotatedLeft(_ bits: UInt64) -> UInt64 { self &<< bits | self &>> (64 &- bits) }
}
