// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

extension FloorScenario {
  /// Simulates one run of the floor under one of the five modes.
  ///
  /// The same scenario, mode, seed and replication give the same measures.
  ///
  /// - Parameters:
  ///   - mode: The dialing mode.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What was counted.
  /// - Throws: `InvalidParameter` when the scenario or the mode is out of range.
  public func measures(
    _ mode: StrategySpecification, seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> FloorMeasures {
    try run(mode, recorder: NoRecorder(), seed: seed, replication: replication).measures
  }

  /// Simulates one run of the floor under one of the five modes and keeps its event log.
  ///
  /// It is the run that ``measures(_:seed:replication:)`` counts.
  ///
  /// - Parameters:
  ///   - mode: The dialing mode.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What was counted, and everything that happened.
  /// - Throws: `InvalidParameter` when the scenario or the mode is out of range.
  public func log(
    _ mode: StrategySpecification, seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> (measures: FloorMeasures, log: FloorLog) {
    let run = try run(mode, recorder: FloorLog(of: self), seed: seed, replication: replication)
    return (run.measures, run.recorder)
  }

  /// Simulates one run under any strategy, with a listener.
  ///
  /// - Parameters:
  ///   - strategy: The strategy as it stands; what it learns is in the result.
  ///   - recorder: Hears of every change of an agent and of the lines.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What was counted, the strategy after the run, and the recorder.
  /// - Throws: `InvalidParameter` when the scenario is out of range.
  public func run<Strategy: DialingStrategy, Recorder: FloorRecorder>(
    _ strategy: Strategy, recorder: Recorder = NoRecorder(), seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> (measures: FloorMeasures, strategy: Strategy, recorder: Recorder) {
    try validate()
    var simulation = FloorSimulation(
      scenario: self, strategy: strategy, recorder: recorder, seed: seed,
      replication: replication)
    simulation.run()
    return (simulation.measures, simulation.strategy, simulation.recorder)
  }

  /// Simulates one run under one of the five modes, with a listener.
  ///
  /// - Parameters:
  ///   - mode: The dialing mode.
  ///   - recorder: Hears of every change of an agent and of the lines.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What was counted, and the recorder.
  /// - Throws: `InvalidParameter` when the scenario or the mode is out of range.
  package func run<Recorder: FloorRecorder>(
    _ mode: StrategySpecification, recorder: Recorder, seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> (measures: FloorMeasures, recorder: Recorder) {
    func counted(
      _ strategy: some DialingStrategy
    ) throws(InvalidParameter) -> (measures: FloorMeasures, recorder: Recorder) {
      let run = try run(strategy, recorder: recorder, seed: seed, replication: replication)
      return (run.measures, run.recorder)
    }
    // One call for each type, so that each gets machine code of its own.
    return switch mode {
    case .manual: try counted(ManualDialing())
    case .preview: try counted(PreviewDialing())
    case .progressive: try counted(ProgressiveDialing())
    case .power(let ratio): try counted(try PowerDialing(linesPerAgent: ratio))
    case .predictive(let rule): try counted(PredictiveDialing(rule: rule))
    }
  }
}
