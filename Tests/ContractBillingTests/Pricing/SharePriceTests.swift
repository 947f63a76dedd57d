// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct SharePriceTests {
  private func amount(_ price: SharePrice, _ amount: Rational, events: Int64) throws -> Rational {
    let explanation = try price.explanation(of: amount, events: events, in: .usd)
    #expect(explanation.isConsistent)
    return explanation.value.value
  }

  @Test("a percentage has a fixed part for each event, and may leave events and amounts free")
  func percentage() throws {
    // 3 % of 1,000 and 20 × 0.25.
    let plain = SharePrice(.percentage(try number("0.03")), fixed: try number("0.25"))
    #expect(try amount(plain, 1_000, events: 20) == 35)
    // 3 % of 900 and 15 × 0.25.
    var free = plain
    free.freeAmount = 100
    free.freeEvents = 5
    #expect(try amount(free, 1_000, events: 20) == number("30.75"))
    #expect(try amount(free, 80, events: 4) == 0)
    // The free 100 were used before.
    #expect(try free.explanation(of: 100, after: 400, events: 0, in: .usd).value.value == 3)
  }

  @Test("a minimum and a maximum hold for each event")
  func bounds() throws {
    let price = SharePrice(.percentage(try number("0.1")), minimumPerEvent: 2, maximumPerEvent: 50)
    #expect(price.pricesEachEvent)
    #expect(try price.charge(forEventOf: 10) == 2)
    #expect(try price.charge(forEventOf: 100) == 10)
    #expect(try price.charge(forEventOf: 900) == 50)
    #expect(try price.charge(forEventOf: -900) == -50)
    #expect(try amount(price, 900, events: 1) == 50)
    #expect(throws: BillingError.self) { try amount(price, 900, events: 2) }
    var faulty = price
    faulty.freeEvents = 1
    faulty.maximumPerEvent = 1
    #expect(faulty.faults().map(\.location) == ["maximumPerEvent", "freeEvents"])
  }

  @Test("a graduated percentage prices each band of the amount")
  func graduated() throws {
    // 5 % of 10,000 and 3 % of 5,000.
    let table = TierTable([
      Tier(upTo: 10_000, rate: try number("0.05")), Tier(rate: try number("0.03")),
    ])
    #expect(try amount(SharePrice(.graduatedPercentage(table)), 15_000, events: 3) == 650)
    #expect(SharePrice(.graduatedPercentage(TierTable([Tier(rate: 5)]))).faults().count == 1)
  }

  @Test("a mark-up passes the cost on and adds its share")
  func markUp() throws {
    #expect(try amount(SharePrice(.markUp(number("0.05"))), 200, events: 1) == 210)
    #expect(
      SharePrice(.percentage(5)).faults().first?.repair == "Write 12% or 0.12 for twelve percent.")
  }

  @Test("is consistent and mirrors amounts below zero", arguments: 1...10 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for _ in 0..<1_000 {
      let share = try Rational(values.integer(0...100)) / 100
      let kind: SharePrice.Kind =
        switch values.integer(0...2) {
        case 0: .percentage(share)
        case 1: .markUp(share)
        default: .graduatedPercentage(try values.tiers(withFlats: true))
        }
      let price = SharePrice(
        kind, fixed: Rational(values.integer(0...3)), freeEvents: Int64(values.integer(0...2)),
        freeAmount: Rational(values.integer(0...9)))
      let amount = try values.fraction(300).magnitude
      let events = Int64(values.integer(0...5))
      let explanation = try price.explanation(of: amount, events: events, in: .eur)
      #expect(explanation.isConsistent)
      let mirror = try price.explanation(of: -amount, events: events, in: .eur)
      #expect(mirror.isConsistent)
      if !amount.isZero { #expect(mirror.value == -explanation.value) }
    }
  }
}
