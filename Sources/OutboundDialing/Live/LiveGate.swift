// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// A gate with what it needs to be asked from a dialer's clock.
public struct LiveGate: Sendable {
  /// The rules.
  public var gate: DialingGate
  /// Tells local time.
  public var calendar: any CivilCalendar
  /// When the dialer's clock was at zero, on the world's clock.
  public var campaignStart: UTCInstant

  /// Creates a gate.
  public init(
    _ gate: DialingGate, calendar: any CivilCalendar,
    campaignStart: UTCInstant = UTCInstant(nanoseconds: 0)
  ) {
    self.gate = gate
    self.calendar = calendar
    self.campaignStart = campaignStart
  }
}
