// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Foundation
import Testing

struct CallTariffTests {
  private func charge(
    _ tariff: CallTariff, _ seconds: Int64, rounding: RoundingPolicy = .halfUpByLine
  ) throws -> Rational {
    let compiled = try tariff.compiled(in: .utc, rounding: rounding, currency: .usd)
    let charge = try compiled.charge(startSeconds: 0, seconds: seconds)
    let explanation = try compiled.explanation(startSeconds: 0, seconds: seconds)
    let amount = try compiled.amount(ofUnits: charge.units)
    #expect(explanation.isConsistent)
    #expect(explanation.value.value == amount)
    return amount
  }

  private func tariff(_ increments: String, _ rate: String) throws -> CallTariff {
    CallTariff(increments: try #require(CallIncrements(increments)), rate: try number(rate))
  }

  @Test(
    "bills increments as published examples do",
    arguments: [
      // https://github.com/cgrates/cgrates/issues/118
      ("30/6", "0.006", 32, "0.0036"), ("30/6", "0.006", 57, "0.0060"),
      ("30/6", "0.006", 75, "0.0078"),
      // Two cents a minute, from the blog of Voicent.
      ("30/6", "0.02", 45, "0.016"), ("30/6", "0.02", 20, "0.010"),
      ("60/60", "0.10", 61, "0.20"), ("60/60", "0.10", 60, "0.10"), ("60/60", "0.10", 0, "0"),
      ("6/6", "0.10", 1, "0.01"), ("6/6", "0.10", 13, "0.03"), ("1/1", "0.60", 7, "0.07"),
      ("18/6", "0.10", 19, "0.04"),
    ] as [(String, String, Int64, String)])
  func increments(increments: String, rate: String, seconds: Int64, amount: String) throws {
    let tariff = try tariff(increments, rate)
    #expect(try charge(tariff, seconds) == number(amount))
    let compiled = try tariff.compiled(in: .utc, currency: .usd)
    #expect(compiled.pricesBilledSecondsOnly)
    #expect(
      try compiled.secondRate * Rational(compiled.billedSeconds(seconds)) == number(amount))
  }

  @Test("a rate may be for an hour")
  func hourly() throws {
    var tariff = try tariff("60/60", "12")
    tariff.per = .hour
    #expect(try charge(tariff, 61) == number("0.4"))
  }

  @Test("fees belong to billed calls, the disconnect fee to those that last")
  func fees() throws {
    var tariff = try tariff("60/60", "0.10")
    tariff.connectFee = try number("0.05")
    tariff.disconnectFee = try number("0.02")
    tariff.disconnectFeeAfter = 10
    #expect(try charge(tariff, 0) == 0)
    #expect(try charge(tariff, 10) == number("0.15"))
    #expect(try charge(tariff, 11) == number("0.17"))
    tariff.grace = 10
    #expect(try charge(tariff, 10) == 0)
    #expect(try charge(tariff, 11) == number("0.17"))
  }

  @Test("increments begin after the free seconds")
  func freeSeconds() throws {
    var tariff = try tariff("30/6", "0.60")
    tariff.free = 20
    // 12 s are left, billed as 30; then 37 s as 42.
    #expect(try charge(tariff, 20) == 0)
    #expect(try charge(tariff, 32) == number("0.30"))
    #expect(try charge(tariff, 57) == number("0.42"))
  }

  @Test("a step changes the rate of the increments that begin after it")
  func steps() throws {
    var tariff = try tariff("60/60", "0.30")
    tariff.steps = [
      RateStep(after: 90, rate: try number("0.20")), RateStep(after: 300, rate: .zero),
    ]
    // Minutes begin at 0 and 60 s (0.30), 120, 180 and 240 s (0.20); from 300 s on they are free.
    #expect(try charge(tariff, 121) == number("0.80"))
    #expect(try charge(tariff, 3_000) == number("1.20"))
  }

  @Test("a minimum lifts a call, a maximum frees the rest of it or cuts it")
  func bounds() throws {
    var tariff = try tariff("6/6", "0.60")
    tariff.connectFee = try number("0.05")
    tariff.minimum = try number("0.20")
    tariff.maximum = try number("0.50")
    #expect(try charge(tariff, 6) == number("0.20"))
    #expect(try charge(tariff, 12) == number("0.20"))
    #expect(try charge(tariff, 18) == number("0.23"))
    #expect(try charge(tariff, 600) == number("0.50"))
    let free = try tariff.compiled(in: .utc, currency: .usd)
    #expect(try free.charge(startSeconds: 0, seconds: 600).billedSeconds == 600)
    // 0.05 and seven increments of 0.06 are 0.47; an eighth would cost 0.53.
    tariff.afterMaximum = .disconnect
    #expect(try charge(tariff, 600) == number("0.47"))
    let cut = try tariff.compiled(in: .utc, currency: .usd)
    #expect(try cut.charge(startSeconds: 0, seconds: 600).billedSeconds == 42)
    #expect(try cut.charge(startSeconds: 0, seconds: 42).billedSeconds == 42)
  }

  @Test("rounds each increment or each call when the contract says so")
  func rounding() throws {
    // 6 s at 0.05 a minute are 0.005: each increment rounds to 0.01, two of them to 0.02.
    let tariff = try tariff("6/6", "0.05")
    #expect(try charge(tariff, 12, rounding: RoundingPolicy(level: .increment)) == number("0.02"))
    #expect(try charge(tariff, 12, rounding: RoundingPolicy(level: .call)) == number("0.01"))
    #expect(
      try charge(tariff, 6, rounding: RoundingPolicy(mode: .halfEven, level: .call)) == 0)
    #expect(
      try charge(tariff, 6, rounding: RoundingPolicy(places: 3, level: .call)) == number("0.005"))
    #expect(try charge(tariff, 6) == number("0.005"))
  }

  @Test("explains a call")
  func explanation() throws {
    var tariff = try tariff("30/6", "0.006")
    tariff.connectFee = try number("0.01")
    let compiled = try tariff.compiled(
      in: .utc, rounding: RoundingPolicy(level: .call), currency: .usd)
    #expect(
      try compiled.explanation(startSeconds: 0, seconds: 32).description == """
        call of 32 s: 0.6 minutes = 0.01 USD
          connect fee: 0.01 USD
          standard, 1 increment of 30 s: 0.5 minutes × 0.006 USD = 0.003 USD
          standard, 1 increment of 6 s: 0.1 minutes × 0.006 USD = 0.0006 USD
          rounded half up to 2 decimal places, each call: -0.0036 USD
        """)
  }

  @Test("refuses calls that cannot be")
  func refusals() throws {
    let compiled = try tariff("60/60", "1").compiled(in: .utc, currency: .usd)
    #expect(throws: BillingError.self) { try compiled.charge(startSeconds: 0, seconds: -1) }
    #expect(throws: BillingError.self) { try compiled.charge(startSeconds: 0, seconds: .max) }
    #expect(throws: BillingError.self) { try compiled.charge(startSeconds: .min, seconds: 1) }
    #expect(throws: BillingError.self) { try compiled.billedSeconds(-1) }
    #expect(throws: BillingError.self) {
      try CallTariff(increments: .perMinute, rate: -1).compiled(in: .utc, currency: .usd)
    }
  }

  @Test("reads a tariff as a contract writes it, and finds its faults")
  func file() throws {
    let json = """
      {"increments": "30/6", "rate": "0.006", "per": "minute", "connectFee": "0.01", "grace": 3,
       "maximum": 2, "afterMaximum": "disconnect", "holidays": ["2026-01-26"],
       "steps": [{"after": 60, "rate": "0.004"}],
       "windows": [{"name": "night", "days": ["friday", "holiday"], "from": "22:00", "to": "06:00",
                    "rate": "0.003"}]}
      """
    let tariff = try JSONDecoder().decode(CallTariff.self, from: Data(json.utf8))
    #expect(tariff.faults().isEmpty)
    #expect(try JSONDecoder().decode(CallTariff.self, from: JSONEncoder().encode(tariff)) == tariff)
    for wrong in ["30", "30/", "/6", "30-6", "a/b", "-3/6", "1/2/3"] {
      #expect(CallIncrements(wrong) == nil)
    }

    var faulty = tariff
    faulty.increments = CallIncrements(first: 0, next: 6)
    faulty.grace = -1
    faulty.maximum = .zero
    faulty.steps = [RateStep(after: 60, rate: 1), RateStep(after: 60, rate: -1)]
    faulty.windows.append(faulty.windows[0])
    faulty.windows.append(TariffWindow(name: "standard", days: [], rate: 1))
    #expect(
      faulty.faults().map(\.location) == [
        "increments", "grace", "maximum", "steps[1].rate", "steps[1].after", "windows[1].name",
        "windows[2].name", "windows[2].days",
      ])
  }
}
