// SPDX-License-Identifier: Apache-2.0

/// Included units that were not used count in the next period, up to a cap.
public struct RollOver: Hashable, Sendable, Codable {
  /// The greatest number carried as a share of the units included in a whole cycle, 0.4 for 40 %; 1
  /// when left out.
  public var cap: Rational

  /// Creates a roll-over.
  public init(cap: Rational = .one) {
    self.cap = cap
  }

  /// Reads a roll-over.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cap = try container.decode(.cap, default: .one)
  }

  private enum CodingKeys: String, CodingKey {
    case cap
  }
}

/// Hours that a fee pays in advance.
public struct IncludedHours: Hashable, Sendable, Codable {
  /// The hours included in each billing cycle, in proportion in a part of one.
  public var hours: Rational
  /// What they cost in each cycle, used or not; nothing when left out.
  public var fee: StatedAmount
  /// What becomes of unused hours; they lapse when left out.
  public var rollOver: RollOver?

  /// Creates included hours.
  public init(hours: Rational, fee: StatedAmount = 0, rollOver: RollOver? = nil) {
    self.hours = hours
    self.fee = fee
    self.rollOver = rollOver
  }

  /// Reads included hours; only `hours` is always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    hours = try container.decode(Rational.self, forKey: .hours)
    fee = try container.decode(.fee, default: 0)
    rollOver = try container.decodeIfPresent(RollOver.self, forKey: .rollOver)
  }

  private enum CodingKeys: String, CodingKey {
    case hours, fee, rollOver
  }
}
