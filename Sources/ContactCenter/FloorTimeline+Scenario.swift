// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

extension FloorScenario {
  /// Runs the floor under one of the five modes and keeps its first part for showing.
  ///
  /// It is the run that ``measures(_:seed:replication:)`` counts, to its end; only what is kept is
  /// limited.
  ///
  /// - Parameters:
  ///   - mode: The dialing mode.
  ///   - end: The last moment that is kept; the end of the run if that is sooner.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: What happened until then.
  /// - Throws: `InvalidParameter` when the scenario or the mode is out of range.
  public func timeline(
    of mode: StrategySpecification, until end: FloorInstant, seed: UInt64, replication: UInt64 = 0
  ) throws(InvalidParameter) -> FloorTimeline {
    let timeline = FloorTimeline(agents: agents, until: min(end, self.end))
    return try run(mode, recorder: timeline, seed: seed, replication: replication).recorder
  }
}
