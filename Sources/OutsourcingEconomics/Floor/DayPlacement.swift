// SPDX-License-Identifier: Apache-2.0

public import CivilClock
import ContactCenter
public import ContractBilling

/// On which days of the calendar the days of a run lie.
///
/// A run's shifts join each other; on the calendar each begins at the scenario's hour of its own day.
public struct DayPlacement: Hashable, Sendable {
  /// The days, in order, one for each day of the run.
  public var days: [CivilDate]

  /// Places days as given.
  public init(days: [CivilDate]) { self.days = days }

  /// Places the days of a run on the working days of a contract.
  ///
  /// - Parameters:
  ///   - count: Days of the run.
  ///   - contract: Says which days are worked.
  ///   - period: Where they must lie.
  /// - Throws: `BillingError/outOfRange(name:value:requirement:)` when the contract has fewer
  ///   in the period.
  public init(
    _ count: Int, workingDaysOf contract: Contract, in period: BillingPeriod
  ) throws(BillingError) {
    let off = Set(contract.holidays)
    var days: [CivilDate] = []
    var day = max(period.first, contract.from)
    while day <= min(period.last, contract.to ?? period.last), days.count < count {
      if contract.workingDays.contains(day.weekday), !off.contains(day) { days.append(day) }
      day = day.adding(days: 1)
    }
    guard days.count == count else {
      throw .outOfRange(
        name: "days of the run", value: "\(count)",
        requirement: "at most \(days.count), the working days of \(contract.id) from \(period)")
    }
    self.days = days
  }

  /// Seconds since 1970 of a second of the run, and how many are left of its shift.
  func moment(
    _ second: Int64, on scenario: FloorScenario, in zone: ZoneOffsets
  ) -> (start: Int64, leftOfShift: Int64)? {
    let shift = Int64((scenario.shiftHours * 3_600).rounded(.up))
    guard shift > 0, !days.isEmpty else { return nil }
    let place = min(Int(second / shift), days.count - 1)
    let offset = second - Int64(place) * shift
    let midnight = zone.firstMoment(of: days[place]).secondsSince1970
    return (midnight + Int64(scenario.startHour) * 3_600 + offset, shift - offset)
  }
}
