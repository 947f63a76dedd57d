// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Hours in which a tariff has another rate.
///
/// In a file: `{name: night, from: "22:00", to: "06:00", rate: 0.004}`, or
/// `{name: off days, days: [saturday, sunday, holiday], rate: 0.003}`.
public struct TariffWindow: Hashable, Sendable {
  /// A day of the week, or a holiday whatever its weekday.
  public enum Day: String, CaseIterable, Codable, Hashable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday, holiday

    /// The day of a weekday.
    init(_ weekday: Weekday) {
      self = Self.allCases[Weekday.allCases.firstIndex(of: weekday) ?? 0]
    }
  }

  /// The name by which charges are sorted; not "standard".
  public var name: String
  /// The days on which the window begins, nil for every day.
  public var days: [Day]?
  /// When it begins on such a day.
  public var from: ClockTime
  /// When it ends: later the same day or, when not later than `from`, on the day after.
  public var to: ClockTime
  /// The price of one minute or hour, as the tariff counts, in major units of the currency.
  public var rate: Rational
  /// Rates that replace it later in the call.
  public var steps: [RateStep]

  /// Creates a window.
  public init(
    name: String, days: [Day]? = nil, from: ClockTime = ClockTime(hour: 0),
    to: ClockTime = .endOfDay, rate: Rational, steps: [RateStep] = []
  ) {
    self.name = name
    self.days = days
    self.from = from
    self.to = to
    self.rate = rate
    self.steps = steps
  }

  /// Whether the window reaches into the day after the one it begins on.
  var passesMidnight: Bool { to <= from }

  /// Whether a day is one on which the window begins.
  func begins(on weekday: Weekday, isHoliday: Bool) -> Bool {
    guard let days else { return true }
    return days.contains(Day(weekday)) || (isHoliday && days.contains(.holiday))
  }
}

/// A rate from some second of the call on.
public struct RateStep: Hashable, Sendable, Codable {
  /// The seconds of talk after which it holds, 1 or more.
  public var after: Int64
  /// The price of one minute or hour, as the tariff counts, in major units of the currency.
  public var rate: Rational

  /// Creates a step.
  public init(after: Int64, rate: Rational) {
    self.after = after
    self.rate = rate
  }
}

extension TariffWindow: Codable {
  private enum CodingKeys: String, CodingKey { case name, days, from, to, rate, steps }

  /// Decodes a window; days, hours and steps may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try container.decode(String.self, forKey: .name),
      days: try container.decodeIfPresent([Day].self, forKey: .days),
      from: try container.decodeIfPresent(ClockTime.self, forKey: .from) ?? ClockTime(hour: 0),
      to: try container.decodeIfPresent(ClockTime.self, forKey: .to) ?? .endOfDay,
      rate: try container.decode(Rational.self, forKey: .rate),
      steps: try container.decodeIfPresent([RateStep].self, forKey: .steps) ?? [])
  }
}
