// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation
public import OutboundDialing

/// What happens to an attempt on the line: how it ends and how long that takes.
public struct AttemptModel: Hashable, Codable, Sendable {
  /// Share of attempts answered by a person, above 0 and at most 1.
  public var answerRate: Double
  /// Seconds from launch until the network rings.
  public var setupTime: Double
  /// Seconds of ringing until a person answers.
  public var ringTime: DurationDistribution
  /// How the other attempts end; the shares sum to 1.
  public var failures: [Failure]
  /// Factor on the answer rate for each further attempt at a record, above 0 and at most 1.
  public var factorPerAttempt = 1.0
  /// Factors on the answer rate by hour of the shift; hours beyond them have the factor 1.
  public var hourlyFactors: [Double] = []
  /// Seconds that a person who answers speaks before he expects an agent: from its end the time
  /// within which an agent must be connected is counted.
  public var greetingTime: DurationDistribution?
  /// The detector of machines; nil when the network tells them apart without error or delay.
  public var detection: AnsweringMachineDetection?

  /// Creates a model without decay, hours, greeting or detector; it is checked when a scenario is.
  public init(
    answerRate: Double, setupTime: Double, ringTime: DurationDistribution, failures: [Failure]
  ) {
    self.answerRate = answerRate
    self.setupTime = setupTime
    self.ringTime = ringTime
    self.failures = failures
  }

  /// One way in which an attempt fails.
  public struct Failure: Hashable, Codable, Sendable {
    /// The outcome.
    public var outcome: AttemptOutcome
    /// Its share of the failed attempts, 0 to 1.
    public var share: Double
    /// Seconds after set-up until a dialing system ends the attempt.
    public var systemTime: DurationDistribution
    /// Seconds after set-up until an agent who dials by hand has heard it out.
    public var byHandTime: DurationDistribution

    /// Creates one way to fail.
    public init(
      outcome: AttemptOutcome, share: Double, systemTime: DurationDistribution,
      byHandTime: DurationDistribution
    ) {
      self.outcome = outcome
      self.share = share
      self.systemTime = systemTime
      self.byHandTime = byHandTime
    }
  }

  /// Mean seconds from launch to a person's answer.
  public var meanAnswerTime: Double { setupTime + ringTime.mean }

  /// Mean seconds from launch to the end of a failed attempt.
  ///
  /// - Parameter trigger: Who listens: a system cuts failures short, an agent by hand hears them
  ///   to their end.
  /// - Returns: Seconds.
  public func meanFailureTime(_ trigger: DialTrigger) -> Double {
    failures.reduce(setupTime) { $0 + $1.share * $1.time(trigger).mean }
  }
}

extension AttemptModel.Failure {
  /// Seconds after set-up until the attempt ends for whoever listens.
  func time(_ trigger: DialTrigger) -> DurationDistribution {
    trigger == .agentByHand ? byHandTime : systemTime
  }
}
