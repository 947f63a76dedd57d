// SPDX-License-Identifier: Apache-2.0

import DialingStrategyTesting
import OutboundDialing
import Testing

struct AdversarialFloorTests {
  /// What a floor showed to a dialer with two lines for each agent.
  struct Sights {
    var mostAgents = 0
    var fewestAgents = Int.max
    var longestGap = 0.0
    var sameMoment = 0
    var burst = 0
    var silence = 0
    var cells: Set<ListCell> = []
    var kinds: Set<Int> = []
  }

  private func kind(of event: FloorEvent) -> Int {
    switch event {
    case .answered: 0
    case .failed: 1
    case .connected: 2
    case .abandoned: 3
    case .talkEnded: 4
    case .machineFound: 5
    case .wrapUpEnded: 6
    }
  }

  private func watch(seed: UInt64, steps: Int) -> (AdversarialFloor, Sights) {
    var floor = AdversarialFloor(seed: seed, occupiesAgent: false)
    var sights = Sights()
    for _ in 0..<steps {
      let (before, answered) = (floor.snapshot.now, floor.answered)
      floor.step { sights.kinds.insert(kind(of: $0)) }
      let gap = floor.snapshot.now.seconds(since: before)
      sights.longestGap = max(sights.longestGap, gap)
      if gap == 0 { sights.sameMoment += 1 }
      sights.burst = max(sights.burst, floor.answered - answered)
      sights.mostAgents = max(sights.mostAgents, floor.snapshot.agents)
      sights.fewestAgents = min(sights.fewestAgents, floor.snapshot.agents)
      sights.cells.insert(floor.snapshot.cell)
      floor.launch(2 * floor.snapshot.idle - floor.snapshot.linesInFlight)
    }
    return (floor, sights)
  }

  @Test("the floor shows bursts, long gaps, equal moments, thousands of agents and none")
  func variety() {
    let (floor, sights) = watch(seed: 3, steps: 20_000)
    #expect(sights.mostAgents > 1_000 && sights.fewestAgents == 0)
    #expect(sights.longestGap > 3_600 && sights.sameMoment > 500)
    #expect(sights.burst > 100)
    #expect(sights.cells.count > 20)
    #expect(sights.kinds == [0, 1, 2, 3, 4, 5, 6])
    #expect(floor.abandoned > 0 && floor.abandonedByDeparture > 0)
  }

  @Test("a dialer that never has more lines than free agents loses calls to departures alone")
  func departures() {
    for seed in 1...5 as ClosedRange<UInt64> {
      var floor = AdversarialFloor(seed: seed, occupiesAgent: false)
      for _ in 0..<10_000 {
        floor.step { _ in }
        floor.launch(floor.snapshot.freeAgents - floor.snapshot.linesInFlight)
      }
      #expect(floor.abandoned == 0)
      #expect(floor.abandonedByDeparture > 0)
    }
  }

  @Test("the same seed makes the same floor")
  func repeatable() {
    let (first, _) = watch(seed: 5, steps: 2_000)
    let (second, _) = watch(seed: 5, steps: 2_000)
    #expect(first.snapshot == second.snapshot && first.answered == second.answered)
  }
}
