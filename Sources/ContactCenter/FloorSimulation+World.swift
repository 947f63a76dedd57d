// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

extension FloorSimulation {
  /// Prepares the first moment.
  mutating func begin() {
    beginHour()
    logIn(scenario.agents)
    for (place, change) in scenario.changes.enumerated() {
      queue.push(
        .change(Int32(truncatingIfNeeded: place)),
        at: FloorInstant.start.adding(seconds: change.at).nanoseconds)
    }
    if scenario.inbound != nil {
      measures.inbound = InboundMeasures()
      awaitCaller()
    }
  }

  /// Sets what depends on the hour and awaits the next.
  mutating func beginHour() {
    let shift = scenario.shiftHours * 3_600
    let elapsed = floor.now.seconds(since: .start)
    let inShift = elapsed - (elapsed / shift + 1e-9).rounded(.down) * shift
    let hour = max(0, Int(inShift / 3_600 + 1e-9))
    floor.cell.hour = UInt8(truncatingIfNeeded: (scenario.startHour + hour) % 24)
    let factors = scenario.attempts.hourlyFactors
    fates.world.hourlyFactor = hour < factors.count ? factors[hour] : 1
    let next = min(Double(hour + 1) * 3_600, shift) - inShift
    push(.hourBegins, after: max(next, 1))
  }

  /// Lets one of the scenario's changes happen.
  mutating func change(_ place: Int) {
    let change = scenario.changes[place]
    if change.isDaily {
      push(.change(Int32(truncatingIfNeeded: place)), after: scenario.shiftHours * 3_600)
    }
    switch change.event {
    case .logIn(let count): logIn(count)
    case .logOut(let count): send(count, .logOut)
    case .pause(let count): send(count, .pause)
    case .resume(let count): recall(count)
    case .answerRate(let factor): fates.world.answerRateFactor = factor
    case .talkTime(let factor): talkFactor = factor
    case .setupDelay(let seconds): fates.world.setupDelay = seconds
    }
  }

  /// Sends agents away, idle and busy ones as they come: every second one first, so that a part
  /// of the floor is a fair sample of it.
  private mutating func send(_ count: Int, _ wish: FloorAgent.Wish) {
    var left = count
    for parity in 0...1 {
      for place in agents.indices where left > 0 && place % 2 == parity {
        let agent = agents[place]
        guard agent.isLoggedIn, agent.wish == .work, wish == .logOut || agent.state != .paused
        else { continue }
        left -= 1
        requestAway(Int32(place), wish)
      }
    }
  }

  private mutating func recall(_ count: Int) {
    var left = count
    for place in agents.indices where left > 0 && agents[place].isLoggedIn {
      if agents[place].state == .paused {
        resume(Int32(place))
      } else if agents[place].wish == .pause {
        agents[place].wish = .work
        floor.leaving -= 1
      } else {
        continue
      }
      left -= 1
    }
  }

  /// Draws when the next inbound call comes.
  private mutating func awaitCaller() {
    guard let timeBetweenCallers else { return }
    push(.callerArrives, after: timeBetweenCallers.next(using: &arrivals))
  }

  /// Lets an inbound call come in.
  mutating func callerArrives() {
    awaitCaller()
    guard let inbound = scenario.inbound, let number = measures.inbound?.arrived else { return }
    measures.inbound?.arrived += 1
    var stream = RandomStream(
      seed: seed, replication: replication, purpose: 5, entity: UInt64(number))
    let line = takeLine()
    var slot = FloorLine()
    slot.fate.outcome = .answered
    slot.fate.talk = inbound.talkTime.next(using: &stream)
    slot.fate.wrapUp = inbound.wrapUpTime.next(using: &stream)
    slot.answeredAt = floor.now
    slot.isInbound = true
    slot.call = calls
    calls &+= 1
    lines[line] = slot
    record(.arrived, line)
    if floor.waiting.total == 0, let agent = takeIdleAgent() {
      connect(line, to: agent)
    } else {
      lines[line].isWaiting = true
      lines[line].waitsSince = floor.now
      floor.calleeWaits()
      callers.append(WaitingCall(line: line, call: slot.call))
      push(.calleeLeaves(line, call: slot.call), after: inbound.patience.next(using: &stream))
    }
    recordLines()
  }

  /// Books an inbound call that an agent takes.
  mutating func bookInbound(_ wait: Int64) {
    guard let inbound = scenario.inbound else { return }
    measures.inbound?.connected += 1
    measures.inbound?.waitOfConnected += wait
    if Double(wait) * 1e-9 <= inbound.serviceLevelTime { measures.inbound?.connectedInTime += 1 }
  }
}
