// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct AllocationTests {
  @Test("gives left-over units to the largest remainders, then in order")
  func examples() throws {
    func parts(_ units: Int64, _ ratios: [Rational]) throws -> [Int64] {
      try Money(minorUnits: units, .usd).allocated(by: ratios).map(\.minorUnits)
    }
    #expect(try parts(100, [1, 1, 1]) == [34, 33, 33])
    // Exact shares 0.5, 2.25, 2.25: one unit is left, and the half is the largest remainder.
    #expect(try parts(5, [2, 9, 9]) == [1, 2, 2])
    #expect(try parts(-5, [2, 9, 9]) == [-1, -2, -2])
    #expect(try parts(10, [0, 1, 0, 2]) == [0, 3, 0, 7])
    #expect(try parts(0, [3, 4]) == [0, 0])
    #expect(try parts(.min, [1]) == [.min])
  }

  @Test("refuses ratios that share nothing")
  func refusals() {
    let amount = Money(minorUnits: 100, .usd)
    for ratios in [[], [0, 0], [1, -1]] as [[Rational]] {
      #expect(throws: BillingError.self) { try amount.allocated(by: ratios) }
    }
  }

  @Test(
    "keeps the sum, mirrors signs, and stays within one unit of the exact share",
    arguments: 1...20 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for _ in 0..<25 {
      let amount = values.money(.inr)
      var ratios = [Rational.one]
      for _ in 0..<values.integer(0...12) {
        ratios.append(try values.integer(0...3) == 0 ? .zero : values.fraction(50).magnitude)
      }
      let parts = try amount.allocated(by: ratios)
      #expect(try Money.total(of: parts, in: .inr) == amount)
      #expect(try (-amount).allocated(by: ratios) == parts.map { try -$0 })

      var sum = Rational.zero
      for ratio in ratios { sum = try sum + ratio }
      for (part, ratio) in zip(parts, ratios) {
        let share = try Rational(amount.minorUnits) * ratio / sum
        #expect(try (Rational(part.minorUnits) - share).magnitude < 1)
        if ratio.isZero { #expect(part.minorUnits == 0) }
      }
    }
  }
}
