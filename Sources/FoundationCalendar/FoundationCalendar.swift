// SPDX-License-Identifier: Apache-2.0

import Foundation
public import CivilClock
import Synchronization

/// Civil time in every zone of the IANA database, from Foundation's time zones.
///
/// ```swift
/// let time = try FoundationCalendar().civilTime(in: "Asia/Kolkata", at: now)
/// ```
///
/// - Complexity: A question is O(log changes of the clocks); a zone is looked up once and kept.
public final class FoundationCalendar: CivilCalendar {
  private let zones = Mutex<[String: TimeZone]>([:])

  /// Creates a calendar.
  public init() {}

  public func offset(of zone: String, at moment: UTCInstant) throws(UnknownTimeZone) -> Int {
    try timeZone(zone).secondsFromGMT(for: Self.date(moment))
  }

  public func nextTransition(
    of zone: String, after moment: UTCInstant
  ) throws(UnknownTimeZone) -> UTCInstant? {
    let timeZone = try timeZone(zone)
    var from = Self.date(moment)
    let offset = timeZone.secondsFromGMT(for: from)
    // Foundation also reports changes of a zone's name; only the offset matters here.
    for _ in 0..<64 {
      guard let change = timeZone.nextDaylightSavingTimeTransition(after: from) else { return nil }
      guard change > from else { return nil }
      if timeZone.secondsFromGMT(for: change) != offset { return Self.instant(change) }
      from = change
    }
    return nil
  }

  private func timeZone(_ name: String) throws(UnknownTimeZone) -> TimeZone {
    if let known = zones.withLock({ $0[name] }) { return known }
    guard let zone = TimeZone(identifier: name) else { throw UnknownTimeZone(name: name) }
    zones.withLock { $0[name] = zone }
    return zone
  }

  private static func date(_ moment: UTCInstant) -> Date {
    // Rounded down to the second, so that a change is never seen too early.
    Date(timeIntervalSince1970: Double(moment.secondsSince1970))
  }

  private static func instant(_ date: Date) -> UTCInstant {
    UTCInstant(secondsSince1970: Int64(date.timeIntervalSince1970.rounded()))
  }
}
