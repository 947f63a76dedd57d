// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Foundation
import OutboundDialing
import Testing

struct LiveDialerLawTests {
  /// A dialer on a simulated network, step by step.
  struct Floor<Strategy: DialingStrategy> {
    var dialer: LiveDialer<Strategy>
    var network: SimulatedNetwork
    var records: CountedRecords
    var violations: [String] = []
    var nextTick: FloorInstant?
    var reported: [AgentIdentifier: (change: AgentChange, moment: FloorInstant)] = [:]

    init(_ strategy: Strategy, _ settings: LiveDialerSettings, seed: UInt64, records: Int = 60)
      throws
    {
      dialer = try LiveDialer(strategy: strategy, settings: settings)
      network = SimulatedNetwork(seed: seed)
      self.records = CountedRecords(records)
    }

    mutating func schedule(agents: Int, hours: Double) {
      for agent in 0..<agents {
        let name = AgentIdentifier("a\(agent)")
        var time = network.draw(0...60)
        while time < hours * 3_600 {
          network.schedule(.agent(name, .loggedIn), after: time)
          network.schedule(.agent(name, .ready), after: time + 1)
          time += network.draw(10...600)
          if network.chance(0.5) {
            network.schedule(.agent(name, .leaving), after: time - 5)
            network.schedule(.agent(name, .paused), after: time)
            time += network.draw(1...100)
            network.schedule(.agent(name, .ready), after: time)
            time += network.draw(10...300)
          }
          network.schedule(.agent(name, .loggedOut), after: time)
          time += network.draw(1...100)
        }
      }
    }

    mutating func receive(_ event: LiveEvent, _ identifier: String?, _ moment: FloorInstant) {
      if case .agent(let agent, let change) = event, change != .leaving,
        moment >= reported[agent]?.moment ?? moment
      {
        reported[agent] = (change, moment)
      }
      let report = dialer.receive(
        event, identifier: identifier, happened: moment, at: network.now, telephony: &network,
        records: &records)
      let nobody = reported.values.allSatisfy {
        $0.change == .loggedOut || $0.change == .paused || $0.change == .loggedIn
      }
      if nobody, !report.launched.isEmpty, dialer.floor.talking.total == 0 {
        violations.append("launched \(report.launched.count) for nobody")
      }
      if let lines = dialer.settings.lineLimit, report.callsUp > lines {
        violations.append("\(report.callsUp) calls on \(lines) lines")
      }
      if report.description.isEmpty { violations.append("no reason") }
      if let look = report.nextLook, look > dialer.now, nextTick.map({ look < $0 }) ?? true {
        nextTick = look
        network.schedule(.tick, after: look.seconds(since: network.now))
      }
    }

    /// Runs to a moment; `between` is called after each event.
    mutating func run(
      toHour hours: Double, between: (inout Self, Int) throws -> Void = { _, _ in }
    ) rethrows {
      let end = FloorInstant.start.adding(seconds: hours * 3_600)
      var count = 0
      while let (event, identifier, moment) = network.nextReport(before: end) {
        if event == .tick, let tick = nextTick, network.now >= tick { nextTick = nil }
        receive(event, identifier, moment)
        count += 1
        try between(&self, count)
      }
    }
  }

  /// What a strategy can see of a floor.
  func view(_ floor: FloorSnapshot) -> [Int] {
    let histograms = [floor.talking, floor.wrapUp, floor.lines, floor.waiting]
    return [Int(floor.now.nanoseconds), floor.idle, floor.paused, floor.leaving]
      + histograms.flatMap { ages in
        [ages.total, Int(ages.older)] + (0..<ages.binCount).map { Int(ages[$0]) }
      }
  }

  func settings(_ lines: Int? = nil, _ rate: Double? = nil) throws -> LiveDialerSettings {
    try LiveDialerSettings(lineLimit: lines, callsPerSecond: rate)
  }

  @Test(
    "on a network that reports late, twice and out of order every law holds",
    arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func laws(seed: UInt64) throws {
    var floor = try Floor(
      PowerDialing(linesPerAgent: 1.5), settings(24, 3), seed: seed)
    floor.network.delay = 0.4
    floor.network.doubled = 0.2
    floor.schedule(agents: 8, hours: 0.7)
    try floor.run(toHour: 0.7) { floor, count in
      guard count % 50 == 0 else { return }
      let restored = try LiveDialer(
        strategy: floor.dialer.strategy, settings: floor.dialer.settings,
        restoring: floor.dialer.state)
      if view(floor.dialer.floor) != view(restored.floor) {
        floor.violations.append("the floor is not what the calls say")
      }
    }
    #expect(floor.dialer.totals.launched > 300)
    #expect(floor.dialer.totals.connected > 50)
    #expect(floor.network.violations == [])
    #expect(floor.records.violations == [])
    #expect(floor.violations == [])
    #expect(floor.records.out == floor.dialer.callsUp.count)
    let placed = floor.network.placed
    let stretches = zip(placed, placed.dropFirst(3)).map { $1.seconds(since: $0) }
    #expect(stretches.min() ?? 0 >= 1)
  }

  @Test("drained, a campaign ends with every record given back", arguments: [1, 2] as [UInt64])
  func drain(seed: UInt64) throws {
    var floor = try Floor(PowerDialing(linesPerAgent: 2), settings(), seed: seed)
    floor.network.delay = 0.2
    floor.schedule(agents: 5, hours: 0.5)
    try floor.run(toHour: 0.4)
    #expect(floor.records.out > 0)
    floor.receive(.drain, nil, floor.network.now)
    let launched = floor.dialer.totals.launched
    try floor.run(toHour: 0.6)
    #expect(floor.dialer.totals.launched == launched)
    #expect(floor.dialer.callsUp.isEmpty)
    #expect(floor.records.out == 0)
    #expect(floor.dialer.floor.linesInFlight == 0)
    #expect(floor.dialer.floor.waiting.total == 0)
    let results = floor.records.results
    #expect(results.values.reduce(0, +) == launched)
    #expect(results[.connected, default: 0] == floor.dialer.totals.connected)
    #expect(results[.abandoned, default: 0] == floor.dialer.totals.abandoned)
  }

  @Test("restored after any event, a dialer gives the same orders", arguments: [1, 2] as [UInt64])
  func restart(seed: UInt64) throws {
    func run(restartEvery step: Int) throws -> [TelephonyCommand] {
      var floor = try Floor(PowerDialing(linesPerAgent: 1.5), settings(20, 5), seed: seed)
      floor.network.delay = 0.3
      floor.network.doubled = 0.1
      floor.schedule(agents: 6, hours: 0.2)
      try floor.run(toHour: 0.2) { floor, count in
        guard count % step == 0 else { return }
        let bytes = try JSONEncoder().encode(floor.dialer.state)
        let state = try JSONDecoder().decode(LiveDialerState.self, from: bytes)
        #expect(state == floor.dialer.state)
        floor.dialer = try LiveDialer(
          strategy: floor.dialer.strategy, settings: floor.dialer.settings, restoring: state)
      }
      return floor.network.commands
    }
    let whole = try run(restartEvery: .max)
    #expect(whole.count > 100)
    #expect(try run(restartEvery: 2) == whole)
    #expect(try run(restartEvery: 7) == whole)
  }

  @Test("orders lost in a crash are neither carried out twice nor forgotten")
  func crash() throws {
    var floor = try Floor(PowerDialing(linesPerAgent: 2), settings(), seed: 9)
    floor.schedule(agents: 6, hours: 0.4)
    floor.run(toHour: 0.4) { floor, count in
      // Now and then orders do not reach the network, and the dialer starts anew.
      floor.network.isCutOff = count % 40 == 39
      guard count % 40 == 0 else { return }
      floor.network.isCutOff = false
      floor.receive(.restarted(calls: Set(floor.network.alive.keys)), nil, floor.network.now)
      #expect(floor.dialer.callsUp.subtracting(floor.network.alive.keys).count <= 24)
    }
    floor.receive(.restarted(calls: Set(floor.network.alive.keys)), nil, floor.network.now)
    floor.receive(.drain, nil, floor.network.now)
    #expect(floor.records.results[.unknown, default: 0] > 0)
    #expect(floor.records.out == floor.dialer.callsUp.count)
    #expect(floor.network.violations == [])
    #expect(floor.records.violations == [])
  }

  @Test("the same event again changes nothing, whatever the event")
  func duplicates() throws {
    var floor = try Floor(PowerDialing(linesPerAgent: 2), settings(), seed: 4)
    floor.schedule(agents: 4, hours: 0.3)
    let end = FloorInstant.start.adding(seconds: 400)
    while let (event, identifier, moment) = floor.network.nextReport(before: end) {
      floor.receive(event, identifier, moment)
      guard let identifier else { continue }
      let before = (floor.dialer.state, floor.network.commands, floor.records)
      let report = floor.dialer.receive(
        event, identifier: identifier, at: floor.network.now.adding(seconds: 30),
        telephony: &floor.network, records: &floor.records)
      #expect(report.ignored == .duplicate)
      #expect(report.launched.isEmpty)
      #expect(floor.dialer.state == before.0)
      #expect(floor.network.commands == before.1)
      #expect(floor.records == before.2)
    }
    #expect(floor.dialer.totals.launched > 20)
  }

  @Test("events in any order, of any calls and agents, keep the floor sound", arguments: 1...20)
  func chaos(seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed))
    var dialer = try LiveDialer(
      strategy: PredictiveDialing(rule: .ftcTelemarketingSalesRule), settings: settings(30))
    var orders = TelephonyCommandBuffer()
    var records = CountedRecords(100)
    func pick(_ below: Int) -> Int { Int(stream.nextUnit() * Double(below)) }
    var clock = 0.0
    var broken: Set<String> = []
    for _ in 0..<3_000 {
      clock += stream.nextUnit()
      let now = FloorInstant.start.adding(seconds: clock)
      let happened = now.adding(seconds: pick(4) == 0 ? -5 : 0)
      let agent = AgentIdentifier("a\(pick(6))")
      let event: LiveEvent
      if pick(3) == 0 {
        event = .agent(agent, AgentChange.allCases[pick(AgentChange.allCases.count)])
      } else if pick(100) == 0 {
        event = [.pause, .resume, .restarted(calls: [1, 2, 3]), .tick][pick(4)]
      } else {
        let number = CallIdentifier(max(1, Int64(dialer.totals.launched - pick(20))))
        let changes: [CallChange] = [
          .ringing, .answered, .greetingEnded, .machine, .failed(.busy), .failed(.answered),
          .connected(agent), .connectFailed(agent), .hungUp,
        ]
        event = .call(number, changes[pick(9)])
      }
      let report = dialer.receive(
        event, happened: happened, at: now, telephony: &orders, records: &records)
      let totals = dialer.totals
      let laws = [
        "launched for nobody": report.eligibleAgents > 0 || report.launched.isEmpty,
        "a record lost": records.out == dialer.callsUp.count,
        "too many lines": report.callsUp <= 30,
        "agents invented": dialer.floor.agents <= 6,
        "more talk than calls": dialer.floor.talking.total <= dialer.callsUp.count,
        "more ends than answers": totals.abandoned + totals.connected <= totals.answered,
      ]
      broken.formUnion(laws.filter { !$0.value }.keys)
    }
    #expect(broken == [])
    #expect(records.violations == [])
  }
}
