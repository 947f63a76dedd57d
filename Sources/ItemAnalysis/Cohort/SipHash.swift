// SPDX-License-Identifier: Apache-2.0

/// SipHash-2-4, a short keyed hash that cannot be computed or reversed by guessing without the key.
///
/// J.-P. Aumasson, D. J. Bernstein, “SipHash: a fast short-input PRF”, INDOCRYPT 2012,
/// doi:10.1007/978-3-642-34931-7_28.
package struct SipHash {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  private init(_ key: (UInt64, UInt64)) {
    v0 = key.0 ^ 0x736f_6d65_7073_6575
    v1 = key.1 ^ 0x646f_7261_6e64_6f6d
    v2 = key.0 ^ 0x6c79_6765_6e65_7261
    v3 = key.1 ^ 0x7465_6462_7974_6573
  }

  /// The hash of some bytes under a key.
  package static func hash(_ bytes: [UInt8], key: (UInt64, UInt64)) -> UInt64 {
    var state = SipHash(key)
    var index = 0
    while index + 8 <= bytes.count {
      state.absorb(word(bytes[index..<(index + 8)]))
      index += 8
    }
    state.absorb(word(bytes[index...]) | UInt64(truncatingIfNeeded: bytes.count) << 56)
    state.v2 ^= 0xFF
    for _ in 0..<4 { state.round() }
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  private mutating func round() {
    v0 &+= v1
    v1 = (v1 << 13 | v1 >> 51) ^ v0
    v0 = v0 << 32 | v0 >> 32
    v2 &+= v3
    v3 = (v3 << 16 | v3 >> 48) ^ v2
    v0 &+= v3
    v3 = (v3 << 21 | v3 >> 43) ^ v0
    v2 &+= v1
    v1 = (v1 << 17 | v1 >> 47) ^ v2
    v2 = v2 << 32 | v2 >> 32
  }
}
