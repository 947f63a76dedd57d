// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DialingBaselines
import OutboundDialing
import Testing

struct DialingBaselinesSnippet {
  @Test("the example in the documentation of DialingBaselines holds")
  func example() async throws {
    // snippet
    let floor = try FloorScenario.standard(agents: 12, answerRate: 0.25)
    let strategies = [
      ComparedStrategy(.progressive),
      ComparedStrategy(try BaselineSpecification("vicidial:tapered")),
    ]
    let comparison = try await StrategyComparison(
      of: strategies, on: floor, seed: 1, replications: 2)
    // comparison.results holds a report for each, met by the same luck.
    // end
    #expect(comparison.results.count == 2)
  }
}
