// SPDX-License-Identifier: Apache-2.0

/// Something that a real dialer sees happen, told to a strategy so that it can learn.
///
/// All durations are seconds.
public enum FloorEvent: Hashable, Sendable {
  /// A person answered a line that had been up for `age` seconds; its record came from `cell`.
  case answered(age: Double, cell: ListCell = .whole)
  /// An attempt ended without a person, after `age` seconds on the line; its record came from
  /// `cell`.
  case failed(age: Double, AttemptOutcome, cell: ListCell = .whole)
  /// A person who answered was connected to an agent after waiting `wait` seconds.
  case connected(wait: Double)
  /// A person who answered left, or was released, after `wait` seconds without an agent.
  case abandoned(wait: Double)
  /// An agent ended a conversation of `duration` seconds.
  case talkEnded(duration: Double)
  /// An agent found, `duration` seconds after being connected, that a call booked as answered is
  /// a machine's, and ended it; he is ready again.
  case machineFound(duration: Double)
  /// An agent ended a wrap-up of `duration` seconds and is ready again.
  case wrapUpEnded(duration: Double)
}
