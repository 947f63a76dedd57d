// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct BillingModelTests {
  /// A month of 20 agents × 150 h with 12 contacts and 0.45 sales an hour.
  let month: BillableActivity

  init() throws {
    month = try BillableActivity([
      .agents: 20, .agentHours: 3_000, .transactions: 36_000, .outcomes: 1_350,
    ])
  }

  @Test("per agent-hour: 3,000 h × 12 USD = 36,000 USD")
  func agentHours() throws {
    let bill = try AgentHourBilling(ratePerAgentHour: ExactAmount(12, .usd)).bill(for: month)
    #expect(bill.total.description == "36,000.00 USD")
    #expect(
      bill.lines.map(\.explanation) == [
        "Rate per agent-hour: 3,000 agent-hours × 12.00 USD = 36,000.00 USD"
      ])
  }

  @Test("per seat: 20 agents × 1,559.10 USD = 31,182 USD")
  func seats() throws {
    let rate = try ExactAmount(parsing: "1,559.10 USD")
    let bill = try AgentHourBilling(ratePerAgent: rate).bill(for: month)
    #expect(bill.total.description == "31,182.00 USD")
  }

  @Test("per transaction: 36,000 contacts × ₹1.25 = ₹45,000")
  func transactions() throws {
    let fee = try ExactAmount(parsing: "₹1.25")
    let bill = try TransactionBilling(feePerTransaction: fee).bill(for: month)
    #expect(bill.total.description == "45,000.00 INR")
  }

  @Test("fixed fee: work beyond the cap is charged at the overage rate")
  func fixedFee() throws {
    let fee = ExactAmount(1_000_000, .inr)
    let overage = ExactAmount(350, .inr)
    // 10,00,000 + (3,000 − 2,800) × 350 = 10,70,000.
    let capped = try FixedFeeBilling(
      fee: fee, scope: .init(.agentHours, included: 2_800, overageRate: overage))
    let bill = try capped.bill(for: month)
    #expect(bill.total.description == "10,70,000.00 INR")
    #expect(
      bill.lines.map(\.explanation) == [
        "Fixed fee for the scope: 10,00,000.00 INR",
        "Overage beyond 2,800 agent-hours: 200 agent-hours × 350.00 INR = 70,000.00 INR",
      ])
    // Within the cap, at the cap, without an overage rate and without a scope the fee is all.
    for scope in [
      try FixedFeeBilling.Scope(.agentHours, included: 3_001, overageRate: overage),
      try .init(.agentHours, included: 3_000, overageRate: overage),
      try .init(.agentHours, included: 100), nil,
    ] {
      let bill = try FixedFeeBilling(fee: fee, scope: scope).bill(for: month)
      #expect(bill.total.exact == fee)
      #expect(bill.lines.count == 1)
    }
  }

  @Test("outcome-based: 1,350 sales, nine of ten pass, × 30 USD = 36,450 USD")
  func outcomes() throws {
    let fee = ExactAmount(30, .usd)
    let all = try OutcomeBilling(feePerOutcome: fee).bill(for: month)
    #expect(all.total.description == "40,500.00 USD")
    let gated = try OutcomeBilling(
      feePerOutcome: fee, qualityPassShare: Rational(numerator: 9, denominator: 10))
    let bill = try gated.bill(for: month)
    #expect(bill.total.description == "36,450.00 USD")
    #expect(
      bill.lines[0].explanation
        == "Fee per outcome that passes quality, 0.9 of 1,350: 1,215 outcomes × 30.00 USD "
        + "= 36,450.00 USD")
  }

  @Test("a quantity that is not stated is an error, not zero")
  func missingQuantity() throws {
    let activity = try BillableActivity([.agentHours: 10])
    let error = #expect(throws: BillingError.self) {
      try TransactionBilling(feePerTransaction: ExactAmount(1, .usd)).bill(for: activity)
    }
    #expect(
      error?.description
        == "Per transaction billing needs the number of transactions, which is not stated.")
  }

  @Test("negative quantities, rates and shares beyond one are refused by name")
  func refusals() {
    let negative = ExactAmount(-1, .usd)
    let failures: [(String, () throws -> Any)] = [
      ("agentHours", { try BillableActivity([.agentHours: -1]) }),
      ("ratePerAgentHour", { try AgentHourBilling(ratePerAgentHour: negative) }),
      ("ratePerAgent", { try AgentHourBilling(ratePerAgent: negative) }),
      ("feePerTransaction", { try TransactionBilling(feePerTransaction: negative) }),
      ("fee", { try FixedFeeBilling(fee: negative) }),
      ("included", { try FixedFeeBilling.Scope(.agents, included: -1) }),
      ("feePerOutcome", { try OutcomeBilling(feePerOutcome: negative) }),
      ("qualityPassShare", { try OutcomeBilling(feePerOutcome: -negative, qualityPassShare: 2) }),
    ]
    for (expectedName, failure) in failures {
      let error = #expect(throws: BillingError.self) { try failure() }
      guard case .outOfRange(let name, _, _) = error else {
        Issue.record("\(expectedName): \(String(describing: error))")
        continue
      }
      #expect(name == expectedName)
    }
  }

  @Test("a bill too large for its currency is an error")
  func overflow() throws {
    let billing = try AgentHourBilling(ratePerAgentHour: ExactAmount(Rational(Int64.max), .usd))
    #expect(throws: BillingError.self) { try billing.bill(for: month) }
  }
}
