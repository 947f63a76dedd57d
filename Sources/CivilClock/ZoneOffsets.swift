// SPDX-License-Identifier: Apache-2.0

/// The offsets of one time zone over some years, as a plain value.
///
/// It is asked far more often than a time-zone database answers quickly, can be stored beside
/// counts, and answers the same everywhere.
public struct ZoneOffsets: Hashable, Codable, Sendable {
  /// The zone's name.
  public let zone: String
  /// When each offset began to hold, ascending; the first holds before its moment too.
  let begins: [UTCInstant]
  /// Seconds ahead of UTC.
  let offsets: [Int]

  /// UTC, always.
  public static let utc = ZoneOffsets(zone: "UTC", begins: [.init(nanoseconds: 0)], offsets: [0])

  private init(zone: String, begins: [UTCInstant], offsets: [Int]) {
    self.zone = zone
    self.begins = begins
    self.offsets = offsets
  }

  /// Takes the offsets of a zone from a calendar.
  ///
  /// - Parameters:
  ///   - zone: The zone's name.
  ///   - start: The first moment of interest.
  ///   - years: How many years to take; afterwards the last offset holds on.
  ///   - calendar: The calendar to ask.
  /// - Throws: ``UnknownTimeZone`` when the calendar does not know the zone.
  public init(
    of zone: String, from start: UTCInstant, years: Int = 20, calendar: some CivilCalendar
  ) throws(UnknownTimeZone) {
    // Two days earlier, so that the day in which `start` lies is known whole.
    var moment = start.adding(seconds: -172_800)
    let end = start.adding(seconds: Double(max(1, years)) * 31_557_600)
    var begins = [moment]
    var offsets = [try calendar.offset(of: zone, at: moment)]
    while let change = try calendar.nextTransition(of: zone, after: moment), change <= end {
      begins.append(change)
      offsets.append(try calendar.offset(of: zone, at: change))
      moment = change
    }
    self.init(zone: zone, begins: begins, offsets: offsets)
  }

  /// Seconds ahead of UTC at a moment.
  public func offset(at moment: UTCInstant) -> Int { offsets[place(of: moment)] }

  /// What calendar and clock show at a moment.
  public func civilTime(at moment: UTCInstant) -> CivilTime {
    CivilTime(secondsSince1970: moment.secondsSince1970, offset: offset(at: moment))
  }

  /// The first moment at which the calendar shows that day or a later one.
  public func firstMoment(of date: CivilDate) -> UTCInstant {
    let local = Int64(date.dayNumber) * 86_400
    for (place, offset) in offsets.enumerated() {
      let moment = UTCInstant(secondsSince1970: local - Int64(offset))
      let begins = place == 0 ? moment : max(moment, begins[place])
      if place + 1 == offsets.count || begins < self.begins[place + 1] { return begins }
    }
    return UTCInstant(secondsSince1970: local)
  }

  private func place(of moment: UTCInstant) -> Int {
    var low = 0
    var high = begins.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if begins[middle] <= moment { low = middle } else { high = middle }
    }
    return low
  }
}
