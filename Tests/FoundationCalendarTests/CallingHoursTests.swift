// SPDX-License-Identifier: Apache-2.0

import CivilClock
import DiscreteEventSimulation
import Foundation
import FoundationCalendar
import OutboundDialing
import Testing

/// Zones with summer time on both halves of the Earth, half and quarter hours, clocks that change
/// at midnight, by half an hour, or never, and both ends of the day.
private let zones = [
  "America/New_York", "America/St_Johns", "America/Havana", "America/Phoenix", "Europe/London",
  "Europe/Paris", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut", "Asia/Kolkata",
  "Asia/Kathmandu", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Auckland",
  "Pacific/Chatham", "Pacific/Kiritimati", "America/Santiago", "America/Asuncion", "UTC",
]

struct CallingHoursTests {
  private let calendar = FoundationCalendar()

  /// What Foundation's own calendar shows: weekday 1 is Sunday.
  private func shown(_ moment: UTCInstant, in zone: String) throws -> (weekday: Int, minute: Int) {
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = try #require(TimeZone(identifier: zone))
    let parts = gregorian.dateComponents(
      [.weekday, .hour, .minute],
      from: Date(timeIntervalSince1970: Double(moment.secondsSince1970)))
    return (try #require(parts.weekday), try #require(parts.hour) * 60 + #require(parts.minute))
  }

  /// Whether a rule's hours are open, written anew for the oracle.
  private func isOpen(_ rule: String, _ time: (weekday: Int, minute: Int)) -> Bool {
    let weekend = time.weekday == 1 || time.weekday == 7
    switch rule {
    case "us-ftc-hours": return (480..<1_260).contains(time.minute)
    case "ca-crtc-hours":
      return weekend ? (600..<1_080).contains(time.minute) : (540..<1_290).contains(time.minute)
    case "fr-hours":
      return !weekend
        && ((600..<780).contains(time.minute) || (840..<1_200).contains(time.minute))
    default:
      if time.weekday == 1 { return false }
      return (540..<(time.weekday == 7 ? 1_020 : 1_200)).contains(time.minute)
    }
  }

  @Test(
    "no call is ever placed outside the hours, in any zone, around every change of the clocks",
    arguments: ["us-ftc-hours", "ca-crtc-hours", "fr-hours", "au-hours"])
  func neverOutside(rule: String) throws {
    let gate = try DialingGate(rules: [.named(rule)])
    var random = RandomStream(seed: 11)
    for zone in zones {
      let record = DialRecord(identifier: "1", number: "+1", zones: [zone])
      var moments: [UTCInstant] = []
      var change = try calendar.nextTransition(
        of: zone, after: #require(UTCInstant("2025-01-01T00:00:00Z")))
      for _ in 0..<6 {
        let centre =
          try change
          ?? #require(UTCInstant("2026-01-01T00:00:00Z")).adding(
            seconds: (random.nextUnit() * 3e7).rounded())
        for _ in 0..<40 {
          moments.append(centre.adding(seconds: ((random.nextUnit() - 0.5) * 3 * 86_400).rounded()))
        }
        moments += [-1.0, 0, 1].map { centre.adding(seconds: $0) }
        if let last = change { change = try calendar.nextTransition(of: zone, after: last) }
      }
      for moment in moments {
        let verdict = gate.verdict(on: record, at: moment, calendar: calendar)
        let expected = isOpen(rule, try shown(moment, in: zone))
        #expect(verdict.isAllowed == expected, "\(zone) \(moment)")
        let opens = try #require(verdict.allowedFrom)
        #expect(opens >= moment)
        #expect(isOpen(rule, try shown(opens, in: zone)), "\(zone) \(moment) \(opens)")
      }
    }
  }

  @Test(
    "the next opening is the very first: no minute before it is open",
    arguments: ["us-ftc-hours", "fr-hours"])
  func firstOpening(rule: String) throws {
    let gate = try DialingGate(rules: [.named(rule)])
    for zone in zones {
      let record = DialRecord(identifier: "1", number: "+1", zones: [zone])
      let start = try #require(UTCInstant("2026-03-01T00:00:00Z"))
      let change = try calendar.nextTransition(of: zone, after: start) ?? start
      var moment = change.adding(seconds: -43_200)
      let end = change.adding(seconds: 43_200)
      while moment < end {
        let opens = try #require(
          gate.verdict(on: record, at: moment, calendar: calendar).allowedFrom)
        var step = moment
        while step < opens {
          #expect(!isOpen(rule, try shown(step, in: zone)), "\(zone) \(step)")
          step = step.adding(seconds: 900)
        }
        moment = moment.adding(seconds: 3_600)
      }
    }
  }

  @Test("days of a cap end at local midnight, also on days of 23 and 25 hours")
  func capAcrossChange() throws {
    let gate = try DialingGate(rules: [.named("us-cfpb-calls")])
    let zone = "America/New_York"
    // Seven calls on 2 March 2026, 12:00; the clocks go forward on 8 March.
    let calls = try #require(UTCInstant("2026-03-02T17:00:00Z"))
    let record = DialRecord(
      identifier: "1", number: "+1", zones: [zone],
      history: (0..<7).map {
        ContactAttempt(moment: calls.adding(seconds: Double($0)), result: .noContact)
      })
    let verdict = gate.verdict(
      on: record, at: calls.adding(seconds: 3_600), calendar: calendar)
    // 9 March, midnight in summer time.
    #expect(verdict.allowedFrom == UTCInstant("2026-03-09T04:00:00Z"))
  }

  @Test("calendar days of a rule have 23 and 25 hours where the clocks change")
  func calendarDays() throws {
    let start = try #require(UTCInstant("2026-03-27T12:00:00Z"))
    let zone = try ZoneOffsets(of: "Europe/London", from: start, calendar: calendar)
    let schedule = WindowSchedule(window: .calendarDay, campaignStart: start, zone: zone)
    var lengths: [Double] = []
    var period = schedule.period(at: .start)
    for number in 0..<4 {
      #expect(period.number == number)
      let end = try #require(period.end)
      lengths.append(end.seconds(since: period.start) / 3_600)
      period = schedule.period(at: end)
    }
    // 27 March from noon, 28 March, 29 March with 23 hours, 30 March.
    #expect(lengths == [12, 24, 23, 24])
    // Elapsed windows know nothing of it.
    let elapsed = WindowSchedule(
      window: .successive(days: 30), campaignStart: start, zone: zone)
    #expect(elapsed.period(at: .start).end == FloorInstant.start.adding(seconds: 2_592_000))
  }

  @Test("offsets taken once agree with the calendar over years", arguments: zones)
  func offsets(zone: String) throws {
    let start = try #require(UTCInstant("2025-06-01T00:00:00Z"))
    let taken = try ZoneOffsets(of: zone, from: start, years: 5, calendar: calendar)
    var random = RandomStream(seed: 3)
    for _ in 0..<500 {
      let moment = start.adding(seconds: random.nextUnit() * 5 * 31_536_000)
      #expect(taken.offset(at: moment) == (try calendar.offset(of: zone, at: moment)))
    }
  }
}
