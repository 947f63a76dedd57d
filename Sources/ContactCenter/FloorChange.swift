// SPDX-License-Identifier: Apache-2.0

/// Something that happens to a floor at a time of its own: shifts and breaks, and what disturbs a
/// campaign.
public struct FloorChange: Hashable, Codable, Sendable {
  /// Seconds since the run began or, for what happens daily, since the day's shift began.
  public var at: Double
  /// Whether it happens in every shift.
  public var isDaily: Bool
  /// What happens.
  public var event: Event

  /// What can happen.
  public enum Event: Hashable, Codable, Sendable {
    /// Agents log in, ready for a call.
    case logIn(agents: Int)
    /// Agents log out: idle ones first; those with a callee when their call is finished.
    case logOut(agents: Int)
    /// Agents pause: every second one, whatever he does; with a callee, when the call is finished.
    case pause(agents: Int)
    /// Paused agents become ready again.
    case resume(agents: Int)
    /// Attempts launched from now on are answered at a multiple of the scenario's rate.
    case answerRate(factor: Double)
    /// Conversations begun from now on last a multiple of their time.
    case talkTime(factor: Double)
    /// Attempts launched from now on take more seconds to set up.
    case setupDelay(seconds: Double)
  }

  /// Creates a change; it is checked when a scenario is.
  public init(at seconds: Double, daily isDaily: Bool = false, _ event: Event) {
    at = seconds
    self.isDaily = isDaily
    self.event = event
  }
}
