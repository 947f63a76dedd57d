// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import Testing

struct FloorHistoryTests {
  private static func run(
    _ strategy: StrategySpecification, days: Int = 2, hours: Double = 3.5
  ) throws -> (measures: FloorMeasures, history: FloorHistory, scenario: FloorScenario) {
    var scenario = try FloorScenario.standard(agents: 8, answerRate: 0.3, days: days)
    scenario.shiftHours = hours
    scenario.changes = [
      FloorChange(at: 5_000, daily: true, .pause(agents: 3)),
      FloorChange(at: 9_000, daily: true, .resume(agents: 3)),
      FloorChange(at: 10_000, daily: true, .logOut(agents: 1)),
    ]
    let run = try ComparedStrategy(strategy).history(
      on: scenario, rules: [.ftcTelemarketingSalesRule], seed: 3)
    return (run.measures, run.history, scenario)
  }

  @Test("the hours sum to the run: time in every state, attempts, answers and abandoned calls")
  func sums() throws {
    for strategy in [
      .progressive, .preview, .power(linesPerAgent: 3),
      .predictive(rule: .ftcTelemarketingSalesRule),
    ] as [StrategySpecification] {
      let (measures, history, _) = try Self.run(strategy)
      #expect(history.hours.count == 4)
      for place in AgentState.allCases.indices {
        #expect(
          history.hours.reduce(0) { $0 + $1.timeInState[place] } == measures.timeInState[place])
      }
      #expect(history.hours.reduce(0) { $0 + $1.launched } == measures.launched)
      #expect(history.hours.reduce(0) { $0 + $1.answered } == measures.attempts(.answered))
      #expect(history.hours.reduce(0) { $0 + $1.abandoned } == measures.abandoned)
      #expect(history.waits.count == measures.connected)
    }
  }

  @Test("listening changes nothing")
  func silent() throws {
    let (measures, _, scenario) = try Self.run(.power(linesPerAgent: 2))
    let quiet = try ComparedStrategy(.power(linesPerAgent: 2)).measures(on: scenario, seed: 3)
    #expect(measures == quiet)
  }

  @Test("the ledger holds every person who answered, but those with whom the run ended")
  func ledger() throws {
    let (measures, history, scenario) = try Self.run(.power(linesPerAgent: 3), days: 1, hours: 8)
    let report = try #require(history.ledgerReport(at: scenario.end).rules.first)
    #expect(measures.abandoned > 0)
    #expect(Int(report.worst.share.abandoned) == measures.abandoned)
    #expect(
      Int(report.worst.share.answered) == measures.attempts(.answered) - measures.waitingAtEnd)
  }

  @Test("decisions are the last that differ, in order, and say why")
  func decisions() throws {
    let (_, history, scenario) = try Self.run(.predictive(rule: .ftcTelemarketingSalesRule))
    let decisions = history.decisions
    #expect(decisions.count == FloorHistory.decisionsKept)
    #expect(decisions.map(\.moment) == decisions.map(\.moment).sorted())
    #expect(decisions.allSatisfy { $0.moment <= scenario.end })
    #expect(decisions.allSatisfy { $0.decision.description.contains(": ") })
  }

  @Test("waits have the quantiles of what was seen, to a tenth of a second")
  func waits() throws {
    let (measures, history, _) = try Self.run(.power(linesPerAgent: 3))
    let waits = history.waits
    let nobody = WaitingTimes()
    #expect(nobody.seconds(share: 0.5) == nil)
    #expect(waits.seconds(share: 0) == 0)
    let longest = try #require(waits.seconds(share: 1))
    #expect(longest <= 2.0 && longest > 0)
    #expect(waits.immediate < measures.connected && waits.immediate > 0)
    var twice = waits
    twice.merge(waits)
    #expect(twice.count == 2 * waits.count)
    #expect(twice.seconds(share: 0.95) == waits.seconds(share: 0.95))
  }
}
