// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing

/// The floor to simulate: the options of every command that simulates one.
struct FloorOptions: ParsableArguments {
  @Option(help: "Agents logged in.")
  var agents = 20

  @Option(help: "Share of attempts answered by a person, 0 to 1.")
  var answerRate = 0.25

  @Option(help: "Days simulated in one run.")
  var days = 1

  @Option(help: "Hours of a shift.")
  var shiftHours: Double?

  @Option(help: "Mean seconds of a conversation (lognormal, coefficient of variation 1).")
  var talkTime: Double?

  @Option(help: "Mean seconds of wrap-up (lognormal, coefficient of variation 0.5).")
  var wrapUpTime: Double?

  @Option(help: "Seconds an agent needs to key in a number by hand.")
  var handDialingTime: Double?

  @Option(help: "Seconds an agent reads a record in preview dialing.")
  var previewTime: Double?

  @Option(help: "Records on the calling list (by default it never ends).")
  var records: Int?

  @Option(help: "Lines that the trunk carries (by default no limit).")
  var lineLimit: Int?

  /// The scenario that the options describe.
  func scenario() throws -> FloorScenario {
    var scenario = try FloorScenario.standard(
      agents: agents, answerRate: answerRate, days: days)
    if let shiftHours { scenario.shiftHours = shiftHours }
    if let talkTime {
      scenario.talkTime = try DurationDistribution(
        .lognormal(mean: talkTime, coefficientOfVariation: 1))
    }
    if let wrapUpTime {
      scenario.wrapUpTime = try DurationDistribution(
        .lognormal(mean: wrapUpTime, coefficientOfVariation: 0.5))
    }
    if let handDialingTime { scenario.handDialingTime = handDialingTime }
    if let previewTime { scenario.previewTime = previewTime }
    if let records { scenario.list = CallingListRules(records: records) }
    scenario.lineLimit = lineLimit
    try scenario.validate()
    return scenario
  }
}
