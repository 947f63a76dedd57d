// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// A random floor whose callees do their worst.
///
/// There are bursts of answers, long silences, talks that end together. Agents come and go only while no line is up, so that every abandoned call is one
/// that a strategy could have avoided.
struct AdversarialFloor {
  private(set) var snapshot = FloorSnapshot()
  private(set) var answered = 0
  private(set) var abandoned = 0

  private struct Agent {
    var state: AgentState
    var since: FloorInstant
  }

  private let occupiesAgent: Bool
  private var random: RandomStream
  private var agents: [Agent] = []
  private var lines: [FloorInstant] = []
  private var waiting: [FloorInstant] = []
  private var burstsLeft = 0

  init(seed: UInt64, occupiesAgent: Bool) {
    random = RandomStream(seed: seed, purpose: 77)
    self.occupiesAgent = occupiesAgent
  }

  /// Lets time pass and one thing happen.
  mutating func step(_ observe: (FloorEvent) -> Void) {
    let gap = chance(0.01) ? random.nextUnit() * 600 : random.nextUnit() * 2
    snapshot.advance(to: snapshot.now.adding(seconds: gap))
    leaveOverdue(observe)
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<2: burstsLeft = lines.count
    case 2..<4: changeStaff()
    case 4..<44: resolveLine(answer: chance(0.3), observe)
    case 44..<70: endTalk(observe)
    case 70..<96: endWrapUp(observe)
    default: break
    }
    while burstsLeft > 0, !lines.isEmpty {
      burstsLeft -= 1
      resolveLine(answer: true, observe)
    }
    serve(observe)
  }

  /// Puts lines up.
  mutating func launch(_ count: Int) {
    for _ in 0..<min(count, 1_000_000) {
      if occupiesAgent {
        guard let agent = agents.firstIndex(where: { $0.state == .idle }) else { return }
        change(agent, to: .dialing)
      }
      lines.append(snapshot.now)
      snapshot.lineLaunched()
    }
  }

  private mutating func chance(_ share: Double) -> Bool { random.nextUnit() < share }

  private mutating func changeStaff() {
    guard lines.isEmpty, waiting.isEmpty else { return }
    if agents.count < 40, chance(0.6) {
      let newcomers = Int.random(in: 1...6, using: &random)
      for _ in 0..<newcomers {
        agents.append(Agent(state: .idle, since: snapshot.now))
        snapshot.agentEnters(.idle)
      }
    } else if let last = agents.popLast() {
      snapshot.agentLeaves(last.state, since: last.since)
    }
  }

  private mutating func resolveLine(answer: Bool, _ observe: (FloorEvent) -> Void) {
    guard !lines.isEmpty else { return }
    let launched = lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
    snapshot.lineEnded(launchedAt: launched)
    let age = snapshot.now.seconds(since: launched)
    let owner = occupiesAgent ? agents.firstIndex { $0.state == .dialing } : nil
    if answer {
      answered += 1
      observe(.answered(age: age))
      if let owner {
        change(owner, to: .talking)
        observe(.connected(wait: 0))
      } else {
        waiting.append(snapshot.now)
        snapshot.calleeWaits()
      }
    } else {
      observe(.failed(age: age, .noAnswer))
      if let owner { change(owner, to: .idle) }
    }
    serve(observe)
  }

  private mutating func endTalk(_ observe: (FloorEvent) -> Void) {
    for _ in 0..<(chance(0.02) ? agents.count : 1) {
      guard let agent = agents.firstIndex(where: { $0.state == .talking }) else { return }
      observe(.talkEnded(duration: snapshot.now.seconds(since: agents[agent].since)))
      change(agent, to: .wrapUp)
    }
  }

  private mutating func endWrapUp(_ observe: (FloorEvent) -> Void) {
    guard let agent = agents.firstIndex(where: { $0.state == .wrapUp }) else { return }
    observe(.wrapUpEnded(duration: snapshot.now.seconds(since: agents[agent].since)))
    change(agent, to: .idle)
  }

  private mutating func serve(_ observe: (FloorEvent) -> Void) {
    while let since = waiting.first,
      let agent = agents.firstIndex(where: { $0.state == .idle })
    {
      waiting.removeFirst()
      snapshot.calleeStopsWaiting(since: since)
      change(agent, to: .talking)
      observe(.connected(wait: snapshot.now.seconds(since: since)))
    }
  }

  private mutating func leaveOverdue(_ observe: (FloorEvent) -> Void) {
    while let since = waiting.first, snapshot.now.seconds(since: since) > 2 {
      waiting.removeFirst()
      snapshot.calleeStopsWaiting(since: since)
      abandoned += 1
      observe(.abandoned(wait: snapshot.now.seconds(since: since)))
    }
  }

  private mutating func change(_ agent: Int, to state: AgentState) {
    snapshot.agentChanges(from: agents[agent].state, since: agents[agent].since, to: state)
    agents[agent] = Agent(state: state, since: snapshot.now)
  }
}
