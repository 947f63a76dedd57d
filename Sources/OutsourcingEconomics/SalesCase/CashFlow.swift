// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// What is paid once and what comes back month by month.
public struct CashFlow: Hashable, Codable, Sendable {
  /// Paid at the beginning.
  public var oneTime: Money
  /// What each month leaves, rounded half up to the smallest coin.
  public var monthlyNet: Money
  /// One-time cost ÷ monthly net, in months; nil when a month leaves nothing.
  public var payback: Rational?
  /// Present value of all months less what is paid once.
  public var netPresentValue: Money
  /// What has come back after each month, from the beginning on, not discounted.
  public var cumulative: [Money]

  /// Reckons a cash flow.
  ///
  /// The net present value is −I + Σ net ÷ (1 + i)ᵗ with a twelfth of the yearly rate for i; each
  /// month's factor is rounded half up to 12 decimal places, the sum to the smallest coin.
  ///
  /// - Throws: `BillingError` for an overflow or a horizon below one month.
  public init(
    oneTime: ExactAmount, monthlyNet: ExactAmount, discountRatePerYear: Rational, months: Int
  ) throws(BillingError) {
    self.oneTime = try oneTime.rounded(by: .halfUp)
    self.monthlyNet = try monthlyNet.rounded(by: .halfUp)
    let net = self.monthlyNet.exact
    payback = net.value > .zero ? try self.oneTime.exact / net : nil
    let annuity = try Self.annuity(ratePerYear: discountRatePerYear, months: months)
    netPresentValue = try (net * annuity - self.oneTime.exact).rounded(by: .halfUp)
    cumulative = [try -self.oneTime]
    for _ in 0..<months {
      cumulative.append(try (cumulative.last ?? .zero(oneTime.currency)) + self.monthlyNet)
    }
  }

  /// What one unit of money a month is worth today: Σ 1 ÷ (1 + i)ᵗ for t from 1 to the months.
  ///
  /// - Throws: `BillingError` for an overflow.
  public static func annuity(
    ratePerYear: Rational, months: Int
  ) throws(BillingError) -> Rational {
    let growth = try .one + ratePerYear / 12
    var factor = Rational.one
    var sum = Rational.zero
    for _ in 0..<max(0, months) {
      factor = try (factor / growth).rounded(.halfUp, places: 12)
      sum = try sum + factor
    }
    return sum
  }
}
