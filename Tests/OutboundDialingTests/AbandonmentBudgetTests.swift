// SPDX-License-Identifier: Apache-2.0

import OutboundDialing
import Testing

struct AbandonmentBudgetTests {
  func ledger(answered: Int, abandoned: Int) -> AbandonmentBudget {
    var ledger = AbandonmentBudget(rule: .ftcTelemarketingSalesRule)
    for _ in 0..<answered { ledger.recordAnswer() }
    for _ in 0..<abandoned { ledger.recordAbandonment() }
    return ledger
  }

  @Test("the rate is abandoned over answered, and none before the first answer")
  func rate() {
    #expect(ledger(answered: 0, abandoned: 0).abandonmentRate == nil)
    #expect(ledger(answered: 200, abandoned: 5).abandonmentRate == 0.025)
    #expect(abs(ledger(answered: 200, abandoned: 5).headroom - 1) < 1e-12)
  }

  // Each row by hand: the largest L with abandoned + max(0, L + Q − I) ≤ 0.03 × (answered + L).
  // 100 answered, none abandoned, 2 idle: L = 5 risks 3 ≤ 0.03 × 105 = 3.15; L = 6 risks 4 > 3.18.
  // 33 answered, 1 idle: L = 2 risks 1 ≤ 1.05; L = 3 risks 2 > 1.08.
  // 32 answered, 0 idle: L = 1 risks 1 > 0.99, so none.
  // 100 answered, 3 abandoned, 4 idle: L = 4 risks nothing; L = 5 risks 4 > 3.15.
  // 100 answered, 0 idle, 2 waiting: L = 1 risks 3 ≤ 3.03; L = 2 risks 4 > 3.06.
  @Test(
    "the safe level is the most lines that cannot break the limit",
    arguments: [
      (0, 0, 3, 0, 3), (100, 0, 2, 0, 5), (33, 0, 1, 0, 2), (32, 0, 0, 0, 0), (100, 3, 4, 0, 4),
      (100, 0, 0, 2, 1), (100, 50, 2, 0, 2),
    ])
  func safe(answered: Int, abandoned: Int, idle: Int, waiting: Int, expected: Int) {
    let ledger = ledger(answered: answered, abandoned: abandoned)
    #expect(ledger.safeLevel(idle: idle, waiting: waiting) == expected)
  }

  @Test("the safe level agrees with trying every level")
  func exhaustive() {
    for answered in stride(from: 0, through: 400, by: 7) {
      for abandoned in [0, 1, 4, 12] {
        for idle in 0..<5 {
          for waiting in 0..<4 {
            let free = max(0, idle - waiting)
            var best = free
            for level in free...200 {
              let lost = Double(abandoned + max(0, level + waiting - idle))
              if lost <= 0.03 * Double(answered + level) + 1e-9 { best = level }
            }
            let ledger = ledger(answered: answered, abandoned: abandoned)
            #expect(ledger.safeLevel(idle: idle, waiting: waiting) == best)
          }
        }
      }
    }
  }

  @Test("a rule out of range is refused")
  func refused() {
    for limit in [-0.01, 1.01, .nan, .infinity] {
      #expect(throws: InvalidParameter.self) { try AbandonmentRule.custom(limit: limit) }
    }
  }
}
