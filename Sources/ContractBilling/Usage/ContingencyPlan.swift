// SPDX-License-Identifier: Apache-2.0

extension UsagePlan.ContingencyPlan {
  /// The name of the row that fits a payment's debt.
  func category(of record: UsageRecord) throws(RecordRejection) -> String {
    guard record.debtAge != nil || !needsAge else { throw RecordRejection(.missing, .debtAge) }
    guard record.balance != nil || !needsBalance else { throw RecordRejection(.missing, .balance) }
    guard record.placement != nil || !needsPlacement else {
      throw RecordRejection(.missing, .placement)
    }
    guard record.legal != nil || !needsLegal else { throw RecordRejection(.missing, .legal) }
    for (place, row) in rows.enumerated()
    where row.fits(
      age: Rational(record.debtAge ?? 0), balance: record.balance ?? .zero,
      placement: Int(clamping: record.placement ?? 1), legal: record.legal ?? false)
    {
      return categories[place]
    }
    throw RecordRejection(.noTableRow)
  }
}
