// SPDX-License-Identifier: Apache-2.0

import CivilClock
import FoundationCalendar
import OutboundDialing
import Testing

struct FoundationCalendarTests {
  private let calendar = FoundationCalendar()

  @Test("tells civil time around changes of the clocks, in half-hour zones and before 1970")
  func civilTime() throws {
    let table: [(moment: String, zone: String, civil: String)] = [
      // New York, 8 March 2026: 2:00 becomes 3:00; 1 November 2026: 2:00 becomes 1:00.
      ("2026-03-08T06:59:59Z", "America/New_York", "2026-03-08T01:59:59"),
      ("2026-03-08T07:00:00Z", "America/New_York", "2026-03-08T03:00:00"),
      ("2026-11-01T05:59:59Z", "America/New_York", "2026-11-01T01:59:59"),
      ("2026-11-01T06:00:00Z", "America/New_York", "2026-11-01T01:00:00"),
      ("2026-06-01T18:29:59Z", "Asia/Kolkata", "2026-06-01T23:59:59"),
      ("2026-06-01T18:30:00Z", "Asia/Kolkata", "2026-06-02T00:00:00"),
      // Lord Howe Island moves its clocks by half an hour.
      ("2026-04-04T15:00:00Z", "Australia/Lord_Howe", "2026-04-05T01:30:00"),
      ("2026-01-01T00:00:00Z", "Asia/Kathmandu", "2026-01-01T05:45:00"),
      ("1969-12-31T23:59:59Z", "UTC", "1969-12-31T23:59:59"),
    ]
    for row in table {
      let moment = try #require(UTCInstant(row.moment))
      #expect(try calendar.civilTime(in: row.zone, at: moment).description == row.civil, "\(row)")
    }
  }

  @Test("finds the next change of the clocks, none where they never change")
  func transitions() throws {
    let winter = try #require(UTCInstant("2026-01-15T12:00:00Z"))
    let change = try calendar.nextTransition(of: "Europe/Paris", after: winter)
    #expect(change == UTCInstant("2026-03-29T01:00:00Z"))
    let after = try calendar.nextTransition(of: "Europe/Paris", after: #require(change))
    #expect(after == UTCInstant("2026-10-25T01:00:00Z"))
    #expect(try calendar.nextTransition(of: "Asia/Kolkata", after: winter) == nil)
  }

  @Test("refuses zones that do not exist", arguments: ["", "Mars/Olympus", "Asia/Calcuta"])
  func unknown(zone: String) {
    #expect(throws: UnknownTimeZone.self) {
      try calendar.offset(of: zone, at: UTCInstant(nanoseconds: 0))
    }
  }

  @Test("a day begins with the change when the clocks skip midnight")
  func skippedMidnight() throws {
    // Beirut, 29 March 2026: 0:00 becomes 1:00.
    let noon = try #require(UTCInstant("2026-03-28T10:00:00Z"))
    let date = try #require(CivilDate("2026-03-29"))
    let begins = try calendar.firstMoment(of: date, in: "Asia/Beirut", notBefore: noon)
    #expect(begins == UTCInstant("2026-03-28T22:00:00Z"))
    #expect(
      try calendar.civilTime(in: "Asia/Beirut", at: begins).description == "2026-03-29T01:00:00")
    let zone = try ZoneOffsets(of: "Asia/Beirut", from: noon, years: 1, calendar: calendar)
    #expect(zone.firstMoment(of: date) == begins)
  }
}
