// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
public import OutboundDialing

extension FloorScenario {
  /// Checks every value; a scenario from a file or a command line must pass before it is run.
  ///
  /// - Throws: `InvalidParameter` for the first value out of its range.
  public func validate() throws(InvalidParameter) {
    try InvalidParameter.require("agents", agents, in: 1...100_000)
    try InvalidParameter.require("days", days, in: 1...10_000)
    try InvalidParameter.require("shiftHours", shiftHours, in: 0.01...24, unit: "hours")
    let agentHours = Double(agents) * hoursPerAgent
    guard agentHours <= Self.mostAgentHours else {
      throw InvalidParameter(
        name: "agents × days × shiftHours", value: "\(agentHours)",
        requirement: "be at most \(Int(Self.mostAgentHours)) agent-hours in one run")
    }
    guard attempts.answerRate.isFinite, attempts.answerRate > 0, attempts.answerRate <= 1 else {
      throw InvalidParameter(
        name: "answerRate", value: "\(attempts.answerRate)",
        requirement: "be above 0 and at most 1 (0.25 means that a quarter of attempts is answered)")
    }
    try InvalidParameter.require("setupTime", attempts.setupTime, in: 0...3_600, unit: "seconds")
    try InvalidParameter.require("patience", patience, in: 0...86_400, unit: "seconds")
    try InvalidParameter.require("handDialingTime", handDialingTime, in: 0...3_600, unit: "seconds")
    try InvalidParameter.require("previewTime", previewTime, in: 0...3_600, unit: "seconds")
    if let lineLimit { try InvalidParameter.require("lineLimit", lineLimit, in: 1...1_000_000) }
    if let callsPerSecond {
      try InvalidParameter.require("callsPerSecond", callsPerSecond, in: 0.01...100_000)
    }
    try InvalidParameter.require("startHour", startHour, in: 0...23)
    try validateAttempts()
    try list?.validate()
    if let pauses, pauses.timeBetween.mean < 1 {
      throw InvalidParameter(
        name: "pauses.timeBetween", value: "\(pauses.timeBetween.mean) s on average",
        requirement: "be at least 1 s on average")
    }
    if let inbound {
      try InvalidParameter.require(
        "inbound.callsPerHour", inbound.callsPerHour, in: 0.001...1_000_000)
      try InvalidParameter.require(
        "inbound.serviceLevelTime", inbound.serviceLevelTime, in: 0...86_400, unit: "seconds")
    }
    try validateChanges()
  }

  private func validateChanges() throws(InvalidParameter) {
    try InvalidParameter.require("changes", changes.count, in: 0...10_000)
    for change in changes {
      try InvalidParameter.require("changes.at", change.at, in: 0...1e9, unit: "seconds")
      switch change.event {
      case .logIn(let count), .logOut(let count), .pause(let count), .resume(let count):
        try InvalidParameter.require("changes.agents", count, in: 1...100_000)
      case .answerRate(let factor), .talkTime(let factor):
        try InvalidParameter.require("changes.factor", factor, in: 0...100)
      case .setupDelay(let seconds):
        try InvalidParameter.require("changes.seconds", seconds, in: 0...3_600, unit: "seconds")
      }
    }
  }

  /// The most agent-hours in one run; their nanoseconds still fit a 64-bit number.
  static let mostAgentHours = 2_000_000.0

  private func validateAttempts() throws(InvalidParameter) {
    try InvalidParameter.require(
      "factorPerAttempt", attempts.factorPerAttempt, in: 0.000_001...1)
    try InvalidParameter.require("hourlyFactors", attempts.hourlyFactors.count, in: 0...24)
    for factor in attempts.hourlyFactors {
      try InvalidParameter.require("hourlyFactors", factor, in: 0...100)
    }
    if let detection = attempts.detection {
      try InvalidParameter.require(
        "detection.falseMachineShare", detection.falseMachineShare, in: 0...1)
      try InvalidParameter.require(
        "detection.falsePersonShare", detection.falsePersonShare, in: 0...1)
    }
    try validateFailures()
  }

  private func validateFailures() throws(InvalidParameter) {
    var sum = 0.0
    for failure in attempts.failures {
      let name = "failures.\(failure.outcome)"
      guard failure.outcome != .answered else {
        throw InvalidParameter(
          name: name, value: "answered", requirement: "be an outcome other than answered")
      }
      try InvalidParameter.require("\(name).share", failure.share, in: 0...1)
      sum += failure.share
    }
    guard attempts.answerRate == 1 || abs(sum - 1) < 1e-9 else {
      throw InvalidParameter(
        name: "failures", value: "\(sum)", requirement: "have shares that sum to 1")
    }
  }
}
