// SPDX-License-Identifier: Apache-2.0

/// A calendar of zones whose clocks never change: `UTC`, `Z`, and offsets such as `+05:30`.
///
/// It needs no database: enough for simulations, for India, and for tests.
public struct FixedOffsetCalendar: CivilCalendar, Hashable {
  /// Creates the calendar.
  public init() {}

  public func offset(of zone: String, at moment: UTCInstant) throws(UnknownTimeZone) -> Int {
    guard let offset = Self.offset(named: zone) else { throw UnknownTimeZone(name: zone) }
    return offset
  }

  public func nextTransition(
    of zone: String, after moment: UTCInstant
  ) throws(UnknownTimeZone) -> UTCInstant? {
    _ = try offset(of: zone, at: moment)
    return nil
  }

  /// Seconds ahead of UTC that a name such as `+05:30`, `-08:00` or `UTC` says.
  static func offset(named name: String) -> Int? {
    if name == "UTC" || name == "Z" { return 0 }
    guard let sign = name.first, sign == "+" || sign == "-", name.count == 6,
      let time = ClockTime(String(name.dropFirst())), time <= ClockTime(hour: 18)
    else { return nil }
    return sign == "-" ? -time.secondsSinceMidnight : time.secondsSinceMidnight
  }
}
