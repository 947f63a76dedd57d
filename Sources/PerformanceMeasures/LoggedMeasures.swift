// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import OutboundDialing

/// What an event log tells of a floor's performance, counted in one pass.
///
/// It listens to a simulation, or reads a log that was kept; both count the same. Whole numbers
/// only, so that parts merge to the whole in any order.
///
/// ```swift
/// let log = try scenario.log(.progressive, seed: 1).log
/// let logged = LoggedMeasures(of: log, scenario: scenario)
/// PerformanceMeasure.occupancy.value(of: logged.counts)
/// ```
///
/// - Complexity: O(entries); memory for the agents and the calls under way.
public struct LoggedMeasures: FloorRecorder, Hashable {
  /// What the thresholds of a measure are.
  public struct Thresholds: Hashable, Codable, Sendable {
    /// Seconds within which an inbound call must be taken to count for the service level.
    public var serviceLevel: Double
    /// Seconds within which an abandoned inbound call counts as a short abandon.
    public var shortAbandon: Double

    /// Creates thresholds: 20 and 5 seconds unless stated.
    public init(serviceLevel: Double = 20, shortAbandon: Double = 5) {
      self.serviceLevel = serviceLevel
      self.shortAbandon = shortAbandon
    }
  }

  /// The thresholds counted with.
  public let thresholds: Thresholds
  /// Nanoseconds that agents spent in each state; a state nobody entered is missing.
  public private(set) var timeInState: [AgentState: Int64] = [:]
  /// Attempts launched.
  public private(set) var dials = 0
  /// Attempts that a person answered.
  public private(set) var answered = 0
  /// Calls with a person that an agent took: outbound.
  public private(set) var connected = 0
  /// Machines that an agent was connected to.
  public private(set) var machinesConnected = 0
  /// Attempts that ended as one outcome; an outcome that never came is missing.
  public private(set) var failed: [AttemptOutcome: Int] = [:]
  /// Abandoned calls by cause; a cause that never came is missing.
  public private(set) var abandoned: [AbandonmentCause: Int] = [:]
  /// Inbound calls that came in.
  public private(set) var offered = 0
  /// Inbound calls taken.
  public private(set) var inboundAnswered = 0
  /// Inbound calls taken within the service level's threshold.
  public private(set) var answeredInTime = 0
  /// Inbound callers who gave up.
  public private(set) var inboundAbandoned = 0
  /// Those who gave up within the service level's threshold.
  public private(set) var abandonedInTime = 0
  /// Those who gave up within the threshold of short abandons.
  public private(set) var shortAbandoned = 0
  /// Nanoseconds that callers waited whose calls were taken.
  public private(set) var waitOfAnswered: Int64 = 0
  /// Records tried at least once.
  public private(set) var recordsAttempted = 0
  /// Records of the list, 0 for one that never ends.
  public private(set) var records = 0

  private var agents: [Int: AgentSince] = [:]
  private var arrivals: [Int32: FloorInstant] = [:]
  private var people: Set<Int32> = []

  private struct AgentSince: Hashable, Sendable {
    var state: AgentState?
    var since: FloorInstant
  }

  /// Creates a counter that listens to a simulation; ``finish(at:)`` must close it.
  public init(thresholds: Thresholds = Thresholds()) { self.thresholds = thresholds }

  /// Counts a log that was kept.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - scenario: The floor it was kept on.
  ///   - thresholds: The thresholds of the service level and of short abandons.
  public init(
    of log: FloorLog, scenario: FloorScenario, thresholds: Thresholds = Thresholds()
  ) {
    self.init(thresholds: thresholds)
    records = scenario.list?.records ?? 0
    for entry in log.entries {
      switch entry.event {
      case .call(let event):
        call(entry.call, attempt: entry.attempt == 0, event, at: entry.moment)
      case .agent(let state): change(Int(entry.agent), to: state, at: entry.moment)
      case .loggedIn: change(Int(entry.agent), to: nil, at: entry.moment)
      case .loggedOut: change(Int(entry.agent), to: nil, at: entry.moment)
      }
    }
    finish(at: scenario.end)
  }

  public mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
  ) { change(agent, to: new, at: moment) }

  public mutating func call(
    _ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant
  ) { self.call(call.number, attempt: call.attempt == 0, event, at: moment) }

  /// Counts the time of those still logged in when the run ends.
  public mutating func finish(at end: FloorInstant) {
    for agent in agents.keys { change(agent, to: nil, at: end) }
    agents = [:]
    arrivals = [:]
    people = []
  }

  private mutating func change(_ agent: Int, to state: AgentState?, at moment: FloorInstant) {
    if let old = agents[agent], let was = old.state {
      timeInState[was, default: 0] += moment.nanoseconds - old.since.nanoseconds
    }
    agents[agent] = AgentSince(state: state, since: moment)
  }

  private mutating func call(
    _ call: Int32, attempt isFirst: Bool, _ event: FloorCallEvent, at moment: FloorInstant
  ) {
    switch event {
    case .launched:
      dials += 1
      if isFirst { recordsAttempted += 1 }
    case .answered:
      answered += 1
      people.insert(call)
    case .greetingEnded: break
    case .failed(let outcome):
      failed[outcome, default: 0] += 1
    case .connected:
      if let arrival = arrivals.removeValue(forKey: call) {
        book(taken: moment.nanoseconds - arrival.nanoseconds)
      } else if people.remove(call) != nil {
        connected += 1
      } else {
        machinesConnected += 1
      }
    case .abandoned(let cause):
      abandoned[cause, default: 0] += 1
      people.remove(call)
    case .hungUp: break
    case .arrived:
      offered += 1
      arrivals[call] = moment
    case .lost:
      inboundAbandoned += 1
      guard let arrival = arrivals.removeValue(forKey: call) else { return }
      let wait = moment.seconds(since: arrival)
      if wait <= thresholds.serviceLevel { abandonedInTime += 1 }
      if wait <= thresholds.shortAbandon { shortAbandoned += 1 }
    }
  }

  private mutating func book(taken wait: Int64) {
    inboundAnswered += 1
    waitOfAnswered += wait
    if Double(wait) * 1e-9 <= thresholds.serviceLevel { answeredInTime += 1 }
  }

  /// Adds the counts of another run.
  public mutating func merge(_ other: LoggedMeasures) {
    timeInState.merge(other.timeInState, uniquingKeysWith: +)
    failed.merge(other.failed, uniquingKeysWith: +)
    abandoned.merge(other.abandoned, uniquingKeysWith: +)
    dials += other.dials
    answered += other.answered
    connected += other.connected
    machinesConnected += other.machinesConnected
    offered += other.offered
    inboundAnswered += other.inboundAnswered
    answeredInTime += other.answeredInTime
    inboundAbandoned += other.inboundAbandoned
    abandonedInTime += other.abandonedInTime
    shortAbandoned += other.shortAbandoned
    waitOfAnswered += other.waitOfAnswered
    recordsAttempted += other.recordsAttempted
    records += other.records
  }

  /// Nanoseconds that all agents together were logged in: the sum over the states.
  public var timeLoggedIn: Int64 { timeInState.values.reduce(0, +) }
}
