// SPDX-License-Identifier: Apache-2.0

/// A way in which a contract turns what was done into charges.
///
/// The four models of the trade are ``AgentHourBilling``, ``TransactionBilling``,
/// ``FixedFeeBilling`` and ``OutcomeBilling``; real contracts often join two or more. A model says
/// what is charged and why, exactly; rounding comes once, in ``PricedBill``.
public protocol BillingModel: Sendable {
  /// The name of the model, as it stands on a bill.
  var name: String { get }
  /// The currency of every charge.
  var currency: Currency { get }
  /// The charges for the activity of one period.
  ///
  /// - Throws: ``BillingError`` when a needed quantity is missing or a product overflows.
  func charges(for activity: BillableActivity) throws(BillingError) -> [Charge]
}
