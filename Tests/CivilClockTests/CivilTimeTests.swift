// SPDX-License-Identifier: Apache-2.0

import CivilClock
import Testing

struct CivilTimeTests {
  @Test("days count without a gap from 1600 to 2400 and know their weekday")
  func dates() throws {
    var date = try #require(CivilDate(year: 1_600, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2_400, month: 12, day: 31))
    var months = 0
    while date < last {
      let next = date.adding(days: 1)
      let (year, month, day) = date.components
      let following = next.components
      #expect(CivilDate(year: year, month: month, day: day) == date)
      if following.day == 1 { months += 1 } else { #expect(following.day == day + 1) }
      date = next
    }
    #expect(months == 801 * 12 - 1)
    // 146,097 days in 400 years.
    #expect(last.adding(days: 1).dayNumber - CivilDate(dayNumber: 0).dayNumber == 157_420)
  }

  @Test(
    "weekdays are right",
    arguments: [
      ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2026-11-22", .sunday),
      ("1969-12-31", .wednesday),
    ])
  func weekdays(text: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(text)).weekday == weekday)
  }

  @Test(
    "days that are none are refused",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-1-1", "2026-00-10", "x", "２０２６-01-01",
    ])
  func noDates(text: String) { #expect(CivilDate(text) == nil) }

  @Test("moments are read and written in ISO 8601, to the nanosecond, with offsets")
  func instants() throws {
    for text in [
      "2026-03-29T00:59:59.5Z", "1969-12-31T23:59:59.000000001Z", "2026-01-01T00:00:00Z",
    ] {
      #expect(try #require(UTCInstant(text)).description == text)
    }
    #expect(UTCInstant("2026-03-29 06:29+05:30") == UTCInstant("2026-03-29T00:59:00Z"))
    #expect(UTCInstant("2026-03-29T06:29:00-08:00") == UTCInstant("2026-03-29T14:29:00Z"))
    for text in ["2026-03-29", "2026-03-29T25:00Z", "2026-03-29T10:00", "T", ""] {
      #expect(UTCInstant(text) == nil, "\(text)")
    }
  }

  @Test("fixed zones know their offset and no other zone")
  func fixedOffsets() throws {
    let calendar = FixedOffsetCalendar()
    let moment = try #require(UTCInstant("2026-11-22T18:29:59Z"))
    #expect(
      try calendar.civilTime(in: "+05:30", at: moment).description == "2026-11-22T23:59:59")
    let error = try #require(throws: UnknownTimeZone.self) {
      try calendar.offset(of: "Asia/Kolkata", at: moment)
    }
    #expect(error.description.hasPrefix("time zone is Asia/Kolkata; it must"))
  }
}
