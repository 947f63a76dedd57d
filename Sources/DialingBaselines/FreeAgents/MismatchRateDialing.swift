// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// The mismatch-rate policy of the ContactCenters simulation library, for outbound calls alone:
/// our reconstruction.
///
/// A base number of launches n is what a ``FreeAgentDialing`` would add. While the share of
/// answered calls that met no free agent, over a sliding window, is at or below a limit, twice n
/// is launched, otherwise n. The library's further condition, that inbound callers do not wait
/// too long, always holds here.
///
/// A mismatch is an answer that did not find an agent at once: abandoned, or connected late.
///
/// Source: the reference documentation of ContactCenters (E. Buist and P. L'Ecuyer, Université de
/// Montréal), `BadContactMismatchRatesDialerPolicy` and `DIALFREE_BADCALLMISMATCHRATES`,
/// simul.iro.umontreal.ca/contactcenters/doc/html; the policy is that of A. Deslauriers,
/// P. L'Ecuyer, J. Pichitlamken, A. Ingolfsson and A. Avramidis, Markov chain models of a
/// telephone call center with call blending, Computers & Operations Research 34 (2007),
/// doi 10.1016/j.cor.2005.06.019. Window and limit have no defaults there; half an hour and 3 %
/// are ours.
/// - Complexity: O(1), no allocation.
public struct MismatchRateDialing: DialingStrategy, Hashable {
  /// The policy whose launches are doubled.
  public let base: FreeAgentDialing
  /// The highest share of mismatches at which they are, 0 to 1.
  public let limit: Double

  private var answers: RecentCounts
  private var mismatches: RecentCounts

  /// Creates the strategy.
  ///
  /// - Parameters:
  ///   - base: The policy whose launches are doubled.
  ///   - limit: The highest share of mismatches at which they are.
  ///   - window: The length of the window in seconds.
  /// - Throws: `InvalidParameter` unless the limit is from 0 to 1 and the window from 1 s to a day.
  public init(
    base: FreeAgentDialing = .oneForEachAndOne, limit: Double = 0.03, window: Double = 1_800
  ) throws(InvalidParameter) {
    try InvalidParameter.require("limit", limit, in: 0...1)
    try InvalidParameter.require("window", window, in: 1...86_400, unit: "seconds")
    self.base = base
    self.limit = limit
    answers = RecentCounts(window: window)
    mismatches = RecentCounts(window: window)
  }

  public var promises: StrategyPromises { base.promises }

  public mutating func observe(_ event: FloorEvent) {
    switch event {
    case .answered: answers.add()
    case .abandoned: mismatches.add()
    case .connected(let wait) where wait > 0: mismatches.add()
    default: break
    }
  }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    answers.advance(to: floor.now)
    mismatches.advance(to: floor.now)
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents)
    }
    guard let lines = base.lines(free: floor.freeAgents) else {
      return DialingDecision(linesWanted: 0, reason: .noIdleAgent)
    }
    let missing = max(0, lines - floor.linesInFlight)
    let isRare = Double(mismatches.total) <= limit * Double(answers.total)
    return DialingDecision(
      linesWanted: floor.linesInFlight + (isRare ? 2 * missing : missing), reason: .controlLaw)
  }
}
