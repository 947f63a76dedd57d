// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// How much of a cycle's fee is due when only some of its days are billed.
///
/// Both ends count: 15 to 31 January is 17 days. A whole cycle costs its whole fee on every basis.
public enum Proration: String, CaseIterable, Hashable, Sendable, Codable {
  /// Days billed over the days that the cycle has: 17/31 from 15 to 31 January.
  case actualActual
  /// Every month has 30 days: 16/30 from 15 to 31 January, since the 31st counts nothing and the
  /// last day of February fills the month up.
  ///
  /// It is the day count 30E/360 (ISDA) from the eve of the first day to the last. Weeks have
  /// their seven days.
  case thirty360
  /// Working days billed over the working days of the cycle; the contract says which they are.
  case workingDays
  /// Days billed over 365 of a year's fee: 17/365 × 12 of a monthly fee from 15 to 31 January.
  case actual365
}

/// Which days are worked.
struct WorkingCalendar: Hashable, Sendable {
  var weekdays: Set<Weekday>
  var holidays: Set<CivilDate>

  /// The working days of a period.
  func days(in period: BillingPeriod) -> Int {
    let (weeks, rest) = period.days.quotientAndRemainder(dividingBy: 7)
    var days = weeks * weekdays.count
    for offset in 0..<rest where weekdays.contains(period.first.adding(days: offset).weekday) {
      days += 1
    }
    return days
      - holidays.count { period.contains($0) && weekdays.contains($0.weekday) }
  }
}

extension Proration {
  /// The share of one cycle's fee that is due for some of its days.
  func share(
    of cycle: BillingPeriod, billing days: BillingPeriod, every kind: BillingCycle,
    calendar: WorkingCalendar
  ) throws(BillingError) -> Rational {
    guard let billed = cycle.intersection(days) else { return .zero }
    guard billed != cycle else { return .one }
    switch self {
    case .thirty360 where kind != .week:
      return try Rational(Self.days360(in: billed)) / Rational(30 * kind.months)
    case .actualActual, .thirty360:
      return try Rational(billed.days) / Rational(cycle.days)
    case .workingDays:
      let whole = calendar.days(in: cycle)
      return whole == 0 ? .zero : try Rational(calendar.days(in: billed)) / Rational(whole)
    case .actual365:
      return try Rational(billed.days) * kind.perYear / 365
    }
  }

  /// How many cycles' fees are due for a period: 1 for a whole cycle, 3 for three of them.
  func cycles(
    _ kind: BillingCycle, in period: BillingPeriod, calendar: WorkingCalendar
  ) throws(BillingError) -> Rational {
    var sum = Rational.zero
    for cycle in try kind.overlapping(period) {
      sum = try sum + share(of: cycle, billing: period, every: kind, calendar: calendar)
    }
    return sum
  }

  private static func days360(in period: BillingPeriod) -> Int {
    place360(of: period.last) - place360(of: period.first.adding(days: -1))
  }

  private static func place360(of day: CivilDate) -> Int {
    let (year, month, dayOfMonth) = day.components
    let endsMonth = day.adding(days: 1).components.day == 1
    return 360 * year + 30 * month + (endsMonth ? 30 : min(dayOfMonth, 30))
  }
}
