// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// Which window holds at which second, with all kinds of days worked out beforehand.
struct WindowSchedule: Sendable {
  /// A stretch of one day in which one window holds.
  private struct Stretch {
    /// The second after its last, counted by the clock from midnight.
    var end: Int
    /// 0 outside of all windows, else the window's place in the tariff, counted from 1.
    var window: Int
  }

  private let offsets: ZoneOffsets
  private let holidays: Set<Int>
  /// By weekday, whether it is a holiday, and whether the day before was one.
  private let days: [[Stretch]]

  init(_ tariff: CallTariff, offsets: ZoneOffsets) {
    self.offsets = offsets
    holidays = Set(tariff.holidays.map(\.dayNumber))
    days = (0..<28).map { kind in
      Self.stretches(
        tariff.windows, weekday: kind / 4, isHoliday: kind & 2 != 0, followsHoliday: kind & 1 != 0)
    }
  }

  /// The window at a second since 1970, and a later second up to which it holds at least.
  func window(at second: Int64) -> (window: Int, until: Int64) {
    let moment = UTCInstant(secondsSince1970: second)
    let offset = offsets.offset(at: moment)
    let civil = CivilTime(secondsSince1970: second, offset: offset)
    let time = civil.time.secondsSinceMidnight
    let stretches = days[kind(of: civil.date)]
    var place = 0
    while stretches[place].end <= time { place += 1 }
    var until = second + Int64(stretches[place].end - time)
    if let change = offsets.nextChange(after: moment)?.secondsSince1970, change < until {
      until = max(change, second + 1)
    }
    return (stretches[place].window, until)
  }

  private func kind(of date: CivilDate) -> Int {
    let day = date.dayNumber
    // 1970-01-01 was a Thursday.
    let weekday = ((day + 3) % 7 + 7) % 7
    guard !holidays.isEmpty else { return weekday * 4 }
    return weekday * 4 + (holidays.contains(day) ? 2 : 0) + (holidays.contains(day - 1) ? 1 : 0)
  }

  /// A day from its first to its last second: for each stretch between two bounds, the first window
  /// that holds.
  private static func stretches(
    _ windows: [TariffWindow], weekday: Int, isHoliday: Bool, followsHoliday: Bool
  ) -> [Stretch] {
    let today = Weekday.allCases[weekday]
    let yesterday = Weekday.allCases[(weekday + 6) % 7]
    var bounds: Set<Int> = [86_400]
    let hours = windows.map { window -> [Range<Int>] in
      let (from, to) = (window.from.secondsSinceMidnight, window.to.secondsSinceMidnight)
      let beginsToday = window.begins(on: today, isHoliday: isHoliday)
      let beganYesterday = window.begins(on: yesterday, isHoliday: followsHoliday)
      guard window.passesMidnight else { return beginsToday ? [from..<to] : [] }
      return (beganYesterday ? [0..<to] : []) + (beginsToday ? [from..<86_400] : [])
    }
    for range in hours.joined() where !range.isEmpty {
      bounds.formUnion([range.lowerBound, range.upperBound])
    }
    bounds.remove(0)
    var begin = 0
    return bounds.sorted().map { end in
      let window = hours.firstIndex { $0.contains { $0.contains(begin) } }
      begin = end
      return Stretch(end: end, window: window.map { $0 + 1 } ?? 0)
    }
  }
}
