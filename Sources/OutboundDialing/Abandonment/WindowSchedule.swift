// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Says when the windows of a rule begin and end on a campaign's own clock.
///
/// A strategy keeps one beside its counters and begins anew when the period's number changes:
///
/// ```swift
/// let period = schedule.period(at: floor.now)
/// if period.number != current { budget = AbandonmentBudget(rule: rule) }
/// ```
///
/// It is a plain value: where the windows follow a calendar, the offsets of the time zone are
/// taken from it once.
///
/// - Complexity: A question is O(log changes of the clocks), O(1) for windows of elapsed days.
public struct WindowSchedule: Hashable, Codable, Sendable {
  /// The window of the rule.
  public let window: AbandonmentWindow
  /// When the campaign began, on the world's clock.
  public let campaignStart: UTCInstant
  /// The zone by whose calendar days and months are counted.
  public let zone: ZoneOffsets

  /// A window of a rule on the campaign's own clock.
  public struct Period: Hashable, Codable, Sendable {
    /// Which window it is, counted from 0 at the campaign's beginning.
    public let number: Int
    /// Its first moment; for the first of a calendar, not before the campaign began.
    public let start: FloorInstant
    /// The first moment after it, nil when it ends with the campaign.
    public let end: FloorInstant?
  }

  /// Creates the schedule of a window.
  ///
  /// - Parameters:
  ///   - window: The window.
  ///   - campaignStart: When the campaign began; matters to calendar windows alone.
  ///   - zone: The zone of the calendar; matters to calendar windows alone.
  public init(
    window: AbandonmentWindow, campaignStart: UTCInstant = UTCInstant(nanoseconds: 0),
    zone: ZoneOffsets = .utc
  ) {
    self.window = window
    self.campaignStart = campaignStart
    self.zone = zone
  }

  /// The window in which a moment lies; moments before the campaign count as its beginning.
  ///
  /// A rolling window has no periods of its own: its successive periods are given, so that both
  /// ways of measuring can be reported.
  public func period(at moment: FloorInstant) -> Period {
    let moment = max(moment, .start)
    switch window {
    case .campaign: return Period(number: 0, start: .start, end: nil)
    case .successive(let days), .rolling(let days):
      let length = Int64(max(1, min(days, 36_600))) * 86_400_000_000_000
      let number = moment.nanoseconds / length
      return Period(
        number: Int(number), start: FloorInstant(nanoseconds: number * length),
        end: FloorInstant(nanoseconds: (number + 1) * length))
    case .calendarDay:
      let first = date(at: .start)
      let date = date(at: moment)
      return period(
        number: date.dayNumber - first.dayNumber, from: date, to: date.adding(days: 1))
    case .calendarMonth:
      let first = date(at: .start).components
      let (year, month, day) = date(at: moment).components
      let begins = date(at: moment).adding(days: 1 - day)
      let next = begins.adding(days: 31)
      return period(
        number: (year - first.year) * 12 + month - first.month, from: begins,
        to: next.adding(days: 1 - next.components.day))
    }
  }

  private func date(at moment: FloorInstant) -> CivilDate {
    zone.civilTime(at: UTCInstant(moment, campaignStart: campaignStart)).date
  }

  private func period(number: Int, from: CivilDate, to: CivilDate) -> Period {
    let start = zone.firstMoment(of: from).floorInstant(campaignStart: campaignStart)
    let end = zone.firstMoment(of: to).floorInstant(campaignStart: campaignStart)
    return Period(number: number, start: max(start, .start), end: end)
  }
}
