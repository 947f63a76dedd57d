// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing

/// Replications of one strategy on one floor, the first of them in detail.
struct CampaignSimulation: Sendable {
  let strategy: ComparedStrategy
  let scenario: FloorScenario
  let seed: UInt64
  /// The rules by which the ledgers of the runs in detail count.
  let rules: [AbandonmentRule]
  /// What every run counted.
  let measures: [FloorMeasures]
  /// How the first runs went.
  let histories: [FloorHistory]

  /// The most runs whose hours, waits and decisions are kept: listening costs time.
  static let mostRunsInDetail = 20

  /// Simulates.
  ///
  /// - Parameters:
  ///   - strategy: The strategy.
  ///   - scenario: The floor.
  ///   - seed: The seed of all luck.
  ///   - replications: Independent repetitions, 1 to 100,000.
  ///   - threads: Runs that may go on at once; they change nothing in the result.
  ///   - rules: The rules by which ledgers count.
  ///   - log: Where the event log of the first run goes.
  ///   - progress: Called after each finished run with the numbers finished and to do.
  /// - Throws: `InvalidParameter` when something is out of range; `CancellationError`.
  init(
    of strategy: ComparedStrategy, on scenario: FloorScenario, seed: UInt64, replications: Int,
    threads: Int, rules: [AbandonmentRule] = [], log: FloorLogStream? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    try scenario.validate()
    guard 1...100_000 ~= replications else {
      throw InvalidParameter(
        name: "replications", value: "\(replications)", requirement: "be from 1 to 100000")
    }
    let runs = try await Replications.run(
      replications, threads: threads, progress: { progress($0, replications) }
    ) { number -> (FloorMeasures, FloorHistory?) in
      let replication = UInt64(number)
      guard number < Self.mostRunsInDetail else {
        return (
          try strategy.measures(on: scenario, seed: seed, replication: replication), nil
        )
      }
      let run = try strategy.history(
        on: scenario, rules: number == 0 ? rules : [], log: number == 0 ? log : nil, seed: seed,
        replication: replication)
      return (run.measures, run.history)
    }
    self.strategy = strategy
    self.scenario = scenario
    self.seed = seed
    self.rules = rules
    measures = runs.map(\.0)
    histories = runs.compactMap(\.1)
  }
}
