// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct PriceTests {
  /// 0.10 up to 1,000 units, 0.05 up to 10,000, 0.01 above.
  static func tiers(_ bound: TierTable.UpperBound = .inclusive) throws -> TierTable {
    TierTable(
      [
        Tier(upTo: 1_000, rate: try number("0.10")), Tier(upTo: 10_000, rate: try number("0.05")),
        Tier(rate: try number("0.01")),
      ], upperBound: bound)
  }

  @Test("one table gives 600 as graduated and 150 as volume price of 15,000 units")
  func graduatedAndVolume() throws {
    // 1,000 × 0.10 + 9,000 × 0.05 + 5,000 × 0.01 = 100 + 450 + 50.
    #expect(try Price(.graduated(Self.tiers())).amount(of: 15_000) == 600)
    // 15,000 × 0.01.
    #expect(try Price(.volume(Self.tiers())).amount(of: 15_000) == 150)
  }

  @Test("a flat price is owed whatever the quantity, a unit price for each unit")
  func flatAndPerUnit() throws {
    #expect(try Price(.flat(500)).amount(of: 0) == 500)
    #expect(try Price(.flat(500)).amount(of: 77) == 500)
    #expect(try Price(.perUnit(number("0.25"))).amount(of: 10) == number("2.5"))
    // 30 of 100 units are included.
    #expect(try Price(.perUnit(2), included: 30).amount(of: 100) == 140)
    #expect(try Price(.perUnit(2), included: 30).amount(of: 20) == 0)
  }

  @Test(
    "begun packages are billed in full",
    arguments: [(0, 0), (1, 5), (100, 5), (101, 10), (200, 10), (201, 15)])
  func packages(quantity: Int, amount: Int) throws {
    let price = Price(.package(size: 100, amount: 5))
    #expect(try price.amount(of: Rational(quantity)) == Rational(amount))
  }

  @Test("blocks count packages in the bands, each at its own or all at the reached price")
  func blocks() throws {
    let table = TierTable([Tier(upTo: 2, rate: 10), Tier(rate: 8)])
    // 450 units are five blocks of 100: 2 × 10 + 3 × 8, or 5 × 8.
    #expect(try Price(.block(size: 100, blocks: .all, table)).amount(of: 450) == 44)
    #expect(try Price(.block(size: 100, blocks: .top, table)).amount(of: 450) == 40)
    #expect(try Price(.block(size: 100, blocks: .top, table)).amount(of: 200) == 20)
  }

  @Test("stairstep and capacity have the fixed price of the band that is reached")
  func stairstep() throws {
    let bands = [Tier(upTo: 10, flat: 100), Tier(upTo: 50, flat: 300)]
    let stairs = Price(.stairstep(TierTable(bands + [Tier(flat: 500)], zeroUsage: .free)))
    #expect(
      try [0, 1, 10, 11, 50, 51].map { try stairs.amount(of: $0) } == [0, 100, 100, 300, 300, 500])
    let capacity = Price(.capacity(TierTable(bands, zeroUsage: .due)))
    #expect(try capacity.amount(of: 0) == 100)
    #expect(try capacity.amount(of: 50) == 300)
    let error = #expect(throws: BillingError.self) { try capacity.amount(of: 51) }
    #expect(
      error?.description == "quantity is 51; it must be at most 50, the bound of the last tier.")
  }

  @Test("a bound belongs to the band below it or above it, as the table says")
  func bounds() throws {
    #expect(try Price(.volume(Self.tiers())).amount(of: 1_000) == 100)
    #expect(try Price(.volume(Self.tiers(.exclusive))).amount(of: 1_000) == 50)
    #expect(try Price(.graduated(Self.tiers(.exclusive))).amount(of: 15_000) == 600)
    // The flat price of a graduated band is owed on entering it: above 10, or from 10 on.
    func entered(_ bound: TierTable.UpperBound) throws -> Rational {
      try Price(
        .graduated(TierTable([Tier(upTo: 10, rate: 1), Tier(rate: 1, flat: 7)], upperBound: bound))
      ).amount(of: 10)
    }
    #expect(try entered(.inclusive) == 10)
    #expect(try entered(.exclusive) == 17)
  }

  @Test("the first band's flat price is owed at zero usage only if the table says so")
  func zeroUsage() throws {
    for kind in [Price.Kind.graduated, Price.Kind.volume] {
      func amount(_ flag: TierTable.ZeroUsage, _ quantity: Rational) throws -> Rational {
        try Price(kind(TierTable([Tier(rate: 2, flat: 50)], zeroUsage: flag))).amount(of: quantity)
      }
      #expect(try amount(.due, 0) == 50)
      #expect(try amount(.free, 0) == 0)
      #expect(try amount(.free, 1) == 52)
      #expect(try amount(.due, 1) == 52)
    }
    let silent = Price(.volume(TierTable([Tier(rate: 2, flat: 50)])))
    #expect(silent.faults().map(\.location) == ["zeroUsage"])
  }

  @Test("units priced before count for the bands, and are not billed again")
  func afterEarlier() throws {
    let graduated = Price(.graduated(try Self.tiers()))
    // Units 901 to 1,100: 100 × 0.10 + 100 × 0.05.
    #expect(try graduated.amount(of: 200, after: 900) == 15)
    // All 1,100 at 0.05 are 55; 90 were billed.
    #expect(try Price(.volume(Self.tiers())).amount(of: 200, after: 900) == -35)
    let package = Price(.package(size: 100, amount: 5))
    #expect(try package.amount(of: 60, after: 30) == 0)
    #expect(try package.amount(of: 0, after: 0) == 0)
    #expect(try package.amount(of: 30, after: 0) == 5)
  }

  @Test("refuses negative quantities")
  func negativeQuantity() {
    let error = #expect(throws: BillingError.self) { try Price(.perUnit(1)).amount(of: -3) }
    #expect(error?.description == "quantity is -3; it must be zero or more.")
  }

  @Test("explains each band")
  func explanation() throws {
    let price = Price(.graduated(try Self.tiers()))
    let explanation = try price.explanation(of: 15_000, unit: "call", in: .usd)
    #expect(
      explanation.description == """
        graduated price: 15,000 calls = 600.00 USD
          graduated tier 1 of 3: 1,000 calls × 0.10 USD = 100.00 USD
          graduated tier 2 of 3: 9,000 calls × 0.05 USD = 450.00 USD
          graduated tier 3 of 3: 5,000 calls × 0.01 USD = 50.00 USD
        """)
    #expect(explanation.isConsistent)
  }
}

/// Reads an exact number.
func number(_ text: String) throws -> Rational { try Rational(parsing: text) }
