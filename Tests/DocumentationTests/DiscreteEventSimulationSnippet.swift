// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Testing

struct DiscreteEventSimulationSnippet {
  @Test("the example in the documentation of DiscreteEventSimulation holds")
  func example() throws {
    // snippet
    let talkTime = try DurationDistribution(.lognormal(mean: 150, coefficientOfVariation: 1))
    var luck = RandomStream(seed: 1, purpose: 7, entity: 42)
    var statistics = SampleStatistics()
    for _ in 0..<1_000 { statistics.add(talkTime.next(using: &luck)) }
    let estimate = statistics.estimate()
    // estimate.mean ± estimate.halfWidth is a confidence interval of 95 %; the mean it estimates is 150 s.
    // end
    #expect(abs(estimate.mean - talkTime.mean) < 2 * (estimate.halfWidth ?? 0))
  }
}
