// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Instants as the record writes them: `2026-03-09T08:15:00.250Z`.
///
/// ISO 8601, always UTC and always with milliseconds, so that the order of the texts is that of
/// the instants.
enum InstantText {
  /// Writes an instant, cut to the millisecond and kept within the years 0001 to 9999.
  static func text(of instant: Date) -> String {
    let earliest = -62_135_596_800_000.0
    let latest = 253_402_300_799_999.0
    // A nanosecond more, so that a millisecond that was read is the millisecond written.
    let exact = (instant.timeIntervalSince1970 * 1000 + 0.000_5).rounded(.down)
    let milliseconds = Int64(min(max(exact, earliest), latest))
    let (second, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let wholeSeconds = rest < 0 ? second - 1 : second
    let fraction = rest < 0 ? rest + 1000 : rest
    let digits = String(fraction + 1000).dropFirst()
    let whole = Date(timeIntervalSince1970: Double(wholeSeconds))
      .formatted(
        .iso8601.year().month().day().dateTimeSeparator(.standard).time(
          includingFractionalSeconds: false))
    return "\(whole).\(digits)Z"
  }

  /// Reads what ``text(of:)`` wrote, or nil.
  static func instant(of text: String) -> Date? {
    guard text.utf8.count == 24, text.hasSuffix("Z"),
      let milliseconds = Int(text.dropLast().suffix(3)),
      let whole = try? Date(String(text.prefix(19)) + "Z", strategy: .iso8601)
    else { return nil }
    return Date(timeIntervalSince1970: whole.timeIntervalSince1970 + Double(milliseconds) / 1000)
  }

  /// Whether a text is what ``text(of:)`` writes for some instant.
  static func isCanonical(_ text: String) -> Bool {
    let digits = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00.000Z".utf8)
    guard digits.count == form.count else { return false }
    for (digit, sign) in zip(digits, form) {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
      guard sign == UInt8(ascii: "0") ? isDigit : digit == sign else { return false }
    }
    func number(_ range: Range<Int>) -> Int {
      digits[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    let (year, month) = (number(0..<4), number(5..<7))
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year >= 1 && (1...12).contains(month) && (1...days[month - 1]).contains(number(8..<10))
      && number(11..<13) < 24 && number(14..<16) < 60 && number(17..<19) < 60
  }
}
