// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

extension AdversarialFloor {
  /// Ends some lines, drawn from those that are up.
  mutating func resolve(
    _ count: Int, answer: (inout RandomStream) -> Bool, _ observe: (FloorEvent) -> Void
  ) {
    for _ in 0..<min(count, lines.count) {
      lines.swapAt(Int.random(in: 0..<lines.count, using: &random), lines.count - 1)
      let line = lines.removeLast()
      snapshot.lineEnded(launchedAt: line.launchedAt)
      let age = snapshot.now.seconds(since: line.launchedAt)
      if answer(&random) {
        answered += 1
        observe(.answered(age: age, cell: line.cell))
        if change(.dialing, to: .talking) != nil {
          observe(.connected(wait: 0))
        } else {
          waiting.append(Callee(since: snapshot.now, launchedAt: line.launchedAt))
          snapshot.calleeWaits()
          serve(observe)
        }
      } else {
        let outcomes: [AttemptOutcome] = [.noAnswer, .busy, .invalid, .answeringMachine]
        observe(
          .failed(
            age: age, outcomes.randomElement(using: &random) ?? .noAnswer, cell: line.cell))
        change(.dialing, to: .idle)
      }
    }
  }

  /// Connects those who wait to idle agents, longest wait first.
  mutating func serve(_ observe: (FloorEvent) -> Void) {
    while firstWaiting < waiting.count, crew.count(.idle) > 0 {
      let callee = takeFirstCallee()
      change(.idle, to: .talking)
      observe(.connected(wait: snapshot.now.seconds(since: callee.since)))
    }
  }

  /// Lets those go who have waited too long.
  mutating func leaveOverdue(_ observe: (FloorEvent) -> Void) {
    while firstWaiting < waiting.count,
      snapshot.now.seconds(since: waiting[firstWaiting].since) > Self.patience
    {
      let callee = takeFirstCallee()
      if departures > 0, callee.launchedAt <= lastDeparture {
        departures -= 1
        abandonedByDeparture += 1
      } else {
        abandoned += 1
      }
      observe(.abandoned(wait: Self.patience))
    }
  }

  private mutating func takeFirstCallee() -> Callee {
    let callee = waiting[firstWaiting]
    snapshot.calleeStopsWaiting(since: callee.since)
    firstWaiting += 1
    if firstWaiting == waiting.count {
      waiting.removeAll(keepingCapacity: true)
      firstWaiting = 0
    }
    return callee
  }

  mutating func endTalks(_ count: Int, _ observe: (FloorEvent) -> Void) {
    for _ in 0..<count {
      guard let since = change(.talking, to: .wrapUp) else { return }
      observe(.talkEnded(duration: snapshot.now.seconds(since: since)))
    }
  }

  mutating func endWrapUps(_ count: Int, _ observe: (FloorEvent) -> Void) {
    for _ in 0..<count {
      guard let since = change(.wrapUp, to: .idle) else { return }
      observe(.wrapUpEnded(duration: snapshot.now.seconds(since: since)))
    }
  }

  /// An agent finds that he talks to a machine.
  ///
  /// The strategy could not know: the call stays among those answered.
  mutating func findMachine(_ observe: (FloorEvent) -> Void) {
    guard let since = change(.talking, to: .idle) else { return }
    observe(.machineFound(duration: snapshot.now.seconds(since: since)))
  }
}
