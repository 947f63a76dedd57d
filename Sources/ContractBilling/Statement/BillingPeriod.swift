// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// The days that one statement bills, the last one included.
public struct BillingPeriod: Hashable, Sendable, Codable {
  /// The first day.
  public let first: CivilDate
  /// The last day, not before the first.
  public let last: CivilDate

  /// Creates a period.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` when it ends before it begins.
  public init(first: CivilDate, last: CivilDate) throws(BillingError) {
    guard first <= last else {
      throw .outOfRange(
        name: "last day", value: "\(last)", requirement: "on or after the first day, \(first)")
    }
    self.first = first
    self.last = last
  }

  /// Creates the period of a calendar month.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a month outside 1 to 12 or a
  ///   year outside 1600 to 9998.
  public init(year: Int, month: Int) throws(BillingError) {
    guard let first = CivilDate(year: year, month: month, day: 1),
      let next = CivilDate(
        year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
    else {
      throw .outOfRange(
        name: "month", value: "\(year)-\(month)", requirement: "a month of the years 1600 to 9998")
    }
    try self.init(first: first, last: next.adding(days: -1))
  }

  /// The number of days, at least 1.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  /// Whether a day belongs to the period.
  public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
}

extension BillingPeriod: CustomStringConvertible {
  /// The first and the last day, `2026-03-01 to 2026-03-31`.
  public var description: String { "\(first) to \(last)" }
}
