// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling

/// A day as a contract writes it.
func day(_ text: String) throws -> CivilDate {
  guard let day = CivilDate(text) else {
    throw BillingError.outOfRange(name: "day", value: text, requirement: "a day")
  }
  return day
}

/// A period from one day to another.
func period(_ first: String, _ last: String) throws -> BillingPeriod {
  try BillingPeriod(first: day(first), last: day(last))
}

/// A contract in dollars from the beginning of 2026, billed by month.
func contract(
  _ parts: [ContractPart], adjustments: [ContractAdjustment] = [],
  rounding: RoundingPolicy? = RoundingPolicy(), currency: Currency = .usd,
  from: String = "2026-01-01", to: String? = nil, billing: BillingCycle = .month,
  proration: Proration = .actualActual, holidays: [CivilDate] = []
) throws -> Contract {
  Contract(
    id: "test", vendor: Party(name: "Vendor"), client: Party(name: "Client"), currency: currency,
    from: try day(from), to: try to.map(day), billing: billing, rounding: rounding,
    proration: proration, holidays: holidays, parts: parts, adjustments: adjustments)
}

/// One counted thing.
struct Counted {
  var part: String
  var category = "standard"
  var campaign = ""
  var agent = ""
  var events: Int64 = 1
  var quantity: Rational = 0
  var amount: Rational = 0
}

/// Usage of the things counted.
func usage(_ counted: [Counted]) throws -> UsageTotals {
  var totals = UsageTotals()
  for item in counted {
    try totals.add(
      UsageTotals.Cell(events: item.events, quantity: item.quantity, amount: item.amount),
      to: UsageTotals.Key(
        part: item.part, category: item.category, campaign: item.campaign, agent: item.agent))
  }
  return totals
}

extension Contract {
  /// The statement of January 2026, or of another period, in which every line is checked.
  func bill(
    _ counted: [Counted] = [], facts: PeriodFacts = PeriodFacts(), period: BillingPeriod? = nil
  ) throws -> ContractStatement {
    try statement(
      for: usage(counted), facts: facts,
      period: period ?? BillingPeriod(year: 2026, month: 1))
  }
}

extension ContractStatement {
  /// Whether lines add up to the total and explanations to their lines.
  var isSound: Bool {
    guard let sum = try? Money.total(of: lines.map(\.amount), in: currency), sum == total else {
      return false
    }
    return lines.allSatisfy {
      $0.explanation.isConsistent && $0.explanation.value == $0.amount.exact
    }
  }

  /// The total as text, `36,000.00 USD`.
  var due: String { "\(total)" }
}
