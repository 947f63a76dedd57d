// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import OutboundDialing

/// What a simulated run gives a contract to bill: calls that an agent had, and the agents' hours.
///
/// It listens to a simulation or reads a log that was kept. Times are whole seconds by two rules: a
/// call's seconds are rounded up, as a meter counts them; an agent's time is cut at whole seconds of
/// the run, so that his stretches sum to the whole seconds he was there.
///
///     let usage = FloorUsage(of: log, scenario: scenario)
///     let totals = try usage.totals(under: contract, zone: zone, placement: placement, results: results)
public struct FloorUsage: FloorRecorder, Hashable {
  /// A call that an agent had.
  public struct Call: Hashable, Sendable {
    /// The call's number in the run.
    public var number: Int32
    /// The record dialed; -1 for a call that came in.
    public var record: Int32
    /// The agent.
    public var agent: Int32
    /// When the conversation began, in whole seconds of the run.
    public var start: Int64
    /// The seconds of the conversation, rounded up.
    public var seconds: Int64
    /// Who was on the line.
    public var party: Party
  }

  /// Who was on the line.
  public enum Party: String, Hashable, Sendable {
    /// A person who was called.
    case callee
    /// A person who called.
    case caller
    /// A machine taken for a person.
    case machine
  }

  /// What an agent's time counts as.
  public enum TimeKind: String, CaseIterable, Hashable, Sendable {
    /// From login to logout.
    case loggedIn
    /// Logged in and not paused.
    case productive
    /// In conversation or wrap-up.
    case handling
  }

  /// A stretch of an agent's time.
  public struct Stretch: Hashable, Sendable {
    /// The agent.
    public var agent: Int32
    /// What it counts as.
    public var kind: TimeKind
    /// When it began, in whole seconds of the run.
    public var start: Int64
    /// Its whole seconds, at least 1.
    public var seconds: Int64
  }

  /// The calls, in the order in which they ended.
  public private(set) var calls: [Call] = []
  /// The stretches of agents' time.
  public private(set) var stretches: [Stretch] = []
  /// Nanoseconds of all conversations, before any rounding.
  public private(set) var nanosecondsOfTalk: Int64 = 0

  private var people: Set<Int32> = []
  private var callers: Set<Int32> = []
  private var talking: [Int32: (call: FloorCall, start: FloorInstant, party: Party)] = [:]
  private var since: [[FloorInstant?]] = []

  /// Creates a recorder; ``finish(at:)`` must close it.
  public init() {}

  /// Reads a log that was kept.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - scenario: The floor it was kept on.
  public init(of log: FloorLog, scenario: FloorScenario) {
    for entry in log.entries {
      switch entry.event {
      case .call(let event):
        let call = FloorCall(
          number: entry.call, record: entry.record, attempt: Int32(entry.attempt),
          agent: entry.agent)
        self.call(call, event, at: entry.moment)
      case .agent(let state): change(Int(entry.agent), to: state, at: entry.moment)
      // The state entered follows at the same moment.
      case .loggedIn: break
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
  ) {
    switch event {
    case .answered: people.insert(call.number)
    case .arrived: callers.insert(call.number)
    case .connected:
      let party: Party =
        callers.remove(call.number) != nil
        ? .caller : people.remove(call.number) != nil ? .callee : .machine
      talking[call.agent] = (call, moment, party)
    case .hungUp: end(call.agent, at: moment)
    case .lost: callers.remove(call.number)
    case .abandoned: people.remove(call.number)
    case .launched, .greetingEnded, .failed: break
    }
  }

  /// Ends conversations and working times at the end of the run.
  public mutating func finish(at end: FloorInstant) {
    for agent in talking.keys.sorted() { self.end(agent, at: end) }
    for agent in since.indices { change(agent, to: nil, at: end) }
    people = []
    callers = []
  }

  private mutating func end(_ agent: Int32, at moment: FloorInstant) {
    guard let (call, start, party) = talking.removeValue(forKey: agent) else { return }
    let length = moment.nanoseconds - start.nanoseconds
    nanosecondsOfTalk += length
    calls.append(
      Call(
        number: call.number, record: call.record, agent: agent,
        start: start.nanoseconds / Self.second, seconds: (length + Self.second - 1) / Self.second,
        party: party))
  }

  private mutating func change(_ agent: Int, to state: AgentState?, at moment: FloorInstant) {
    while since.count <= agent {
      since.append([FloorInstant?](repeating: nil, count: TimeKind.allCases.count))
    }
    for (place, kind) in TimeKind.allCases.enumerated() {
      let counts = state.map(kind.counts) ?? false
      guard counts != (since[agent][place] != nil) else { continue }
      if let start = since[agent][place] {
        book(Int32(agent), kind, from: start, to: moment)
        since[agent][place] = nil
      } else {
        since[agent][place] = moment
      }
    }
  }

  private mutating func book(
    _ agent: Int32, _ kind: TimeKind, from start: FloorInstant, to end: FloorInstant
  ) {
    let first = start.nanoseconds / Self.second
    let seconds = end.nanoseconds / Self.second - first
    guard seconds > 0 else { return }
    stretches.append(Stretch(agent: agent, kind: kind, start: first, seconds: seconds))
  }

  private static let second: Int64 = 1_000_000_000

  /// Compares what was counted.
  public static func == (left: Self, right: Self) -> Bool {
    left.calls == right.calls && left.stretches == right.stretches
  }

  /// Hashes what was counted.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(calls)
    hasher.combine(stretches)
  }

  /// Seconds of one kind of time, of all agents together.
  public func seconds(_ kind: TimeKind) -> Int64 {
    stretches.reduce(0) { $0 + ($1.kind == kind ? $1.seconds : 0) }
  }

  /// Billed seconds of all calls.
  public var secondsOfCalls: Int64 { calls.reduce(0) { $0 + $1.seconds } }
}

extension FloorUsage.TimeKind {
  /// Whether a state counts as this kind of time.
  fileprivate func counts(_ state: AgentState) -> Bool {
    switch self {
    case .loggedIn: true
    case .productive: state != .paused
    case .handling: state.isHandling
    }
  }
}
