// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct PricedBillTests {
  private func charge(_ quantity: Rational, _ rate: String) throws -> Charge {
    try Charge(
      rule: "Fee", measure: .transactions, quantity: quantity,
      rate: ExactAmount(parsing: rate + " INR"))
  }

  @Test("rounding each line and rounding the bill differ, and both add up")
  func levels() throws {
    // Three lines of 0.335: by line 0.34 × 3 = 1.02, as a bill 1.005 → 1.01.
    let charges = try Array(repeating: charge(1, "0.335"), count: 3)
    let byLine = try PricedBill(charges, in: .inr, level: .line)
    #expect(byLine.total.minorUnits == 102)
    let asBill = try PricedBill(charges, in: .inr, level: .bill)
    #expect(asBill.total.minorUnits == 101)
    #expect(asBill.lines.map(\.amount.minorUnits) == [34, 34, 34, -1])
    #expect(
      asBill.lines.map(\.explanation).suffix(2) == [
        "Fee: 1 transaction × 0.335 INR = 0.335 INR, rounded half up to 2 decimal places: "
          + "0.34 INR",
        "Rounding of the total half up to 2 decimal places: -0.01 INR",
      ])
  }

  @Test("a bill can be rounded to whole rupees")
  func wholeRupees() throws {
    let bill = try PricedBill(
      [charge(1, "99.50")], in: .inr, rounding: RoundingRule(.halfUp, places: 0), level: .bill)
    #expect(bill.total.description == "100.00 INR")
    #expect(bill.lines.map(\.amount.minorUnits) == [9950, 50])
  }

  @Test("charges of two models make the bill of a mixed contract")
  func mixedContract() throws {
    // 100 h × ₹200 + 30 sales × ₹150 = 20,000 + 4,500.
    let month = try BillableActivity([.agentHours: 100, .outcomes: 30])
    let base = try AgentHourBilling(ratePerAgentHour: ExactAmount(200, .inr))
    let incentive = try OutcomeBilling(feePerOutcome: ExactAmount(150, .inr))
    let bill = try PricedBill(base.charges(for: month) + incentive.charges(for: month), in: .inr)
    #expect(bill.total.description == "24,500.00 INR")
  }

  @Test("a bill without charges is zero")
  func empty() throws {
    #expect(try PricedBill([], in: .inr).total == .zero(.inr))
  }

  @Test("does not mix currencies")
  func mixedCurrencies() throws {
    #expect(throws: BillingError.mixedCurrencies(.usd, .inr)) {
      try PricedBill([charge(1, "1")], in: .usd)
    }
  }

  @Test(
    "lines add up to the total, and each is within a step of its exact value",
    arguments: 1...20 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    let step = try Rational(numerator: 1, denominator: 100)
    for _ in 0..<20 {
      var charges: [Charge] = []
      var exact = Rational.zero
      for _ in 0..<values.integer(0...8) {
        let rate = ExactAmount(try values.fraction(60), .inr)
        charges.append(
          try Charge(
            rule: "Fee", measure: .outcomes, quantity: values.fraction(60).magnitude, rate: rate))
        exact = try exact + (charges.last?.exact.value ?? .zero)
      }
      for mode in RoundingMode.allCases {
        for level in RoundingLevel.allCases {
          let bill = try PricedBill(
            charges, in: .inr, rounding: RoundingRule(mode), level: level)
          #expect(try Money.total(of: bill.lines.map(\.amount), in: .inr) == bill.total)
          for line in bill.lines {
            guard let charge = line.charge else { continue }
            #expect(try (line.amount.exact.value - charge.exact.value).magnitude < step)
          }
          if level == .bill {
            #expect(try (bill.total.exact.value - exact).magnitude < step)
          }
        }
      }
    }
  }
}
