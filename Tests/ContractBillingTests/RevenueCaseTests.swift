// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Foundation
import Testing

struct RevenueCaseTests {
  /// 20 agents × 150 h at ₹300 or 8 contacts × ₹40; ₹9,00,000 for 2,800 h, then ₹350;
  /// 0.5 sales an hour, 90 % of them × ₹750.
  private func figures() throws -> ComparisonParameters {
    ComparisonParameters(
      agents: 20, hoursPerAgent: 150, hourlyRate: ExactAmount(300, .inr),
      outcomesPerHour: try Rational(parsing: "0.5"), outcomeFee: ExactAmount(750, .inr),
      qualityPassShare: try Rational(parsing: "0.9"), transactionsPerHour: 8,
      transactionFee: ExactAmount(40, .inr), fixedFee: ExactAmount(900_000, .inr),
      includedAgentHours: 2_800, overageRate: ExactAmount(350, .inr))
  }

  @Test("asks eight steps whose answers are worked by hand")
  func golden() throws {
    let steps = try RevenueCase(figures()).steps
    #expect(
      steps.map { "\($0.id.rawValue): \($0.expectedText)" } == [
        "agentHours: 3,000 agent-hours",
        "agentHourRevenue: ₹9,00,000",
        "transactions: 24,000 contacts",
        "transactionRevenue: ₹9,60,000",
        "difference: ₹60,000",
        "breakEven: 7.5 contacts per agent-hour",
        "fixedFeeRevenue: ₹9,70,000",
        "outcomeRevenue: ₹10,12,500",
      ])
    #expect(
      steps.map(\.solution) == [
        "20 × 150 = 3,000 agent-hours",
        "3,000 × ₹300 = ₹9,00,000",
        "3,000 × 8 = 24,000 contacts",
        "24,000 × ₹40 = ₹9,60,000",
        "₹9,60,000 − ₹9,00,000 = ₹60,000: contract 2, by the transaction, earns more",
        "₹300 ÷ ₹40 = 7.5 contacts per agent-hour. At 8 the team is above it, so the fee per "
          + "transaction earns more.",
        "3,000 − 2,800 = 200 agent-hours beyond the scope; ₹9,00,000 + 200 × ₹350 = ₹9,70,000",
        "3,000 × 0.5 = 1,500 sales; 90 % pass: 1,350 × ₹750 = ₹10,12,500",
      ])
  }

  @Test("says what the numbers mean on the other side of every decision")
  func otherSides() throws {
    var figures = try figures()
    figures.transactionsPerHour = 7
    figures.includedAgentHours = 3_100
    var steps = try RevenueCase(figures).steps
    #expect(steps[4].solution.hasSuffix("-₹60,000: contract 1, by the hour, earns more"))
    #expect(steps[5].solution.hasSuffix("the team is below it, so the hourly rate earns more."))
    #expect(
      steps[6].solution
        == "3,000 agent-hours are within the scope, so the fee is all: ₹9,00,000")

    figures.transactionsPerHour = try Rational(parsing: "7.5")
    figures.transactionFee = ExactAmount(40, .inr)
    figures.fixedFee = nil
    figures.includedAgentHours = nil
    figures.overageRate = nil
    steps = try RevenueCase(figures).steps
    #expect(steps.map(\.id).contains(.fixedFeeRevenue) == false)
    figures.fixedFee = ExactAmount(900_000, .inr)
    #expect(try RevenueCase(figures).steps[6].solution == "The fee is all: ₹9,00,000")
    figures.includedAgentHours = 100
    #expect(try RevenueCase(figures).steps[6].expected == 900_000)
    #expect(steps[4].solution.hasSuffix("₹0: both contracts earn the same"))
    #expect(steps[5].solution.hasSuffix("the team is exactly at it, so both earn the same."))

    figures.transactionFee = ExactAmount(35, .inr)
    steps = try RevenueCase(figures).steps
    #expect(steps[5].solution.hasPrefix("₹300 ÷ ₹35 = 60/7, about 8.57 contacts per agent-hour."))
    #expect(steps[5].grade(try Rational(parsing: "8.57")) == .right)
  }

  @Test("grades within the tolerance and explains the mistakes it knows")
  func grading() throws {
    let steps = try RevenueCase(figures()).steps
    #expect(steps[0].grade(3_000) == .right)
    #expect(steps[0].grade(3_001) == .wrong(explanation: nil))
    #expect(
      steps[0].grade(170)
        == .wrong(
          explanation: "You added agents and hours. Each agent works all those hours, so multiply.")
    )
    #expect(steps[1].grade(try Rational(parsing: "900000.50")) == .right)
    #expect(steps[1].grade(try Rational(parsing: "900000.51")) == .wrong(explanation: nil))
    #expect(
      steps[1].grade(9_000_000)
        == .wrong(
          explanation: "The digits are right, but the answer is too large by a factor of 10. "
            + "Count the zeros."))
    #expect(
      steps[1].grade(9_000)
        == .wrong(
          explanation: "The digits are right, but the answer is too small by a factor of 100. "
            + "Count the zeros."))
    guard case .wrong(let sign?) = steps[4].grade(-60_000) else {
      Issue.record("the reversed sign is not explained")
      return
    }
    #expect(sign.contains("sign"))
    #expect(steps[5].grade(try Rational(parsing: "7.504")) == .right)
    #expect(steps[5].grade(0) == .wrong(explanation: nil))
    #expect(steps[7].grade(1_125_000) != .wrong(explanation: nil))
    let huge = try Rational(numerator: .max, denominator: 3)
    #expect(steps[5].grade(huge) == .wrong(explanation: nil))
  }

  @Test("reads answers with and without unit, and refuses another currency")
  func readingAnswers() throws {
    let steps = try RevenueCase(figures()).steps
    for text in ["9,00,000", "₹9,00,000", "900000 INR", "9 lakh", "₹9 lakh", " 900,000 "] {
      #expect(try steps[1].answer(parsing: text) == 900_000)
    }
    #expect(try steps[0].answer(parsing: "3,000 agent-hours") == 3_000)
    #expect(try steps[2].answer(parsing: "24000 contacts") == 24_000)
    #expect(try steps[5].answer(parsing: "7.5 contacts per agent-hour") == Rational(15) / 2)
    #expect(try steps[4].answer(parsing: "-60,000") == -60_000)
    let error = #expect(throws: AmountParseError.self) {
      try steps[1].answer(parsing: "$900000")
    }
    #expect(error?.description == "“$900000” is in USD; an amount in INR is asked for.")
    for text in ["", "hours", "much", "3000 apples"] {
      #expect(throws: AmountParseError.self) { try steps[0].answer(parsing: text) }
    }
  }

  @Test("a case is saved and replayed")
  func coding() throws {
    let drawn = try RevenueCase(seed: 11, ranges: RevenueCaseRanges(currency: .usd))
    let json = try JSONEncoder().encode(drawn)
    #expect(try JSONDecoder().decode(RevenueCase.self, from: json) == drawn)
    #expect(drawn.seed == 11)
  }

  @Test("lists the figures that the steps use")
  func facts() throws {
    #expect(
      try RevenueCase(figures()).facts.map { "\($0.name): \($0.value)" } == [
        "Agents: 20", "Hours per agent: 150", "Rate per agent-hour: ₹300",
        "Completed contacts per agent-hour: 8", "Fee per completed contact: ₹40",
        "Fixed fee for the month: ₹9,00,000", "Agent-hours it covers: 2,800",
        "Rate per agent-hour beyond: ₹350", "Sales per agent-hour: 0.5",
        "Share of sales that passes quality: 90 %", "Fee per sale that passes: ₹750",
      ])
  }

  @Test("refuses figures and ranges that make no case")
  func refusals() throws {
    var parameters = try figures()
    parameters.transactionsPerHour = nil
    parameters.transactionFee = nil
    #expect(throws: BillingError.self) { try RevenueCase(parameters) }
    var ranges = RevenueCaseRanges(currency: .inr)
    func sentence(
      _ figure: RevenueCaseRanges.Figure, _ lower: Rational, _ upper: Rational
    ) -> String? {
      let error = #expect(throws: BillingError.self) {
        try ranges.set(figure, from: lower, through: upper)
      }
      return error?.description
    }
    #expect(
      sentence(.agents, 0, 10) == "the lower end of agents is 0; it must be more than zero.")
    #expect(
      sentence(.hours, 10, 9)
        == "the upper end of hours is 9; it must be at least the lower end, 10.")
    #expect(
      sentence(.qualityPassShare, 1, 2)
        == "the upper end of qualityPassShare is 2; it must be at most 1.")
    #expect(sentence(.fixedFee, 1, 1_000_000_000_001) != nil)
    // Nothing was set.
    #expect(ranges == RevenueCaseRanges(currency: .inr))
  }
}
