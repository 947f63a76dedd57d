// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

// The worked example of wewfm.com on prices of outsourcing, parts 2 and 3.
struct RateBuildTests {
  private func amount(_ text: String) throws -> ExactAmount {
    ExactAmount(try number(text), .usd)
  }

  @Test("20 % of mark-up and 20 % of margin are different revenues")
  func markUpAndMargin() throws {
    let cost = try amount("194887.34")
    let markUp = try RateBuild(cost: cost, profit: .markUp(number("0.2")))
    // 194,887.34 × 1.2 = 233,864.808.
    #expect(try markUp.revenue.rounded(by: .halfUp).amountText == "233864.81")
    #expect(try markUp.margin == Rational(1) / 6)
    #expect(
      markUp.description == "233,864.81 USD, a mark-up of 20 % on 194,887.34 USD and a margin of "
        + "16.67 %")
    let margin = try RateBuild(cost: cost, profit: .margin(number("0.2")))
    // 194,887.34 ÷ 0.8 = 243,609.175.
    #expect(try margin.revenue.rounded(by: .halfUp).amountText == "243609.18")
    #expect(try margin.markUp == number("0.25"))
    #expect(try markUp.rate(per: 150).rounded(by: .halfUp).amountText == "1559.10")
  }

  @Test("shrinkages compound, and each kind of hour has its rate")
  func hours() throws {
    let conversion = try HourConversion(
      shrinkages: [number("0.103"), number("0.14")], occupancy: number("0.7686"))
    // 176 × 0.897 × 0.86 = 135.77 (the source cuts it to 135.76 and so has 20,364 hours for 150).
    let productive = try conversion.hours(176, .paid, as: .productive)
    #expect(try productive.rounded(.halfUp, places: 2) == number("135.77"))
    let build = try RateBuild(cost: amount("194887.34"), profit: .markUp(number("0.2")))
    let rate = try build.rate(per: 20_364)
    #expect(try rate.rounded(by: .halfUp).amountText == "11.48")
    // 11.4842… ÷ 0.7686 = 14.94.
    let handling = try conversion.rate(rate, per: .productive, as: .handling)
    #expect(try handling.rounded(by: .halfUp).amountText == "14.94")
  }

  @Test("a rate times its hours is the same amount for every kind of hour")
  func laws() throws {
    var values = SeededValues(seed: 11)
    for _ in 0..<10_000 {
      let conversion = try HourConversion(
        shrinkages: [
          Rational(values.integer(0...99)) / 100, Rational(values.integer(0...99)) / 100,
        ], occupancy: Rational(values.integer(1...100)) / 100)
      let (hours, rate) = (Rational(values.integer(1...9_999)), try amount("12.5"))
      for kind in HourConversion.Hours.allCases {
        for other in HourConversion.Hours.allCases {
          let converted = try conversion.rate(rate, per: kind, as: other)
          #expect(try converted * conversion.hours(hours, kind, as: other) == rate * hours)
        }
      }
      let share = try Rational(values.integer(0...99)) / 100
      let cost = try ExactAmount(values.fraction().magnitude + 1, .eur)
      let margin = try RateBuild(cost: cost, profit: .margin(share))
      #expect(try RateBuild(cost: cost, profit: .markUp(margin.markUp)).revenue == margin.revenue)
      #expect(try margin.profit == margin.revenue * share)
    }
  }

  @Test("refuses shares that make no price")
  func refusals() throws {
    let cost = try amount("100")
    #expect(throws: BillingError.self) { try RateBuild(cost: cost, profit: .margin(1)) }
    #expect(throws: BillingError.self) { try RateBuild(cost: cost, profit: .markUp(-1)) }
    #expect(throws: BillingError.self) { try RateBuild(cost: amount("0"), profit: .markUp(1)) }
    #expect(throws: BillingError.self) { try HourConversion(shrinkages: [1]) }
    #expect(throws: BillingError.self) { try HourConversion(occupancy: 0) }
  }
}
