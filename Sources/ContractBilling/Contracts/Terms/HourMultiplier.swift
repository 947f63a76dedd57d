// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// A factor on the hourly rate for some of the hours.
///
/// A class of hours is named by the multipliers that apply to it, sorted and joined by `+`, as in
/// `holiday+night`; hours without any are `standard`.
public struct HourMultiplier: Hashable, Sendable, Codable {
  /// Which hours it applies to; a contract has at most one multiplier of each class.
  public var when: HourClass
  /// What the rate is multiplied by, 1.5 for one and a half times; zero or more.
  public var factor: Rational
  /// Overtime: an agent's hours above so many a day, in the time zone of the contract.
  public var hoursPerDay: Rational?
  /// Overtime: an agent's hours above so many from Monday to Sunday.
  public var hoursPerWeek: Rational?
  /// Night: when the window opens each day.
  public var from: ClockTime?
  /// Night: when it closes; before `from` it closes on the next day.
  public var to: ClockTime?
  /// Weekend: the days, Saturday and Sunday when left out.
  public var days: [Weekday]
  /// Holiday: the days; those of the contract when left out.
  public var dates: [CivilDate]?

  /// Creates a multiplier.
  public init(
    when: HourClass, factor: Rational, hoursPerDay: Rational? = nil, hoursPerWeek: Rational? = nil,
    from: ClockTime? = nil, to: ClockTime? = nil, days: [Weekday] = Weekday.weekend,
    dates: [CivilDate]? = nil
  ) {
    self.when = when
    self.factor = factor
    self.hoursPerDay = hoursPerDay
    self.hoursPerWeek = hoursPerWeek
    self.from = from
    self.to = to
    self.days = days
    self.dates = dates
  }

  /// Reads a multiplier; only `when` and `factor` are always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    when = try container.decode(HourClass.self, forKey: .when)
    factor = try container.decode(Rational.self, forKey: .factor)
    hoursPerDay = try container.decodeIfPresent(Rational.self, forKey: .hoursPerDay)
    hoursPerWeek = try container.decodeIfPresent(Rational.self, forKey: .hoursPerWeek)
    from = try container.decodeIfPresent(ClockTime.self, forKey: .from)
    to = try container.decodeIfPresent(ClockTime.self, forKey: .to)
    days = try container.decode(.days, default: Weekday.weekend)
    dates = try container.decodeIfPresent([CivilDate].self, forKey: .dates)
  }

  private enum CodingKeys: String, CodingKey {
    case when, factor, hoursPerDay, hoursPerWeek, from, to, days, dates
  }
}
