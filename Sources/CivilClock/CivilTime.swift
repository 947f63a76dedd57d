// SPDX-License-Identifier: Apache-2.0

/// What calendar and clock show somewhere: a day and a time of day.
public struct CivilTime: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The time of day.
  public var time: ClockTime

  /// Creates a civil time.
  public init(date: CivilDate, time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// What the clock shows at a moment where it is `offset` seconds ahead of UTC.
  public init(secondsSince1970 seconds: Int64, offset: Int) {
    let local = Int(seconds) + offset
    let day = CivilDate.floorDivision(local, 86_400)
    date = CivilDate(dayNumber: day)
    time = ClockTime(clamping: local - day * 86_400)
  }

  /// The day of the week.
  public var weekday: Weekday { date.weekday }
}

extension CivilTime: CustomStringConvertible {
  /// Day and time in ISO 8601 without a zone, `2026-03-29T09:30:00`.
  public var description: String { "\(date)T\(time.withSeconds)" }
}

/// A time of day to the second, from 00:00 to 24:00.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Seconds since the day's first midnight by the clock's face, 0 to 86,400.
  public let secondsSinceMidnight: Int

  /// Creates a time of day; seconds outside 0 to 86,400 become the nearest of them.
  public init(clamping seconds: Int) { secondsSinceMidnight = min(max(seconds, 0), 86_400) }

  /// Creates a time of day, at most 24:00.
  public init(hour: Int, minute: Int = 0) { self.init(clamping: hour * 3_600 + minute * 60) }

  /// The end of a day, 24:00.
  public static let endOfDay = ClockTime(hour: 24)

  /// Reads `9:30`, `09:30` or `09:30:15`, from `0:00` to `24:00`; nil when it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      (1...2).contains(part.count) && part.allSatisfy({ ("0"..."9").contains($0) })
        ? Int(part) : nil
    }
    guard numbers.count == parts.count, (2...3).contains(numbers.count), parts[1].count == 2,
      numbers[1] < 60
    else { return nil }
    let second = numbers.count == 3 ? numbers[2] : 0
    let total = numbers[0] * 3_600 + numbers[1] * 60 + second
    guard second < 60, total <= 86_400 else { return nil }
    self.init(clamping: total)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.secondsSinceMidnight < right.secondsSinceMidnight
  }

  /// Hours, minutes and seconds, `09:30:00`.
  var withSeconds: String {
    let second = secondsSinceMidnight % 60
    return Self.pair(secondsSinceMidnight / 3_600) + ":"
      + Self.pair(secondsSinceMidnight / 60 % 60) + ":" + Self.pair(second)
  }

  private static func pair(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension ClockTime: CustomStringConvertible {
  /// Hours and minutes, and seconds when there are any: `09:30`.
  public var description: String {
    secondsSinceMidnight % 60 == 0 ? String(withSeconds.dropLast(3)) : withSeconds
  }
}

extension ClockTime: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = ClockTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "time is \(text); it must be a time of day, as in 09:30.")
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
