// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Testing

struct RandomStreamTests {
  // The first outputs of the authors' C program xoshiro256plusplus.c from the state 1, 2, 3, 4.
  @Test("the generator gives its published numbers")
  func published() {
    var stream = RandomStream(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
      9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
      12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    #expect(expected.map { _ in stream.next() } == expected)
  }

  @Test("streams of other seeds, replications, purposes and entities differ")
  func distinct() {
    var firsts: Set<UInt64> = []
    for seed in 0..<6 as Range<UInt64> {
      for replication in 0..<6 as Range<UInt64> {
        for purpose in 0..<6 as Range<UInt64> {
          for entity in 0..<50 as Range<UInt64> {
            var stream = RandomStream(
              seed: seed, replication: replication, purpose: purpose, entity: entity)
            firsts.insert(stream.next())
          }
        }
      }
    }
    #expect(firsts.count == 6 * 6 * 6 * 50)
  }

  @Test("the first numbers of neighbouring entities are evenly spread")
  func uniform() {
    var cells = [Int](repeating: 0, count: 100)
    for entity in 0..<100_000 {
      var stream = RandomStream(seed: 3, entity: UInt64(entity))
      cells[Int(stream.nextUnit() * 100)] += 1
    }
    // Chi-squared with 99 degrees of freedom: 148.2 is its 99.9 % point.
    let chi = cells.reduce(0.0) { $0 + Double(($1 - 1_000) * ($1 - 1_000)) / 1_000 }
    #expect(chi < 148.2)
  }
}
