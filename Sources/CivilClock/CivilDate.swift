// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar, wherever it is lived.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before.
  public let dayNumber: Int

  /// Creates the day so many days after 1970-01-01.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// Creates a day; nil when the calendar has none of that name.
  ///
  /// - Parameters:
  ///   - year: From 1600 to 9999.
  ///   - month: From 1 to 12.
  ///   - day: From 1 to the month's length.
  public init?(year: Int, month: Int, day: Int) {
    guard (1_600...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Days since 1600-03-01, in years that begin in March, so that a leap day comes last.
    let shifted = month > 2 ? year - 1_600 : year - 1_601
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let leapDays =
      Self.floorDivision(shifted, 4) - Self.floorDivision(shifted, 100)
      + Self.floorDivision(shifted, 400)
    dayNumber = shifted * 365 + leapDays + dayOfYear - Self.marchOf1600
    let (actualYear, actualMonth, actualDay) = components
    guard actualYear == year, actualMonth == month, actualDay == day else { return nil }
  }

  /// Reads a day in ISO 8601, `2026-03-29`; nil when it is not one.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      text.allSatisfy({ $0 == "-" || ("0"..."9").contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let days = dayNumber + Self.marchOf1600
    let era = Self.floorDivision(days, 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = 1_600 + era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (dayNumber + 3) - Self.floorDivision(dayNumber + 3, 7) * 7
    return Weekday.allCases[index]
  }

  /// The day so many days later, earlier when negative.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// Days from 1600-03-01 to 1970-01-01.
  private static let marchOf1600 = 135_080

  package static func floorDivision(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day in ISO 8601, `2026-03-29`.
  public var description: String {
    let (year, month, day) = components
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension CivilDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "date is \(text); it must be a day of the calendar, as in 2026-03-29.")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A day of the week, in the order of ISO 8601.
public enum Weekday: String, CaseIterable, Codable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday to Friday.
  public static let workingDays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
  /// Saturday and Sunday.
  public static let weekend: [Weekday] = [.saturday, .sunday]
}
