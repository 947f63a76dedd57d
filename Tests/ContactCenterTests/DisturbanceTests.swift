// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import Testing

struct DisturbanceTests {
  @Test("progressive dialing is as busy after a disturbance as if the world had always been so")
  func progressive() async throws {
    for disturbance in Disturbance.allCases {
      let report = try await DisturbanceReport(
        of: disturbance, on: try .standard(agents: 20, answerRate: 0.25),
        strategy: ComparedStrategy(.progressive), seed: 1, replications: 30, threads: 2)
      #expect(report.minutes.map(\.minute) == Array(-10..<30))
      #expect(report.nextAbandonmentRate?.mean == 0)
      // It learns nothing, so only the calls of before the disturbance tell the floors apart.
      #expect(abs(report.difference.mean) < 0.04 + (report.difference.halfWidth ?? 0))
    }
  }
}
