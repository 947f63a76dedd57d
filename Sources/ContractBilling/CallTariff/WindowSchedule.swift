// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// Which window holds at which second, with all kinds of days worked out beforehand.
struct WindowSchedule: Sendable {
  /// A stretch of one day in which one window holds.
  private struct Stretch {
    /// The second after its last, counted by the clock from midnight.
    var end: Int64
    /// 0 outside of all windows, else the window's place in the tariff, counted from 1.
    var window: Int
  }

  /// When offsets begin, in seconds since 1970, the first of them long ago.
  private var offsetBegins: [Int64] = []
  /// The seconds ahead of UTC from then on.
  private var offsets: [Int64] = []
  private let holidays: Set<Int64>
  /// The stretches of all kinds of days, one kind after the other.
  private var stretches: [Stretch] = []
  /// Where each kind begins, by weekday, whether it is a holiday, and whether the day before was one.
  private var kindBegins: [Int] = []

  init(_ tariff: CallTariff, offsets zone: ZoneOffsets) {
    holidays = Set(tariff.holidays.map { Int64($0.dayNumber) })
    var moment: UTCInstant? = UTCInstant(nanoseconds: .min)
    while let current = moment {
      offsetBegins.append(current.secondsSince1970)
      offsets.append(Int64(zone.offset(at: current)))
      moment = zone.nextChange(after: current)
    }
    for kind in 0..<28 {
      kindBegins.append(stretches.count)
      stretches += Self.stretches(
        tariff.windows, weekday: kind / 4, isHoliday: kind & 2 != 0, followsHoliday: kind & 1 != 0)
    }
  }

  /// The window at a second since 1970, and a later second up to which it holds at least.
  func window(at second: Int64) -> (window: Int, until: Int64) {
    var (low, high) = (0, offsetBegins.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsetBegins[middle] <= second { low = middle } else { high = middle }
    }
    let change = high < offsetBegins.count ? offsetBegins[high] : .max
    let (day, time) = Self.floorDivision(second + offsets[low], by: 86_400)
    var place = kindBegins[kind(of: day)]
    while stretches[place].end <= time { place += 1 }
    return (stretches[place].window, min(change, second + stretches[place].end - time))
  }

  private func kind(of day: Int64) -> Int {
    // 1970-01-01 was a Thursday.
    let weekday = Int(Self.floorDivision(day + 3, by: 7).remainder)
    guard !holidays.isEmpty else { return weekday * 4 }
    return weekday * 4 + (holidays.contains(day) ? 2 : 0) + (holidays.contains(day - 1) ? 1 : 0)
  }

  private static func floorDivision(
    _ value: Int64, by divisor: Int64
  ) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
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
      return Stretch(end: Int64(end), window: window.map { $0 + 1 } ?? 0)
    }
  }
}
