// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation
public import OutboundDialing

/// The measures of one mode over all replications, each with its confidence interval.
public struct FloorReport: Hashable, Codable, Sendable {
  /// The name of the dialing mode.
  public var strategy: String
  /// Handling time ÷ logged-in time, 0 to 1.
  public var utilisation: Estimate
  /// Minutes of conversation in an agent-hour.
  public var talkMinutesPerAgentHour: Estimate
  /// Answered calls connected, in an agent-hour.
  public var contactsPerAgentHour: Estimate
  /// Attempts launched, in an agent-hour.
  public var attemptsPerAgentHour: Estimate
  /// Abandoned ÷ answered by a person, 0 to 1; nil when nobody answered.
  public var abandonmentRate: Estimate?
  /// Share of logged-in time in which an agent is ready and has no call, 0 to 1.
  public var idleShare: Estimate
  /// Share of logged-in time spent on reading records or keying in numbers, 0 to 1.
  public var previewingShare: Estimate
  /// Share of logged-in time spent listening to attempts, 0 to 1.
  public var dialingShare: Estimate
  /// Share of logged-in time in conversation, 0 to 1.
  public var talkShare: Estimate
  /// Share of logged-in time in wrap-up, 0 to 1.
  public var wrapUpShare: Estimate
  /// Answered ÷ resolved attempts, 0 to 1; nil when none was resolved.
  public var observedAnswerRate: Estimate?
  /// Calls answered by a person, all replications together.
  public var answered: Int
  /// Abandoned calls, all replications together.
  public var abandoned: Int
  /// The abandoned calls by cause; every cause is listed.
  public var abandonedByCause: [CauseCount]
  /// Abandoned ÷ answered in the replication where it is highest; nil when nobody answered.
  public var highestAbandonmentRate: Double?

  /// How many calls were abandoned for one cause.
  public struct CauseCount: Hashable, Codable, Sendable {
    /// The cause.
    public var cause: AbandonmentCause
    /// Calls, all replications together.
    public var calls: Int
    /// Whether pacing could have avoided them.
    public var isAvoidable: Bool { !cause.isUnavoidable }
  }

  /// Abandoned calls that no pacing could have avoided, all replications together.
  public var abandonedUnavoidably: Int {
    abandonedByCause.reduce(0) { $0 + ($1.isAvoidable ? 0 : $1.calls) }
  }

  /// Summarises the replications of one mode, in their order.
  ///
  /// - Parameters:
  ///   - strategy: The mode's name.
  ///   - runs: One run for each replication.
  ///   - level: The level of confidence.
  public init(
    strategy: String, runs: [FloorMeasures], level: Double = Estimate.level
  ) {
    func mean(_ value: (FloorMeasures) -> Double) -> Estimate {
      var statistics = SampleStatistics()
      for run in runs { statistics.add(value(run)) }
      return statistics.estimate(level: level)
    }
    func ratio(
      _ numerator: (FloorMeasures) -> Int, _ denominator: (FloorMeasures) -> Int
    ) -> Estimate? {
      var statistics = RatioStatistics()
      for run in runs {
        statistics.add(
          numerator: Double(numerator(run)), denominator: Double(denominator(run)))
      }
      return statistics.estimate(level: level)
    }
    self.strategy = strategy
    utilisation = mean(\.utilisation)
    talkMinutesPerAgentHour = mean { $0.share(.talking) * 60 }
    contactsPerAgentHour = mean { Double($0.connected) / $0.agentHours }
    attemptsPerAgentHour = mean { Double($0.launched) / $0.agentHours }
    abandonmentRate = ratio(\.abandoned) { $0.attempts(.answered) }
    idleShare = mean { $0.share(.idle) }
    previewingShare = mean { $0.share(.previewing) }
    dialingShare = mean { $0.share(.dialing) }
    talkShare = mean { $0.share(.talking) }
    wrapUpShare = mean { $0.share(.wrapUp) }
    observedAnswerRate = ratio({ $0.attempts(.answered) }, \.resolved)
    answered = runs.reduce(0) { $0 + $1.attempts(.answered) }
    abandoned = runs.reduce(0) { $0 + $1.abandoned }
    abandonedByCause = AbandonmentCause.allCases.map { cause in
      CauseCount(cause: cause, calls: runs.reduce(0) { $0 + $1.abandoned(cause) })
    }
    highestAbandonmentRate =
      runs.filter { $0.attempts(.answered) > 0 }
      .map { Double($0.abandoned) / Double($0.attempts(.answered)) }.max()
  }
}
