// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// The calendar's pieces by which contracts bill, charge fees and count commitments.
public enum BillingCycle: String, CaseIterable, Hashable, Sendable, Codable {
  /// Monday to Sunday.
  case week
  /// A calendar month.
  case month
  /// January to March and so on.
  case quarter
  /// January to December.
  case year

  /// The cycle that a day belongs to.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a day outside the years 1600
  ///   to 9998.
  public func containing(_ day: CivilDate) throws(BillingError) -> BillingPeriod {
    try day.requireBillable()
    if self == .week {
      let monday = day.adding(days: -(Weekday.allCases.firstIndex(of: day.weekday) ?? 0))
      return try BillingPeriod(first: monday, last: monday.adding(days: 6))
    }
    let (year, month, _) = day.components
    let firstMonth = (month - 1) / months * months + 1
    let first = try BillingPeriod(year: year, month: firstMonth)
    return try BillingPeriod(
      first: first.first, last: BillingPeriod(year: year, month: firstMonth + months - 1).last)
  }

  /// The cycles that share a day with a period, in order.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a day outside the years 1600
  ///   to 9998.
  public func overlapping(_ period: BillingPeriod) throws(BillingError) -> [BillingPeriod] {
    var cycles = [try containing(period.first)]
    while let last = cycles.last?.last, last < period.last {
      cycles.append(try containing(last.adding(days: 1)))
    }
    return cycles
  }

  /// The months of a cycle; a week counts as one.
  var months: Int {
    switch self {
    case .week, .month: 1
    case .quarter: 3
    case .year: 12
    }
  }

  /// How many cycles a year has; a week is 7 of 365 days.
  var perYear: Rational {
    switch self {
    case .week: Rational(reducedNumerator: 365, denominator: 7)
    case .month: 12
    case .quarter: 4
    case .year: 1
    }
  }
}

extension CivilDate {
  /// Refuses days for which the calendar's arithmetic has no name.
  func requireBillable() throws(BillingError) {
    // 1600-01-01 and 9998-12-31.
    guard (-135_140...2_932_531).contains(dayNumber) else {
      throw .outOfRange(
        name: "day", value: "\(dayNumber) days from 1970-01-01",
        requirement: "in the years 1600 to 9998")
    }
  }
}

extension BillingPeriod {
  /// The days that two periods share, nil when there are none.
  func intersection(_ other: BillingPeriod) -> BillingPeriod? {
    try? BillingPeriod(first: max(first, other.first), last: min(last, other.last))
  }
}
