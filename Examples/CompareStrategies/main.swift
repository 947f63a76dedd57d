// SPDX-License-Identifier: Apache-2.0

// Compares two dialing modes on one floor: 12 agents, every fourth attempt answered.

import ContactCenter
import OutboundDialing

let floor = try FloorScenario.standard(agents: 12, answerRate: 0.25)
let comparison = try await StrategyComparison(
  of: [.progressive, .predictive(rule: .ftcTelemarketingSalesRule)], on: floor, seed: 1)

for report in comparison.results {
  let talk = report.talkMinutesPerAgentHour
  let abandoned = report.abandonmentRate?.mean ?? 0
  print(
    report.strategy, (talk.mean * 10).rounded() / 10, "talk minutes per agent-hour,",
    (abandoned * 1000).rounded() / 10, "% abandoned")
}
