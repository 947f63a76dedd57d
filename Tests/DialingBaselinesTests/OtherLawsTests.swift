// SPDX-License-Identifier: Apache-2.0

import DialingBaselines
import OutboundDialing
import Testing

struct OtherLawsTests {
  @Test("Issabel: old conversations count as ending, and missing lines are multiplied")
  func issabel() {
    var law = IssabelDialing()
    var plain = IssabelDialing(overcommits: false)
    func learn(_ event: FloorEvent, _ times: Int) {
      law.observe(event, times: times)
      plain.observe(event, times: times)
    }
    learn(.answered(age: 10), 10)
    learn(.failed(age: 25, .noAnswer), 30)
    learn(.talkEnded(duration: 100), 10)
    // 1 − exp(−(e + 10) ÷ 100) ≥ 0.97 from e = 340.7 s on. Missing: 2 idle + 1 − 1 in flight = 2;
    // ÷ 0.25 answered = 8, and one is up.
    let floor = FloorSnapshot.at(idle: 2, talkAges: [300, 380], lines: 1)
    #expect(plain.linesWanted(given: floor).linesWanted == 3)
    #expect(law.linesWanted(given: floor).linesWanted == 9)
    #expect(law.linesWanted(given: floor).evidence.expectedReleases == 1)
    // At 8 % answered the divisor stays 0.20: 2 ÷ 0.2 = 10.
    var poor = IssabelDialing()
    poor.observe(.answered(age: 10), times: 8)
    poor.observe(.failed(age: 25, .noAnswer), times: 92)
    #expect(poor.linesWanted(given: .at(idle: 2)).linesWanted == 10)
  }

  @Test("Issabel: before ten conversations nobody counts as ending, before ten attempts ×1")
  func issabelLearns() {
    var law = IssabelDialing()
    law.observe(.answered(age: 10), times: 9)
    law.observe(.talkEnded(duration: 10), times: 9)
    #expect(law.linesWanted(given: .at(idle: 2, talkAges: [900])).linesWanted == 2)
  }

  @Test("proportional-integral: waiting × (1 + adjustment × failed ÷ answered)")
  func proportionalIntegral() throws {
    var law = try ProportionalIntegralDialing()
    law.observe(.answered(age: 10), times: 40)
    law.observe(.failed(age: 25, .noAnswer), times: 120)
    // No silent call: 150 % + 20 × 2.8 = 206 %, at once; then 0.05 × 2.8 = 0.14 % more each second.
    // 2 + 2 × 2.06 × 3 = 14.36.
    #expect(law.linesWanted(given: .at(0, idle: 2)).linesWanted == 14)
    #expect(abs(law.adjustment - 206) < 1e-9)
    _ = law.linesWanted(given: .at(10, idle: 2))
    #expect(abs(law.adjustment - 207.4) < 1e-9)
    // Two silent of 40 are 5 %: over the day's 3 %, nothing is dialed ahead.
    law.observe(.abandoned(wait: 2), times: 2)
    let capped = law.linesWanted(given: .at(11, idle: 2))
    #expect(capped.linesWanted == 2 && capped.reason == .abandonmentLimit)
    // 150 + 1.54 − 0.05 × 2.2 × 1 s for the integral, + 20 × (2.8 − 5) for the error.
    #expect(law.adjustment < 207.4 - 80)
  }

  @Test("Cisco: a tenth of a line for each percentage point, after each hundred live answers")
  func cisco() throws {
    var law = try CorrectedLinesDialing()
    #expect(law.linesWanted(given: .at(idle: 10)).linesWanted == 10)
    law.observe(.connected(wait: 0), times: 99)
    #expect(law.linesPerAgent == 1)
    law.observe(.connected(wait: 0))
    #expect(abs(law.linesPerAgent - 1.3) < 1e-12)
    #expect(law.linesWanted(given: .at(idle: 10)).linesWanted == 13)
    law.observe(.connected(wait: 0), times: 95)
    law.observe(.abandoned(wait: 2), times: 5)
    #expect(abs(law.linesPerAgent - 1.1) < 1e-12)
    law.observe(.connected(wait: 0), times: 2_000)
    #expect(law.linesPerAgent == 3)
    var slow = try CorrectedLinesDialing(gain: 0.5)
    slow.observe(.connected(wait: 0), times: 100)
    #expect(abs(slow.linesPerAgent - 1.15) < 1e-12)
  }

  @Test("ContactCenters: round(κ·F) + c lines while enough agents are free")
  func freeAgents() throws {
    func lines(_ policy: FreeAgentDialing, _ free: Int) -> Int {
      var policy = policy
      return policy.linesWanted(given: .at(idle: free, talkAges: [10])).linesWanted
    }
    #expect([0, 1, 3].map { lines(.one, $0) } == [0, 1, 1])
    #expect([0, 1, 3].map { lines(.oneForEachAndOne, $0) } == [0, 2, 4])
    #expect([0, 1, 3].map { lines(.twoForEach, $0) } == [0, 2, 6])
    let seven = try FreeAgentDialing.constant(7)
    #expect([0, 1, 3].map { lines(seven, $0) } == [0, 7, 7])
    // Halves go up; below two free agents nothing.
    let policy = try FreeAgentDialing(linesPerAgent: 1.5, extraLines: 0, minimumFree: 2)
    #expect([1, 2, 3].map { lines(policy, $0) } == [0, 3, 5])
  }

  @Test("ContactCenters: launches are doubled while mismatches are rare")
  func mismatchRate() throws {
    var law = try MismatchRateDialing(limit: 0.1)
    // 3 free: 4 lines, one up, 3 missing.
    let floor = FloorSnapshot.at(idle: 3, lines: 1)
    #expect(law.linesWanted(given: floor).linesWanted == 7)
    law.observe(.answered(age: 9), times: 10)
    law.observe(.connected(wait: 0), times: 9)
    law.observe(.abandoned(wait: 2))
    #expect(law.linesWanted(given: floor).linesWanted == 7)
    law.observe(.connected(wait: 0.5))
    #expect(law.linesWanted(given: floor).linesWanted == 4)
    // Half an hour later it is forgotten.
    #expect(law.linesWanted(given: .at(2_900, idle: 3, lines: 1)).linesWanted == 7)
  }

  @Test("a replay of one agent, answered after 10 s, who talks for 50")
  func replay() {
    func outcome(_ lines: Double) -> ReplayedFloor.Outcome {
      ReplayedFloor(
        attempts: [.init(seconds: 10, isAnswered: true)], handleTimes: [50], idle: 1, busy: 0
      ).outcome(linesPerAgent: lines)
    }
    // Four times 50 of 240 s; with two lines every second person is lost.
    #expect(outcome(1) == .init(utilisation: 200.0 / 240, abandonmentRate: 0))
    #expect(outcome(2) == .init(utilisation: 200.0 / 240, abandonmentRate: 0.5))
  }

  @Test("a replay begins with the agents as they are")
  func replayOfBusyAgents() {
    // Two busy agents have 25 and 75 of 100 s left; nobody is ever reached again.
    let floor = ReplayedFloor(
      attempts: [.init(seconds: 20, isAnswered: false)], handleTimes: [100], idle: 0, busy: 2)
    #expect(floor.outcome(linesPerAgent: 1) == .init(utilisation: 100.0 / 480, abandonmentRate: 0))
  }

  @Test("simulation ahead dials one line until it has seen enough, then more")
  func simulatedAhead() throws {
    var law = try SimulatedAheadDialing()
    #expect(law.linesWanted(given: .at(0, idle: 10)).linesWanted == 10)
    for number in 0..<60 {
      law.observe(number % 6 == 0 ? .answered(age: 10) : .failed(age: 20, .noAnswer))
    }
    law.observe(.talkEnded(duration: 150), times: 10)
    law.observe(.wrapUpEnded(duration: 30), times: 10)
    #expect(law.linesWanted(given: .at(3, idle: 10)).linesWanted > 10)
    // Too few agents.
    var few = law
    #expect(few.linesWanted(given: .at(6, idle: 4)).linesWanted == 4)
  }
}
