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
}
