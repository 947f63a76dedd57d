// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation
public import OutboundDialing

/// How a strategy takes a disturbance, over many replications, beside the same strategy on a floor
/// that has been in the new state all along.
public struct DisturbanceReport: Hashable, Codable, Sendable {
  /// What happened.
  public var disturbance: Disturbance
  /// Agents on the floor.
  public var agents: Int
  /// The name of the strategy.
  public var strategy: String
  /// The abandonment limit, if the strategy holds one.
  public var limit: Double?
  /// Replications.
  public var replications: Int
  /// The seed of all luck.
  public var seed: UInt64
  /// Minute by minute, with the disturbance at 0.
  public var minutes: [Minute]
  /// Abandoned ÷ answered among the next ``answers`` calls answered after the disturbance.
  public var nextAbandonmentRate: Estimate?
  /// The part of it that no pacing could have avoided, because agents left while lines rang.
  public var nextUnavoidableRate: Estimate?
  /// How many answers that counts.
  public var answers: Int
  /// Utilisation of the agents at work from the fifth to the twentieth minute.
  public var utilisation: Estimate
  /// The same of the floor that was in the new state all along.
  public var steadyUtilisation: Estimate
  /// The difference of the two, pair by pair with the same luck.
  public var difference: Estimate
  /// The most lines up at once in the two minutes after the disturbance.
  public var mostLines: Estimate
  /// The most lines up at once in the same minutes on the floor that was in the new state all along.
  public var steadyMostLines: Estimate

  /// One minute of all replications.
  public struct Minute: Hashable, Codable, Sendable {
    /// The minute's beginning relative to the disturbance.
    public var minute: Int
    /// Handling ÷ (logged in − paused).
    public var utilisation: Estimate
    /// The same on the floor that was in the new state all along.
    public var steadyUtilisation: Estimate
    /// Abandoned ÷ answered; nil when nobody answered.
    public var abandonmentRate: Estimate?
  }

  /// Minutes simulated before the disturbance and after it.
  static let (warmUp, shown, after) = (120, 10, 30)

  /// Runs the experiment.
  ///
  /// - Parameters:
  ///   - disturbance: What happens, two hours into the campaign.
  ///   - scenario: The floor; its days, shifts and changes are replaced.
  ///   - name: The strategy's name.
  ///   - limit: The limit that it holds, nil for none.
  ///   - seed: The seed of all luck.
  ///   - replications: At least 2.
  ///   - threads: Runs that may go on at once.
  ///   - answers: How many answers after the disturbance are looked at.
  ///   - progress: Called after each finished replication.
  ///   - make: Makes the strategy, with nothing learned yet.
  /// - Throws: `InvalidParameter` when something is out of range; `CancellationError`.
  public init<Strategy: DialingStrategy>(
    of disturbance: Disturbance, on scenario: FloorScenario, strategy name: String,
    limit: Double? = nil, seed: UInt64, replications: Int, threads: Int = 1, answers: Int = 200,
    progress: (Int) -> Void = { _ in }, make: @escaping @Sendable () -> Strategy
  ) async throws {
    try InvalidParameter.require("replications", replications, in: 2...100_000)
    let moment = Double(Self.warmUp) * 60
    let (disturbed, steady) = (
      Self.floor(scenario, disturbance, at: moment), Self.floor(scenario, disturbance, at: 0)
    )
    let runs = try await Replications.run(
      replications, threads: threads, progress: progress
    ) { number in
      func watch(_ floor: FloorScenario) throws -> DisturbanceRecorder {
        let recorder = DisturbanceRecorder(
          moment: moment, minutesBefore: Self.shown, minutesAfter: Self.after, answers: answers)
        var seen = try floor.run(
          make(), recorder: recorder, seed: seed, replication: UInt64(number)
        ).recorder
        seen.end(at: floor.end)
        return seen
      }
      return (try watch(disturbed), try watch(steady))
    }
    self.disturbance = disturbance
    agents = scenario.agents
    strategy = name
    self.limit = limit
    self.replications = replications
    self.seed = seed
    self.answers = answers
    minutes = (0..<Self.shown + Self.after).map { Self.minute($0, runs) }
    nextAbandonmentRate = Self.ratio(runs) { (Double($0.next.abandoned), Double($0.next.answered)) }
    nextUnavoidableRate = Self.ratio(runs) {
      (Double($0.next.unavoidable), Double($0.next.answered))
    }
    let late = Self.shown + 5..<Self.shown + 20
    utilisation = Self.mean(runs) { $0.0.utilisation(late) }
    steadyUtilisation = Self.mean(runs) { $0.1.utilisation(late) }
    difference = Self.mean(runs) { $0.0.utilisation(late) - $0.1.utilisation(late) }
    mostLines = Self.mean(runs) { $0.0.mostLines(Self.shown..<Self.shown + 2) }
    steadyMostLines = Self.mean(runs) { $0.1.mostLines(Self.shown..<Self.shown + 2) }
  }

  private static func floor(
    _ scenario: FloorScenario, _ disturbance: Disturbance, at moment: Double
  ) -> FloorScenario {
    var floor = scenario
    floor.days = 1
    floor.shiftHours = Double(warmUp + after) / 60
    floor.changes = disturbance.changes(at: moment, agents: scenario.agents)
    return floor
  }

  private typealias Pair = (DisturbanceRecorder, DisturbanceRecorder)

  private static func mean(_ runs: [Pair], _ value: (Pair) -> Double) -> Estimate {
    var statistics = SampleStatistics()
    for run in runs { statistics.add(value(run)) }
    return statistics.estimate(level: Estimate.level)
  }

  private static func ratio(
    _ runs: [Pair], _ parts: (DisturbanceRecorder) -> (Double, Double)
  ) -> Estimate? {
    var statistics = RatioStatistics()
    for run in runs {
      let (numerator, denominator) = parts(run.0)
      statistics.add(numerator: numerator, denominator: denominator)
    }
    return statistics.estimate(level: Estimate.level)
  }

  private static func minute(_ place: Int, _ runs: [Pair]) -> Minute {
    Minute(
      minute: place - shown,
      utilisation: mean(runs) { $0.0.utilisation(place..<place + 1) },
      steadyUtilisation: mean(runs) { $0.1.utilisation(place..<place + 1) },
      abandonmentRate: ratio(runs) {
        (Double($0.minutes[place].abandoned), Double($0.minutes[place].answered))
      })
  }
}

extension DisturbanceRecorder {
  /// Handling ÷ (logged in − paused) in some minutes.
  fileprivate func utilisation(_ range: Range<Int>) -> Double {
    let seen = minutes[range]
    let available = seen.reduce(0) { $0 + $1.available }
    return available == 0
      ? 0 : Double(seen.reduce(0) { $0 + $1.handling }) / Double(available)
  }

  /// The most lines up at once in some minutes.
  fileprivate func mostLines(_ range: Range<Int>) -> Double {
    Double(minutes[range].reduce(0) { max($0, $1.mostLines) })
  }
}
