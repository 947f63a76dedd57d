// SPDX-License-Identifier: Apache-2.0

/// Charges a fee for each unit of work that was completed.
///
/// Revenue = transactions × fee. A transaction is work done, whatever comes of it: a completed call
/// or contact, a resolved ticket, an entered form; the contract defines "completed". The client
/// carries the risk that volume falls short, the vendor the risk that agents are slow. It is not
/// ``OutcomeBilling``: a sale that is paid as a result belongs there.
///
///     let billing = try TransactionBilling(feePerTransaction: ExactAmount(parsing: "1.20 USD"))
///     let month = try BillableActivity([.transactions: 500])
///     try billing.bill(for: month).total   // 600.00 USD
public struct TransactionBilling: BillingModel, Hashable {
  /// The price of one completed transaction.
  public let feePerTransaction: ExactAmount

  /// Creates billing by the transaction.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative fee.
  public init(feePerTransaction: ExactAmount) throws(BillingError) {
    try feePerTransaction.requireNotNegative(as: "feePerTransaction")
    self.feePerTransaction = feePerTransaction
  }

  public var name: String { BillingModelKind.transaction.name }

  public var currency: Currency { feePerTransaction.currency }

  public func charges(for activity: BillableActivity) throws(BillingError) -> [Charge] {
    let quantity = try activity.quantity(of: .transactions, for: self)
    return [
      try Charge(
        rule: "Fee per completed transaction", measure: .transactions, quantity: quantity,
        rate: feePerTransaction)
    ]
  }
}
