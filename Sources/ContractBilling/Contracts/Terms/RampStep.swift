// SPDX-License-Identifier: Apache-2.0

/// What holds from a month of the contract on, until the next step.
///
/// Month 1 is the first month of the contract, from its first day to the eve of the same day of the
/// next month. A statement takes the step that holds on its first billed day.
public struct RampStep: Hashable, Sendable, Codable {
  /// The first month of the step, from 1; steps ascend.
  public var fromMonth: Int
  /// How much of an hour counts while agents learn, from 0 to 1; 1 when left out.
  public var productivity: Rational
  /// The share of the rate that is charged, such as 0.5 in training; 1 when left out.
  public var rateShare: Rational
  /// Minimum seats instead of those of the terms.
  public var seats: Rational?

  /// Creates a step.
  public init(
    fromMonth: Int, productivity: Rational = .one, rateShare: Rational = .one,
    seats: Rational? = nil
  ) {
    self.fromMonth = fromMonth
    self.productivity = productivity
    self.rateShare = rateShare
    self.seats = seats
  }

  /// Reads a step; only `fromMonth` is always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fromMonth = try container.decode(Int.self, forKey: .fromMonth)
    productivity = try container.decode(.productivity, default: .one)
    rateShare = try container.decode(.rateShare, default: .one)
    seats = try container.decodeIfPresent(Rational.self, forKey: .seats)
  }

  private enum CodingKeys: String, CodingKey {
    case fromMonth, productivity, rateShare, seats
  }
}
