// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

extension FloorScenario {
  /// Checks every value; a scenario from a file or a command line must pass before it is run.
  ///
  /// - Throws: ``InvalidParameter`` for the first value out of its range.
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
    try validateFailures()
    try list?.validate()
  }

  /// The most agent-hours in one run; their nanoseconds still fit a 64-bit number.
  static let mostAgentHours = 2_000_000.0

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
