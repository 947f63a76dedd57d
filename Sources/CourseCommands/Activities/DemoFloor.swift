// SPDX-License-Identifier: Apache-2.0

package import ContactCenter
package import OutboundDialing

/// A floor simulated under two modes, of which any moment can be looked at.
package struct DemoFloor: Sendable {
  /// What was simulated.
  package let floor: DemoState.Floor
  private let timelines: [FloorTimeline]
  private var playbacks: [FloorPlayback]
  private var reached = FloorInstant.start

  /// Simulates a day.
  ///
  /// - Throws: `InvalidParameter` for a floor out of range.
  package init(_ floor: DemoState.Floor) throws(InvalidParameter) {
    self.floor = floor
    let scenario = try FloorScenario.standard(agents: floor.agents, answerRate: floor.answerRate)
    var timelines: [FloorTimeline] = []
    for mode in floor.modes {
      timelines.append(try scenario.timeline(of: mode, until: scenario.end, seed: floor.seed))
    }
    self.timelines = timelines
    playbacks = timelines.map { FloorPlayback($0) }
  }

  /// The floors at a moment, earlier ones included.
  package mutating func moments(at now: FloorInstant) -> [FloorMoment] {
    if now < reached { playbacks = timelines.map { FloorPlayback($0) } }
    for place in playbacks.indices { playbacks[place].advance(to: now) }
    reached = now
    return playbacks.map(\.moment)
  }
}
