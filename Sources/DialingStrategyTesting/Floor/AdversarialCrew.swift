// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// The agents of a floor by what they do, each known only by the moment at which it began.
struct AdversarialCrew {
  private var since = [[FloorInstant]](repeating: [], count: AgentState.allCases.count)

  func count(_ state: AgentState) -> Int { since[state.place].count }

  /// All agents, whatever they do.
  var total: Int { since.reduce(0) { $0 + $1.count } }

  mutating func add(_ state: AgentState, at now: FloorInstant) { since[state.place].append(now) }

  /// Takes out any agent in a state and gives the moment at which the state began; nil without one.
  mutating func take(
    _ state: AgentState, using random: inout RandomStream
  ) -> FloorInstant? {
    let count = since[state.place].count
    guard count > 0 else { return nil }
    since[state.place].swapAt(Int.random(in: 0..<count, using: &random), count - 1)
    return since[state.place].removeLast()
  }
}
