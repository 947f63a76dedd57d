// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// A telephone network with agents and callees, a seed and a virtual clock, which reports late,
/// twice and out of order, and notes every order that breaks a law.
struct SimulatedNetwork: Telephony {
  enum Action {
    case step(CallIdentifier, Step)
    case deliver(LiveEvent, identifier: String, moment: FloorInstant)
    case agent(AgentIdentifier, AgentChange)
    case tick
  }

  enum Step {
    case rings, answers, greeted, machine, fails(AttemptOutcome), leaves, connects, talked
  }

  struct Call {
    var record: RecordIdentifier
    var placedAt: FloorInstant
    var ringingAt: FloorInstant?
    var answeredAt: FloorInstant?
    var agent: AgentIdentifier?
    var isConnected = false
  }

  private var stream: RandomStream
  /// In an object, since a queue has one owner and a network could be copied.
  private final class Agenda {
    var queue = EventQueue<Int>()
  }

  private let agenda = Agenda()
  // The agenda holds places in this list.
  private var actions: [Action] = []
  private var sequence = 0
  /// Seconds by which a report may be late, and the shares of reports doubled.
  var delay = 0.0
  var doubled = 0.0
  var now = FloorInstant.start
  var alive: [CallIdentifier: Call] = [:]
  var onCall: [AgentIdentifier: CallIdentifier] = [:]
  var loggedIn: Set<AgentIdentifier> = []
  var ready: Set<AgentIdentifier> = []
  var commands: [TelephonyCommand] = []
  var violations: [String] = []
  /// Whether orders reach the network.
  var isCutOff = false
  var placed: [FloorInstant] = []
  var messages = 0

  init(seed: UInt64) { stream = RandomStream(seed: seed) }

  mutating func draw(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * stream.nextUnit()
  }

  mutating func chance(_ share: Double) -> Bool { stream.nextUnit() < share }

  mutating func schedule(_ action: Action, after seconds: Double) {
    agenda.queue.push(actions.count, at: now.adding(seconds: seconds).nanoseconds)
    actions.append(action)
  }

  /// Reports an event to the dialer, perhaps late, perhaps twice.
  mutating func report(_ event: LiveEvent) {
    sequence += 1
    let action = Action.deliver(event, identifier: "e\(sequence)", moment: now)
    schedule(action, after: delay > 0 ? draw(0...delay) : 0)
    if chance(doubled) { schedule(action, after: draw(0...2)) }
  }

  /// The next report that reaches the dialer, nil when nothing happens any more.
  mutating func nextReport(
    before end: FloorInstant
  ) -> (event: LiveEvent, identifier: String?, moment: FloorInstant)? {
    while let (time, place) = agenda.queue.pop() {
      let action = actions[place]
      guard time <= end.nanoseconds else { return nil }
      now = FloorInstant(nanoseconds: time)
      switch action {
      case .deliver(let event, let identifier, let moment): return (event, identifier, moment)
      case .tick: return (.tick, nil, now)
      case .step(let call, let step): happen(step, call)
      case .agent(let agent, let change): change == .loggedOut ? leave(agent) : come(agent, change)
      }
    }
    return nil
  }

  private mutating func come(_ agent: AgentIdentifier, _ change: AgentChange) {
    // An agent in conversation presses his buttons afterwards.
    guard onCall[agent] == nil else { return schedule(.agent(agent, change), after: 5) }
    if change == .ready || change == .loggedIn { loggedIn.insert(agent) }
    guard loggedIn.contains(agent) else { return }
    if change == .ready { ready.insert(agent) } else { ready.remove(agent) }
    report(.agent(agent, change))
  }

  private mutating func leave(_ agent: AgentIdentifier) {
    guard loggedIn.remove(agent) != nil else { return }
    ready.remove(agent)
    if let call = onCall.removeValue(forKey: agent) { end(call) }
    report(.agent(agent, .loggedOut))
  }

  private mutating func happen(_ step: Step, _ number: CallIdentifier) {
    guard let call = alive[number] else { return }
    switch step {
    case .rings:
      alive[number]?.ringingAt = now
      report(.call(number, .ringing))
    case .answers:
      alive[number]?.answeredAt = now
      report(.call(number, .answered))
      schedule(.step(number, .greeted), after: 1)
      schedule(.step(number, .leaves), after: draw(0.5...8))
    case .greeted: report(.call(number, .greetingEnded))
    case .machine: report(.call(number, .machine))
    case .fails(let outcome):
      alive[number] = nil
      report(.call(number, .failed(outcome)))
    case .leaves: if !call.isConnected { end(number) }
    case .connects:
      guard let agent = call.agent, !call.isConnected else { return }
      guard ready.remove(agent) != nil else {
        return report(.call(number, .connectFailed(agent)))
      }
      alive[number]?.isConnected = true
      onCall[agent] = number
      report(.call(number, .connected(agent)))
      schedule(.step(number, .talked), after: draw(5...60))
    case .talked:
      if let agent = call.agent, onCall[agent] == number {
        onCall[agent] = nil
        report(.agent(agent, .wrapUp))
        schedule(.agent(agent, .ready), after: draw(1...10))
      }
      end(number)
    }
  }

  private mutating func end(_ number: CallIdentifier) {
    guard alive.removeValue(forKey: number) != nil else { return }
    report(.call(number, .hungUp))
  }

  // MARK: Orders

  mutating func place(_ call: CallIdentifier, to record: DialRecord) {
    commands.append(.place(call, record))
    guard !isCutOff else { return }
    if alive.values.contains(where: { $0.record.name == record.identifier }) {
      violations.append("\(record.identifier) is in two calls")
    }
    if alive[call] != nil { violations.append("call \(call.number) is placed twice") }
    placed.append(now)
    alive[call] = Call(record: RecordIdentifier(record.identifier), placedAt: now)
    let setup = draw(0.2...2)
    let luck = stream.nextUnit()
    if luck < 0.1 { return schedule(.step(call, .fails(.busy)), after: setup) }
    schedule(.step(call, .rings), after: setup)
    switch luck {
    case ..<0.5: schedule(.step(call, .answers), after: setup + draw(1...24))
    case ..<0.6: schedule(.step(call, .machine), after: setup + draw(5...24))
    default: break
    }
  }

  mutating func hangUp(_ call: CallIdentifier, because reason: HangUpReason) {
    commands.append(.hangUp(call, reason))
    guard !isCutOff, let known = alive[call] else { return }
    if reason == .noAnswer || reason == .agentsLeft, known.answeredAt == nil {
      let rung = known.ringingAt.map { now.seconds(since: $0) } ?? 0
      if rung < 15 { violations.append("call \(call.number) rang only \(rung) s") }
    }
    end(call)
  }

  mutating func connect(_ call: CallIdentifier, to agent: AgentIdentifier) {
    commands.append(.connect(call, agent))
    guard !isCutOff, let known = alive[call] else { return }
    if known.answeredAt == nil { violations.append("call \(call.number) was not answered") }
    if known.isConnected { violations.append("call \(call.number) is connected twice") }
    alive[call]?.agent = agent
    schedule(.step(call, .connects), after: 0.1)
  }

  mutating func playAbandonmentMessage(on call: CallIdentifier) {
    commands.append(.playAbandonmentMessage(call))
    guard !isCutOff else { return }
    messages += 1
    guard let known = alive[call] else { return }
    if known.isConnected { violations.append("call \(call.number) hears a message and an agent") }
    schedule(.step(call, .leaves), after: 3)
  }
}
