// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// The hours of the week in which a called party may be called, by the clock where that party is.
public struct CallingHours: Hashable, Codable, Sendable {
  /// One stretch of hours on some days of the week.
  public struct Window: Hashable, Codable, Sendable {
    /// The days.
    public var days: [Weekday]
    /// The first moment at which a call may be placed.
    public var opens: ClockTime
    /// The first moment at which no call may be placed any more.
    public var closes: ClockTime

    /// Creates a window.
    public init(_ days: [Weekday], _ opens: ClockTime, _ closes: ClockTime) {
      self.days = days
      self.opens = opens
      self.closes = closes
    }
  }

  /// The windows; a day may have several.
  public var windows: [Window]
  /// The region whose holidays are closed, a key of ``HolidayTable``; nil when holidays are days
  /// like others.
  public var closedOnHolidaysOf: String?

  /// Creates hours.
  ///
  /// - Throws: ``InvalidParameter`` unless each window opens before it closes, on some day.
  public init(
    _ windows: [Window], closedOnHolidaysOf region: String? = nil
  ) throws(InvalidParameter) {
    for window in windows where window.opens >= window.closes || window.days.isEmpty {
      throw InvalidParameter(
        name: "calling hours", value: "\(window.opens) to \(window.closes)",
        requirement: "open before they close, on at least one day of the week")
    }
    self.init(unchecked: windows, closedOnHolidaysOf: region)
  }

  init(unchecked windows: [Window], closedOnHolidaysOf region: String? = nil) {
    self.windows = windows
    closedOnHolidaysOf = region
  }

  /// The same hours on every day of the week.
  static func daily(_ opens: ClockTime, _ closes: ClockTime) -> CallingHours {
    CallingHours(unchecked: [Window(Weekday.allCases, opens, closes)])
  }

  /// Whether a civil time lies in a window, holidays apart.
  public func contain(_ time: CivilTime) -> Bool {
    let weekday = time.weekday
    return windows.contains {
      $0.opens <= time.time && time.time < $0.closes && $0.days.contains(weekday)
    }
  }

  /// The first time of day, not before `time`, at which a day of the week is open.
  func opening(on weekday: Weekday, notBefore time: ClockTime) -> ClockTime? {
    windows.lazy.filter { $0.days.contains(weekday) && $0.closes > time }
      .map { max($0.opens, time) }.min()
  }
}

/// The holidays of regions, as the embedder supplies them year by year.
public struct HolidayTable: Hashable, Codable, Sendable {
  private var holidays: [String: Set<CivilDate>] = [:]
  private var years: [String: Set<Int>] = [:]

  /// Creates a table without any holiday.
  public init() {}

  /// Enters a region's holidays of a year; the year counts as known even without any.
  ///
  /// - Parameters:
  ///   - dates: The days; those of other years are entered too and make no other year known.
  ///   - region: The region's key, for instance `FR`.
  ///   - year: The year.
  public mutating func enter(_ dates: some Sequence<CivilDate>, of region: String, year: Int) {
    holidays[region, default: []].formUnion(dates)
    years[region, default: []].insert(year)
  }

  /// Whether a day is a holiday of a region.
  public func isHoliday(_ date: CivilDate, in region: String) -> Bool {
    holidays[region]?.contains(date) ?? false
  }

  /// Whether a region's holidays of a year were entered.
  public func knows(_ region: String, year: Int) -> Bool {
    years[region]?.contains(year) ?? false
  }
}
