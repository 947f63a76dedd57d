// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct PriceLawTests {
  @Test(
    "a graduated price of rates and flats that are not negative never falls, and leaps by flats only",
    arguments: 1...10 as ClosedRange<UInt64>)
  func graduated(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for _ in 0..<1_000 {
      let table = try values.tiers(withFlats: values.integer(0...1) == 1)
      let price = Price(.graduated(table), included: Rational(values.integer(0...3)))
      #expect(price.faults().isEmpty)
      let low = try values.fraction(200).magnitude
      let step = try values.fraction(200).magnitude
      let high = try low + step
      let (before, after) = (try price.amount(of: low), try price.amount(of: high))
      #expect(before <= after)
      // The slope is at most the largest rate; what is above that are flats.
      var rate = Rational.zero
      var flats = Rational.zero
      for tier in table.tiers {
        rate = max(rate, tier.rate)
        flats = try flats + tier.flat
      }
      #expect(try after - before <= rate * step + flats)
    }
  }

  @Test(
    "leaves add up to the amount, for every kind of price", arguments: 1...10 as ClosedRange<UInt64>
  )
  func leaves(seed: UInt64) throws {
    var values = SeededValues(seed: 100 + seed)
    for _ in 0..<1_000 {
      let price = try values.price()
      #expect(price.faults().isEmpty)
      let quantity = try values.fraction(300).magnitude
      let earlier = values.integer(0...2) == 0 ? try values.fraction(300).magnitude : .zero
      let explanation = try price.explanation(
        of: quantity, after: earlier, unit: "unit", in: .inr)
      var sum = ExactAmount(.zero, .inr)
      for leaf in explanation.leaves { sum = try sum + leaf.value }
      #expect(explanation.isConsistent)
      #expect(sum == explanation.value)
      #expect(try explanation.value.value == price.amount(of: quantity, after: earlier))
      #expect(explanation.negated.isConsistent)
    }
  }

  @Test(
    "pricing in two steps comes to the price of all at once, for every kind but flat",
    arguments: 1...10 as ClosedRange<UInt64>)
  func twoSteps(seed: UInt64) throws {
    var values = SeededValues(seed: 200 + seed)
    for _ in 0..<1_000 {
      let price = try values.price()
      if case .flat = price.kind { continue }
      // An earlier quantity of zero would be no earlier step.
      let first = try values.fraction(300).magnitude + 1
      let second = try values.fraction(300).magnitude
      let steps = try price.amount(of: first) + price.amount(of: second, after: first)
      #expect(try steps == price.amount(of: first + second))
    }
  }

  @Test(
    "cliffs are exactly the whole quantities before which one more costs less",
    arguments: 1...10 as ClosedRange<UInt64>)
  func cliffs(seed: UInt64) throws {
    var values = SeededValues(seed: 300 + seed)
    for _ in 0..<1_000 {
      let price = try values.price(bound: 25)
      let cliffs = try price.cliffs()
      var expected: [Rational] = []
      var amounts: [Rational] = []
      for quantity in 0...90 { amounts.append(try price.amount(of: Rational(quantity))) }
      for quantity in 0..<90 where amounts[quantity + 1] < amounts[quantity] {
        expected.append(Rational(quantity))
      }
      #expect(cliffs.map(\.quantity).filter { $0 < 90 } == expected)
      for cliff in cliffs where cliff.quantity < 90 {
        let place = Int(cliff.dearFrom.numerator)
        #expect(amounts[place] > cliff.next)
        #expect(amounts[Int(cliff.quantity.numerator)] == cliff.amount)
      }
    }
  }

  @Test("finds that 15 units at 10 cost more than 16 at 5")
  func openMeterCliff() throws {
    // The table of OpenMeter's documentation on tiered prices.
    let price = Price(.volume(TierTable([Tier(upTo: 15, rate: 10), Tier(rate: 5)])))
    let cliff = try #require(try price.cliffs().first)
    #expect(try price.cliffs().count == 1)
    #expect(cliff.quantity == 15)
    #expect(cliff.amount == 150)
    #expect(cliff.next == 80)
    // 8 units cost 80, as 16 do; from 9 on it pays to use 16.
    #expect(cliff.dearFrom == 9)
    #expect(cliff.description == "15 units cost 150, but 16 units cost 80.")
  }
}

extension SeededValues {
  /// Up to five bands with ascending bounds.
  mutating func tiers(withFlats: Bool, hasRates: Bool = true, bound: Int = 200) throws -> TierTable
  {
    let count = integer(1...5)
    var bounds: Set<Int> = []
    while bounds.count < count - 1 { bounds.insert(integer(1...bound)) }
    let divisor = integer(0...3) == 0 ? 2 : 1
    var tiers: [Tier] = []
    for bound in bounds.sorted() {
      tiers.append(Tier(upTo: try Rational(bound) / Rational(divisor)))
    }
    tiers.append(Tier())
    for place in tiers.indices {
      if hasRates { tiers[place].rate = try Rational(integer(0...500)) / 100 }
      if withFlats { tiers[place].flat = Rational(integer(0...30)) }
    }
    return TierTable(
      tiers, upperBound: integer(0...1) == 0 ? .inclusive : .exclusive,
      zeroUsage: integer(0...1) == 0 ? .due : .free)
  }

  /// A price of any kind, without faults, that covers every quantity.
  mutating func price(bound: Int = 200) throws -> Price {
    let withFlats = integer(0...1) == 0
    let kind: Price.Kind =
      switch integer(0...8) {
      case 0: .flat(Rational(integer(0...500)))
      case 1: .perUnit(try fraction(50).magnitude)
      case 2: .graduated(try tiers(withFlats: withFlats, bound: bound))
      case 3: .stairstep(try tiers(withFlats: true, hasRates: false, bound: bound))
      case 4: .package(size: try fraction(30).magnitude + 1, amount: Rational(integer(0...9)))
      case 5:
        .block(size: 7, blocks: .all, try tiers(withFlats: withFlats, bound: bound))
      case 6:
        .block(size: 3, blocks: .top, try tiers(withFlats: withFlats, bound: bound))
      case 7: .capacity(try tiers(withFlats: true, hasRates: false, bound: bound))
      default: .volume(try tiers(withFlats: withFlats, bound: bound))
      }
    return Price(kind, included: integer(0...2) == 0 ? try Rational(integer(1...20)) / 2 : .zero)
  }
}
