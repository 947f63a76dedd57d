// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Random test values that come out the same in every run.
struct SeededValues {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + generator.index(below: range.count)
  }

  /// A fraction with numerator −size…size and denominator 1…size.
  mutating func fraction(_ size: Int = 1000) throws -> Rational {
    try Rational(
      numerator: Int128(integer(-size...size)), denominator: Int128(integer(1...size)))
  }

  /// An amount of any sign with a magnitude of any order.
  mutating func money(_ currency: Currency) -> Money {
    let bits = integer(1...60)
    return Money(minorUnits: Int64(integer(-(1 << bits)...(1 << bits))), currency)
  }
}
