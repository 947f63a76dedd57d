// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct SplitMix64Tests {
  @Test("gives the published sequence of seed 1234567")
  func sequence() {
    // Test values of the reference implementation by S. Vigna (public domain,
    // https://prng.di.unimi.it/splitmix64.c), as widely reprinted.
    var generator = SplitMix64(seed: 1_234_567)
    let values = (0..<5).map { _ in generator.next() }
    #expect(
      values == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("draws every index below a bound about equally often")
  func bounds() {
    var generator = SplitMix64(seed: 1)
    var counts = [0, 0, 0, 0, 0, 0, 0]
    for _ in 0..<7_000 { counts[generator.index(below: 7)] += 1 }
    // Each count is binomial with mean 1,000 and deviation 29: six deviations.
    #expect(counts.allSatisfy { 825...1_175 ~= $0 })
    #expect(generator.index(below: 1) == 0)
  }
}
