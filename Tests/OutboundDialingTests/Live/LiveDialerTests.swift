// SPDX-License-Identifier: Apache-2.0

import CivilClock
import OutboundDialing
import Testing

struct LiveDialerTests {
  /// A dialer with a list, told of events by their seconds.
  struct Desk<Strategy: DialingStrategy> {
    var dialer: LiveDialer<Strategy>
    var orders = TelephonyCommandBuffer()
    var records = CountedRecords(10)

    mutating func tell(
      _ seconds: Double, _ event: LiveEvent, happened: Double? = nil
    ) -> (report: LiveReport, orders: [TelephonyCommand]) {
      orders.commands = []
      let report = dialer.receive(
        event, happened: happened.map { FloorInstant.start.adding(seconds: $0) },
        at: .start.adding(seconds: seconds), telephony: &orders, records: &records)
      return (report, orders.commands)
    }
  }

  func desk<Strategy: DialingStrategy>(
    _ strategy: Strategy, lineLimit: Int? = nil, callsPerSecond: Double? = nil,
    rules: [AbandonmentRule] = [], connectsCalls: Bool = true
  ) throws -> Desk<Strategy> {
    Desk(
      dialer: try LiveDialer(
        strategy: strategy,
        settings: LiveDialerSettings(
          lineLimit: lineLimit, callsPerSecond: callsPerSecond, connectsCalls: connectsCalls),
        ledger: AbandonmentLedger(rules: rules)))
  }

  func calls(_ orders: [TelephonyCommand]) -> [String] {
    orders.map { order in
      switch order {
      case .place(let call, let record): "place \(call.number) \(record.identifier)"
      case .hangUp(let call, let reason): "hang up \(call.number) \(reason.rawValue)"
      case .connect(let call, let agent): "connect \(call.number) \(agent.name)"
      case .playAbandonmentMessage(let call): "message \(call.number)"
      }
    }
  }

  @Test("an agent who will leave is not counted on until he has left or is ready again")
  func leaving() throws {
    var desk = try desk(ProgressiveDialing())
    for name in ["ann", "bob"] as [AgentIdentifier] { _ = desk.tell(0, .agent(name, .ready)) }
    #expect(desk.tell(1, .agent("ann", .leaving)).report.ignored == .outOfTurn)
    for call in [1, 2] as [CallIdentifier] { _ = desk.tell(2, .call(call, .answered)) }
    _ = desk.tell(2.5, .call(1, .connected("ann")))
    _ = desk.tell(2.5, .call(2, .connected("bob")))
    for name in ["ann", "bob"] as [AgentIdentifier] { _ = desk.tell(3, .agent(name, .leaving)) }
    #expect(desk.tell(4, .agent("bob", .leaving)).report.ignored == .outOfTurn)
    #expect(desk.dialer.floor.leaving == 2)
    let restored = try LiveDialer(
      strategy: ProgressiveDialing(), settings: desk.dialer.settings, restoring: desk.dialer.state)
    #expect(restored.floor.leaving == 2)
    _ = desk.tell(9, .call(1, .hungUp))
    #expect(desk.dialer.floor.wrapUp.total == 1 && desk.dialer.floor.leaving == 2)
    _ = desk.tell(10, .agent("ann", .paused))
    #expect(desk.dialer.floor.leaving == 1)
    _ = desk.tell(11, .agent("bob", .ready))
    #expect(desk.dialer.floor.leaving == 0)
  }

  @Test("a person who answers is connected to the agent who is idle longest")
  func connects() throws {
    var desk = try desk(ProgressiveDialing())
    #expect(calls(desk.tell(0, .agent("ann", .ready)).orders) == ["place 1 r0"])
    #expect(calls(desk.tell(1, .agent("bob", .ready)).orders) == ["place 2 r1"])
    #expect(calls(desk.tell(8, .call(2, .answered)).orders) == ["connect 2 ann"])
    _ = desk.tell(8.2, .call(2, .connected("ann")))
    #expect(desk.dialer.floor.talking.total == 1)
    #expect(calls(desk.tell(20, .call(2, .hungUp)).orders) == [])
    #expect(desk.dialer.floor.wrapUp.total == 1)
    #expect(calls(desk.tell(30, .agent("ann", .ready)).orders) == ["place 3 r2"])
    #expect(desk.records.results == [.connected: 1])
  }

  @Test("an unanswered call rings 22 s, and at least 15 s even when the last agent leaves")
  func rings() throws {
    var desk = try desk(ProgressiveDialing())
    _ = desk.tell(0, .agent("ann", .ready))
    _ = desk.tell(2, .call(1, .ringing))
    #expect(desk.tell(23.9, .tick).orders == [])
    #expect(calls(desk.tell(24, .tick).orders).first == "hang up 1 noAnswer")
    _ = desk.tell(24.1, .call(1, .hungUp))
    _ = desk.tell(26, .call(2, .ringing))
    #expect(desk.tell(30, .agent("ann", .loggedOut)).orders == [])
    #expect(desk.tell(40.9, .tick).orders == [])
    #expect(calls(desk.tell(41, .tick).orders) == ["hang up 2 agentsLeft"])
    #expect(desk.tell(60, .tick).report.limit == .noEligibleAgents)
  }

  @Test("a call of which no ringing is reported is given ten seconds to begin it")
  func silentNetwork() throws {
    var desk = try desk(ProgressiveDialing())
    _ = desk.tell(0, .agent("ann", .ready))
    #expect(desk.tell(31.9, .tick).orders == [])
    #expect(calls(desk.tell(32, .tick).orders).first == "hang up 1 noAnswer")
  }

  @Test("the two seconds count from the end of the greeting where it is reported")
  func greeting() throws {
    var desk = try desk(PowerDialing(linesPerAgent: 3), rules: [])
    _ = desk.tell(0, .agent("ann", .ready))
    _ = desk.tell(5, .call(1, .answered))
    _ = desk.tell(6, .call(2, .answered))
    #expect(desk.tell(6.5, .call(3, .answered)).report.nextLook == .start.adding(seconds: 8))
    _ = desk.tell(7.5, .call(3, .greetingEnded))
    #expect(calls(desk.tell(8, .tick).orders) == ["message 2"])
    #expect(desk.tell(9.4, .tick).orders == [])
    #expect(calls(desk.tell(9.5, .tick).orders) == ["message 3"])
    #expect(desk.dialer.totals.abandoned == 2)
  }

  @Test("an agent who leaves while being connected leaves the person to another, or to the message")
  func agentLeaves() throws {
    var desk = try desk(ProgressiveDialing(), rules: [.ftcTelemarketingSalesRule])
    _ = desk.tell(0, .agent("ann", .ready))
    #expect(calls(desk.tell(9, .call(1, .answered)).orders) == ["connect 1 ann"])
    #expect(desk.tell(9.1, .agent("ann", .paused)).report.waiting == 1)
    #expect(calls(desk.tell(11, .tick).orders) == ["message 1"])
    let account = try #require(desk.dialer.ledger.accounts.first)
    #expect(account.share(at: desk.dialer.now).abandoned == 1)
    #expect(account.share(at: desk.dialer.now).answered == 1)
  }

  @Test("what a machine answered is neither an answer nor abandoned")
  func machine() throws {
    var desk = try desk(PowerDialing(linesPerAgent: 2), rules: [.ftcTelemarketingSalesRule])
    _ = desk.tell(0, .agent("ann", .ready))
    #expect(calls(desk.tell(9, .call(1, .machine)).orders).first == "hang up 1 answeringMachine")
    _ = desk.tell(9.1, .call(1, .hungUp))
    #expect(desk.records.results == [.answeringMachine: 1])
    #expect(desk.dialer.totals.answered == 0)
    #expect(desk.dialer.ledger.accounts.first?.share(at: desk.dialer.now).answered == 0)
  }

  @Test("a person who answers just as the dialer hangs up was abandoned, even when said later")
  func cutAnswer() throws {
    var desk = try desk(ProgressiveDialing(), rules: [.ftcTelemarketingSalesRule])
    _ = desk.tell(0, .agent("ann", .ready))
    _ = desk.tell(1, .call(1, .ringing))
    #expect(calls(desk.tell(23, .tick).orders).first == "hang up 1 noAnswer")
    _ = desk.tell(23.1, .call(1, .answered), happened: 22.9)
    _ = desk.tell(23.2, .call(1, .hungUp))
    #expect(desk.dialer.totals.abandoned == 1)
    #expect(desk.records.results == [.abandoned: 1])
    _ = desk.tell(24, .call(2, .ringing))
    _ = desk.tell(25, .call(2, .failed(.noAnswer)))
    _ = desk.tell(26, .call(2, .answered), happened: 24.9)
    #expect(desk.dialer.totals.abandoned == 2)
    #expect(desk.dialer.ledger.accounts.first?.share(at: desk.dialer.now).abandoned == 2)
  }

  @Test("pausing stops launches and nothing else; each limit says its name")
  func limits() throws {
    var desk = try desk(ProgressiveDialing(), lineLimit: 2, callsPerSecond: 2)
    #expect(desk.tell(0, .tick).report.limit == .noEligibleAgents)
    _ = desk.tell(0, .pause)
    #expect(desk.tell(0, .agent("a", .ready)).report.limit == .paused)
    #expect(desk.tell(0, .pause).report.launched == [])
    #expect(desk.tell(0, .resume).report.launched == [1])
    #expect(desk.tell(0, .agent("b", .ready)).report.launched == [2])
    #expect(desk.tell(0, .agent("c", .ready)).report.limit == .lineLimit(2))
    _ = desk.tell(0.5, .call(1, .failed(.busy)))
    let (report, _) = desk.tell(0.9, .tick)
    #expect(report.limit == .callRate(2))
    #expect(report.nextLook == .start.adding(seconds: 1))
    #expect(desk.tell(1, .tick).report.launched == [3])
    #expect(desk.tell(1, .drain).report.limit == .draining)
    #expect(desk.tell(1, .agent("c", .loggedOut)).report.isDrained == false)
  }

  @Test("where the telephony connects by itself, the dialer gives no such order")
  func otherRouting() throws {
    var desk = try desk(ProgressiveDialing(), connectsCalls: false)
    _ = desk.tell(0, .agent("ann", .ready))
    #expect(desk.tell(9, .call(1, .answered)).orders == [])
    #expect(desk.tell(20, .tick).orders == [])
    _ = desk.tell(21, .call(1, .connected("ann")))
    #expect(desk.dialer.floor.talking.total == 1)
    #expect(desk.dialer.floor.waiting.total == 0)
    #expect(desk.dialer.totals.connected == 1)
  }

  @Test("a record that the gate forbids is passed over, with the rule and the moment")
  func gate() throws {
    var orders = TelephonyCommandBuffer()
    var records = CountedRecords(2)
    // 1970-01-01 was a Thursday; at 00:00 UTC the hours of the FTC are closed in UTC.
    var dialer = try LiveDialer(
      strategy: ProgressiveDialing(), settings: LiveDialerSettings(),
      gate: LiveGate(
        DialingGate(rules: [.named("us-ftc-hours")]), calendar: FixedOffsetCalendar()))
    records.zones = ["UTC"]
    let early = dialer.receive(
      .agent("ann", .ready), at: .start, telephony: &orders, records: &records)
    #expect(early.launched == [])
    #expect(early.skipped == ["us-ftc-hours": 256])
    let open = dialer.receive(
      .tick, at: .start.adding(seconds: 8 * 3_600), telephony: &orders, records: &records)
    #expect(open.launched == [1])
  }
}
