// SPDX-License-Identifier: Apache-2.0

/// What is asked for a cost, told both ways: as a margin and as a mark-up.
///
/// A mark-up is a share of the cost, a margin the share of the revenue that is left. 20 % on 100 is
/// 120 as a mark-up, 125 as a margin; the two are often taken for each other.
///
///     let build = try RateBuild(cost: cost, profit: .markUp(fifth))
///     build.revenue        // cost × 6/5
///     build.margin         // 1/6
public struct RateBuild: Hashable, Sendable {
  /// What is added to the cost.
  public enum Profit: Hashable, Sendable {
    /// A share of the revenue, from 0 to below 1: revenue = cost ÷ (1 − margin).
    case margin(Rational)
    /// A share of the cost, zero or more: revenue = cost × (1 + mark-up).
    case markUp(Rational)
  }

  /// What the service costs.
  public let cost: ExactAmount
  /// What is asked for it, exact.
  public let revenue: ExactAmount
  /// The share of the revenue that is left: (revenue − cost) ÷ revenue.
  public let margin: Rational
  /// The share of the cost that was added: (revenue − cost) ÷ cost.
  public let markUp: Rational

  /// Works out the revenue.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a cost that is not above zero,
  ///   a margin outside 0 to below 1 or a negative mark-up; ``BillingError/overflow(operation:)``.
  public init(cost: ExactAmount, profit: Profit) throws(BillingError) {
    try cost.value.requirePositive(as: "cost")
    self.cost = cost
    switch profit {
    case .margin(let share):
      guard !share.isNegative, share < .one else {
        throw .outOfRange(name: "margin", value: "\(share)", requirement: "from 0 to below 1")
      }
      margin = share
      markUp = try share / (.one - share)
    case .markUp(let share):
      try share.requireNotNegative(as: "mark-up")
      margin = try share / (.one + share)
      markUp = share
    }
    revenue = try cost * (.one + markUp)
  }

  /// What is left of the revenue, exact.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public var profit: ExactAmount {
    get throws(BillingError) { try revenue - cost }
  }

  /// The revenue for each unit, such as an agent or an hour.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` when the units are not above
  ///   zero, or ``BillingError/overflow(operation:)``.
  public func rate(per units: Rational) throws(BillingError) -> ExactAmount {
    try units.requirePositive(as: "units")
    return try revenue / units
  }
}

extension RateBuild: CustomStringConvertible {
  /// One line with revenue, mark-up and margin: `233,864.81 USD, a mark-up of 20 % on 194,887.34 USD
  /// and a margin of 16.67 %`; figures rounded half up to two places.
  public var description: String {
    func percent(_ share: Rational) -> String {
      let text = (try? (share * 100).rounded(.halfUp, places: 2).description) ?? "\(share) × 100"
      return text + " %"
    }
    let amount = (try? revenue.rounded(by: .halfUp).description) ?? "\(revenue)"
    return "\(amount), a mark-up of \(percent(markUp)) on \(cost) and a margin of "
      + percent(margin)
  }
}
