// SPDX-License-Identifier: Apache-2.0

/// Which hours of agents a contract bills.
public enum HourKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// Hours on the payroll.
  case paid
  /// From login to logout.
  case loggedIn
  /// Logged in without the breaks, training and idle time that the contract leaves out.
  case productive
  /// Talk, hold and wrap-up.
  case handling
}

/// When a multiplier of the hourly rate applies.
public enum HourClass: String, CaseIterable, Hashable, Sendable, Codable {
  /// Hours of one agent above a number a day or a week.
  case overtime
  /// Hours inside a window of the clock.
  case night
  /// Hours on certain days of the week.
  case weekend
  /// Hours on holidays.
  case holiday
}

/// What becomes of an hour to which several multipliers apply.
public enum MultiplierCombination: String, CaseIterable, Hashable, Sendable, Codable {
  /// The surcharges add up: × 1.5 and × 2 make × 2.5.
  case additive
  /// The factors multiply: × 1.5 and × 2 make × 3.
  case multiplicative
  /// The greatest factor alone counts: × 1.5 and × 2 make × 2.
  case highest
}
