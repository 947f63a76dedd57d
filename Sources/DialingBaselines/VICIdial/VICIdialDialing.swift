// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// VICIdial's adaptive dialer as a control law: our reconstruction, for comparison.
///
/// Four clocks drive it, as programs that sleep in loops drive the original. Each second the floor is
/// sampled; each 15 seconds the level moves by the mean of the last 15 samples; each minute
/// the drops are counted; each 2.5 seconds lines are placed. Between two placements nothing
/// is launched, and it learns neither how often calls are answered nor how long they ring.
///
/// Two steps are the whole law: the level that follows from the samples, and the lines that
/// follow from the level; each is a type of its own with its formula.
///
/// ```swift
/// var theirs = try VICIdialDialing(settings: .handTuned)
/// ```
///
/// What differs from the original: bookkeeping is instant (no channel is lost, no call waits for
/// a process), the timeout of a waiting callee is the floor's, the hopper never runs dry, and lines are
/// placed at once instead of 25 ms apart. Written from the behaviour that its documentation
/// describes (Vicidial Group, `docs/PREDICTIVE.txt` and `docs/UK_OFCOM_OUTBOUND_COMPLIANCE.txt`,
/// www.vicidial.org); no line of its program was used. Claims about it are claims about this
/// reconstruction.
/// - Complexity: O(1), with an in-call threshold O(bins); no allocation.
public struct VICIdialDialing: DialingStrategy, Hashable {
  /// Seconds between samples, level steps, drop counts and placements.
  public static let periods = (sample: 1.0, level: 15.0, drops: 60.0, placement: 2.5)

  /// The campaign's knobs.
  public let settings: VICIdialSettings
  /// How the floor's time maps to days.
  public let workday: Workday
  /// Lines for each agent counted.
  public private(set) var level: Double

  private var drops = VICIdialDrops()
  private var samples = VICIdialSamples()
  private var sampling = LawClock(period: periods.sample)
  private var levelling = LawClock(period: periods.level)
  private var counting = LawClock(period: periods.drops)
  private var placing = LawClock(period: periods.placement)

  /// Creates the strategy at its initial level.
  ///
  /// - Parameters:
  ///   - settings: The campaign's knobs.
  ///   - workday: How the floor's time maps to days: drops count from midnight.
  /// - Throws: `InvalidParameter` when a knob is out of range.
  public init(
    settings: VICIdialSettings = VICIdialSettings(), workday: Workday = .usual
  ) throws(InvalidParameter) {
    try settings.validate()
    self.settings = settings
    self.workday = workday
    level = settings.level
  }

  public var promises: StrategyPromises { [] }

  public mutating func observe(_ event: FloorEvent) { drops.observe(event) }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    let now = floor.now
    if sampling.ticks(at: now) { control(floor) }
    _ = placing.ticks(at: now)
    let wait = min(sampling.wait(from: now), placing.wait(from: now))
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents, reconsiderAfter: wait)
    }
    guard placing.hasTicked(at: now) else {
      return DialingDecision(
        linesWanted: floor.linesInFlight, reason: .betweenTicks, reconsiderAfter: wait)
    }
    let placement = VICIdialPlacement(settings: settings, level: level)
    return DialingDecision(
      linesWanted: placement.lines(floor), reason: .controlLaw, reconsiderAfter: wait)
  }

  /// What the law does each second.
  private mutating func control(_ floor: FloorSnapshot) {
    samples.add(floor)
    drops.beginDay(workday.day(at: floor.now))
    if counting.ticks(at: floor.now) {
      drops.count(excludingMachines: settings.excludesMachines)
    }
    guard samples.agents > 0, levelling.ticks(at: floor.now) else { return }
    level = VICIdialLevel(
      settings: settings, differential: samples.differential, agents: samples.agents,
      drops: drops, hourMinute: workday.hourMinute(at: floor.now),
      isBelowThreshold: settings.levelThreshold?.isAbove(floor) ?? false
    ).next(after: settings.method == .ratio ? settings.level : level)
  }
}

/// The last fifteen samples of a floor.
struct VICIdialSamples: Hashable, Sendable {
  private static let kept = 15
  private var differentials: [Int] = []
  private var agentCounts: [Int] = []
  private var next = 0

  mutating func add(_ floor: FloorSnapshot) {
    let differential = floor.idle - floor.waiting.total
    if differentials.count < Self.kept {
      differentials.append(differential)
      agentCounts.append(floor.agents)
    } else {
      differentials[next] = differential
      agentCounts[next] = floor.agents
      next = (next + 1) % Self.kept
    }
  }

  /// The mean of idle agents less waiting callees.
  var differential: Double { Self.mean(differentials) }

  /// The mean of agents logged in.
  var agents: Double { Self.mean(agentCounts) }

  private static func mean(_ values: [Int]) -> Double {
    values.isEmpty ? 0 : Double(values.reduce(0, +)) / Double(values.count)
  }
}
