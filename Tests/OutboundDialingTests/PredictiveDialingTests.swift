// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing
import Testing

struct PredictiveDialingTests {
  /// A strategy that has seen so many answers, a quarter of the attempts, and its conversations.
  func learned(
    rule: AbandonmentRule = .ftcTelemarketingSalesRule, windows: WindowSchedule? = nil,
    answers: Int = 2_000
  ) -> PredictiveDialing {
    var stream = RandomStream(seed: 6, purpose: 5)
    var strategy = PredictiveDialing(rule: rule, windows: windows)
    for _ in 0..<answers {
      strategy.observe(.answered(age: 5 + 10 * stream.nextUnit()))
      for _ in 0..<3 { strategy.observe(.failed(age: 25, .noAnswer)) }
      strategy.observe(.talkEnded(duration: 300 * stream.nextUnit()))
      strategy.observe(.wrapUpEnded(duration: 60 * stream.nextUnit()))
    }
    return strategy
  }

  @Test("under a limit of zero it is progressive dialing, to the line")
  func zero() throws {
    var strategy = learned(rule: try .custom(limit: 0))
    for idle in 0..<20 {
      let floor = floor(idle: idle, talking: 3 * idle, waiting: idle / 4)
      var progressive = ProgressiveDialing()
      #expect(strategy.linesWanted(given: floor) == progressive.linesWanted(given: floor))
    }
  }

  @Test("as the limit goes to zero it comes down to progressive dialing")
  func vanishingLimit() throws {
    let floor = floor(idle: 4, talking: 16)
    var wanted: [Int] = []
    for limit in [0.1, 0.03, 0.01, 0.001, 1e-6] {
      var strategy = learned(rule: try .custom(limit: limit))
      wanted.append(strategy.linesWanted(given: floor).linesWanted)
    }
    #expect(wanted == wanted.sorted(by: >))
    #expect(wanted.first ?? 0 > 8)
    #expect(wanted.last == 4)
  }

  @Test("a new window begins with nothing to spend, and nothing is risked across its edge")
  func windows() {
    let windows = WindowSchedule(window: .successive(days: 1))
    let floor = floor(idle: 4, talking: 16)
    func wanted(at seconds: Double) -> (DialingDecision, AbandonmentBudget) {
      var strategy = learned(windows: windows)
      var later = floor
      later.advance(to: .start.adding(seconds: seconds))
      let decision = strategy.linesWanted(given: later)
      return (decision, strategy.ledger)
    }
    #expect(wanted(at: 1_000).0.linesWanted > 4)
    #expect(wanted(at: 86_400 - 60).0.linesWanted > 4)
    // Lines ring up to 25 s: those launched 20 s before the edge could be answered behind it.
    #expect(wanted(at: 86_400 - 20).0.linesWanted == 4)
    #expect(wanted(at: 86_400).0.linesWanted == 4)
    #expect(wanted(at: 86_400 - 20).1.answered == 2_000)
    #expect(wanted(at: 86_400).1.answered == 0)
  }

  @Test("agents who have said that they leave are not counted on")
  func leaving() {
    var staying = floor(idle: 0, talking: 60)
    staying.advance(to: .start.adding(seconds: 280))
    var leaving = staying
    leaving.leaving = 60
    var strategy = learned()
    let many = strategy.linesWanted(given: staying)
    let none = strategy.linesWanted(given: leaving)
    #expect(many.linesWanted > 0)
    #expect(none.linesWanted == 0)
    #expect(none.evidence.expectedReleases == 0)
  }

  @Test("more idle agents never mean fewer lines, from none to thirty, across both forms")
  func monotone() {
    for talking in [0, 3, 6, 11, 12, 13, 40] {
      for waiting in [0, 2] {
        var last = 0
        for idle in 0...30 {
          var floor = floor(idle: idle, talking: talking, waiting: waiting)
          floor.advance(to: .start.adding(seconds: 1))
          var strategy = learned()
          let wanted = strategy.linesWanted(given: floor).linesWanted
          #expect(wanted >= last)
          last = wanted
        }
      }
    }
  }

  @Test("every decision says why, whatever the floor")
  func reasons() {
    for idle in [0, 1, 5] {
      for talking in [0, 4, 30] {
        var strategy = learned()
        let decision = strategy.linesWanted(given: floor(idle: idle, talking: talking))
        #expect(!decision.reason.sentence.isEmpty)
        #expect(decision.description.contains(decision.reason.sentence))
      }
    }
  }
}
