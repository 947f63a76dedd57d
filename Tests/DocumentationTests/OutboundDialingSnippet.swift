// SPDX-License-Identifier: Apache-2.0

import OutboundDialing
import Testing

struct OutboundDialingSnippet {
  @Test("the example in the documentation of OutboundDialing holds")
  func example() {
    // snippet
    var floor = FloorSnapshot()
    for _ in 0..<12 { floor.agentEnters(.idle) }

    var strategy = PredictiveDialing(rule: .ftcTelemarketingSalesRule)
    let decision = strategy.linesWanted(given: floor)
    let launches = floor.launches(for: decision)
    // launches is 12: it has seen no answer yet, and so dials one line for each idle agent.
    // decision.reason.sentence says so.
    // end
    #expect(launches == 12)
    #expect(!decision.reason.sentence.isEmpty)
  }
}
