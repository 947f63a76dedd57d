// SPDX-License-Identifier: Apache-2.0

/// Charges a set fee for a defined scope, and a rate for what goes beyond it.
///
/// Revenue = fee + max(0, quantity − included) × overage rate. Without a scope, or with a scope that
/// has no overage rate, the fee is all: the vendor carries the risk that the work is more than
/// planned. It suits stable work such as a back office or a project.
///
///     let billing = try FixedFeeBilling(
///       fee: ExactAmount(1_000_000, .inr),
///       scope: .init(.agentHours, included: 2_800, overageRate: ExactAmount(350, .inr)))
///     let month = try BillableActivity([.agentHours: 3_000])
///     try billing.bill(for: month).total   // 10,70,000.00 INR
public struct FixedFeeBilling: BillingModel, Hashable {
  /// How much work the fee covers.
  public struct Scope: Hashable, Sendable {
    /// What is counted.
    public let measure: BillableMeasure
    /// How many are covered by the fee: the cap.
    public let included: Rational
    /// The price of one beyond the cap, or nil when more work earns nothing.
    public let overageRate: ExactAmount?

    /// Creates a scope.
    ///
    /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative cap or rate.
    public init(
      _ measure: BillableMeasure, included: Rational, overageRate: ExactAmount? = nil
    ) throws(BillingError) {
      try included.requireNotNegative(as: "included")
      try overageRate?.requireNotNegative(as: "overageRate")
      self.measure = measure
      self.included = included
      self.overageRate = overageRate
    }
  }

  /// The fee for the period or the project.
  public let fee: ExactAmount
  /// What the fee covers, or nil when nothing is counted.
  public let scope: Scope?

  /// Creates billing by a fixed fee.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative fee, or
  ///   ``BillingError/mixedCurrencies(_:_:)`` when the overage rate is in another currency.
  public init(fee: ExactAmount, scope: Scope? = nil) throws(BillingError) {
    try fee.requireNotNegative(as: "fee")
    if let overageRate = scope?.overageRate {
      try fee.currency.requireSame(as: overageRate.currency)
    }
    self.fee = fee
    self.scope = scope
  }

  public var name: String { BillingModelKind.fixedFee.name }

  public var currency: Currency { fee.currency }

  public func charges(for activity: BillableActivity) throws(BillingError) -> [Charge] {
    var charges = [
      try Charge(rule: "Fixed fee for the scope", measure: nil, quantity: .one, rate: fee)
    ]
    if let scope, let overageRate = scope.overageRate {
      let excess = try activity.quantity(of: scope.measure, for: self) - scope.included
      if excess > .zero {
        charges.append(
          try Charge(
            rule: "Overage beyond \(scope.measure.text(scope.included, in: currency))",
            measure: scope.measure, quantity: excess, rate: overageRate))
      }
    }
    return charges
  }
}
