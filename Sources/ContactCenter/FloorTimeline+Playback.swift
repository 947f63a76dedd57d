// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// What can be seen on a floor at one moment, and what has been counted until then.
public struct FloorMoment: Hashable, Sendable {
  /// The moment.
  public internal(set) var now = FloorInstant.start
  /// What each agent is doing.
  public internal(set) var agents: [AgentState]
  /// Lines up that have not been answered or ended.
  public internal(set) var linesInFlight = 0
  /// Callees who answered and wait for an agent.
  public internal(set) var waiting = 0
  /// Calls abandoned so far.
  public internal(set) var abandoned = 0
  /// Answered calls connected to an agent so far.
  public internal(set) var contacts = 0
  private var agentsInState: [Int]
  private var timeInState: [Int64]

  init(agents count: Int) {
    agents = [AgentState](repeating: .idle, count: count)
    agentsInState = [Int](repeating: 0, count: AgentState.allCases.count)
    timeInState = [Int64](repeating: 0, count: AgentState.allCases.count)
    agentsInState[AgentState.idle.place] = count
  }

  /// The number of agents in a state.
  public func agents(in state: AgentState) -> Int { agentsInState[state.place] }

  /// Nanoseconds that all agents together have spent in a state so far.
  public func time(_ state: AgentState) -> Int64 { timeInState[state.place] }

  mutating func advance(to moment: FloorInstant) {
    let passed = max(0, moment.nanoseconds - now.nanoseconds)
    for place in timeInState.indices { timeInState[place] += passed * Int64(agentsInState[place]) }
    now = max(now, moment)
  }

  mutating func apply(_ change: FloorTimeline.Change) {
    switch change {
    case .agent(let agent, let state):
      agentsInState[agents[Int(agent)].place] -= 1
      agentsInState[state.place] += 1
      agents[Int(agent)] = state
      if state == .talking { contacts += 1 }
    case .lines(let inFlight, let waiting):
      linesInFlight = Int(inFlight)
      self.waiting = Int(waiting)
    case .abandoned: abandoned += 1
    }
  }
}

/// Goes through a timeline from its beginning to its end.
public struct FloorPlayback: Sendable {
  private let timeline: FloorTimeline
  private var next = 0
  /// The floor at the moment reached.
  public private(set) var moment: FloorMoment

  /// Stands at the beginning of a timeline.
  public init(_ timeline: FloorTimeline) {
    self.timeline = timeline
    moment = FloorMoment(agents: timeline.agents)
  }

  /// Lets everything happen up to a moment, that moment included; an earlier one changes nothing,
  /// and nothing is known after the timeline's end.
  ///
  /// - Complexity: O(changes until then + agent states).
  public mutating func advance(to instant: FloorInstant) {
    let instant = min(instant, timeline.end)
    while next < timeline.changes.count, timeline.changes[next].moment <= instant {
      moment.advance(to: timeline.changes[next].moment)
      moment.apply(timeline.changes[next].change)
      next += 1
    }
    moment.advance(to: instant)
  }
}
