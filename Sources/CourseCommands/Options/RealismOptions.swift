// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing

/// What a real floor has beyond the usual model: a detector, hours, pauses, inbound calls, changes.
struct RealismOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Factor on the answer rate for each further attempt at a record (default: 1).")
  var factorPerAttempt: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Factors on the answer rate by hour of the shift, such as 0.8,1,1.2.",
      valueName: "factors"))
  var hourlyFactors: String?

  @Option(parsing: .unconditional, help: "The hour at which a shift begins, 0 to 23 (default: 9).")
  var startHour: Int?

  @Option(
    parsing: .unconditional,
    help: "Mean seconds that a person speaks before he expects an agent (default: 0).")
  var greetingTime: Double?

  @Option(
    parsing: .unconditional,
    help: "Mean seconds until a detector of machines gives its verdict (by default none is used).")
  var detectionDelay: Double?

  @Option(
    parsing: .unconditional,
    help: "Share of people whom the detector takes for machines (default: 0.05).")
  var falseMachineShare: Double?

  @Option(
    parsing: .unconditional,
    help: "Share of machines that the detector takes for people (default: 0.1).")
  var falsePersonShare: Double?

  @Option(
    parsing: .unconditional,
    help: "Mean minutes from one pause of an agent to the next (by default no pauses).")
  var minutesBetweenPauses: Double?

  @Option(parsing: .unconditional, help: "Mean minutes of a pause (default: 10).")
  var pauseMinutes: Double?

  @Option(
    parsing: .unconditional, help: "Inbound calls per hour to the same agents (default: 0).")
  var inboundCallsPerHour: Double?

  @Option(
    parsing: .unconditional, help: "Mean seconds that an inbound caller waits (default: 60).")
  var inboundPatience: Double?

  @Option(
    name: .customLong("change"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Something that happens so many seconds after the start, such as 3600:pause=5; with "
        + "daily: before it in every shift. What can happen: \(FloorChangeText.forms). May be "
        + "repeated.", valueName: "change"))
  var changes: [String] = []

  func apply(to floor: inout FloorScenario) throws(InvalidParameter) {
    if let factorPerAttempt { floor.attempts.factorPerAttempt = factorPerAttempt }
    if let hourlyFactors { floor.attempts.hourlyFactors = try Self.numbers(hourlyFactors) }
    if let startHour { floor.startHour = startHour }
    if let greetingTime {
      floor.attempts.greetingTime =
        greetingTime == 0
        ? nil
        : try OptionNames.duration(
          "greetingTime", greetingTime, .lognormal(mean: greetingTime, coefficientOfVariation: 0.5))
    }
    try applyDetection(to: &floor)
    try applyPauses(to: &floor)
    try applyInbound(to: &floor)
    for text in changes { floor.changes.append(try FloorChangeText.change(text)) }
  }

  private func applyDetection(to floor: inout FloorScenario) throws(InvalidParameter) {
    if let detectionDelay {
      let delay = try OptionNames.duration(
        "detectionDelay", detectionDelay,
        .lognormal(mean: detectionDelay, coefficientOfVariation: 0.3))
      if floor.attempts.detection == nil {
        floor.attempts.detection = AnsweringMachineDetection(
          delay: delay, falseMachineShare: 0.05, falsePersonShare: 0.1,
          unmaskingTime: try OptionNames.duration(
            "unmaskingTime", 8, .lognormal(mean: 8, coefficientOfVariation: 0.5)))
      }
      floor.attempts.detection?.delay = delay
    }
    for (name, share) in [
      ("falseMachineShare", falseMachineShare), ("falsePersonShare", falsePersonShare),
    ] where share != nil && floor.attempts.detection == nil {
      throw InvalidParameter(
        name: name, value: "given", requirement: "come with --detection-delay")
    }
    if let falseMachineShare { floor.attempts.detection?.falseMachineShare = falseMachineShare }
    if let falsePersonShare { floor.attempts.detection?.falsePersonShare = falsePersonShare }
  }

  private func applyPauses(to floor: inout FloorScenario) throws(InvalidParameter) {
    if let minutesBetweenPauses {
      let between = try OptionNames.duration(
        "minutesBetweenPauses", minutesBetweenPauses,
        .exponential(mean: minutesBetweenPauses * 60))
      let length = try OptionNames.duration(
        "pauseMinutes", pauseMinutes ?? 10,
        .lognormal(mean: (pauseMinutes ?? 10) * 60, coefficientOfVariation: 0.5))
      floor.pauses = PauseRules(timeBetween: between, duration: length)
    } else if let pauseMinutes {
      guard floor.pauses != nil else {
        throw InvalidParameter(
          name: "pauseMinutes", value: "given", requirement: "come with --minutes-between-pauses")
      }
      floor.pauses?.duration = try OptionNames.duration(
        "pauseMinutes", pauseMinutes,
        .lognormal(mean: pauseMinutes * 60, coefficientOfVariation: 0.5))
    }
  }

  private func applyInbound(to floor: inout FloorScenario) throws(InvalidParameter) {
    if let inboundCallsPerHour {
      floor.inbound =
        inboundCallsPerHour == 0
        ? nil
        : InboundCalls(
          callsPerHour: inboundCallsPerHour,
          patience: try OptionNames.duration(
            "inboundPatience", inboundPatience ?? 60, .exponential(mean: inboundPatience ?? 60)),
          talkTime: floor.talkTime, wrapUpTime: floor.wrapUpTime)
    } else if let inboundPatience {
      guard floor.inbound != nil else {
        throw InvalidParameter(
          name: "inboundPatience", value: "given", requirement: "come with --inbound-calls-per-hour"
        )
      }
      floor.inbound?.patience = try OptionNames.duration(
        "inboundPatience", inboundPatience, .exponential(mean: inboundPatience))
    }
  }

  private static func numbers(_ text: String) throws(InvalidParameter) -> [Double] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double(String($0)) }
    guard numbers.count == parts.count else {
      throw InvalidParameter(
        name: "hourlyFactors", value: text,
        requirement: "be numbers with commas between them, such as 0.8,1,1.2")
    }
    return numbers
  }
}
