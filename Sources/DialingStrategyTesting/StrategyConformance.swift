// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// The conformance suite for people who write strategies.
///
/// One call runs a strategy on a random floor whose callees and agents do their worst, and tests
/// the universal laws and those that the strategy declares in `promises`:
///
/// ```swift
/// let broken = StrategyConformance.violations(of: MyDialing(), seed: 1)
/// // an empty array means that every law held
/// ```
///
/// The universal laws: a decision is finite and not negative, also in time; the same history gives
/// the same decision; asking twice changes nothing; without agents nothing is launched; what a
/// copy learns does not reach the original.
///
/// The abandoned calls that count against a promised limit are those that a strategy could have
/// avoided. Where an idle agent leaves while lines ring for him, one call of those already
/// up is booked apart; and a call that was taken for a person's counts as answered.
///
/// **Not a strategy's law:** that an unanswered call rings as long as the rule in force says. A
/// decision is a level, `FloorSnapshot.launches(for:lineLimit:)` is never
/// negative, and so no decision can take a line down; how long it rings is the dialer's affair
/// and tested where dialers are.
public enum StrategyConformance: Sendable {
  /// Tests a strategy.
  ///
  /// - Parameters:
  ///   - strategy: The strategy, with nothing learned yet.
  ///   - seed: The seed of the random floor; failures can be repeated with it.
  ///   - steps: How many events the floor sees.
  /// - Returns: The laws that were broken, at most 20; empty when all held.
  /// - Complexity: Some ten microseconds for each step, by the strategy.
  public static func violations(
    of strategy: some DialingStrategy, seed: UInt64, steps: Int = 10_000
  ) -> [StrategyViolation] {
    var found: [StrategyViolation] = []
    var floor = AdversarialFloor(seed: seed, occupiesAgent: strategy.trigger.occupiesAgent)
    var pupil = strategy
    for step in 0..<max(steps, 0) where found.count < 20 {
      floor.step { pupil.observe($0) }
      let before = pupil
      let decision = pupil.linesWanted(given: floor.snapshot)
      var laws = LawChecker(floor: floor.snapshot, decision: decision, step: step)
      laws.checkUniversal(before: before, after: pupil)
      laws.checkPromises(of: before)
      if pupil.promises.contains(.holdsAbandonmentLimit) {
        laws.checkLimit(
          pupil.abandonmentLimit, answered: floor.answered, abandoned: floor.abandoned)
      }
      found += laws.violations
      floor.launch(floor.snapshot.launches(for: decision))
    }
    return found
  }
}
