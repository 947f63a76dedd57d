// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
package import OutboundDialing

/// A random floor whose callees and agents do their worst.
///
/// Answers come in bursts or not at all, moments pass in nanoseconds or in hours, conversations end
/// one by one or all together. Agents log in by ones or by the thousand; they pause, return
/// and log out at any moment, also while lines ring for them. A call that such an agent leaves
/// behind is booked apart: no strategy could have avoided it.
package struct AdversarialFloor {
  /// An unanswered line.
  struct Line {
    var launchedAt: FloorInstant
    var cell: ListCell
  }

  /// A person who answered and waits.
  struct Callee {
    var since: FloorInstant
    var launchedAt: FloorInstant
  }

  /// Seconds that a callee waits.
  static let patience = 2.0

  let occupiesAgent: Bool
  package internal(set) var snapshot = FloorSnapshot()
  /// Calls answered by a person or by what was taken for one.
  package internal(set) var answered = 0
  /// Calls that no agent took in time, though every agent stayed whom the dialer had counted on.
  package internal(set) var abandoned = 0
  /// Calls that no agent took in time because an agent left while they rang.
  package internal(set) var abandonedByDeparture = 0

  var random: RandomStream
  var crew = AdversarialCrew()
  var lines: [Line] = []
  var waiting: [Callee] = []
  var firstWaiting = 0
  /// Idle agents who left while calls were up, each of which may cost one of these calls.
  var departures = 0
  var lastDeparture = FloorInstant.start
  private var answerShare = 0.3

  package init(seed: UInt64, occupiesAgent: Bool) {
    random = RandomStream(seed: seed, purpose: 77)
    self.occupiesAgent = occupiesAgent
  }

  /// Lets time pass and something happen.
  package mutating func step(_ observe: (FloorEvent) -> Void) {
    snapshot.advance(to: snapshot.now.adding(seconds: gap()))
    snapshot.cell = ListCell(
      segment: .random(in: 0..<3, using: &random), hour: .random(in: 8..<21, using: &random))
    leaveOverdue(observe)
    switch Int.random(in: 0..<200, using: &random) {
    case 0..<3: resolve(lines.count, answer: { _ in true }, observe)
    case 3: endEverything(observe)
    case 4..<8: answerShare = [0, 0.02, 0.1, 0.3, 0.3, 0.6, 1].randomElement(using: &random) ?? 0
    case 8..<24: changeStaff()
    case 24..<100: resolve(batch(of: lines.count), answer: answers, observe)
    case 100..<145: endTalks(batch(of: crew.count(.talking)), observe)
    case 145..<190: endWrapUps(batch(of: crew.count(.wrapUp)), observe)
    case 190..<192: findMachine(observe)
    default: break
    }
    serve(observe)
    departures = min(departures, lines.count + waiting.count - firstWaiting)
  }

  /// Puts lines up.
  package mutating func launch(_ count: Int) {
    for _ in 0..<min(max(count, 0), 200_000) {
      if occupiesAgent {
        guard change(.idle, to: .dialing) != nil else { return }
      }
      lines.append(Line(launchedAt: snapshot.now, cell: snapshot.cell))
      snapshot.lineLaunched()
    }
  }

  /// Whether something of a probability happens.
  mutating func chance(_ share: Double) -> Bool { random.nextUnit() < share }

  /// Lets any agent in a state do something else; gives the moment at which the state began.
  @discardableResult
  mutating func change(_ state: AgentState, to next: AgentState) -> FloorInstant? {
    guard let since = crew.take(state, using: &random) else { return nil }
    crew.add(next, at: snapshot.now)
    snapshot.agentChanges(from: state, since: since, to: next)
    return since
  }

  private mutating func gap() -> Double {
    switch Int.random(in: 0..<200, using: &random) {
    case 0: random.nextUnit() * 7_200
    case 1..<4: random.nextUnit() * 600
    case 4..<14: 0
    case 14..<20: 1e-9
    default: random.nextUnit() * 2
    }
  }

  /// Most often one, now and then many.
  private mutating func batch(of count: Int) -> Int {
    guard count > 1 else { return count }
    return chance(0.12) ? Int.random(in: 1...count, using: &random) : 1
  }

  private var answers: (inout RandomStream) -> Bool {
    { [answerShare] in $0.nextUnit() < answerShare }
  }

  private mutating func endEverything(_ observe: (FloorEvent) -> Void) {
    resolve(lines.count, answer: answers, observe)
    endTalks(crew.count(.talking), observe)
    endWrapUps(crew.count(.wrapUp), observe)
  }
}
