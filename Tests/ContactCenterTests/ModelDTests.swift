// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import QueueingTheory
import Testing

struct ModelDTests {
  // A contact takes 150 + 20 s, and before it 1/0.3 attempts of 12 × (1 − e^(−25/12)) s each:
  // 170 / (170 + 10.505826 / 0.3) = 0.829190. Eight hours that begin with an idle floor lose a
  // little: 0.828548.
  @Test("with one line per idle agent nothing is abandoned and agents are as busy as by hand")
  func closedForm() throws {
    let scenario = try FloorScenario.modelD
    let bound = try scenario.zeroAbandonmentBound().utilisation
    #expect(abs(bound - 0.829190) < 1e-6)
    var utilisation = SampleStatistics()
    for replication in 0..<60 as Range<UInt64> {
      let power = try PowerDialing(linesPerAgent: 1)
      let measures = try scenario.run(power, seed: 1, replication: replication).measures
      #expect(measures.abandoned == 0)
      utilisation.add(measures.utilisation)
    }
    let estimate = utilisation.estimate(level: 0.999)
    #expect(abs(estimate.mean - 0.828548) < (estimate.halfWidth ?? 0) + 0.0002)
  }
}
