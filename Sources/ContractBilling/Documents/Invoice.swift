// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// An invoice: a statement of a contract between two parties, with number, dates and tax.
public struct Invoice: Hashable, Sendable {
  /// The number, as the law of the supplier's country asks for it.
  public let number: String
  /// The date of issue, which decides the rules of tax.
  public let date: CivilDate
  /// The day on which it is to be paid, nil where none is agreed.
  public let dueDate: CivilDate?
  /// Who supplied.
  public let supplier: InvoiceParty
  /// Who is billed.
  public let recipient: InvoiceParty
  /// The identifier of the contract.
  public let contract: String
  /// The days that are billed.
  public let period: BillingPeriod
  /// What the contract says about tax, nil when it says nothing.
  public let taxTerms: TaxTerms?
  /// Lines, taxes, roundings and their sums.
  public let amounts: DocumentAmounts
  /// The words that the law asks for.
  public let statements: [String]
  /// What the parties should know, such as remarks of the statement.
  public let remarks: [String]

  /// Creates the invoice of a statement.
  ///
  /// Where the statement's total differs from the sum of its lines, because the contract rounds the
  /// total, the difference is a line of its own.
  ///
  /// - Parameters:
  ///   - statement: What the contract made of the period's usage.
  ///   - number: The number; checked by the table's rule of the supplier's country.
  ///   - date: The date of issue.
  ///   - dueDate: The day of payment, on or after the date.
  ///   - supplier: The vendor.
  ///   - recipient: The client.
  ///   - taxTerms: The tax of the contract; nil makes an invoice without tax that says so.
  ///   - table: The law.
  ///   - rounding: How each tax is rounded, as the contract rounds.
  /// - Throws: ``InvoiceError``.
  public init(
    _ statement: ContractStatement, number: String, date: CivilDate, dueDate: CivilDate? = nil,
    supplier: InvoiceParty, recipient: InvoiceParty, taxTerms: TaxTerms?,
    table: TaxTable = .published, rounding: RoundingPolicy = .halfUpByLine
  ) throws(InvoiceError) {
    try Self.check(supplier, recipient, taxTerms)
    try Self.check(number: number, terms: taxTerms, table: table, on: date)
    if let dueDate, dueDate < date {
      throw .dateOutOfOrder(
        name: "due date", day: dueDate, mustNotBeBefore: "date of the invoice", other: date)
    }
    let lines = try Self.lines(of: statement, taxTerms)
    var taxes: [TaxLine] = []
    var roundings: [RoundingLine] = []
    if let taxTerms {
      do throws(TaxError) {
        let assessment = try TaxAssessment(
          of: lines.map { .init(position: $0.position, part: $0.part, amount: $0.amount) },
          terms: taxTerms, table: table, on: date, currency: statement.currency,
          rounding: rounding)
        (taxes, roundings) = (assessment.taxes, assessment.roundings)
      } catch { throw .tax(error) }
    }
    do throws(BillingError) {
      amounts = try DocumentAmounts(
        currency: statement.currency, lines: lines, taxes: taxes, roundings: roundings)
    } catch { throw .arithmetic(error) }
    guard amounts.net.minorUnits >= 0 else { throw .negativeTotal(amounts.net) }
    self.number = number
    self.date = date
    self.dueDate = dueDate
    self.supplier = supplier
    self.recipient = recipient
    contract = statement.contract
    period = statement.period
    self.taxTerms = taxTerms
    statements = taxTerms.map { table.statements(for: $0, on: date).map(\.text) } ?? []
    var remarks = statement.remarks
    if taxTerms == nil {
      remarks.append("The contract states no tax terms; the amounts are without tax.")
    } else if taxTerms?.jurisdiction.country == "IN", statement.currency != .inr, !taxes.isEmpty {
      remarks.append(
        "The tax is stated in \(statement.currency); it is paid, and rounded to the rupee, in INR.")
    }
    self.remarks = remarks
  }

  private static func lines(
    of statement: ContractStatement, _ terms: TaxTerms?
  ) throws(InvoiceError) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    for line in statement.lines {
      let exception = terms?.exceptions.first { $0.part == line.part }
      lines.append(
        DocumentLine(
          position: lines.count + 1, part: line.part, title: line.title, campaign: line.campaign,
          serviceCode: exception?.isNotTaxed == true
            ? nil : exception?.serviceCode ?? terms?.serviceCode,
          amount: line.amount, explanation: line.explanation))
    }
    do throws(BillingError) {
      let sum = try Money.total(of: statement.lines.map(\.amount), in: statement.currency)
      let difference = try statement.total - sum
      guard difference.minorUnits != 0 else { return lines }
      let title = "Rounding of the total"
      lines.append(
        DocumentLine(
          position: lines.count + 1, part: "rounding", title: title, campaign: nil,
          serviceCode: terms?.serviceCode, amount: difference,
          explanation: .fee("\(title): \(sum) rounded to \(statement.total)", difference.exact)))
      return lines
    } catch { throw .arithmetic(error) }
  }

  private static func check(
    _ supplier: InvoiceParty, _ recipient: InvoiceParty, _ terms: TaxTerms?
  ) throws(InvoiceError) {
    let parties = [
      ("supplier", supplier, terms?.supplier), ("recipient", recipient, terms?.recipient),
    ]
    for (role, party, place) in parties {
      guard party.name.contains(where: { !$0.isWhitespace }) else { throw .namelessParty(role) }
      // The first two digits of a GSTIN are those of the State.
      if let number = party.taxNumber, let state = place?.state, !number.hasPrefix(state.code) {
        throw .registrationElsewhere(number: number, party: role, state: state)
      }
    }
  }

  static func check(
    number: String, terms: TaxTerms?, table: TaxTable, on date: CivilDate
  ) throws(InvoiceError) {
    do throws(InvoiceNumberError) {
      guard number.contains(where: { !$0.isWhitespace }) else { throw .empty }
      guard let country = terms?.supplier.country else { return }
      for rule in table.numberings
      where rule.jurisdiction == country && rule.source.isInForce(on: date) {
        try rule.check(number)
      }
    } catch { throw .number(error) }
  }
}
