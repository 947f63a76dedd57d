// SPDX-License-Identifier: Apache-2.0

/// Tells how far the clocks of a time zone are ahead of UTC, and when that changes.
///
/// The core reads no time-zone database; whoever embeds it hands one in. `FoundationCalendar`
/// has one made of Foundation's. Civil time, weekday and the beginnings of days follow from the
/// two questions by arithmetic.
public protocol CivilCalendar: Sendable {
  /// How many seconds the clocks of a zone are ahead of UTC at a moment; negative in the west.
  ///
  /// - Parameters:
  ///   - zone: The zone's name in the IANA database, for instance `Asia/Kolkata`.
  ///   - moment: The moment.
  /// - Returns: Seconds ahead of UTC.
  /// - Throws: ``UnknownTimeZone`` when there is no zone of that name.
  func offset(of zone: String, at moment: UTCInstant) throws(UnknownTimeZone) -> Int

  /// When the clocks of a zone are next put forward or back after a moment, nil when never.
  ///
  /// - Parameters:
  ///   - zone: The zone's name in the IANA database.
  ///   - moment: The moment; a change at that very moment does not count.
  /// - Returns: The first moment at which the new offset holds.
  /// - Throws: ``UnknownTimeZone`` when there is no zone of that name.
  func nextTransition(
    of zone: String, after moment: UTCInstant
  ) throws(UnknownTimeZone) -> UTCInstant?
}

extension CivilCalendar {
  /// What calendar and clock show in a zone at a moment.
  public func civilTime(
    in zone: String, at moment: UTCInstant
  ) throws(UnknownTimeZone) -> CivilTime {
    CivilTime(
      secondsSince1970: moment.secondsSince1970, offset: try offset(of: zone, at: moment))
  }

  /// The first moment, not before `moment`, at which a zone's calendar shows that day or a later
  /// one.
  ///
  /// Where a day begins with the clocks put forward over midnight, that is the moment of the
  /// change.
  public func firstMoment(
    of date: CivilDate, in zone: String, notBefore moment: UTCInstant
  ) throws(UnknownTimeZone) -> UTCInstant {
    var from = moment
    let local = Int64(date.dayNumber) * 86_400
    while true {
      let offset = try offset(of: zone, at: from)
      let begins = max(from, UTCInstant(secondsSince1970: local - Int64(offset)))
      guard let change = try nextTransition(of: zone, after: from), change <= begins else {
        return begins
      }
      from = change
    }
  }
}

/// A time zone that a calendar does not know.
public struct UnknownTimeZone: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name that was asked for.
  public var name: String

  /// Creates an error.
  public init(name: String) { self.name = name }

  public var description: String {
    "time zone is \(name.isEmpty ? "empty" : name); it must be a name that the calendar knows, "
      + "as in Asia/Kolkata or UTC."
  }
}
