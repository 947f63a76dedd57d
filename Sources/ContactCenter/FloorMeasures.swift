// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// What one simulated run counted: whole numbers only, so that parts sum to the whole exactly.
public struct FloorMeasures: Hashable, Codable, Sendable {
  /// Agents on the floor at the start.
  public var agents: Int
  /// Length of the run in nanoseconds.
  public var duration: Int64
  /// Nanoseconds that agents spent in each state, in the order of `AgentState`'s cases; they sum to
  /// the time logged in, which is agents × duration where nobody logs in or out.
  public internal(set) var timeInState = [Int64](repeating: 0, count: AgentState.allCases.count)
  /// Attempts by outcome, in the order of `AttemptOutcome`'s cases.
  public internal(set) var attemptsByOutcome = [Int](
    repeating: 0, count: AttemptOutcome.allCases.count)
  /// Attempts launched; those not yet resolved at the end are in flight.
  public internal(set) var launched = 0
  /// Calls answered by a person that were connected to an agent, late ones included.
  public internal(set) var connected = 0
  /// Calls answered by a person that count as abandoned, in the order of `AbandonmentCause`'s cases.
  public internal(set) var abandonedByCause = [Int](
    repeating: 0, count: AbandonmentCause.allCases.count)
  /// Calls answered by a person still waiting when the run ended.
  public internal(set) var waitingAtEnd = 0
  /// Machines that were taken for people and connected to an agent.
  public internal(set) var machinesConnected = 0
  /// Machines that were taken for people and found no agent.
  public internal(set) var machinesLost = 0
  /// Machines taken for people that waited for an agent when the run ended.
  public internal(set) var machinesWaitingAtEnd = 0
  /// Inbound calls; nil when none come in.
  public internal(set) var inbound: InboundMeasures?
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

  /// Calls answered by a person that count as abandoned, whatever the cause.
  public var abandoned: Int { abandonedByCause.reduce(0, +) }

  /// Calls that count as abandoned for one cause.
  public func abandoned(_ cause: AbandonmentCause) -> Int { abandonedByCause[cause.place] }

  /// Abandoned calls that no pacing could have avoided.
  public var abandonedUnavoidably: Int { abandoned - abandoned(.noAgentFree) }

  /// Calls answered by a person to which no agent ever spoke.
  public var lost: Int { abandoned - abandoned(.detectorDelay) }

  /// Attempts that ended before the run did.
  public var resolved: Int { attemptsByOutcome.reduce(0, +) }

  /// Attempts still on the line when the run ended.
  public var inFlightAtEnd: Int { launched - resolved }

  /// Nanoseconds that all agents together were logged in.
  public var timeLoggedIn: Int64 { timeInState.reduce(0, +) }

  /// Agent-hours logged in.
  public var agentHours: Double { Double(timeLoggedIn) / 3.6e12 }

  /// Share of the agents' time in a state, 0 to 1.
  public func share(_ state: AgentState) -> Double {
    let all = timeLoggedIn
    return all == 0 ? 0 : Double(time(state)) / Double(all)
  }

  /// Handling time ÷ logged-in time, 0 to 1.
  public var utilisation: Double { share(.talking) + share(.wrapUp) }
}
