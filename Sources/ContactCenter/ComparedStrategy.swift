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
  }

  /// One of the five modes.
  public init(_ mode: StrategySpecification) {
    name = "\(mode)"
    if case .predictive(let rule) = mode { self.rule = rule } else { rule = nil }
    run = { (scenario, seed, replication) throws(InvalidParameter) in
      try scenario.measures(mode, seed: seed, replication: replication)
    }
    runWithHistory = { (scenario, history, seed, replication) throws(InvalidParameter) in
      switch mode {
      case .manual: return try scenario.run(ManualDialing(), history, seed, replication)
      case .preview: return try scenario.run(PreviewDialing(), history, seed, replication)
      case .progressive: return try scenario.run(ProgressiveDialing(), history, seed, replication)
      case .power(let ratio):
        return try scenario.run(PowerDialing(linesPerAgent: ratio), history, seed, replication)
      case .predictive(let rule):
        let predictive = PredictiveDialing(rule: rule)
        return try scenario.run(predictive, history, seed, replication)
      }
    }
  }

  /// Simulates one run.
  ///
  /// - Parameters:
  ///   - scenario: The floor.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What was counted.
  /// - Throws: ``InvalidParameter`` when the scenario or the strategy is out of range.
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
  /// - Throws: ``InvalidParameter`` when the scenario or the strategy is out of range.
  public func history(
    on scenario: FloorScenario, rules: [AbandonmentRule] = [], log stream: FloorLogStream? = nil,
    seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> (measures: FloorMeasures, history: FloorHistory) {
    try scenario.validate()
    let history = FloorHistory(of: scenario, rules: rules, log: stream)
    return try runWithHistory(scenario, history, seed, replication)
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
