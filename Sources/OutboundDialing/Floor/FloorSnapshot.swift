// SPDX-License-Identifier: Apache-2.0

/// What a dialer knows about its floor at one moment: the one value that a strategy decides on.
///
/// It is counts only, so that building and reading it costs the same for ten agents and for ten
/// thousand; the dialer keeps one and changes it as calls and agents change.
public struct FloorSnapshot: Hashable, Sendable {
  /// The moment.
  @inlinable
  public var now: FloorInstant { moment }
  /// Where the next records come from.
  public var cell = ListCell.whole

  // The values behind the properties, which only the methods below may change.
  @usableFromInline var moment = FloorInstant.start
  @usableFromInline var idleAgents = 0
  @usableFromInline var previewingAgents = 0
  @usableFromInline var dialingAgents = 0
  @usableFromInline var pausedAgents = 0
  @usableFromInline var talkingAges = AgeHistogram(binWidthSeconds: 4, bins: 256)
  @usableFromInline var wrapUpAges = AgeHistogram(binWidthSeconds: 1, bins: 256)
  @usableFromInline var lineAges = AgeHistogram(binWidthSeconds: 1, bins: 64)
  @usableFromInline var waitingAges = AgeHistogram(binWidthSeconds: 0.25, bins: 64)

  /// Agents ready for a call.
  @inlinable
  public var idle: Int { idleAgents }
  /// Agents reading a record or keying in a number, before their line is up.
  @inlinable
  public var previewing: Int { previewingAgents }
  /// Agents who listen to an attempt of their own.
  @inlinable
  public var dialing: Int { dialingAgents }
  /// Agents logged in but not available.
  @inlinable
  public var paused: Int { pausedAgents }
  /// Agents in a call or its wrap-up who will pause or log out when it is finished, as far as the
  /// dialer has been told.
  public var leaving = 0
  /// Conversations by age, in bins of 4 s up to about 17 minutes.
  @inlinable
  public var talking: AgeHistogram { talkingAges }
  /// Wrap-ups by age, in bins of 1 s up to about 4 minutes.
  @inlinable
  public var wrapUp: AgeHistogram { wrapUpAges }
  /// Unanswered lines by age since launch, in bins of 1 s up to about a minute; lines that an
  /// agent listens to are counted too.
  @inlinable
  public var lines: AgeHistogram { lineAges }
  /// People who answered and wait for an agent, by the time they have waited, in bins of 0.25 s.
  @inlinable
  public var waiting: AgeHistogram { waitingAges }

  /// Creates an empty floor: nobody logged in, no line up.
  public init() {}

  /// Agents logged in, paused ones included.
  @inlinable
  public var agents: Int {
    idle &+ previewing &+ dialing &+ paused &+ talking.total &+ wrapUp.total
  }

  /// Unanswered lines.
  @inlinable
  public var linesInFlight: Int { lines.total }

  /// Idle agents whom no waiting callee will take: the lines that can be up without any risk.
  @inlinable
  public var freeAgents: Int { max(0, idle &- waiting.total) }

  /// The number of agents in a state.
  @inlinable
  public func count(_ state: AgentState) -> Int {
    switch state {
    case .idle: idle
    case .previewing: previewing
    case .dialing: dialing
    case .talking: talking.total
    case .wrapUp: wrapUp.total
    case .paused: paused
    }
  }
}

extension FloorSnapshot {
  /// Lets time pass; a moment in the past is ignored.
  @inlinable @inline(__always)
  public mutating func advance(to later: FloorInstant) {
    guard later > moment else { return }
    moment = later
    talkingAges.present = later.nanoseconds
    wrapUpAges.present = later.nanoseconds
    lineAges.present = later.nanoseconds
    waitingAges.present = later.nanoseconds
  }

  /// Notes that an agent logs in.
  @inlinable
  public mutating func agentEnters(_ state: AgentState) { add(state) }

  /// Notes that an agent who was in a state since a moment logs out.
  @inlinable
  public mutating func agentLeaves(_ state: AgentState, since: FloorInstant) {
    subtract(state, since: since)
  }

  /// Notes that an agent goes from one state, in which he was since a moment, to another.
  @inlinable @inline(__always)
  public mutating func agentChanges(
    from old: AgentState, since: FloorInstant, to new: AgentState
  ) {
    subtract(old, since: since)
    add(new)
  }

  /// Notes that a line is launched now.
  @inlinable @inline(__always)
  public mutating func lineLaunched() { lineAges.insert(at: moment) }

  /// Notes that a line launched at a moment has been answered, has failed or was given up.
  @inlinable @inline(__always)
  public mutating func lineEnded(launchedAt: FloorInstant) {
    lineAges.remove(startedAt: launchedAt)
  }

  /// Notes that a callee begins to wait for an agent.
  @inlinable
  public mutating func calleeWaits() { waitingAges.insert(at: moment) }

  /// Notes that a callee who waited since a moment was connected or left.
  @inlinable
  public mutating func calleeStopsWaiting(since: FloorInstant) {
    waitingAges.remove(startedAt: since)
  }

  @inlinable @inline(__always)
  mutating func add(_ state: AgentState) {
    switch state {
    case .idle: idleAgents &+= 1
    case .previewing: previewingAgents &+= 1
    case .dialing: dialingAgents &+= 1
    case .talking: talkingAges.insert(at: moment)
    case .wrapUp: wrapUpAges.insert(at: moment)
    case .paused: pausedAgents &+= 1
    }
  }

  @inlinable @inline(__always)
  mutating func subtract(_ state: AgentState, since: FloorInstant) {
    switch state {
    case .idle: idleAgents = max(0, idleAgents &- 1)
    case .previewing: previewingAgents = max(0, previewingAgents &- 1)
    case .dialing: dialingAgents = max(0, dialingAgents &- 1)
    case .talking: talkingAges.remove(startedAt: since)
    case .wrapUp: wrapUpAges.remove(startedAt: since)
    case .paused: pausedAgents = max(0, pausedAgents &- 1)
    }
  }
}
