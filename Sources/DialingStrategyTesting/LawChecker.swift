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

  private var launches: Int { floor.launches(for: decision) }

  /// Tests what every strategy must keep.
  mutating func checkUniversal(before: some DialingStrategy, after: some DialingStrategy) {
    violations += breach(
      unless: decision.linesWanted >= 0 && decision.linesWanted < 10_000_000,
      "A decision is a number of lines that is not negative and finite.",
      "\(decision.linesWanted) lines")
    let pause = decision.reconsiderAfter ?? 1
    violations += breach(
      unless: pause > 0 && pause.isFinite,
      "The time until the next question is above 0 and finite.", "\(pause) s")
    var twin = before
    let again = twin.linesWanted(given: floor)
    violations += breach(
      unless: again == decision, "The same history gives the same decision, also to a copy.",
      "\(decision.linesWanted) and \(again.linesWanted) lines")
    var asked = after
    let repeated = asked.linesWanted(given: floor)
    violations += breach(
      unless: repeated.linesWanted == decision.linesWanted,
      "Asking twice at the same moment changes nothing.",
      "\(decision.linesWanted) and then \(repeated.linesWanted) lines")
    violations += breach(
      unless: floor.agents > floor.paused || launches == 0, "Without agents nothing is launched.",
      "\(launches) launches")
    var stray = after
    for _ in 0..<3 { stray.observe(.answered(age: 1)) }
    stray.observe(.abandoned(wait: 2))
    _ = stray.linesWanted(given: floor)
    var original = after
    violations += breach(
      unless: original.linesWanted(given: floor).linesWanted == repeated.linesWanted,
      "What a copy learns does not reach the original.",
      "\(repeated.linesWanted) lines, and another number after a copy had learned")
  }

  /// Tests what a strategy declares of single decisions.
  mutating func checkPromises(of strategy: some DialingStrategy) {
    let promises = strategy.promises
    if promises.contains(.abandonsNothing) {
      let room =
        strategy.trigger.occupiesAgent
        ? floor.idle : max(0, floor.freeAgents - floor.linesInFlight)
      violations += breach(
        unless: launches <= room, "It promises never to launch a line that could find no agent.",
        "\(launches) launches for \(room) agents to spare")
    }
    if promises.contains(.neverBelowProgressive), floor.agents > floor.paused {
      violations += breach(
        unless: decision.linesWanted >= floor.freeAgents,
        "It promises never fewer lines than progressive dialing.",
        "\(decision.linesWanted) lines for \(floor.freeAgents) free agents")
    }
    if promises.contains(.launchesOnlyTowardsAgents), launches > 0, floor.freeAgents == 0 {
      let busy = floor.talking.total + floor.wrapUp.total
      let releases = decision.evidence.expectedReleases ?? 0
      violations += breach(
        unless: busy > 0 && releases >= 0.5,
        "It promises to launch only towards an agent who is free or about to be.",
        "\(launches) launches with nobody free, \(busy) busy and \(releases) releases expected")
    }
    if promises.contains(.monotoneInIdleAgents) {
      var larger = floor
      larger.agentEnters(.idle)
      var twin = strategy
      let more = twin.linesWanted(given: larger)
      violations += breach(
        unless: more.linesWanted >= decision.linesWanted,
        "It promises that one more idle agent never means fewer lines.",
        "\(decision.linesWanted) lines, then \(more.linesWanted)")
    }
  }

  /// Tests the promise to hold a limit.
  mutating func checkLimit(_ limit: Double, answered: Int, abandoned: Int) {
    violations += breach(
      unless: Double(abandoned) <= limit * Double(answered) + 1e-9,
      "It promises to hold its abandonment limit whatever the callees do.",
      "\(abandoned) of \(answered) answered calls abandoned at a limit of \(limit)")
  }

  private func breach(
    unless holds: Bool, _ law: String, _ details: @autoclosure () -> String
  ) -> [StrategyViolation] {
    holds ? [] : [StrategyViolation(law: law, step: step, details: details())]
  }
}
