// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing
import DiscreteEventSimulation

extension FloorScenario {
  /// A floor with what the standard one leaves out: two modes of ringing, records that tire, hours
  /// that differ, pauses, retries and callbacks and, on demand, a detector of machines.
  ///
  /// People pick up after 6 to 10 seconds and voicemail after 18 to 22; a number rings out after 22,
  /// so that most voicemail is never reached. Each further attempt at a record is answered 0.8
  /// times as often as the one before. The published figures differ much from one campaign to the
  /// next: these are one plausible set of them, meant to be changed.
  ///
  /// - Parameters:
  ///   - agents: Agents logged in.
  ///   - answerRate: Share of first attempts answered by a person, at the average hour.
  ///   - days: Days simulated.
  ///   - hasDetector: Whether a detector listens to every answer. It takes 1 to 4 seconds, which the
  ///     rule on abandoned calls does not forgive, and takes 3 % of people for machines.
  /// - Returns: The scenario.
  /// - Throws: `InvalidParameter` when one of them is out of range.
  public static func lifelike(
    agents: Int, answerRate: Double, days: Int = 1, hasDetector: Bool = false
  ) throws(InvalidParameter) -> FloorScenario {
    var scenario = try standard(agents: agents, answerRate: answerRate, days: days)
    let voicemail = try DurationDistribution.checked(
      .truncatedLognormal(median: 20, logDeviation: 0.08, upperEnd: 22))
    scenario.attempts.ringTime = try .checked(
      .truncatedLognormal(median: 8, logDeviation: 0.35, upperEnd: 22))
    scenario.attempts.failures = try [
      .init(
        outcome: .noAnswer, share: 0.60, systemTime: .checked(.constant(seconds: 22)),
        byHandTime: .checked(.constant(seconds: 40))),
      .init(
        outcome: .answeringMachine, share: 0.27, systemTime: voicemail,
        byHandTime: .checked(.constant(seconds: 50))),
      .lasting(.busy, share: 0.09, system: 1, byHand: 5),
      .lasting(.invalid, share: 0.04, system: 1, byHand: 5),
    ]
    scenario.attempts.factorPerAttempt = 0.8
    scenario.attempts.hourlyFactors = [0.8, 0.9, 1.0, 1.0, 0.9, 0.9, 1.1, 1.4]
    scenario.attempts.greetingTime = try .checked(
      .lognormal(mean: 1.5, coefficientOfVariation: 0.4))
    if hasDetector {
      scenario.attempts.detection = AnsweringMachineDetection(
        delay: try .checked(.truncatedLognormal(median: 2.2, logDeviation: 0.3, upperEnd: 4)),
        falseMachineShare: 0.03, falsePersonShare: 0.10,
        unmaskingTime: try .checked(.lognormal(mean: 8, coefficientOfVariation: 0.4)))
    }
    scenario.list = CallingListRules(records: max(1, agents * days * 250), maximumAttempts: 3)
    scenario.list?.busyRetryMinutes = 10
    scenario.list?.callbackShare = 0.05
    scenario.pauses = PauseRules(
      timeBetween: try .checked(.exponential(mean: 5_400)),
      duration: try .checked(.lognormal(mean: 420, coefficientOfVariation: 0.5)))
    try scenario.validate()
    return scenario
  }
}
