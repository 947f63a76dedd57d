// SPDX-License-Identifier: Apache-2.0

/// Bands from zero upwards, and what happens at their edges.
public struct TierTable: Hashable, Sendable {
  /// Which band a quantity belongs to that equals an upper bound.
  public enum UpperBound: String, CaseIterable, Codable, Hashable, Sendable {
    /// The band that ends there: "up to and including 1,000".
    case inclusive
    /// The next band: "below 1,000".
    case exclusive
  }

  /// Whether the first band's flat price is owed when there is nothing to price.
  public enum ZeroUsage: String, CaseIterable, Codable, Hashable, Sendable {
    /// It is owed.
    case due
    /// Nothing is owed.
    case free
  }

  /// The bands in ascending order.
  public var tiers: [Tier]
  /// Which band a bound belongs to.
  public var upperBound: UpperBound
  /// Whether the first band's flat price is owed at zero; nil when the contract does not say, which
  /// is a fault if there is such a price, and counts as free.
  public var zeroUsage: ZeroUsage?

  /// Creates a table.
  public init(
    _ tiers: [Tier], upperBound: UpperBound = .inclusive, zeroUsage: ZeroUsage? = nil
  ) {
    self.tiers = tiers
    self.upperBound = upperBound
    self.zeroUsage = zeroUsage
  }

  /// The place of the band that a quantity above zero lies in; nil beyond the last bound.
  func place(of quantity: Rational) -> Int? {
    tiers.firstIndex { tier in
      guard let bound = tier.upTo else { return true }
      return upperBound == .inclusive ? quantity <= bound : quantity < bound
    }
  }

  /// Where a band begins.
  func lowerBound(of place: Int) -> Rational {
    place == 0 ? .zero : tiers[place - 1].upTo ?? .zero
  }

  /// Whether a quantity reaches a band, so that its flat price is owed.
  func isEntered(_ place: Int, by quantity: Rational) -> Bool {
    if quantity.isZero { return place == 0 && zeroUsage == .due }
    let bound = lowerBound(of: place)
    return upperBound == .inclusive || place == 0 ? quantity > bound : quantity >= bound
  }

  /// Refuses a quantity beyond the last bound.
  func requireCovered(_ quantity: Rational) throws(BillingError) {
    guard place(of: quantity) == nil else { return }
    let bound = tiers.last?.upTo.map { "\($0), the bound of the last tier" }
    throw .outOfRange(
      name: "quantity", value: "\(quantity)",
      requirement: "\(upperBound == .inclusive ? "at most" : "less than") "
        + (bound ?? "the bound of a tier, and there are no tiers"))
  }

  /// The name of a band: "graduated tier 2 of 3".
  func name(of place: Int, _ kind: String) -> String {
    "\(kind) tier \(place + 1) of \(tiers.count)"
  }
}
