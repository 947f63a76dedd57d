// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Foundation
import Testing

struct ContractComparisonTests {
  /// 20 agents × 150 h, 12 USD an hour against 30 USD a sale.
  private func dollars(outcomesPerHour: String) throws -> ComparisonParameters {
    ComparisonParameters(
      agents: 20, hoursPerAgent: 150, hourlyRate: ExactAmount(12, .usd),
      outcomesPerHour: try Rational(parsing: outcomesPerHour), outcomeFee: ExactAmount(30, .usd))
  }

  @Test("at 0.45 sales an hour the outcomes earn 4,500 USD more")
  func aboveBreakEven() throws {
    let comparison = try ContractComparison(dollars(outcomesPerHour: "0.45"))
    #expect(comparison.agentHours == 3_000)
    #expect(comparison.results.map(\.model) == [.agentHour, .outcome])
    #expect(comparison.results.map(\.revenue.amountText) == ["36000.00", "40500.00"])
    #expect(comparison.difference.amountText == "4500.00")
    #expect(comparison.breakEvenOutcomesPerHour.decimalText(minimumPlaces: 2) == "0.40")
    #expect(comparison.breakEvenTransactionsPerHour == nil)
    #expect(comparison.highest?.model == .outcome)
  }

  @Test("at 0.35 sales an hour the hours earn 4,500 USD more")
  func belowBreakEven() throws {
    let comparison = try ContractComparison(dollars(outcomesPerHour: "0.35"))
    #expect(comparison.revenue(.outcome)?.amountText == "31500.00")
    #expect(comparison.difference.amountText == "-4500.00")
    #expect(comparison.highest?.model == .agentHour)
  }

  @Test("four contracts in rupees, worked by hand")
  func rupees() throws {
    // 25 × 160 = 4,000 h; 4,000 × 300 = 12,00,000; 4,000 × 8 × 40 = 12,80,000;
    // 4,000 × 0.5 = 2,000 sales, 0.9 of them × 750 = 13,50,000; 300 ÷ (0.9 × 750) = 4/9.
    let parameters = ComparisonParameters(
      agents: 25, hoursPerAgent: 160, hourlyRate: ExactAmount(300, .inr),
      outcomesPerHour: try Rational(parsing: "0.5"), outcomeFee: ExactAmount(750, .inr),
      qualityPassShare: try Rational(parsing: "0.9"), transactionsPerHour: 8,
      transactionFee: ExactAmount(40, .inr), fixedFee: ExactAmount(1_250_000, .inr))
    let comparison = try ContractComparison(parameters)
    #expect(
      comparison.results.map { "\($0.model.rawValue) \($0.revenue.text(.symbol))" } == [
        "agentHour ₹12,00,000.00", "transaction ₹12,80,000.00", "fixedFee ₹12,50,000.00",
        "outcome ₹13,50,000.00",
      ])
    #expect(comparison.breakEvenOutcomesPerHour.description == "4/9")
    #expect(comparison.breakEvenTransactionsPerHour?.description == "7.5")
    #expect(
      comparison.results.flatMap(\.bill.lines).map(\.explanation) == [
        "Rate per agent-hour: 4,000 agent-hours × 300.00 INR = 12,00,000.00 INR",
        "Fee per completed transaction: 32,000 transactions × 40.00 INR = 12,80,000.00 INR",
        "Fixed fee for the scope: 12,50,000.00 INR",
        "Fee per outcome that passes quality, 0.9 of 2,000: 1,800 outcomes × 750.00 INR = "
          + "13,50,000.00 INR",
      ])
  }

  @Test("is encoded with exact numbers as text and decoded to the same comparison")
  func coding() throws {
    let comparison = try ContractComparison(dollars(outcomesPerHour: "0.45"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = try encoder.encode(comparison)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"agentHours":"3000","breakEvenOutcomesPerHour":"0.40","difference":"4500.00","#
        + #""parameters":{"agents":"20","currency":"USD","hourlyRate":"12.00","#
        + #""hoursPerAgent":"150","outcomeFee":"30.00","outcomesPerHour":"0.45","#
        + #""qualityPassShare":"1","rounding":{"mode":"halfUp"}},"#
        + #""results":[{"model":"agentHour","revenue":"36000.00"},"#
        + #"{"model":"outcome","revenue":"40500.00"}]}"#)
    #expect(try JSONDecoder().decode(ContractComparison.self, from: json) == comparison)
    let broken = Data(String(decoding: json, as: UTF8.self).replacing("\"20\"", with: "\"0\"").utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ContractComparison.self, from: broken)
    }
  }

  @Test("refuses figures that cannot be compared, in one sentence")
  func refusals() throws {
    let good = try dollars(outcomesPerHour: "0.45")
    func sentence(_ change: (inout ComparisonParameters) -> Void) -> String? {
      var parameters = good
      change(&parameters)
      let error = #expect(throws: BillingError.self) { try ContractComparison(parameters) }
      return error?.description
    }
    #expect(sentence { $0.agents = 0 } == "agents is 0; it must be more than zero.")
    #expect(sentence { $0.hoursPerAgent = -1 } == "hoursPerAgent is -1; it must be more than zero.")
    #expect(
      sentence { $0.hourlyRate = ExactAmount(-12, .usd) }
        == "hourlyRate is -12.00 USD; it must be zero or more.")
    #expect(
      sentence { $0.outcomesPerHour = -1 } == "outcomesPerHour is -1; it must be zero or more.")
    #expect(
      sentence { $0.outcomeFee = ExactAmount(0, .usd) }
        == "outcomeFee is 0.00 USD; it must be more than zero, since the break-even, rate ÷ fee, "
        + "is undefined without a fee.")
    #expect(
      sentence { $0.outcomeFee = ExactAmount(30, .inr) }
        == "An amount in USD cannot be combined with an amount in INR; both must be in one "
        + "currency.")
    #expect(
      sentence { $0.qualityPassShare = 2 } == "qualityPassShare is 2; it must be from 0 to 1.")
    #expect(
      sentence { $0.qualityPassShare = 0 } == "qualityPassShare is 0; it must be more than zero.")
    #expect(
      sentence { $0.transactionsPerHour = 3 }
        == "transactionFee is not stated; it must be stated together with transactionsPerHour.")
    #expect(
      sentence { $0.transactionFee = ExactAmount(1, .usd) }
        == "transactionsPerHour is not stated; it must be stated together with transactionFee.")
    #expect(
      sentence { $0.includedAgentHours = 1 }
        == "fixedFee is not stated; it must be stated together with includedAgentHours.")
    #expect(sentence { $0.agents = Rational(Int64.max) }?.contains("too large") == true)
  }

  @Test("at the break-even there is no difference, and the first model is named highest")
  func tie() throws {
    let comparison = try ContractComparison(dollars(outcomesPerHour: "0.40"))
    #expect(comparison.difference == .zero(.usd))
    #expect(comparison.highest?.model == .agentHour)
  }

  @Test("the lines of a chart cross where they break even")
  func series() throws {
    let comparison = try ContractComparison(dollars(outcomesPerHour: "0.45"))
    let series = try comparison.revenueSeries(points: 5)
    #expect(series.map(\.model) == [.agentHour, .outcome])
    #expect(
      series[1].points.map { "\($0.perHour) \($0.revenue.amountText)" } == [
        "0 0.00", "0.2 18000.00", "0.4 36000.00", "0.6 54000.00", "0.8 72000.00",
      ])
    #expect(series[0].points.allSatisfy { $0.revenue.amountText == "36000.00" })
    #expect(throws: BillingError.self) { try comparison.revenueSeries(points: 1) }
    #expect(throws: BillingError.self) { try comparison.revenueSeries(upTo: 0) }
    #expect(throws: BillingError.self) { try comparison.revenueSeries(varying: .agents) }
    #expect(throws: BillingError.self) { try comparison.revenueSeries(varying: .transactions) }
  }

  @Test("at the break-even both contracts earn the same", arguments: 1...20 as ClosedRange<UInt64>)
  func breakEvenLaw(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for _ in 0..<20 {
      var parameters = ComparisonParameters(
        agents: Rational(values.integer(1...200)), hoursPerAgent: Rational(values.integer(1...250)),
        hourlyRate: ExactAmount(Rational(values.integer(1...900)), .inr), outcomesPerHour: 0,
        outcomeFee: ExactAmount(Rational(values.integer(1...2000)), .inr),
        qualityPassShare: try Rational(values.integer(1...20)) / 20)
      let breakEven = try ContractComparison(parameters).breakEvenOutcomesPerHour
      parameters.outcomesPerHour = breakEven
      #expect(try ContractComparison(parameters).difference == .zero(.inr))
      parameters.outcomesPerHour = try breakEven + 1
      #expect(try ContractComparison(parameters).difference.minorUnits > 0)
    }
  }
}
