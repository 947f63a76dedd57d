// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import DiscreteEventSimulation
import OutboundDialing

/// The best that a fixed ratio could have done, known only in hindsight.
///
/// It is a search, not a strategy: every level is simulated on the same floor with the same luck,
/// and the one with the highest utilisation is taken whose abandonment rate is within the limit.
/// Nobody who has to choose a level before the campaign can do better with one; nobody can know
/// it either.
///
/// ```swift
/// let best = try await BestFixedRatio(on: scenario, limit: 0.03, seed: 1)
/// best.level  // 1.1 for ten agents of the usual scenario
/// ```
public struct BestFixedRatio: Hashable, Codable, Sendable {
  /// What one level came to.
  public struct Candidate: Hashable, Codable, Sendable {
    /// Lines for each agent who is idle or talking.
    public var level: Double
    /// Handling time ÷ logged-in time, 0 to 1.
    public var utilisation: Estimate
    /// Abandoned ÷ answered by a person, 0 to 1; nil when nobody answered.
    public var abandonmentRate: Estimate?
  }

  /// The limit of the abandonment rate, 0 to 1.
  public let limit: Double
  /// All levels that were tried, in the order given.
  public let candidates: [Candidate]

  /// The levels tried unless told otherwise: 1.00 to 1.60 by steps of 0.05.
  public static let usualLevels = (0...12).map { 1 + 0.05 * Double($0) }

  /// Searches.
  ///
  /// - Parameters:
  ///   - scenario: The floor.
  ///   - limit: The highest abandonment rate allowed, 0 to 1.
  ///   - levels: The levels to try, each from 1 to 100; at least one.
  ///   - seed: The seed of all luck, the same for every level.
  ///   - replications: Independent repetitions of each level.
  ///   - threads: Runs that may go on at once.
  /// - Throws: `InvalidParameter` when something is out of range; `CancellationError`.
  public init(
    on scenario: FloorScenario, limit: Double, levels: [Double] = Self.usualLevels, seed: UInt64,
    replications: Int = StrategyComparison.usualReplications, threads: Int = 1
  ) async throws {
    try InvalidParameter.require("limit", limit, in: 0...1)
    for level in levels { try VICIdialSettings.ratio(level).validate() }
    let comparison = try await StrategyComparison(
      of: levels.map { ComparedStrategy(.vicidial(.ratio($0))) }, on: scenario, seed: seed,
      replications: replications, threads: threads)
    self.limit = limit
    candidates = zip(levels, comparison.results).map { level, report in
      Candidate(
        level: level, utilisation: report.utilisation, abandonmentRate: report.abandonmentRate)
    }
  }

  /// The best candidate within the limit; nil when every level passes it.
  public var best: Candidate? {
    candidates.filter { ($0.abandonmentRate?.mean ?? 0) <= limit }
      .max { $0.utilisation.mean < $1.utilisation.mean }
  }

  /// Its level; nil when every level passes the limit.
  public var level: Double? { best?.level }
}
