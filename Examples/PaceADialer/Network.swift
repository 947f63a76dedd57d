// SPDX-License-Identifier: Apache-2.0

/// A telephone network with callees, agents and a calling list, in virtual time.
final class Network {
  struct Call {
    var record: String
    var ringingAt: Int?
    var isAnswered = false
  }

  let pacer: () throws -> Pacer
  /// Milliseconds since the start.
  private(set) var now = 0
  private(set) var up: [Int: Call] = [:]
  private(set) var placed: Set<Int> = []
  private(set) var recordsOut: Set<String> = []
  private(set) var answered = 0
  private(set) var abandoned = 0
  private(set) var talkTime = 0
  private(set) var shortestRinging = Int.max
  private(set) var faults: [String] = []
  private(set) var isDrained = false

  private var agenda: [(time: Int, order: Int, action: () throws -> Void)] = []
  private var order = 0
  private var nextTick = Int.max
  private var records = 0
  private var messages = 0
  private var luck: UInt64 = 1

  init(pacer: @escaping () throws -> Pacer) { self.pacer = pacer }

  /// Lets time pass until a moment, or until nothing happens any more.
  func run(until end: Int) throws {
    while let first = agenda.last, first.time <= end {
      agenda.removeLast()
      now = first.time
      try first.action()
    }
    now = end
  }

  /// Tells the pacing process something and carries out its orders.
  func tell(_ message: Pacer.Message) throws {
    var message = message
    message["at"] = Double(now) / 1_000
    messages += 1
    message["id"] = "m\(messages)"
    let answer = try pacer().ask(message)
    for news in answer["finished"] as? [Pacer.Message] ?? [] {
      if let record = news["record"] as? String { recordsOut.remove(record) }
    }
    for order in answer["orders"] as? [Pacer.Message] ?? [] { obey(order) }
    if let look = answer["nextLook"] as? Double {
      let time = max(now + 1, Int((look * 1_000).rounded(.up)))
      if time < nextTick || nextTick <= now {
        nextTick = time
        after(time - now) { [self] in if now == nextTick { try tell(["type": "tick"]) } }
      }
    }
    isDrained = answer["drained"] as? Bool ?? false
    if answer["recordsLeft"] as? Int ?? 0 < 50, !isDrained, message["type"] as? String != "drain" {
      try addRecords()
    }
  }

  private func addRecords() throws {
    let names = (0..<200).map { "r\(records + $0)" }
    records += 200
    try tell(["type": "records", "records": names.map { ["record": $0, "number": "+1555\($0)"] }])
  }

  private func obey(_ order: Pacer.Message) {
    guard let call = order["call"] as? Int else { return }
    switch order["order"] as? String {
    case "place": place(call, order["record"] as? String ?? "")
    case "connect": connect(call, order["agent"] as? String ?? "")
    case "playMessage":
      abandoned += 1
      after(4_000) { [self] in try end(call) }
    default:
      if let known = up[call], !known.isAnswered {
        shortestRinging = min(shortestRinging, now - (known.ringingAt ?? now))
      }
      after(100) { [self] in try end(call) }
    }
  }

  private func place(_ call: Int, _ record: String) {
    if !placed.insert(call).inserted { faults.append("call \(call) was placed twice") }
    if !recordsOut.insert(record).inserted { faults.append("\(record) is in two calls") }
    up[call] = Call(record: record)
    let fate = draw(100)
    let setup = 500 + draw(2_000)
    after(setup) { [self] in
      guard up[call] != nil else { return }
      if fate < 10 {
        up[call] = nil
        return try say(call, "failed", ["outcome": "busy"])
      }
      up[call]?.ringingAt = now
      try say(call, "ringing")
    }
    guard (10..<35).contains(fate) else { return }
    after(setup + 3_000 + draw(14_000)) { [self] in
      guard up[call] != nil else { return }
      up[call]?.isAnswered = true
      answered += 1
      try say(call, "answered")
      after(1_200) { if self.up[call] != nil { try self.say(call, "greetingEnded") } }
    }
  }

  private func connect(_ call: Int, _ agent: String) {
    after(200) { [self] in
      guard up[call] != nil else { return }
      try say(call, "connected", ["agent": agent])
      let talk = 20_000 + draw(120_000) + draw(120_000)
      talkTime += talk
      after(talk) {
        try self.end(call)
        try self.agent(agent, "wrapUp")
        self.after(5_000 + self.draw(30_000)) { try self.agent(agent, "ready") }
      }
    }
  }

  private func end(_ call: Int) throws {
    guard up.removeValue(forKey: call) != nil else { return }
    try say(call, "hungUp")
  }

  /// Reports what an agent does.
  func agent(_ agent: String, _ state: String) throws {
    try tell(["type": "agent", "agent": agent, "is": state])
  }

  private func say(_ call: Int, _ change: String, _ more: Pacer.Message = [:]) throws {
    try tell(["type": "call", "call": call, "is": change].merging(more) { $1 })
  }

  private func after(_ wait: Int, _ action: @escaping () throws -> Void) {
    order += 1
    let time = now + wait
    let place = agenda.firstIndex { $0.time <= time } ?? agenda.endIndex
    agenda.insert((time, order, action), at: place)
  }

  /// A number below a bound: SplitMix64.
  private func draw(_ bound: Int) -> Int {
    luck &+= 0x9E37_79B9_7F4A_7C15
    var z = luck
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
