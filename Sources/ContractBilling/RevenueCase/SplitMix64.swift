// SPDX-License-Identifier: Apache-2.0

/// A small generator of uniform numbers, for exercises that must come out the same everywhere.
///
/// G. L. Steele Jr., D. Lea and C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
/// OOPSLA 2014, doi:10.1145/2660193.2660195. It is not meant for secrets, and draws below a bound
/// are its own, since those of the standard library may change between releases.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A uniform index below a count, which must be at least 1.
  ///
  /// D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29 (2019) 3,
  /// doi:10.1145/3230636.
  package mutating func index(below count: Int) -> Int {
    let bound = UInt64(count)
    let threshold = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= threshold { return Int(product.high) }
    }
  }
}
