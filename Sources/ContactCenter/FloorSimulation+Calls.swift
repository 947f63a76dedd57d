// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

extension FloorSimulation {
  /// Lets the longest idle agent prepare an attempt of his own.
  mutating func prepareAttempt() -> Bool {
    guard floor.idle > 0, let attempt = nextAttempt(), let agent = takeIdleAgent() else {
      return false
    }
    let line = takeLine(for: attempt)
    lines[line].owner = agent
    agents[agent].line = line
    change(agent, to: .previewing)
    push(.agentPrepared(agent), after: scenario.preparationTime(trigger))
    return true
  }

  /// Puts up the line that an agent has prepared.
  mutating func launchPrepared(_ agent: Int32) {
    let line = agents[agent].line
    let attempt = CallingList.Attempt(
      record: lines[line].record, number: Int(lines[line].attempt),
      isCallback: lines[line].isCallback)
    change(agent, to: .dialing)
    putUp(line, attempt, owner: agent)
  }

  /// Puts up a line of the system's; false when no record is due.
  mutating func launchNext() -> Bool {
    guard let attempt = nextAttempt() else { return false }
    putUp(takeLine(for: attempt), attempt, owner: -1)
    return true
  }

  @inline(__always)
  private mutating func putUp(_ line: Int32, _ attempt: CallingList.Attempt, owner: Int32) {
    let factor = hasSegments ? list.answerRateFactor(of: attempt.record) : 1
    fates.draw(&lines[line].fate, of: attempt, factor: factor)
    calls &+= 1
    lines[line].call = calls &- 1
    lines[line].launchedAt = floor.now
    lines[line].cell = floor.cell
    floor.lineLaunched()
    measures.launched &+= 1
    record(.launched, line, agent: owner)
    recordLines()
    let timeOnLine = lines[line].fate.timeOnLine
    let detection = lines[line].fate.detection
    if detection > 0 {
      push(.pickedUp(line), after: timeOnLine - detection)
    } else {
      push(.lineResolves(line), after: timeOnLine)
    }
  }

  /// Lets somebody or something answer before the detector's verdict.
  mutating func pickUp(_ line: Int32) {
    noteAnswer(line)
    push(.lineResolves(line), after: lines[line].fate.detection)
  }

  @inline(__always)
  private mutating func noteAnswer(_ line: Int32) {
    lines[line].answeredAt = floor.now
    guard lines[line].isPerson else { return }
    record(.answered, line)
    let greeting = lines[line].fate.greeting
    if greeting > 0 {
      push(.greetingEnds(line, call: lines[line].call), after: greeting)
    }
  }

  /// Lets the dialer know how an attempt ended, or what it takes it for.
  mutating func resolve(_ line: Int32) {
    if lines[line].fate.detection == 0 { noteAnswer(line) }
    let slot = lines[line]
    let verdict = slot.fate.verdict
    floor.lineEnded(launchedAt: slot.launchedAt)
    attemptsByOutcome[slot.fate.outcome.place] &+= 1
    list.resolve(
      CallingList.Attempt(record: slot.record, number: Int(slot.attempt)), verdict,
      wantsCallback: slot.fate.wantsCallback, now: floor.now.nanoseconds)
    let age = floor.now.seconds(since: slot.launchedAt)
    guard verdict == .answered else {
      strategy.observe(.failed(age: age, verdict, cell: slot.cell))
      fail(line)
      return
    }
    strategy.observe(.answered(age: age, cell: slot.cell))
    if slot.owner >= 0 {
      connect(line, to: slot.owner)
    } else if let agent = takeIdleAgent() {
      connect(line, to: agent)
    } else {
      lines[line].isWaiting = true
      lines[line].waitsSince = floor.now
      floor.calleeWaits()
      waiting.append(WaitingCall(line: line, call: slot.call))
      push(.calleeLeaves(line, call: slot.call), after: max(0, secondsLeft(slot)))
    }
    recordLines()
  }

  private mutating func fail(_ line: Int32) {
    let slot = lines[line]
    record(.failed(slot.fate.verdict), line, agent: slot.owner)
    if slot.isPerson { abandon(line, .detectorError) }
    if slot.owner >= 0 { finish(slot.owner) }
    recordLines()
    release(line)
  }

  /// Seconds until an agent must be connected; negative when it is too late.
  private func secondsLeft(_ slot: FloorLine) -> Double {
    slot.answeredAt.seconds(since: floor.now) + slot.fate.greeting + scenario.patience
  }

  private mutating func abandon(_ line: Int32, _ cause: AbandonmentCause) {
    measures.abandonedByCause[cause.place] += 1
    record(.abandoned(cause), line)
  }

  /// Lets somebody who waited give up; false when he was connected meanwhile.
  mutating func leave(_ line: Int32, _ call: Int32) -> Bool {
    let slot = lines[line]
    guard slot.isWaiting, slot.call == call else { return false }
    floor.calleeStopsWaiting(since: slot.waitsSince)
    if slot.isInbound {
      measures.inbound?.lost += 1
      record(.lost, line)
    } else {
      strategy.observe(.abandoned(wait: floor.now.seconds(since: slot.waitsSince)))
      if !slot.isPerson {
        measures.machinesLost += 1
      } else if linesWithoutAgent > 0 {
        linesWithoutAgent -= 1
        abandon(line, .agentLeft)
      } else {
        abandon(line, .noAgentFree)
      }
    }
    recordLines()
    release(line)
    return true
  }

  /// Connects whoever is on a line to an agent.
  mutating func connect(_ line: Int32, to agent: Int32) {
    let slot = lines[line]
    let wait = floor.now.nanoseconds - slot.answeredAt.nanoseconds
    let call = FloorCall(
      number: slot.call, record: slot.isInbound ? -1 : Int32(truncatingIfNeeded: slot.record),
      attempt: slot.attempt, agent: agent)
    if slot.isInbound {
      bookInbound(wait)
    } else if slot.isPerson {
      measures.connected &+= 1
      measures.waitOfConnected += wait
    } else {
      measures.machinesConnected += 1
    }
    let talk = slot.fate.talk * (slot.isPerson ? talkFactor : 1)
    agents[agent].call = call
    agents[agent].hasMachine = !slot.isPerson && !slot.isInbound
    agents[agent].talk = talk
    agents[agent].wrapUp = slot.fate.wrapUp
    recorder.call(call, .connected, at: floor.now)
    change(agent, to: .talking)
    push(.talkEnds(agent), after: talk)
    if slot.isPerson, !slot.isInbound, secondsLeft(slot) < -1e-9 {
      strategy.observe(.abandoned(wait: Double(wait) * 1e-9))
      abandon(line, .detectorDelay)
    } else if !slot.isInbound {
      strategy.observe(.connected(wait: Double(wait) * 1e-9))
    }
    release(line)
  }

  /// Books those who still wait when the run ends.
  mutating func bookWaiting() {
    for place in lines.indices where lines[place].isWaiting && !lines[place].isInbound {
      if lines[place].isPerson {
        measures.waitingAtEnd += 1
      } else {
        measures.machinesWaitingAtEnd += 1
      }
    }
  }

  @inline(__always)
  private mutating func nextAttempt() -> CallingList.Attempt? {
    if let attempt = list.next(now: floor.now.nanoseconds) {
      if hasSegments {
        floor.cell.segment = UInt8(truncatingIfNeeded: list.currentSegment())
      }
      return attempt
    }
    if let due = list.nextDue, due > floor.now.nanoseconds, !isRetryAwaited {
      isRetryAwaited = true
      queue.push(.retryDue, at: due)
    }
    return nil
  }

  @inline(__always)
  private mutating func takeLine(for attempt: CallingList.Attempt) -> Int32 {
    let line = takeLine()
    lines[line].record = attempt.record
    lines[line].attempt = Int32(truncatingIfNeeded: attempt.number)
    lines[line].isCallback = attempt.isCallback
    lines[line].isInbound = false
    lines[line].owner = -1
    return line
  }

  @inline(__always)
  mutating func takeLine() -> Int32 {
    if let spare = spareLines.popLast() { return spare }
    return addLine()
  }

  @inline(never)
  private mutating func addLine() -> Int32 {
    lines.append(FloorLine())
    return Int32(lines.count - 1)
  }

  private mutating func release(_ line: Int32) {
    lines[line].isWaiting = false
    spareLines.append(line)
  }
}
