// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// What happened on a simulated floor during its first minutes, change by change, so that it can be
/// shown as it went.
///
///     let run = try scenario.run(
///       ProgressiveDialing(), recorder: FloorTimeline(agents: scenario.agents, until: scenario.end),
///       seed: 1)
///     var playback = FloorPlayback(run.recorder)
///     playback.advance(to: FloorInstant.start.adding(seconds: 90))
///     playback.moment.agents        // what each agent does after a minute and a half
///
/// - Complexity: memory grows with the changes before ``end``, not with the length of the run.
public struct FloorTimeline: FloorRecorder, Hashable {
  /// Agents on the floor, all idle at the start.
  public let agents: Int
  /// The last moment that is kept.
  public let end: FloorInstant
  private(set) var changes: [TimedChange] = []

  /// Something that changed.
  enum Change: Hashable {
    case agent(Int32, AgentState)
    case lines(inFlight: Int32, waiting: Int32)
    case abandoned
  }

  /// A change and its moment.
  struct TimedChange: Hashable {
    var moment: FloorInstant
    var change: Change
  }

  /// Creates a timeline on which nothing has happened.
  ///
  /// - Parameters:
  ///   - agents: Agents on the floor.
  ///   - end: The last moment that is kept.
  public init(agents: Int, until end: FloorInstant) {
    self.agents = agents
    self.end = end
  }

  /// Keeps a change of an agent.

  public mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
  ) {
    // Who is logged out is shown as paused; who comes in addition has no place in the picture.
    if agent < agents { keep(.agent(Int32(agent), new ?? .paused), at: moment) }
  }

  /// Keeps a change of the lines.

  public mutating func lines(inFlight: Int, waiting: Int, at moment: FloorInstant) {
    keep(.lines(inFlight: Int32(inFlight), waiting: Int32(waiting)), at: moment)
  }

  /// Keeps what happened to a call.

  public mutating func call(
    _ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant
  ) {
    if case .abandoned = event { keep(.abandoned, at: moment) }
  }

  private mutating func keep(_ change: Change, at moment: FloorInstant) {
    if moment <= end { changes.append(TimedChange(moment: moment, change: change)) }
  }
}
