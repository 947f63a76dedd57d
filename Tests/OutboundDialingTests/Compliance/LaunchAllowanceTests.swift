// SPDX-License-Identifier: Apache-2.0

import OutboundDialing
import Testing

struct LaunchAllowanceTests {
  private func ledger(
    _ rules: [AbandonmentRule], answered: Int = 0, abandoned: Int = 0
  ) -> AbandonmentLedger {
    var ledger = AbandonmentLedger(rules: rules)
    for number in 0..<answered {
      let moment = FloorInstant.start.adding(seconds: Double(number))
      ledger.book(
        AnsweredCall(
          answered: moment, greetingEnded: moment, connected: number < abandoned ? nil : moment))
    }
    return ledger
  }
  private let now = FloorInstant.start.adding(seconds: 10_000)

  @Test("zero tolerance allows one line for each agent whom no callee waits for")
  func zeroTolerance() {
    let ledger = ledger([.ofcomPersistentMisuse], answered: 10_000)
    let allowance = ledger.launchAllowance(at: now, freeAgents: 5, waiting: 2)
    #expect(allowance.lines == 3)
    #expect(allowance.allows(3) && !allowance.allows(4))
    #expect(allowance.explanation.contains("tolerates no abandoned call"))
  }

  @Test("without a known percentage no line is forbidden, and that is said")
  func unknown() {
    let allowance = ledger([.traiIndia]).launchAllowance(at: now, freeAgents: 0, waiting: 0)
    #expect(allowance.lines == nil && allowance.allows(1_000))
    #expect(allowance.withoutKnownPercentage == ["in-trai"])
    #expect(allowance.explanation.contains("No percentage is known for in-trai."))
  }

  // (10 + L) ÷ (1000 + L) ≤ 3 % up to L = 20 ÷ 0.97 = 20.6.
  @Test("under a share even the worst case of the lines keeps the limit")
  func share() {
    let ledger = ledger([.ftcTelemarketingSalesRule], answered: 1_000, abandoned: 10)
    #expect(ledger.launchAllowance(at: now, freeAgents: 0, waiting: 0).lines == 20)
    // Three agents take three of them: (30 − 10 + 3) ÷ 0.97 = 23.7.
    #expect(ledger.launchAllowance(at: now, freeAgents: 3, waiting: 0).lines == 23)
  }

  @Test("it agrees with pacing's own counters", arguments: [0, 1, 7, 40])
  func agreesWithBudget(abandoned: Int) {
    var budget = AbandonmentBudget(rule: .ftcTelemarketingSalesRule)
    for number in 0..<500 {
      budget.recordAnswer()
      if number < abandoned { budget.recordAbandonment() }
    }
    let ledger = ledger([.ftcTelemarketingSalesRule], answered: 500, abandoned: abandoned)
    for idle in 0..<6 {
      for waiting in 0..<3 {
        #expect(
          ledger.launchAllowance(at: now, freeAgents: idle, waiting: waiting).lines
            == budget.safeLevel(idle: idle, waiting: waiting))
      }
    }
  }

  @Test("the strictest of several rules binds")
  func strictest() {
    let ledger = ledger(
      [.ftcTelemarketingSalesRule, .ofcomPersistentMisuse, .traiIndia], answered: 1_000)
    let allowance = ledger.launchAllowance(at: now, freeAgents: 2, waiting: 0)
    #expect(allowance.lines == 2 && allowance.bindingRule == "uk-ofcom")
  }
}
