// SPDX-License-Identifier: Apache-2.0

public import CivilClock

extension Invoice {
  /// Creates the invoice of a contract's statement, with the contract's parties, tax and rounding.
  ///
  /// - Parameters:
  ///   - statement: What the contract made of the period's usage.
  ///   - contract: The contract.
  ///   - number: The number; checked by the table's rule of the vendor's country.
  ///   - date: The date of issue.
  ///   - dueDate: The day of payment, on or after the date.
  ///   - table: The law.
  /// - Throws: ``InvoiceError``.
  public init(
    _ statement: ContractStatement, under contract: Contract, number: String, date: CivilDate,
    dueDate: CivilDate? = nil, table: TaxTable = .published
  ) throws(InvoiceError) {
    try self.init(
      statement, number: number, date: date, dueDate: dueDate, supplier: contract.vendor,
      recipient: contract.client, taxTerms: contract.tax, table: table,
      rounding: contract.rounding)
  }
}
