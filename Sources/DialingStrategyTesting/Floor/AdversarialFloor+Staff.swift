// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

extension AdversarialFloor {
  private static let mostAgents = 4_000

  /// Lets agents come, pause, return or go.
  mutating func changeStaff() {
    // Thousands stay for a short while only: they are there to find overflows, not to take time.
    if crew.total > 500, chance(0.4) {
      for _ in 0..<4 * crew.total { leave() }
      return
    }
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<35: enter(Int.random(in: 1...6, using: &random))
    case 35..<36: enter(Int.random(in: 1_000...3_000, using: &random))
    case 36..<55: pause(1)
    case 55..<75: change(.paused, to: .idle)
    case 75..<90: leave()
    case 90..<93: pause(crew.count(.idle))
    case 93..<96:
      for _ in 0..<crew.count(.paused) { change(.paused, to: .idle) }
    default:
      let leavers = Int.random(in: 0...crew.total, using: &random)
      for _ in 0..<leavers { leave() }
    }
  }

  private mutating func enter(_ count: Int) {
    for _ in 0..<min(count, Self.mostAgents - crew.total) {
      crew.add(.idle, at: snapshot.now)
      snapshot.agentEnters(.idle)
    }
  }

  /// Idle agents pause, and one in wrap-up if there is any.
  private mutating func pause(_ count: Int) {
    for _ in 0..<min(count, crew.count(.idle)) {
      change(.idle, to: .paused)
      noteDeparture()
    }
    if chance(0.5) { change(.wrapUp, to: .paused) }
  }

  /// An agent logs out; one in conversation takes the callee with him, and one who listens to
  /// an attempt of his own stays.
  private mutating func leave() {
    let states: [AgentState] = [.idle, .wrapUp, .paused, .talking]
    guard let state = states.randomElement(using: &random),
      let since = crew.take(state, using: &random)
    else { return }
    snapshot.agentLeaves(state, since: since)
    if state == .idle { noteDeparture() }
  }

  private mutating func noteDeparture() {
    guard !occupiesAgent else { return }
    lastDeparture = snapshot.now
    departures = min(departures + 1, lines.count + waiting.count - firstWaiting)
  }
}
