// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
public import OutboundDialing
import QueueingTheory

/// Several dialing modes on the same floor with the same luck, side by side.
public struct StrategyComparison: Hashable, Codable, Sendable {
  /// Everything the figures depend on.
  public var parameters: Parameters
  /// The utilisation of progressive dialing in closed form: the most that is possible without
  /// abandoned calls.
  public var u0: Double
  /// One report for each mode, in the order asked for.
  public var results: [FloorReport]

  /// Everything that the figures of a comparison depend on.
  public struct Parameters: Hashable, Codable, Sendable {
    /// The floor.
    public var scenario: FloorScenario
    /// The names of the modes compared.
    public var strategies: [String]
    /// The abandonment rules of the modes that hold one.
    public var rules: [AbandonmentRule]
    /// The seed of all luck.
    public var seed: UInt64
    /// Independent repetitions.
    public var replications: Int
    /// The level of confidence of every interval.
    public var level: Double
  }

  /// Simulates the modes.
  ///
  /// - Parameters:
  ///   - strategies: The modes, at least one.
  ///   - scenario: The floor.
  ///   - seed: The seed of all luck: record by record the same for every mode.
  ///   - replications: Independent repetitions, 1 to 100,000; intervals need two.
  ///   - threads: Runs that may go on at once.
  ///   - progress: Called after each finished run with the numbers finished and to do.
  /// - Throws: `InvalidParameter` when something is out of range; `CancellationError`.
  public init(
    of strategies: [ComparedStrategy], on scenario: FloorScenario, seed: UInt64,
    replications: Int = Self.usualReplications, threads: Int = 1,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    try scenario.validate()
    try InvalidParameter.require("strategies", strategies.count, in: 1...100)
    try InvalidParameter.require("replications", replications, in: 1...100_000)
    let total = strategies.count * replications
    let runs = try await Replications.run(
      total, threads: threads, progress: { progress($0, total) }
    ) { number in
      try strategies[number / replications].measures(
        on: scenario, seed: seed, replication: UInt64(number % replications))
    }
    results = strategies.indices.map { place in
      FloorReport(
        strategy: strategies[place].name,
        runs: Array(runs[place * replications..<(place + 1) * replications]))
    }
    parameters = Parameters(
      scenario: scenario, strategies: strategies.map(\.name),
      rules: strategies.compactMap(\.rule), seed: seed, replications: replications,
      level: Estimate.level)
    u0 = try scenario.zeroAbandonmentBound().utilisation
  }

  /// Simulates some of the five modes; see ``init(of:on:seed:replications:threads:progress:)``.
  ///
  /// - Throws: `InvalidParameter` when something is out of range; `CancellationError`.
  public init(
    of strategies: [StrategySpecification], on scenario: FloorScenario, seed: UInt64,
    replications: Int = Self.usualReplications, threads: Int = 1,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    try await self.init(
      of: strategies.map { ComparedStrategy($0) }, on: scenario, seed: seed,
      replications: replications, threads: threads, progress: progress)
  }

  /// The number of replications unless asked otherwise.
  public static let usualReplications = 10
}
