// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing

/// The floor to simulate: the options of every command that simulates one.
struct FloorOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "Agents logged in (default: 20).")
  var agents: Int?

  @Option(
    parsing: .unconditional,
    help: "Share of attempts answered by a person, 0 to 1 (default: 0.25).")
  var answerRate: Double?

  @Option(parsing: .unconditional, help: "Days simulated in one run (default: 1).")
  var days: Int?

  @Option(parsing: .unconditional, help: "Hours of a shift (default: 8).")
  var shiftHours: Double?

  @Option(
    parsing: .unconditional,
    help: "Mean seconds of a conversation (default: 150, lognormal).")
  var talkTime: Double?

  @Option(
    parsing: .unconditional,
    help: "Mean seconds of wrap-up (default: 30, lognormal).")
  var wrapUpTime: Double?

  @Option(
    parsing: .unconditional,
    help:
      "Seconds that a person who answered waits before the call counts as abandoned (default: 2).")
  var patience: Double?

  @Option(parsing: .unconditional, help: "Seconds from launch until the network rings.")
  var setupTime: Double?

  @Option(
    parsing: .unconditional,
    help: "Seconds an agent needs to key in a number by hand (default: 10).")
  var handDialingTime: Double?

  @Option(
    parsing: .unconditional,
    help: "Seconds an agent reads a record in preview dialing (default: 20).")
  var previewTime: Double?

  @Option(parsing: .unconditional, help: "Lines that the trunk carries (by default no limit).")
  var lineLimit: Int?

  @Option(
    parsing: .unconditional,
    help: "Attempts that the network takes in a second (by default no limit).")
  var callsPerSecond: Double?

  @Option(
    help: ArgumentHelp(
      "Start from a named floor: standard; lifelike, with tiring records, hours, pauses, retries "
        + "and callbacks; detector, the same with a detector of machines; exponential, whose "
        + "optimum is known; d, 50 agents with ringing cut at 25 s, for timing."))
  var model: FloorModel?

  @Option(
    help: ArgumentHelp(
      "Start from a scenario in JSON: one that --json printed, whole or cut out; the other "
        + "options change it.", valueName: "file"))
  var scenario: String?

  @OptionGroup(title: "List options") var list: ListOptions
  @OptionGroup(title: "Realism options") var realism: RealismOptions

  func validate() throws {
    if model != nil, scenario != nil {
      throw ValidationError("--model and --scenario each give a whole floor; take one of them.")
    }
  }

  /// The scenario that the options describe.
  func floor() throws -> FloorScenario {
    let file = try scenario.map { try ScenarioFile.read($0) }
    return try OptionNames.naming {
      var floor =
        try file
        ?? (model ?? .standard).scenario(agents: agents, answerRate: answerRate, days: days)
      if let agents { floor.agents = agents }
      if let answerRate { floor.attempts.answerRate = answerRate }
      if let days { floor.days = days }
      if let shiftHours { floor.shiftHours = shiftHours }
      if let talkTime {
        floor.talkTime = try OptionNames.duration(
          "talkTime", talkTime, floor.talkTime.shape.withMean(talkTime, elseVariation: 1))
      }
      if let wrapUpTime {
        floor.wrapUpTime = try OptionNames.duration(
          "wrapUpTime", wrapUpTime,
          floor.wrapUpTime.shape.withMean(wrapUpTime, elseVariation: 0.5))
      }
      if let patience { floor.patience = patience }
      if let setupTime { floor.attempts.setupTime = setupTime }
      if let handDialingTime { floor.handDialingTime = handDialingTime }
      if let previewTime { floor.previewTime = previewTime }
      if let lineLimit { floor.lineLimit = lineLimit }
      if let callsPerSecond { floor.callsPerSecond = callsPerSecond }
      try list.apply(to: &floor)
      try realism.apply(to: &floor)
      try floor.validate()
      return floor
    }
  }
}

extension DurationDistribution.Shape {
  /// The same family with another mean; lognormal where the family has none to set.
  fileprivate func withMean(_ mean: Double, elseVariation variation: Double) -> Self {
    switch self {
    case .exponential: .exponential(mean: mean)
    case .lognormal(_, let own): .lognormal(mean: mean, coefficientOfVariation: own)
    default: .lognormal(mean: mean, coefficientOfVariation: variation)
    }
  }
}
