// SPDX-License-Identifier: Apache-2.0

public import CivilClock

extension CallingHours {
  /// Whether calls may be placed at a moment in a zone.
  public func areOpen(
    at moment: UTCInstant, in zone: String, calendar: some CivilCalendar,
    holidays: HolidayTable = HolidayTable()
  ) throws(UnknownTimeZone) -> Bool {
    let time = try calendar.civilTime(in: zone, at: moment)
    return contain(time) && !isClosed(time.date, holidays)
  }

  /// The first moment, not before a given one, at which calls may be placed in a zone.
  ///
  /// The search goes from one change of the clocks to the next: between them local time runs like
  /// UTC, so that nothing depends on how an hour is skipped or repeated.
  ///
  /// - Returns: The moment; nil when nothing opens within 400 days.
  /// - Throws: `UnknownTimeZone` when the calendar does not know the zone.
  public func nextOpening(
    notBefore moment: UTCInstant, in zone: String, calendar: some CivilCalendar,
    holidays: HolidayTable = HolidayTable()
  ) throws(UnknownTimeZone) -> UTCInstant? {
    var from = moment
    let lastDay = try calendar.civilTime(in: zone, at: moment).date.adding(days: 400)
    while true {
      let offset = try calendar.offset(of: zone, at: from)
      let change = try calendar.nextTransition(of: zone, after: from)
      if let opening = opening(
        notBefore: from, before: change, offset: offset, lastDay: lastDay, holidays: holidays)
      {
        return opening
      }
      guard let change,
        try calendar.civilTime(in: zone, at: change).date <= lastDay
      else { return nil }
      from = change
    }
  }

  /// The first opening from `from` until `end`, while the clocks stay `offset` ahead of UTC.
  private func opening(
    notBefore from: UTCInstant, before end: UTCInstant?, offset: Int, lastDay: CivilDate,
    holidays: HolidayTable
  ) -> UTCInstant? {
    // A moment between two seconds is taken as the later one, unless it is open itself.
    let start = CivilTime(secondsSince1970: from.secondsSince1970, offset: offset)
    if contain(start), !isClosed(start.date, holidays) { return from }
    var date = start.date
    var notBefore = start.time
    while date <= lastDay {
      if !isClosed(date, holidays),
        let time = opening(on: date.weekday, notBefore: notBefore)
      {
        let moment = UTCInstant(
          secondsSince1970: Int64(date.dayNumber) * 86_400
            + Int64(time.secondsSinceMidnight - offset))
        return end.map { moment < $0 } ?? true ? moment : nil
      }
      date = date.adding(days: 1)
      notBefore = ClockTime(clamping: 0)
    }
    return nil
  }

  private func isClosed(_ date: CivilDate, _ holidays: HolidayTable) -> Bool {
    closedOnHolidaysOf.map { holidays.isHoliday(date, in: $0) } ?? false
  }
}
