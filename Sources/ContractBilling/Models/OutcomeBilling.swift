// SPDX-License-Identifier: Apache-2.0

/// Charges a fee for each business result that passes the client's quality check.
///
/// Revenue = outcomes × share that passes × fee. An outcome is a result the client wants: a sale, a
/// qualified lead, a kept appointment, and a rejected one earns nothing. The vendor carries every
/// risk: volume, productivity and result. It is not ``TransactionBilling``, which pays for the call
/// whether or not it sells.
///
///     let billing = try OutcomeBilling(
///       feePerOutcome: ExactAmount(30, .usd), qualityPassShare: Rational(parsing: "0.9"))
///     let month = try BillableActivity([.outcomes: 1_350])
///     try billing.bill(for: month).total   // 1,215 × 30 = 36,450.00 USD
public struct OutcomeBilling: BillingModel, Hashable {
  /// The price of one outcome that passes.
  public let feePerOutcome: ExactAmount
  /// The share of outcomes that passes the quality check and is paid, 0 to 1.
  public let qualityPassShare: Rational

  /// Creates billing by the outcome.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative fee or a share
  ///   outside 0…1.
  public init(
    feePerOutcome: ExactAmount, qualityPassShare: Rational = .one
  ) throws(BillingError) {
    try feePerOutcome.requireNotNegative(as: "feePerOutcome")
    try qualityPassShare.requireShare(as: "qualityPassShare")
    self.feePerOutcome = feePerOutcome
    self.qualityPassShare = qualityPassShare
  }

  public var name: String { BillingModelKind.outcome.name }

  public var currency: Currency { feePerOutcome.currency }

  public func charges(for activity: BillableActivity) throws(BillingError) -> [Charge] {
    let reported = try activity.quantity(of: .outcomes, for: self)
    let rule =
      qualityPassShare == .one
      ? "Fee per outcome"
      : "Fee per outcome that passes quality, \(qualityPassShare) of \(reported.text(in: currency))"
    return [
      try Charge(
        rule: rule, measure: .outcomes, quantity: reported * qualityPassShare,
        rate: feePerOutcome)
    ]
  }
}
