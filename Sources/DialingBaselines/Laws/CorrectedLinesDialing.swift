// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// The predictive correction of Cisco Unified Contact Center Express: our reconstruction.
///
/// Lines wanted = lines per agent × free agents. The lines per agent begin at 1.0 and are corrected
/// after every 100 calls answered by a person: up while the abandonment rate of those calls
/// is below its limit, down while it is above, times a gain, within 1.0 and 3.0.
///
/// The documentation names the knobs (linesPerAgent, maxLinesPerAgent, predictiveCorrection,
/// predictiveGain, callAbandonLimit) and their ranges, not the formula. Ours: a tenth of a line for each
/// percentage point of difference, times the gain. Parts of a line are rounded to the
/// nearest.
///
/// Source: Cisco, Contact Center Express developer documentation, “Data Structure for Outbound
/// Agent – Predictive Campaign”,
/// developer.cisco.com/docs/contact-center-express/data-structure-for-outbound-agent-predictive-campaign.
/// - Complexity: O(1), no allocation.
public struct CorrectedLinesDialing: DialingStrategy, Hashable {
  /// The abandonment rate aimed at, 0 to 1 (callAbandonLimit).
  public let limit: Double
  /// The highest number of lines for each free agent, 1 to 3 (maxLinesPerAgent).
  public let maximumLines: Double
  /// Calls answered by a person between two corrections, 10 to 1,000 (predictiveCorrection).
  public let correction: Int
  /// The size of corrections, 0 to 1 (predictiveGain).
  public let gain: Double
  /// Lines for each free agent.
  public private(set) var linesPerAgent = 1.0

  private var answered = 0
  private var abandoned = 0

  /// Creates the strategy at one line for each free agent.
  ///
  /// - Throws: `InvalidParameter` when a knob is outside the range that the vendor documents.
  public init(
    limit: Double = 0.03, maximumLines: Double = 3, correction: Int = 100, gain: Double = 1
  ) throws(InvalidParameter) {
    try InvalidParameter.require("limit", limit, in: 0...1)
    try InvalidParameter.require("maximumLines", maximumLines, in: 1...3)
    try InvalidParameter.require("correction", correction, in: 10...1_000)
    try InvalidParameter.require("gain", gain, in: 0...1)
    self.limit = limit
    self.maximumLines = maximumLines
    self.correction = correction
    self.gain = gain
  }

  public var promises: StrategyPromises {
    [.monotoneInIdleAgents, .neverBelowProgressive, .launchesOnlyTowardsAgents]
  }

  public mutating func observe(_ event: FloorEvent) {
    switch event {
    case .connected: answered += 1
    case .abandoned:
      answered += 1
      abandoned += 1
    default: return
    }
    guard answered >= correction else { return }
    let rate = Double(abandoned) / Double(answered)
    linesPerAgent += gain * 10 * (limit - rate)
    linesPerAgent = min(max(linesPerAgent, 1), maximumLines)
    answered = 0
    abandoned = 0
  }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents)
    }
    let free = floor.freeAgents
    guard free > 0 else { return DialingDecision(linesWanted: 0, reason: .noIdleAgent) }
    return DialingDecision(
      linesWanted: Int((linesPerAgent * Double(free)).rounded()), reason: .controlLaw)
  }
}
