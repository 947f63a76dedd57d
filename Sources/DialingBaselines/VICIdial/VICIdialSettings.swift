// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// The knobs of a VICIdial campaign that bear on pacing, with the defaults of its database.
///
/// Our names stand beside VICIdial's own in parentheses. The source is its public documentation:
/// `docs/PREDICTIVE.txt` and the campaign help of the Vicidial Group (www.vicidial.org).
public struct VICIdialSettings: Hashable, Sendable {
  /// Who sets the level (dial_method).
  public var method = Method.adaptHardLimit
  /// Lines for each agent counted at the beginning, and always with `ratio` (auto_dial_level).
  public var level = 1.0
  /// The highest level of the adaptive methods (adaptive_maximum_level).
  public var maximumLevel = 3.0
  /// Per cent by which steps up are larger and steps down smaller; −40 to 40 (adaptive_intensity).
  public var intensity = 0
  /// Agents idle less callees waiting that the level aims at, with the sign turned: −1 aims at one
  /// idle agent, 1 at one waiting callee (adaptive_dl_diff_target).
  public var differentialTarget = 0
  /// Where the target acts (dl_diff_target_method).
  public var differentialTargetMethod = DifferentialTargetMethod.calculationOnly
  /// Per cent of answered calls that may be dropped in a day (adaptive_dropped_percentage).
  public var droppedPercentage = 3.0
  /// Whether busy agents are ignored (available_only_ratio_tally).
  public var countsAvailableOnly = false
  /// Below it busy agents are ignored (available_only_tally_threshold).
  public var availableOnlyThreshold: AgentThreshold?
  /// Below it the level is 1 (dial_level_threshold).
  public var levelThreshold: AgentThreshold?
  /// Conversations older than so many seconds are not counted; 0 counts all
  /// (incall_tally_threshold_seconds).
  public var inCallSeconds = 0.0
  /// The end of dialing as hours × 100 + minutes, for the tapered method
  /// (adaptive_latest_server_time).
  public var latestTime = 2_100
  /// Whether drops are counted as the United Kingdom's rules want it; see
  /// ``VICIdialDrops/percentageWithoutMachines(drops:humans:machines:)``.
  public var excludesMachines = false

  /// Creates VICIdial's defaults under an adaptive method with a hard limit.
  public init() {}

  /// Who sets the level.
  public enum Method: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nobody: it stays (RATIO).
    case ratio
    /// The law; above the drop percentage the level is 1 (ADAPT_HARD_LIMIT).
    case adaptHardLimit = "hard-limit"
    /// The law; above the drop percentage it is the lower, the later it is (ADAPT_TAPERED).
    case adaptTapered = "tapered"
    /// The law; above the drop percentage it is halved (ADAPT_AVERAGE).
    case adaptAverage = "average"
  }

  /// Where the target differential acts.
  public enum DifferentialTargetMethod: String, CaseIterable, Codable, Hashable, Sendable {
    /// On the level alone (ADAPT_CALC_ONLY).
    case calculationOnly = "calculation-only"
    /// Also on the number of agents for whom lines are placed (CALLS_PLACED).
    case callsPlaced = "calls-placed"
  }

  /// A number of agents below which a campaign is dialed with more care.
  public struct AgentThreshold: Hashable, Codable, Sendable {
    /// Which agents are counted.
    public var counted: Counted
    /// The number from which the campaign is large enough.
    public var agents: Int

    /// Creates a threshold.
    public init(_ counted: Counted, _ agents: Int) {
      self.counted = counted
      self.agents = agents
    }

    /// Which agents are counted.
    public enum Counted: String, CaseIterable, Codable, Hashable, Sendable {
      /// All (LOGGED-IN_AGENTS).
      case loggedIn = "logged-in"
      /// All but the paused (NON-PAUSED_AGENTS).
      case notPaused = "not-paused"
      /// The idle ones (WAITING_AGENTS).
      case waiting
    }

    /// Whether a floor has fewer agents.
    public func isAbove(_ floor: FloorSnapshot) -> Bool {
      switch counted {
      case .loggedIn: floor.agents < agents
      case .notPaused: floor.agents - floor.paused < agents
      case .waiting: floor.idle < agents
      }
    }
  }
}

extension VICIdialSettings {
  /// What somebody who tunes by hand may find: busy agents ignored, steps up damped, level at
  /// most 2.
  public static var handTuned: Self {
    var settings = Self()
    settings.countsAvailableOnly = true
    settings.intensity = -40
    settings.maximumLevel = 2
    return settings
  }

  /// A fixed level, busy agents counted.
  public static func ratio(_ level: Double) -> Self {
    var settings = Self()
    settings.method = .ratio
    settings.level = level
    return settings
  }

  /// Checks every knob.
  ///
  /// - Throws: `InvalidParameter` for the first one out of range.
  public func validate() throws(InvalidParameter) {
    func require(
      _ name: String, _ value: Double, _ range: ClosedRange<Double>
    ) throws(InvalidParameter) {
      guard range.contains(value) else {
        throw InvalidParameter(
          name: name, value: "\(value)",
          requirement: "be from \(range.lowerBound) to \(range.upperBound)")
      }
    }
    try require("level", level, 1...100)
    try require("maximumLevel", maximumLevel, 1...100)
    try require("intensity", Double(intensity), -40...40)
    try require("differentialTarget", Double(differentialTarget), -40...40)
    try require("droppedPercentage", droppedPercentage, 0...100)
    try require("inCallSeconds", inCallSeconds, 0...9_999)
    try require("availableOnlyThreshold", Double(availableOnlyThreshold?.agents ?? 0), 0...1e6)
    try require("levelThreshold", Double(levelThreshold?.agents ?? 0), 0...1e6)
    guard (0..<2_400).contains(latestTime), latestTime % 100 < 60 else {
      throw InvalidParameter(
        name: "latestTime", value: "\(latestTime)",
        requirement: "be hours × 100 + minutes, from 0 to 2359")
    }
  }
}
