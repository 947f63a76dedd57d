// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// Tests one decision against the laws.
struct LawChecker {
  let floor: FloorSnapshot
  let decision: DialingDecision
  let step: Int
  private(set) var violations: [StrategyViolation] = []

  init(floor: FloorSnapshot, decision: DialingDecision, step: Int) {
    self.floor = floor
    self.decision = decision
    self.step = step
  }

  mutating func checkUniversal(before: some DialingStrategy, after: some DialingStrategy) {
    require(
      decision.linesWanted >= 0 && decision.linesWanted < 10_000_000,
      "A decision is a number of lines that is not negative and finite.",
      "\(decision.linesWanted) lines")
    var twin = before
    let again = twin.linesWanted(given: floor)
    require(
      again == decision, "The same history gives the same decision, also to a copy.",
      "\(decision.linesWanted) and \(again.linesWanted) lines")
    var asked = after
    let repeated = asked.linesWanted(given: floor)
    require(
      repeated.linesWanted == decision.linesWanted,
      "Asking twice at the same moment changes nothing.",
      "\(decision.linesWanted) and then \(repeated.linesWanted) lines")
    require(
      floor.agents > floor.paused || floor.launches(for: decision) == 0,
      "Without agents nothing is launched.", "\(floor.launches(for: decision)) launches")
  }

  mutating func checkPromises(of strategy: some DialingStrategy) {
    let promises = strategy.promises
    let launches = floor.launches(for: decision)
    if promises.contains(.abandonsNothing) {
      let room =
        strategy.trigger.occupiesAgent
        ? floor.idle : max(0, floor.freeAgents - floor.linesInFlight)
      require(
        launches <= room, "It promises never to launch a line that could find no agent.",
        "\(launches) launches for \(room) agents to spare")
    }
    if promises.contains(.neverBelowProgressive), floor.agents > floor.paused {
      require(
        decision.linesWanted >= floor.freeAgents,
        "It promises never fewer lines than progressive dialing.",
        "\(decision.linesWanted) lines for \(floor.freeAgents) free agents")
    }
    if promises.contains(.monotoneInIdleAgents) {
      var larger = floor
      larger.agentEnters(.idle)
      var twin = strategy
      let more = twin.linesWanted(given: larger)
      require(
        more.linesWanted >= decision.linesWanted,
        "It promises that one more idle agent never means fewer lines.",
        "\(decision.linesWanted) lines, then \(more.linesWanted)")
    }
  }

  mutating func checkLimit(_ limit: Double, answered: Int, abandoned: Int) {
    require(
      Double(abandoned) <= limit * Double(answered) + 1e-9,
      "It promises to hold its abandonment limit whatever the callees do.",
      "\(abandoned) of \(answered) answered calls abandoned at a limit of \(limit)")
  }

  private mutating func require(_ holds: Bool, _ law: String, _ details: String) {
    guard !holds else { return }
    violations.append(StrategyViolation(law: law, step: step, details: details))
  }
}
