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
  /// - Throws: ``InvalidParameter`` when the scenario or the mode is out of range.
  public func measures(
    _ mode: StrategySpecification, seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> FloorMeasures {
    try run(mode, NoRecorder(), seed, replication).measures
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
  /// - Throws: ``InvalidParameter`` when the scenario or the mode is out of range.
  public func log(
    _ mode: StrategySpecification, seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> (measures: FloorMeasures, log: FloorLog) {
    let run = try run(mode, FloorLog(of: self), seed, replication)
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
  /// - Throws: ``InvalidParameter`` when the scenario is out of range.
  public func run<Strategy: DialingStrategy, Recorder: FloorRecorder>(
    _ strategy: Strategy, recorder: Recorder = NoRecorder(), seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> (measures: FloorMeasures, strategy: Strategy, recorder: Recorder) {
    try validate()
    return run(strategy, recorder, seed, replication)
  }

  private func run<Strategy: DialingStrategy, Recorder: FloorRecorder>(
    _ strategy: Strategy, _ recorder: Recorder, _ seed: UInt64, _ replication: UInt64
  ) -> (measures: FloorMeasures, strategy: Strategy, recorder: Recorder) {
    var simulation = FloorSimulation(
      scenario: self, strategy: strategy, recorder: recorder, seed: seed,
      replication: replication)
    simulation.run()
    return (simulation.measures, simulation.strategy, simulation.recorder)
  }

  @inline(__always)
  private func run<Recorder: FloorRecorder>(
    _ mode: StrategySpecification, _ recorder: Recorder, _ seed: UInt64, _ replication: UInt64
  ) throws(InvalidParameter) -> (measures: FloorMeasures, recorder: Recorder) {
    try validate()
    // One call for each type, so that each gets machine code of its own.
    switch mode {
    case .manual: return counted(run(ManualDialing(), recorder, seed, replication))
    case .preview: return counted(run(PreviewDialing(), recorder, seed, replication))
    case .progressive: return counted(run(ProgressiveDialing(), recorder, seed, replication))
    case .power(let ratio):
      let power = try PowerDialing(linesPerAgent: ratio)
      return counted(run(power, recorder, seed, replication))
    case .predictive(let rule):
      let predictive = PredictiveDialing(rule: rule)
      return counted(run(predictive, recorder, seed, replication))
    }
  }

  private func counted<Strategy, Recorder>(
    _ run: (measures: FloorMeasures, strategy: Strategy, recorder: Recorder)
  ) -> (measures: FloorMeasures, recorder: Recorder) {
    (run.measures, run.recorder)
  }
}
