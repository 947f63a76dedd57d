// SPDX-License-Identifier: Apache-2.0

/// How paid hours become productive ones, and these the hours in which agents handle contacts.
///
/// Each shrinkage takes its share of what the ones before it left, so that shrinkages compound:
/// productive = paid × Π(1 − shrinkageᵢ), handling = productive × occupancy. A rate for one kind of
/// hour is worth the more for a scarcer kind.
public struct HourConversion: Hashable, Sendable {
  /// Kinds of hours, each part of the one before.
  public enum Hours: String, CaseIterable, Codable, Hashable, Sendable {
    /// Hours on the payroll.
    case paid
    /// Hours in which agents are there and ready: paid hours less all shrinkages.
    case productive
    /// Hours of talk, hold and wrap-up.
    case handling
  }

  /// The shares of paid time lost, in turn, each from 0 to below 1.
  public let shrinkages: [Rational]
  /// The share of productive time in which contacts are handled, above 0 and at most 1.
  public let occupancy: Rational

  /// Creates a conversion.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)``.
  public init(shrinkages: [Rational] = [], occupancy: Rational = .one) throws(BillingError) {
    for shrinkage in shrinkages where shrinkage.isNegative || shrinkage >= .one {
      throw .outOfRange(
        name: "shrinkage", value: "\(shrinkage)", requirement: "from 0 to below 1")
    }
    try occupancy.requireShare(as: "occupancy")
    try occupancy.requirePositive(as: "occupancy")
    self.shrinkages = shrinkages
    self.occupancy = occupancy
  }

  /// The share of paid time that is time of a kind.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public func share(of hours: Hours) throws(BillingError) -> Rational {
    guard hours != .paid else { return .one }
    var share = Rational.one
    for shrinkage in shrinkages { share = try share * (.one - shrinkage) }
    return hours == .productive ? share : try share * occupancy
  }

  /// Turns hours of one kind into those of another.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public func hours(
    _ count: Rational, _ kind: Hours, as other: Hours
  ) throws(BillingError) -> Rational {
    try count * (share(of: other) / share(of: kind))
  }

  /// Turns a rate for hours of one kind into the rate for those of another that comes to the same
  /// amount.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public func rate(
    _ rate: ExactAmount, per kind: Hours, as other: Hours
  ) throws(BillingError) -> ExactAmount {
    try rate * (share(of: kind) / share(of: other))
  }
}
