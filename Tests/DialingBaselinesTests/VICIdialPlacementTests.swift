// SPDX-License-Identifier: Apache-2.0

import DialingBaselines
import OutboundDialing
import Testing

struct VICIdialPlacementTests {
  private func lines(
    _ level: Double, _ floor: FloorSnapshot, _ change: (inout VICIdialSettings) -> Void = { _ in }
  ) -> Int {
    var settings = VICIdialSettings()
    change(&settings)
    return VICIdialPlacement(settings: settings, level: level).lines(floor)
  }

  private let talks = [Double](repeating: 30, count: 5)

  @Test("all agents counted: L·R + (L − 1)·B unanswered lines")
  func everyAgent() {
    // 1.5 × (3 + 5) = 12, of which 5 are talking
    #expect(lines(1.5, .at(idle: 3, talkAges: talks)) == 7)
    // lines with nobody idle: 1.5 × 5 − 5 = 2.5, by way of 7.5 → 8
    #expect(lines(1.5, .at(talkAges: talks)) == 3)
    #expect(lines(1, .at(idle: 3, talkAges: talks)) == 3)
  }

  @Test(
    "idle agents only: L·R, halves to the even number",
    arguments: [
      (1.5, 3, 4), (1.5, 5, 8), (2.5, 1, 2), (3.5, 1, 4), (1.1, 5, 6), (1.1, 15, 16), (1.2, 1, 1),
      (2.0, 0, 0),
    ])
  func idleOnly(level: Double, idle: Int, expected: Int) {
    let floor = FloorSnapshot.at(idle: idle, talkAges: talks)
    #expect(lines(level, floor) { $0.countsAvailableOnly = true } == expected)
  }

  @Test("callees who wait are calls that are there already; agents in wrap-up are not seen")
  func waitingAndWrapUp() {
    // 1.5 × 8 = 12, less 8 talking, less 1 waiting
    let busy = [Double](repeating: 30, count: 8)
    #expect(lines(1.5, .at(talkAges: busy, waiting: 1)) == 3)
    #expect(lines(3, .at(wrapUp: 10)) == 0)
    #expect(lines(1, .at(idle: 1, wrapUp: 10)) == 1)
  }

  @Test("the target moves the number of agents only if it is told to act on calls")
  func callsPlaced() {
    let floor = FloorSnapshot.at(idle: 3, talkAges: talks)
    #expect(lines(1.5, floor) { $0.differentialTarget = 2 } == 7)
    // 1.5 × (8 + 2) − 5, and 1.5 × max(0, 8 − 9) − 5
    func placed(_ target: Int) -> Int {
      lines(1.5, floor) {
        $0.differentialTarget = target
        $0.differentialTargetMethod = .callsPlaced
      }
    }
    #expect(placed(2) == 10)
    #expect(placed(-9) == 0)
  }

  @Test("conversations older than the in-call threshold are not counted, but are talking")
  func inCall() {
    let floor = FloorSnapshot.at(idle: 4, talkAges: [10, 10, 10, 200, 200])
    // 2 × (4 + 3) − 5 instead of 2 × (4 + 5) − 5
    #expect(lines(2, floor) { $0.inCallSeconds = 60 } == 9)
    #expect(lines(2, floor) == 13)
  }

  @Test("below its threshold a campaign ignores busy agents")
  func availableOnlyBelow() {
    let floor = FloorSnapshot.at(idle: 3, talkAges: talks, paused: 4)
    func placed(_ counted: VICIdialSettings.AgentThreshold.Counted, _ agents: Int) -> Int {
      lines(2, floor) { $0.availableOnlyThreshold = .init(counted, agents) }
    }
    // all agents: 2 × 8 − 5 = 11; idle only: 2 × 3 = 6
    #expect(placed(.loggedIn, 12) == 11 && placed(.loggedIn, 13) == 6)
    #expect(placed(.notPaused, 8) == 11 && placed(.notPaused, 9) == 6)
    #expect(placed(.waiting, 3) == 11 && placed(.waiting, 4) == 6)
  }
}
