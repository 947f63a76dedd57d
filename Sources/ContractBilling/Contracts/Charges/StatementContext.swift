// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// All that the price of a part may depend on.
struct StatementContext {
  let contract: Contract
  let usage: UsageTotals
  let facts: PeriodFacts
  /// The period that was asked for.
  let period: BillingPeriod
  /// The days of it that the contract covers.
  let days: BillingPeriod
  /// The month of the contract, from 1, in which the first billed day lies.
  let contractMonth: Int
  private let calendar: WorkingCalendar

  init(
    contract: Contract, usage: UsageTotals, facts: PeriodFacts, period: BillingPeriod
  ) throws(BillingError) {
    try period.first.requireBillable()
    try period.last.requireBillable()
    let last = min(contract.to ?? period.last, period.last)
    let first = max(contract.from, period.first)
    guard first <= last else {
      throw .outOfRange(
        name: "period", value: "\(period)",
        requirement: "at least partly in the contract, which begins on \(contract.from)"
          + (contract.to.map { " and ends on \($0)" } ?? ""))
    }
    self.contract = contract
    self.usage = usage
    self.facts = facts
    self.period = period
    days = try BillingPeriod(first: first, last: last)
    contractMonth = contract.from.months(until: first) + 1
    calendar = WorkingCalendar(
      weekdays: Set(contract.workingDays), holidays: Set(contract.holidays))
  }

  var currency: Currency { contract.currency }

  /// The year of the contract, from 1.
  var contractYear: Int { (contractMonth - 1) / 12 + 1 }

  /// How many cycles the billed days are; billing cycles of the contract for nil.
  func cycles(_ kind: BillingCycle? = nil) throws(BillingError) -> Rational {
    try contract.proration.cycles(kind ?? contract.billing, in: days, calendar: calendar)
  }

  /// The share of a whole cycle that the contract covers.
  func coverage(of cycle: BillingPeriod, every kind: BillingCycle) throws(BillingError) -> Rational
  {
    guard
      let covered = cycle.intersection(
        try BillingPeriod(first: contract.from, last: max(contract.from, contract.to ?? cycle.last))
      )
    else { return .zero }
    return try contract.proration.share(
      of: cycle, billing: covered, every: kind, calendar: calendar)
  }

  /// Whether a cycle is over, for this contract, when the period is.
  func isOver(_ cycle: BillingPeriod) -> Bool {
    cycle.last <= period.last || contract.to.map { $0 <= period.last } ?? false
  }

  /// An amount of the contract.
  func amount(_ stated: StatedAmount) throws(BillingError) -> ExactAmount {
    try stated.exact(in: currency)
  }

  /// No money.
  var nothing: ExactAmount { ExactAmount(.zero, currency) }
}
