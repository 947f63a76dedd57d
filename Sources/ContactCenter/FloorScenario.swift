// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation
public import OutboundDialing

/// Everything about a floor that is not the strategy: agents, list, attempts, conversations.
///
/// The values that ``standard(agents:answerRate:days:)`` fills in are one family of outbound
/// consumer campaigns, not a norm; each can be changed.
public struct FloorScenario: Hashable, Codable, Sendable {
  /// Agents logged in at the start, 1 to 100,000.
  public var agents: Int
  /// Days simulated, 1 to 10,000; one day's shift joins the next.
  public var days: Int
  /// Hours of a shift, above 0 and at most 24.
  public var shiftHours: Double
  /// What happens to attempts.
  public var attempts: AttemptModel
  /// Length of a conversation.
  public var talkTime: DurationDistribution
  /// Length of the wrap-up after it.
  public var wrapUpTime: DurationDistribution
  /// Seconds that a person who answered waits for an agent before the call counts as abandoned.
  public var patience: Double
  /// Seconds that an agent needs to key in a number by hand.
  public var handDialingTime: Double
  /// Seconds that an agent reads a record in preview dialing.
  public var previewTime: Double
  /// The calling list; nil for one that never ends.
  public var list: CallingListRules?
  /// Lines that the trunk carries; nil for no limit.
  public var lineLimit: Int?
  /// Attempts that the network takes in a second; nil for no limit.
  public var callsPerSecond: Double?
  /// The hour of the day at which a shift begins, 0 to 23.
  public var startHour = 9
  /// Pauses that agents take of their own accord; nil for none.
  public var pauses: PauseRules?
  /// Calls that come in to the same agents; nil for none.
  public var inbound: InboundCalls?
  /// What happens at times of its own: agents who come and go, and what disturbs a campaign.
  public var changes: [FloorChange] = []

  /// A floor with this package's usual values for everything but its size and answer rate.
  ///
  /// - Parameters:
  ///   - agents: Agents logged in.
  ///   - answerRate: Share of attempts answered by a person.
  ///   - days: Days simulated.
  /// - Returns: The scenario.
  /// - Throws: `InvalidParameter` when one of them is out of range.
  public static func standard(
    agents: Int, answerRate: Double, days: Int = 1
  ) throws(InvalidParameter) -> FloorScenario {
    let scenario = try FloorScenario(
      agents: agents, days: days, shiftHours: 8,
      attempts: AttemptModel(
        answerRate: answerRate, setupTime: 1.5,
        ringTime: .checked(.truncatedLognormal(median: 9.5, logDeviation: 0.45, upperEnd: 25)),
        failures: [
          .lasting(.noAnswer, share: 0.600, system: 25, byHand: 60),
          .lasting(.answeringMachine, share: 0.267, system: 22, byHand: 50),
          .lasting(.busy, share: 0.090, system: 1, byHand: 5),
          .lasting(.invalid, share: 0.043, system: 1, byHand: 5),
        ]),
      talkTime: .checked(.lognormal(mean: 150, coefficientOfVariation: 1)),
      wrapUpTime: .checked(.lognormal(mean: 30, coefficientOfVariation: 0.5)),
      patience: 2, handDialingTime: 10, previewTime: 20, list: nil, lineLimit: nil)
    try scenario.validate()
    return scenario
  }

  /// Mean handle time in seconds: conversation and wrap-up.
  public var meanHandleTime: Double { talkTime.mean + wrapUpTime.mean }

  /// Simulated hours that each agent is logged in.
  public var hoursPerAgent: Double { shiftHours * Double(days) }

  /// The end of the last shift.
  public var end: FloorInstant { FloorInstant.start.adding(seconds: hoursPerAgent * 3_600) }

  /// Seconds before each attempt for whoever triggers it.
  public func preparationTime(_ trigger: DialTrigger) -> Double {
    switch trigger {
    case .agentByHand: handDialingTime
    case .agentAfterPreview: previewTime
    case .system: 0
    }
  }
}

extension DurationDistribution {
  /// A distribution or the scenario's own kind of error.
  static func checked(_ shape: Shape) throws(InvalidParameter) -> Self {
    do {
      return try DurationDistribution(shape)
    } catch {
      throw InvalidParameter(name: "duration", value: "\(shape)", requirement: error.description)
    }
  }
}

extension AttemptModel.Failure {
  /// A failure of fixed lengths.
  static func lasting(
    _ outcome: AttemptOutcome, share: Double, system: Double, byHand: Double
  ) throws(InvalidParameter) -> Self {
    try Self(
      outcome: outcome, share: share, systemTime: .checked(.constant(seconds: system)),
      byHandTime: .checked(.constant(seconds: byHand)))
  }
}
