// SPDX-License-Identifier: Apache-2.0

/// What a dialer knows about its floor at one moment: the one value that a strategy decides on.
///
/// It is counts only, so that building and reading it costs the same for ten agents and for ten
/// thousand; the dialer keeps one and changes it as calls and agents change.
public struct FloorSnapshot: Hashable, Sendable {
  /// The moment.
  public internal(set) var now: FloorInstant = .start
  /// Where the next records come from.
  public var cell = ListCell.whole
  /// Agents ready for a call.
  public internal(set) var idle = 0
  /// Agents reading a record or keying in a number, before their line is up.
  public internal(set) var previewing = 0
  /// Agents who listen to an attempt of their own.
  public internal(set) var dialing = 0
  /// Agents logged in but not available.
  public internal(set) var paused = 0
  /// Conversations by age, in bins of 4 s up to about 17 minutes.
  public internal(set) var talking = AgeHistogram(binWidthSeconds: 4, bins: 256)
  /// Wrap-ups by age, in bins of 1 s up to about 4 minutes.
  public internal(set) var wrapUp = AgeHistogram(binWidthSeconds: 1, bins: 256)
  /// Unanswered lines by age since launch, in bins of 1 s up to about a minute; lines that an
  /// agent listens to are counted too.
  public internal(set) var lines = AgeHistogram(binWidthSeconds: 1, bins: 64)
  /// People who answered and wait for an agent, by the time they have waited, in bins of 0.25 s.
  public internal(set) var waiting = AgeHistogram(binWidthSeconds: 0.25, bins: 64)

  /// Creates an empty floor: nobody logged in, no line up.
  public init() {}

  /// Agents logged in, paused ones included.
  @inlinable
  public var agents: Int {
    idle + previewing + dialing + paused + talking.total + wrapUp.total
  }

  /// Unanswered lines.
  @inlinable
  public var linesInFlight: Int { lines.total }

  /// Idle agents whom no waiting callee will take: the lines that can be up without any risk.
  @inlinable
  public var freeAgents: Int { max(0, idle - waiting.total) }

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
  @inlinable
  public mutating func advance(to moment: FloorInstant) {
    guard moment > now else { return }
    now = moment
    talking.advance(to: moment)
    wrapUp.advance(to: moment)
    lines.advance(to: moment)
    waiting.advance(to: moment)
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
  @inlinable
  public mutating func agentChanges(
    from old: AgentState, since: FloorInstant, to new: AgentState
  ) {
    subtract(old, since: since)
    add(new)
  }

  /// Notes that a line is launched now.
  @inlinable
  public mutating func lineLaunched() { lines.insert(at: now) }

  /// Notes that a line launched at a moment has been answered, has failed or was given up.
  @inlinable
  public mutating func lineEnded(launchedAt: FloorInstant) {
    lines.remove(startedAt: launchedAt)
  }

  /// Notes that a callee begins to wait for an agent.
  @inlinable
  public mutating func calleeWaits() { waiting.insert(at: now) }

  /// Notes that a callee who waited since a moment was connected or left.
  @inlinable
  public mutating func calleeStopsWaiting(since: FloorInstant) {
    waiting.remove(startedAt: since)
  }

  @inlinable @inline(__always)
  mutating func add(_ state: AgentState) {
    switch state {
    case .idle: idle += 1
    case .previewing: previewing += 1
    case .dialing: dialing += 1
    case .talking: talking.insert(at: now)
    case .wrapUp: wrapUp.insert(at: now)
    case .paused: paused += 1
    }
  }

  @inlinable @inline(__always)
  mutating func subtract(_ state: AgentState, since: FloorInstant) {
    switch state {
    case .idle: idle = max(0, idle - 1)
    case .previewing: previewing = max(0, previewing - 1)
    case .dialing: dialing = max(0, dialing - 1)
    case .talking: talking.remove(startedAt: since)
    case .wrapUp: wrapUp.remove(startedAt: since)
    case .paused: paused = max(0, paused - 1)
    }
  }
}
