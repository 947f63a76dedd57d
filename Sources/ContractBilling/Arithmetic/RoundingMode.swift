// SPDX-License-Identifier: Apache-2.0

/// How a value between two steps goes to one of them.
///
/// Java's `RoundingMode` and IEEE 754 know the same seven ways under other names. All but
/// ``ceiling`` and ``floor`` are symmetric: the rounding of −x is minus the rounding of x, so that a
/// credit note mirrors its invoice.
public enum RoundingMode: String, CaseIterable, Codable, Hashable, Sendable {
  /// To the nearest step; a tie goes away from zero (2.5 → 3, −2.5 → −3). What tax laws mean by
  /// rounding: India's CGST Act 2017, section 170, raises fifty paise or more.
  case halfUp
  /// To the nearest step; a tie goes towards zero (2.5 → 2, −2.5 → −2).
  case halfDown
  /// To the nearest step; a tie goes to the even one (2.5 → 2, 3.5 → 4).
  case halfEven
  /// Away from zero (2.1 → 3, −2.1 → −3).
  case up
  /// Towards zero (2.9 → 2, −2.9 → −2).
  case down
  /// Towards positive infinity (2.1 → 3, −2.9 → −2).
  case ceiling
  /// Towards negative infinity (2.9 → 2, −2.1 → −3).
  case floor

  /// The name in words, for an explanation.
  public var name: String {
    switch self {
    case .halfUp: "half up"
    case .halfDown: "half down"
    case .halfEven: "half to even"
    case .up: "up"
    case .down: "down"
    case .ceiling: "to the ceiling"
    case .floor: "to the floor"
    }
  }
}
