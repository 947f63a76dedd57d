// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation
import OutboundDialing

/// How a strategy takes a disturbance, over many replications, beside the same strategy on a floor
/// that has been in the new state all along.
///
/// That floor, the lasting state, has earned an abandonment budget of its own, mostly another than
/// the disturbed floor's. So it runs a second time and is given, at the moment of the disturbance,
/// the disturbed floor's counts: it shows what the remaining budget allows to somebody who knows
/// the new state.
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
  /// The utilisation of the floor in the new state all along that had, from the moment of the
  /// disturbance, the disturbed floor's counts; nil for a strategy that counts nothing.
  public var sameBudgetUtilisation: Estimate?
  /// The difference to it, pair by pair with the same luck.
  public var sameBudgetDifference: Estimate?
  /// Abandoned calls that the disturbed floor could afford at the moment of the disturbance.
  public var headroom: Estimate?
  /// The same on the floor that was in the new state all along.
  public var steadyHeadroom: Estimate?
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
  ///   - strategy: The strategy, with nothing learned yet at the beginning of each run.
  ///   - seed: The seed of all luck.
  ///   - replications: At least 2.
  ///   - threads: Runs that may go on at once.
  ///   - answers: How many answers after the disturbance are looked at.
  ///   - progress: Called after each finished replication.
  /// - Throws: `InvalidParameter` when something is out of range; `CancellationError`.
  public init(
    of disturbance: Disturbance, on scenario: FloorScenario, strategy: ComparedStrategy,
    seed: UInt64, replications: Int, threads: Int = 1, answers: Int = 200,
    progress: (Int) -> Void = { _ in }
  ) async throws {
    try InvalidParameter.require("replications", replications, in: 2...100_000)
    let moment = Double(Self.warmUp) * 60
    let (disturbed, steady) = (
      Self.floor(scenario, disturbance, at: moment), Self.floor(scenario, disturbance, at: 0)
    )
    let runs = try await Replications.run(
      replications, threads: threads, progress: progress
    ) { number in
      func watch(
        _ floor: FloorScenario, adopting budget: AbandonmentBudget? = nil
      ) throws -> Watched {
        let recorder = DisturbanceRecorder(
          moment: moment, minutesBefore: Self.shown, minutesAfter: Self.after, answers: answers)
        var run = try strategy.watched(
          on: floor, by: recorder, at: moment, adopting: budget, seed: seed,
          replication: UInt64(number))
        run.recorder.end(at: floor.end)
        return run
      }
      let seen = try watch(disturbed)
      return Run(
        disturbed: seen, steady: try watch(steady),
        sameBudget: try seen.budget.map { try watch(steady, adopting: $0) })
    }
    self.disturbance = disturbance
    agents = scenario.agents
    self.strategy = strategy.name
    limit = strategy.rule?.limit
    self.replications = replications
    self.seed = seed
    self.answers = answers
    minutes = (0..<Self.shown + Self.after).map { Self.minute($0, runs) }
    nextAbandonmentRate = Self.ratio(runs) { (Double($0.next.abandoned), Double($0.next.answered)) }
    nextUnavoidableRate = Self.ratio(runs) {
      (Double($0.next.unavoidable), Double($0.next.answered))
    }
    let late = Self.shown + 5..<Self.shown + 20
    utilisation = Self.mean(runs) { $0.disturbed.recorder.utilisation(late) }
    steadyUtilisation = Self.mean(runs) { $0.steady.recorder.utilisation(late) }
    difference = Self.mean(runs) {
      $0.disturbed.recorder.utilisation(late) - $0.steady.recorder.utilisation(late)
    }
    sameBudgetUtilisation = Self.meanOfSome(runs) { $0.sameBudget?.recorder.utilisation(late) }
    sameBudgetDifference = Self.meanOfSome(runs) { run in
      run.sameBudget.map {
        run.disturbed.recorder.utilisation(late) - $0.recorder.utilisation(late)
      }
    }
    headroom = Self.meanOfSome(runs) { $0.disturbed.budget?.headroom }
    steadyHeadroom = Self.meanOfSome(runs) { $0.steady.budget?.headroom }
    let soon = Self.shown..<Self.shown + 2
    mostLines = Self.mean(runs) { $0.disturbed.recorder.mostLines(soon) }
    steadyMostLines = Self.mean(runs) { $0.steady.recorder.mostLines(soon) }
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

  private typealias Watched = (recorder: DisturbanceRecorder, budget: AbandonmentBudget?)

  /// One replication: the floors that share its luck.
  private struct Run {
    var disturbed: Watched
    var steady: Watched
    var sameBudget: Watched?
  }

  private static func mean(_ runs: [Run], _ value: (Run) -> Double) -> Estimate {
    var statistics = SampleStatistics()
    for run in runs { statistics.add(value(run)) }
    return statistics.estimate(level: Estimate.level)
  }

  /// The mean of what every run has or none has.
  private static func meanOfSome(_ runs: [Run], _ value: (Run) -> Double?) -> Estimate? {
    let values = runs.compactMap(value)
    guard !values.isEmpty else { return nil }
    var statistics = SampleStatistics()
    for value in values { statistics.add(value) }
    return statistics.estimate(level: Estimate.level)
  }

  private static func ratio(
    _ runs: [Run], _ parts: (DisturbanceRecorder) -> (Double, Double)
  ) -> Estimate? {
    var statistics = RatioStatistics()
    for run in runs {
      let (numerator, denominator) = parts(run.disturbed.recorder)
      statistics.add(numerator: numerator, denominator: denominator)
    }
    return statistics.estimate(level: Estimate.level)
  }

  private static func minute(_ place: Int, _ runs: [Run]) -> Minute {
    Minute(
      minute: place - shown,
      utilisation: mean(runs) { $0.disturbed.recorder.utilisation(place..<place + 1) },
      steadyUtilisation: mean(runs) { $0.steady.recorder.utilisation(place..<place + 1) },
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
