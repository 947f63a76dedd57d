// SPDX-License-Identifier: Apache-2.0

import CivilClock
import OutboundDialing
import Testing

struct WindowScheduleTests {
  private let day: Int64 = 86_400_000_000_000

  @Test("successive periods of 30 days begin exactly where the last ended")
  func successive() {
    let schedule = WindowSchedule(window: .successive(days: 30))
    let edge = FloorInstant(nanoseconds: 30 * day)
    let before = FloorInstant(nanoseconds: 30 * day - 1)
    #expect(schedule.period(at: before).number == 0)
    #expect(schedule.period(at: before).end == edge)
    #expect(schedule.period(at: edge).number == 1)
    #expect(schedule.period(at: edge).start == edge)
    #expect(schedule.period(at: FloorInstant(nanoseconds: -5)).number == 0)
  }

  @Test("a campaign is one window without an end of its own")
  func campaign() {
    let period = WindowSchedule(window: .campaign).period(at: FloorInstant(nanoseconds: 99 * day))
    #expect(period.number == 0 && period.end == nil)
  }

  @Test("months of the calendar begin at local midnight of their first day")
  func months() throws {
    let zone = try ZoneOffsets(
      of: "+05:30", from: #require(UTCInstant("2026-01-20T06:30:00Z")),
      calendar: FixedOffsetCalendar())
    // 20 January 2026, 12:00 in India.
    let start = try #require(UTCInstant("2026-01-20T06:30:00Z"))
    let schedule = WindowSchedule(window: .calendarMonth, campaignStart: start, zone: zone)
    let first = schedule.period(at: .start)
    #expect(first.number == 0 && first.start == .start)
    let end = try #require(first.end)
    #expect(UTCInstant(end, campaignStart: start) == UTCInstant("2026-01-31T18:30:00Z"))
    let february = schedule.period(at: end)
    #expect(february.number == 1 && february.start == end)
    #expect(
      UTCInstant(try #require(february.end), campaignStart: start)
        == UTCInstant("2026-02-28T18:30:00Z"))
    let yearLater = schedule.period(at: end.adding(seconds: 365 * 86_400))
    #expect(yearLater.number == 13)
  }

  @Test("windows are written as words and read back")
  func words() {
    let all: [AbandonmentWindow] = [
      .campaign, .successive(days: 30), .rolling(days: 7), .calendarDay, .calendarMonth,
    ]
    for window in all { #expect(AbandonmentWindow(window.description) == window) }
    for text in ["", "rolling 0 days", "rolling x days", "month"] {
      #expect(AbandonmentWindow(text) == nil)
    }
  }

  @Test("the floor's clock and the world's are carried into each other")
  func clocks() throws {
    let start = try #require(UTCInstant("2026-11-22T09:00:00Z"))
    let moment = FloorInstant.start.adding(seconds: 90)
    let world = UTCInstant(moment, campaignStart: start)
    #expect(world.description == "2026-11-22T09:01:30Z")
    #expect(world.floorInstant(campaignStart: start) == moment)
  }
}
