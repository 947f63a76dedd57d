// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// A strategy by name and the way to run it, so that strategies of any type, also an embedder's
/// own, stand side by side in one comparison.
///
/// ```swift
/// let mine = ComparedStrategy(named: "mine") { _ in MyDialing() }
/// ```
public struct ComparedStrategy: Sendable {
  /// The name that reports show.
  public let name: String
  /// The abandonment rule that it holds, nil when it holds none.
  public let rule: AbandonmentRule?
  private let run:
    @Sendable (FloorScenario, UInt64, UInt64) throws(InvalidParameter) -> FloorMeasures
  private let runWithHistory:
    @Sendable (FloorScenario, FloorHistory, UInt64, UInt64) throws(InvalidParameter)
      -> (measures: FloorMeasures, history: FloorHistory)
  private let runWatched:
    @Sendable (FloorScenario, DisturbanceRecorder, Double, AbandonmentBudget?, UInt64, UInt64)
      throws(InvalidParameter) -> (recorder: DisturbanceRecorder, budget: AbandonmentBudget?)

  /// Names a strategy.
  ///
  /// - Parameters:
  ///   - name: The name that reports show.
  ///   - rule: The abandonment rule that it holds, nil when it holds none.
  ///   - make: Makes the strategy for a floor, with nothing learned yet.
  public init<Strategy: DialingStrategy>(
    named name: String, rule: AbandonmentRule? = nil,
    make: @escaping @Sendable (FloorScenario) throws(InvalidParameter) -> Strategy
  ) {
    self.name = name
    self.rule = rule
    // The closure is generic over the type, so that each gets machine code of its own.
    run = { (scenario, seed, replication) throws(InvalidParameter) in
      try scenario.run(make(scenario), seed: seed, replication: replication).measures
    }
    runWithHistory = { (scenario, history, seed, replication) throws(InvalidParameter) in
      try scenario.run(make(scenario), history, seed, replication)
    }
    runWatched = {
      (scenario, recorder, moment, budget, seed, replication) throws(InvalidParameter) in
      let watched = StrategyWithHandover(try make(scenario), at: moment, adopting: budget)
      let run = try scenario.run(
        watched, recorder: recorder, seed: seed, replication: replication)
      return (run.recorder, run.strategy.budget)
    }
  }

  /// One of the five modes.
  public init(_ mode: StrategySpecification) {
    let name = "\(mode)"
    switch mode {
    case .manual: self.init(named: name) { _ in ManualDialing() }
    case .preview: self.init(named: name) { _ in PreviewDialing() }
    case .progressive: self.init(named: name) { _ in ProgressiveDialing() }
    case .power(let ratio):
      self.init(named: name) { (_) throws(InvalidParameter) in
        try PowerDialing(linesPerAgent: ratio)
      }
    case .predictive(let rule):
      self.init(named: name, rule: rule) { _ in PredictiveDialing(rule: rule) }
    }
  }

  /// Simulates one run.
  ///
  /// - Parameters:
  ///   - scenario: The floor.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What was counted.
  /// - Throws: `InvalidParameter` when the scenario or the strategy is out of range.
  public func measures(
    on scenario: FloorScenario, seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> FloorMeasures {
    try run(scenario, seed, replication)
  }

  /// Simulates one run and keeps how it went; it counts what ``measures(on:seed:replication:)``
  /// does.
  ///
  /// - Parameters:
  ///   - scenario: The floor.
  ///   - rules: The rules by which the history's ledger counts.
  ///   - stream: Where the event log goes; nil for nowhere.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What was counted, and how it went.
  /// - Throws: `InvalidParameter` when the scenario or the strategy is out of range.
  public func history(
    on scenario: FloorScenario, rules: [AbandonmentRule] = [], log stream: FloorLogStream? = nil,
    seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> (measures: FloorMeasures, history: FloorHistory) {
    try scenario.validate()
    let history = FloorHistory(of: scenario, rules: rules, log: stream)
    return try runWithHistory(scenario, history, seed, replication)
  }
}

extension ComparedStrategy {
  /// Simulates one run that a recorder watches.
  ///
  /// - Parameters:
  ///   - scenario: The floor.
  ///   - recorder: Hears of every change.
  ///   - moment: Seconds since the run began at which the strategy's counts are noted.
  ///   - budget: The counts that it adopts at that moment; nil to keep its own.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: The recorder after the run, and the counts at the moment, before they were replaced.
  /// - Throws: `InvalidParameter` when the scenario or the strategy is out of range.
  func watched(
    on scenario: FloorScenario, by recorder: DisturbanceRecorder, at moment: Double,
    adopting budget: AbandonmentBudget? = nil, seed: UInt64, replication: UInt64
  ) throws(InvalidParameter) -> (recorder: DisturbanceRecorder, budget: AbandonmentBudget?) {
    try runWatched(scenario, recorder, moment, budget, seed, replication)
  }
}

extension FloorScenario {
  /// Runs a strategy with a history, to its end.
  fileprivate func run<Strategy: DialingStrategy>(
    _ strategy: Strategy, _ history: FloorHistory, _ seed: UInt64, _ replication: UInt64
  ) throws(InvalidParameter) -> (measures: FloorMeasures, history: FloorHistory) {
    var result = try run(strategy, recorder: history, seed: seed, replication: replication)
    result.recorder.finish(at: end)
    return (result.measures, result.recorder)
  }
}
