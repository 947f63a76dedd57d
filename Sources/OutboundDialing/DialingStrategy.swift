// SPDX-License-Identifier: Apache-2.0

/// A way to pace outbound calls: it decides how many lines should be up.
///
/// A strategy is a value. It is asked after every event on the floor, answers with a *level* of
/// lines rather than a number to launch, so that asking twice does no harm, and learns only from
/// what a real dialer sees. The dialer subtracts the lines in flight, once for all strategies:
/// see ``FloorSnapshot/launches(for:lineLimit:)``.
///
/// Every strategy keeps the universal laws: decisions are finite and never negative, the same
/// history gives the same decision, a copy does not influence the original, and without agents
/// nothing is launched. What more it promises it declares in ``promises``; the conformance suite
/// in `DialingStrategyTesting` tests exactly that.
public protocol DialingStrategy: Sendable {
  /// Who launches an attempt and listens to it.
  var trigger: DialTrigger { get }

  /// What the strategy guarantees beyond the universal laws.
  var promises: StrategyPromises { get }

  /// The abandonment rate that the strategy holds if it promises to hold one, 0 to 1.
  var abandonmentLimit: Double { get }

  /// What the strategy has counted against its limit in the present window, nil if it counts nothing.
  var abandonmentBudget: AbandonmentBudget? { get }

  /// Goes on from the counts of another dialer, whatever this one has counted; what was learned of
  /// the floor stays. A strategy that counts nothing ignores it.
  mutating func adopt(_ budget: AbandonmentBudget)

  /// Decides how many unanswered lines should be up.
  ///
  /// - Parameter floor: The floor as the dialer sees it.
  /// - Returns: The level of lines, with its reason and the numbers behind it.
  mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision

  /// Learns from something that happened.
  mutating func observe(_ event: FloorEvent)
}

extension DialingStrategy {
  /// The system launches, unless a strategy says otherwise.
  @inlinable
  public var trigger: DialTrigger { .system }

  /// No call is abandoned, unless a strategy names a limit.
  public var abandonmentLimit: Double { 0 }

  /// Nothing is counted, unless a strategy does.
  public var abandonmentBudget: AbandonmentBudget? { nil }

  /// Nothing is taken over, unless a strategy counts.
  public mutating func adopt(_ budget: AbandonmentBudget) {}

  /// Nothing is learned, unless a strategy does.
  @inlinable
  public mutating func observe(_ event: FloorEvent) {}
}

/// Who launches an attempt and listens to it.
public enum DialTrigger: String, Codable, Hashable, Sendable {
  /// The agent keys in the number and hears the attempt to its end.
  case agentByHand
  /// The agent reads the record, then lets the system dial; he hears the attempt.
  case agentAfterPreview
  /// The system dials; an agent is connected when a person answers.
  case system

  /// Whether each attempt occupies an agent from its beginning.
  @inlinable
  public var occupiesAgent: Bool { self != .system }
}

/// What a strategy guarantees beyond the universal laws.
public struct StrategyPromises: OptionSet, Hashable, Sendable {
  /// The promises as bits.
  public let rawValue: Int
  /// Creates a set of promises.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// No line is launched that could find no agent: never more lines than free agents.
  public static let abandonsNothing = StrategyPromises(rawValue: 1)
  /// More idle agents, all else equal, never mean fewer lines.
  public static let monotoneInIdleAgents = StrategyPromises(rawValue: 2)
  /// The abandonment rate never passes the strategy's limit, whatever the callees do.
  public static let holdsAbandonmentLimit = StrategyPromises(rawValue: 4)
  /// Never fewer lines than progressive dialing would have up.
  public static let neverBelowProgressive = StrategyPromises(rawValue: 8)
  /// No launch without a free agent, or one about to come free: while nobody is free, a line is
  /// launched only if an agent is busy and the decision's evidence expects at least half a
  /// release within the longest ring.
  public static let launchesOnlyTowardsAgents = StrategyPromises(rawValue: 16)
}

extension FloorSnapshot {
  /// The number of lines to launch now for a decision: the level wanted less what is in flight.
  ///
  /// - Parameters:
  ///   - decision: What the strategy wants.
  ///   - lineLimit: The trunk's capacity in lines, nil for none.
  /// - Returns: The number of lines to launch, never negative.
  @inlinable
  public func launches(for decision: DialingDecision, lineLimit: Int? = nil) -> Int {
    let level = min(decision.linesWanted, lineLimit ?? .max)
    return max(0, level &- linesInFlight)
  }
}
