// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import OutsourcingEconomics
import Testing

struct MonthlyEconomicsTests {
  private static func rates(
    _ contacts: Rational, dials: Rational = 40, minutes: Rational = 20
  ) -> ModeRates { ModeRates(contacts: contacts, dials: dials, telecomMinutes: minutes) }

  /// 10 seats × 8 h × 20 days = 1,600 agent-hours.
  private static var figures: ProspectFigures {
    ProspectFigures(
      prospect: "Test", currency: .usd, seats: 10, daysPerMonth: 20, costPerAgentHour: 15,
      answerRate: ExampleProspects.number("0.2"), conversion: ExampleProspects.number("0.1"),
      marginPerSale: 30, benefit: RequestedBenefit([.moreOutput]), licencePerSeatMonth: 100)
  }

  @Test("more output is hours × (y − x) × z, as Sytel reckons it")
  func moreOutput() throws {
    let month = try MonthlyEconomics(
      of: Self.figures, .moreOutput, today: Self.rates(8), proposed: Self.rates(12),
      seatsAfter: 10)
    // 1,600 h × 4 contacts × 10 % = 640 sales × 30 = 19,200; less 10 licences of 100.
    #expect(month.benefit.map(\.amount.value) == [19_200])
    #expect(month.net.value == 18_200)
    // 1,000 of cost ÷ (6,400 extra contacts × 30).
    #expect(try month.leastConversion == Rational(1_000) / 192_000)
    let each = ExactAmount(try Rational(30) / 10, .usd)
    let hour = try AgentHourGain.amount(before: 8, after: 12, each: each)
    #expect(try hour.value * 1_600 == 19_200)
    #expect(try AgentHourGain.amount(before: 12, after: 12, each: each).value == 0)
  }

  @Test("same output saves H(1 − 1/g) hours")
  func sameOutput() throws {
    let month = try MonthlyEconomics(
      of: Self.figures, .sameOutput, today: Self.rates(8), proposed: Self.rates(12),
      seatsAfter: 7)
    // g = 1.5: 1,600 × (1 − 2/3) = 533 1/3 hours × 15 = 8,000; less 7 licences.
    #expect(try month.hoursSaved == Rational(1_600) / 3)
    #expect(month.benefit.map(\.amount.value) == [8_000])
    #expect(month.net.value == 7_300)
    #expect(month.after.sales == month.before.sales)
  }

  @Test("with g = 1 neither method has a benefit, and below 1 it costs")
  func noGain() throws {
    for method in BenefitMethod.allCases {
      let same = try MonthlyEconomics(
        of: Self.figures, method, today: Self.rates(8), proposed: Self.rates(8), seatsAfter: 10)
      #expect(same.benefit.allSatisfy { $0.amount.value.isZero } && same.net.value < 0)
      let slower = try MonthlyEconomics(
        of: Self.figures, method, today: Self.rates(8), proposed: Self.rates(7), seatsAfter: 10)
      #expect(slower.benefit.allSatisfy { $0.amount.value.isNegative })
    }
  }

  @Test("a list that is used up before the month ends brings nothing more")
  func exhaustedList() throws {
    var figures = Self.figures
    figures.attemptsPerRecord = 2
    // 1,600 h × 40 dials = 64,000 attempts; 16,000 records hold 32,000.
    figures.recordsPerMonth = 16_000
    let month = try MonthlyEconomics(
      of: figures, .moreOutput, today: Self.rates(8), proposed: Self.rates(16, dials: 80),
      seatsAfter: 10)
    #expect(month.before.isCappedByList && month.after.isCappedByList)
    #expect(month.benefit.map(\.amount.value) == [0])
    #expect(month.net.value == -1_000)
  }

  @Test("a list lasts 1/g as long")
  func listLife() throws {
    var figures = Self.figures
    figures.recordsPerMonth = 1_000_000
    let month = try MonthlyEconomics(
      of: figures, .moreOutput, today: Self.rates(8), proposed: Self.rates(16, dials: 80),
      seatsAfter: 10)
    let before = try #require(month.before.listLifeDays)
    let after = try #require(month.after.listLifeDays)
    // 3,000,000 attempts ÷ (80 h × 40 dials) a day.
    #expect(before == ExampleProspects.number("937.5"))
    #expect(try before / after == 2)
  }

  @Test("telecom, list and today's system count; a vendor paid by the hour loses hours he saves")
  func costs() throws {
    var figures = Self.figures
    figures.telecomPerMinute = ExampleProspects.number("0.01")
    figures.costPerRecord = ExampleProspects.number("0.05")
    figures.licenceTodayPerSeatMonth = 20
    let month = try MonthlyEconomics(
      of: figures, .moreOutput, today: Self.rates(8),
      proposed: Self.rates(12, dials: 70, minutes: 35), seatsAfter: 10)
    // Licences 1,000; today's 200 back; 24,000 minutes 240; 16,000 records 800.
    #expect(month.costs.map(\.amount.value) == [-1_000, 200, -240, -800])

    figures = Self.figures
    figures.billing = .perHour(rate: 18)
    let fewer = try MonthlyEconomics(
      of: figures, .sameOutput, today: Self.rates(8), proposed: Self.rates(16), seatsAfter: 5)
    // 800 hours × (15 − 18).
    #expect(fewer.benefit.map(\.amount.value) == [12_000, -14_400])
    figures.billing = .perContact(fee: 2)
    let more = try MonthlyEconomics(
      of: figures, .moreOutput, today: Self.rates(8), proposed: Self.rates(12), seatsAfter: 10)
    #expect(more.benefit.map(\.amount.value) == [12_800])
    #expect(more.clientGain.value == 19_200)
  }

  @Test("payback and present value of 100 a month for a year at 12 % against 1,000")
  func cashFlow() throws {
    let cash = try CashFlow(
      oneTime: ExactAmount(1_000, .usd), monthlyNet: ExactAmount(100, .usd),
      discountRatePerYear: ExampleProspects.number("0.12"), months: 12)
    // Annuity of 12 months at 1 %: (1 − 1.01⁻¹²) ÷ 0.01 = 11.2550774...
    #expect(cash.netPresentValue.text() == "125.51 USD")
    #expect(cash.payback == 10)
    #expect(cash.cumulative.first?.text() == "-1,000.00 USD")
    #expect(cash.cumulative.last?.text() == "200.00 USD")
    let loss = try CashFlow(
      oneTime: ExactAmount(1_000, .usd), monthlyNet: ExactAmount(-1, .usd),
      discountRatePerYear: 0, months: 10)
    #expect(loss.payback == nil && loss.netPresentValue.text() == "-1,010.00 USD")
    #expect(try CashFlow.annuity(ratePerYear: 0, months: 36) == 36)
  }
}
