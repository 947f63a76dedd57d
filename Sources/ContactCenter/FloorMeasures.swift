// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// What one simulated run counted: whole numbers only, so that parts sum to the whole exactly.
public struct FloorMeasures: Hashable, Codable, Sendable {
  /// Agents on the floor.
  public var agents: Int
  /// Length of the run in nanoseconds.
  public var duration: Int64
  /// Nanoseconds that agents spent in each state, in the order of `AgentState`'s cases; they sum to
  /// agents × duration.
  public internal(set) var timeInState = [Int64](repeating: 0, count: AgentState.allCases.count)
  /// Attempts by outcome, in the order of `AttemptOutcome`'s cases.
  public internal(set) var attemptsByOutcome = [Int](
    repeating: 0, count: AttemptOutcome.allCases.count)
  /// Attempts launched; those not yet resolved at the end are in flight.
  public internal(set) var launched = 0
  /// Answered calls connected to an agent.
  public internal(set) var connected = 0
  /// Answered calls that found no agent in time.
  public internal(set) var abandoned = 0
  /// Answered calls still waiting when the run ended.
  public internal(set) var waitingAtEnd = 0
  /// Nanoseconds that connected callees waited before an agent spoke.
  public internal(set) var waitOfConnected: Int64 = 0
  /// Events of the run.
  public internal(set) var events = 0
  /// The list at the end; nil for one that never ends.
  public internal(set) var list: CallingListState?

  init(agents: Int, duration: Int64) {
    self.agents = agents
    self.duration = duration
  }

  /// Nanoseconds spent in a state by all agents together.
  public func time(_ state: AgentState) -> Int64 { timeInState[state.place] }

  /// Attempts that ended in an outcome.
  public func attempts(_ outcome: AttemptOutcome) -> Int { attemptsByOutcome[outcome.place] }

  /// Attempts that ended before the run did.
  public var resolved: Int { attemptsByOutcome.reduce(0, +) }

  /// Attempts still on the line when the run ended.
  public var inFlightAtEnd: Int { launched - resolved }

  /// Agent-hours logged in.
  public var agentHours: Double { Double(agents) * Double(duration) / 3.6e12 }

  /// Share of the agents' time in a state, 0 to 1.
  public func share(_ state: AgentState) -> Double {
    Double(time(state)) / (Double(agents) * Double(duration))
  }

  /// Handling time ÷ logged-in time, 0 to 1.
  public var utilisation: Double { share(.talking) + share(.wrapUp) }
}
