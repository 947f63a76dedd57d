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
    help: "Mean seconds of a conversation (lognormal, coefficient of variation 1).")
  var talkTime: Double?

  @Option(
    parsing: .unconditional,
    help: "Mean seconds of wrap-up (lognormal, coefficient of variation 0.5).")
  var wrapUpTime: Double?

  @Option(
    parsing: .unconditional,
    help: "Seconds that a person who answered waits before the call counts as abandoned.")
  var patience: Double?

  @Option(parsing: .unconditional, help: "Seconds from launch until the network rings.")
  var setupTime: Double?

  @Option(parsing: .unconditional, help: "Seconds an agent needs to key in a number by hand.")
  var handDialingTime: Double?

  @Option(parsing: .unconditional, help: "Seconds an agent reads a record in preview dialing.")
  var previewTime: Double?

  @Option(parsing: .unconditional, help: "Lines that the trunk carries (by default no limit).")
  var lineLimit: Int?

  @Option(
    parsing: .unconditional,
    help: "Attempts that the network takes in a second (by default no limit).")
  var callsPerSecond: Double?

  @Option(
    help: ArgumentHelp(
      "Start from a scenario in JSON: one that --json printed, whole or cut out; the other "
        + "options change it.", valueName: "file"))
  var scenario: String?

  @OptionGroup(title: "List options") var list: ListOptions
  @OptionGroup(title: "Realism options") var realism: RealismOptions

  /// The scenario that the options describe.
  ///
  /// - Parameter base: What they change; nil for the usual floor.
  func scenario(from base: FloorScenario? = nil) throws -> FloorScenario {
    var floor = try base ?? scenario.map { try ScenarioFile.read($0) } ?? Self.usual
    return try OptionNames.naming {
      if let agents { floor.agents = agents }
      if let answerRate { floor.attempts.answerRate = answerRate }
      if let days { floor.days = days }
      if let shiftHours { floor.shiftHours = shiftHours }
      if let talkTime {
        floor.talkTime = try OptionNames.duration(
          "talkTime", talkTime, .lognormal(mean: talkTime, coefficientOfVariation: 1))
      }
      if let wrapUpTime {
        floor.wrapUpTime = try OptionNames.duration(
          "wrapUpTime", wrapUpTime, .lognormal(mean: wrapUpTime, coefficientOfVariation: 0.5))
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

  private static var usual: FloorScenario {
    get throws { try FloorScenario.standard(agents: 20, answerRate: 0.25) }
  }
}
