// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// The threshold policies of the ContactCenters simulation library: our reconstruction.
///
/// With F free agents, lines wanted = max(round(κ·F) + c, 0) when F is at least a minimum, and
/// otherwise no launch. The library names special cases: DIALONE is κ = 0 and c = 1, DIAL1XFREE
/// κ = 1 and c = 1, DIAL2XFREE κ = 2 and c = 0, CONSTANT κ = 0 and any c. On a floor with one
/// group of agents its test set and its target set are the same.
///
/// The library's dialer subtracts the calls in progress if told to; here the dialer always does.
/// There it is triggered when an agent comes free; here after every event, since a floor whose
/// attempts have all failed would otherwise never dial again.
///
/// Source: the reference documentation of ContactCenters (E. Buist and P. L'Ecuyer, Université de
/// Montréal), `DialerPolicyType` and `ThresholdDialerPolicy`,
/// simul.iro.umontreal.ca/contactcenters/doc/html.
/// - Complexity: O(1), no allocation.
public struct FreeAgentDialing: DialingStrategy, Hashable {
  /// Lines for each free agent (κ), 0 to 100.
  public let linesPerAgent: Double
  /// Lines added whatever the number of free agents (c), −1,000 to 1,000,000.
  public let extraLines: Int
  /// Free agents below whom nothing is launched (s), 0 to 1,000,000.
  public let minimumFree: Int

  /// Creates the strategy.
  ///
  /// - Throws: `InvalidParameter` when a value is out of range.
  public init(
    linesPerAgent: Double, extraLines: Int, minimumFree: Int = 1
  ) throws(InvalidParameter) {
    try InvalidParameter.require("linesPerAgent", linesPerAgent, in: 0...100)
    try InvalidParameter.require("extraLines", extraLines, in: -1_000...1_000_000)
    try InvalidParameter.require("minimumFree", minimumFree, in: 0...1_000_000)
    self.init(unchecked: linesPerAgent, extraLines, minimumFree)
  }

  private init(unchecked linesPerAgent: Double, _ extraLines: Int, _ minimumFree: Int) {
    self.linesPerAgent = linesPerAgent
    self.extraLines = extraLines
    self.minimumFree = minimumFree
  }

  /// One line whenever an agent is free (DIALONE).
  public static let one = FreeAgentDialing(unchecked: 0, 1, 1)
  /// One line for each free agent and one more (DIAL1XFREE).
  public static let oneForEachAndOne = FreeAgentDialing(unchecked: 1, 1, 1)
  /// Two lines for each free agent (DIAL2XFREE).
  public static let twoForEach = FreeAgentDialing(unchecked: 2, 0, 1)

  /// The same number of lines whenever an agent is free (CONSTANT).
  ///
  /// - Throws: `InvalidParameter` unless the number is from 0 to 1,000,000.
  public static func constant(_ lines: Int) throws(InvalidParameter) -> Self {
    try InvalidParameter.require("lines", lines, in: 0...1_000_000)
    return Self(unchecked: 0, lines, 1)
  }

  public var promises: StrategyPromises {
    var promises: StrategyPromises = [.monotoneInIdleAgents]
    if minimumFree >= 1 { promises.insert(.launchesOnlyTowardsAgents) }
    if linesPerAgent >= 1, extraLines >= 0, minimumFree <= 1 {
      promises.insert(.neverBelowProgressive)
    }
    return promises
  }

  /// The level for a number of free agents, nil when nothing is launched.
  func lines(free: Int) -> Int? {
    guard free >= minimumFree else { return nil }
    // The library rounds halves up.
    return max(0, Int((linesPerAgent * Double(free) + 0.5).rounded(.down)) + extraLines)
  }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents)
    }
    guard let lines = lines(free: floor.freeAgents) else {
      return DialingDecision(linesWanted: 0, reason: .noIdleAgent)
    }
    return DialingDecision(linesWanted: lines, reason: .fixedRatio)
  }
}
