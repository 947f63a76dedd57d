// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// How the hours of agents are sorted into classes: by clock, by day, and by how long the agent has
/// worked.
struct HourPlan: Sendable {
  /// Classes as bits, in the order of their names.
  typealias Classes = UInt8

  /// Which records count.
  let kind: UsageRecord.Kind
  let zone: ZoneOffsets
  private let night: (from: Int, to: Int)?
  private let weekend: [Weekday]
  private let holidays: Set<CivilDate>
  /// Seconds of an agent above which a day's or a week's are overtime.
  let secondsPerDay: Int64?
  let secondsPerWeek: Int64?

  /// The names of classes, by their bits.
  private static let names: [HourClass] = [.holiday, .night, .overtime, .weekend]
  static let overtime: Classes = 4

  init(_ terms: AgentHourTerms, holidays: [CivilDate], zone: ZoneOffsets) {
    kind =
      switch terms.countedHours {
      case .paid: .paid
      case .loggedIn: .loggedIn
      case .productive: .productive
      case .handling: .handling
      }
    self.zone = zone
    func multiplier(_ when: HourClass) -> HourMultiplier? {
      terms.multipliers.first { $0.when == when }
    }
    night = multiplier(.night).flatMap { multiplier in
      guard let from = multiplier.from, let to = multiplier.to else { return nil }
      return (from.secondsSinceMidnight, to.secondsSinceMidnight)
    }
    weekend = multiplier(.weekend)?.days ?? []
    self.holidays = Set(multiplier(.holiday).map { $0.dates ?? holidays } ?? [])
    let overtime = multiplier(.overtime)
    secondsPerDay = Self.seconds(overtime?.hoursPerDay)
    secondsPerWeek = Self.seconds(overtime?.hoursPerWeek)
  }

  /// Whether hours depend on those that the agent worked before.
  var hasOvertime: Bool { secondsPerDay != nil || secondsPerWeek != nil }

  /// Whether every hour is standard.
  var isPlain: Bool { night == nil && weekend.isEmpty && holidays.isEmpty && !hasOvertime }

  /// The name of a class in totals: "standard", or its multipliers sorted and joined by "+".
  static func category(_ classes: Classes) -> String {
    guard classes != 0 else { return "standard" }
    return names.indices.filter { classes & (1 << Classes($0)) != 0 }
      .map { names[$0].rawValue }.joined(separator: "+")
  }

  /// The bits of a name.
  static func classes(_ category: String) -> Classes {
    names.indices.reduce(0) { bits, place in
      category.split(separator: "+").contains(Substring(names[place].rawValue))
        ? bits | 1 << Classes(place) : bits
    }
  }

  /// Cuts a stretch of time where day, night or clock changes.
  ///
  /// - Parameters:
  ///   - start: When it begins, in seconds since 1970.
  ///   - seconds: How long it lasts.
  ///   - body: Is given each piece's length, its local day and its classes, overtime apart.
  func pieces(
    start: Int64, seconds: Int64, _ body: (_ seconds: Int64, _ day: Int, _ classes: Classes) -> Void
  ) {
    var moment = start
    let end = start + seconds
    while moment < end {
      let offset = Int64(offset(at: moment))
      let local = moment + offset
      let day = Int(local.flooredDivision(by: 86_400))
      let second = Int(local - Int64(day) * 86_400)
      var edge = 86_400
      for mark in [night?.from, night?.to] { if let mark, mark > second { edge = min(edge, mark) } }
      var next = min(end, moment + Int64(edge - second))
      next = firstChange(from: moment, to: next, offset: offset) ?? next
      body(next - moment, day, classes(day: day, second: second))
      moment = next
    }
  }

  /// The day of the Monday that begins a day's week.
  static func monday(of day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    Int(Int64(day + 3).flooredDivision(by: 7)) * 7 - 3
  }

  private func classes(day: Int, second: Int) -> Classes {
    let date = CivilDate(dayNumber: day)
    var classes: Classes = 0
    if holidays.contains(date) { classes |= 1 }
    if let night {
      let isNight =
        night.from < night.to
        ? (night.from..<night.to).contains(second) : second >= night.from || second < night.to
      if isNight { classes |= 2 }
    }
    if weekend.contains(date.weekday) { classes |= 8 }
    return classes
  }

  private func offset(at moment: Int64) -> Int {
    zone.offset(at: UTCInstant(secondsSince1970: moment))
  }

  /// The first second after `from` and before `to` at which the clocks have changed.
  private func firstChange(from: Int64, to: Int64, offset: Int64) -> Int64? {
    guard to > from + 1, Int64(self.offset(at: to - 1)) != offset else { return nil }
    var (same, changed) = (from, to - 1)
    while changed - same > 1 {
      let middle = same + (changed - same) / 2
      if Int64(self.offset(at: middle)) == offset { same = middle } else { changed = middle }
    }
    return changed
  }

  private static func seconds(_ hours: Rational?) -> Int64? {
    guard let hours, let seconds = try? hours * 3_600 else { return nil }
    return Int64(clamping: seconds.numerator / seconds.denominator)
  }
}

extension Int64 {
  /// The quotient rounded down, for a positive divisor.
  func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
