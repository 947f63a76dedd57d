// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing

/// Times predictive dialing on a floor of many agents, event by event, and its decisions alone, on
/// a floor of as many agents with ¾ ÷ answer rate lines in flight for each.
func timeScale(agents: Int, hours: Double, answerRate: Double) throws {
  let rule = AbandonmentRule.ftcTelemarketingSalesRule
  var scenario = try FloorScenario.standard(agents: agents, answerRate: answerRate)
  scenario.shiftHours = hours
  let began = processorTime()
  let run = try scenario.run(PredictiveDialing(rule: rule), seed: 1)
  let seconds = processorTime() - began

  // The strategy has learned on that floor; the snapshot is made by hand.
  var strategy = run.strategy
  var floor = crowdedFloor(agents: agents, lines: Int(0.75 / answerRate * Double(agents)))
  let count = 20_000
  var wanted = 0
  let start = processorTime()
  for _ in 0..<count {
    floor.advance(to: floor.now.adding(seconds: 0.001))
    wanted &+= strategy.linesWanted(given: floor).linesWanted
  }
  let deciding = processorTime() - start
  print(
    """
    {"agents": \(agents), "events": \(run.measures.events), \
    "nanosecondsPerEvent": \(seconds * 1e9 / Double(run.measures.events)), \
    "nanosecondsPerDecision": \(deciding * 1e9 / Double(count)), \
    "linesPerAgent": \(Double(floor.linesInFlight) / Double(agents)), \
    "meanLevel": \(Double(wanted) / Double(count))}
    """)
}

/// Eight agents of ten talk and one wraps up, all for different times, one is idle; the lines
/// have been up for 0 to 25 s.
private func crowdedFloor(agents: Int, lines: Int) -> FloorSnapshot {
  var floor = FloorSnapshot()
  let ticks = 3_000
  for tick in 0..<ticks {
    // Whatever begins is spread evenly over its part of 300 s in tenths.
    func share(_ count: Int, ofLast part: Int) -> Int {
      let place = tick - (ticks - part)
      return place < 0 ? 0 : (place + 1) * count / part - place * count / part
    }
    floor.advance(to: .start.adding(seconds: Double(tick) * 0.1))
    for _ in 0..<share(agents * 8 / 10, ofLast: 3_000) { floor.agentEnters(.talking) }
    for _ in 0..<share(agents / 10, ofLast: 600) { floor.agentEnters(.wrapUp) }
    for _ in 0..<share(lines, ofLast: 250) { floor.lineLaunched() }
  }
  for _ in 0..<(agents - agents * 8 / 10 - agents / 10) { floor.agentEnters(.idle) }
  return floor
}
