// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// A credit note: lines of an invoice with the other sign, to the last unit.
///
/// Nothing is worked out anew. Each line of the invoice has a share of each tax and rounding; a
/// credit note gives back the shares of its lines, so an invoice and credit notes of all its lines
/// add up to zero in every line and every tax, in whichever portions they are issued.
public struct CreditNote: Hashable, Sendable {
  /// The number, of the same kind as an invoice's.
  public let number: String
  /// The date of issue.
  public let date: CivilDate
  /// The number of the invoice that is credited.
  public let invoiceNumber: String
  /// The date of the invoice that is credited.
  public let invoiceDate: CivilDate
  /// Why the credit is given.
  public let reason: String
  /// Who supplied.
  public let supplier: InvoiceParty
  /// Who was billed.
  public let recipient: InvoiceParty
  /// The identifier of the contract.
  public let contract: String
  /// The days that were billed.
  public let period: BillingPeriod
  /// What the contract says about tax.
  public let taxTerms: TaxTerms?
  /// Lines, taxes, roundings and their sums, all with the other sign.
  public let amounts: DocumentAmounts
  /// The words that the law asks for.
  public let statements: [String]
  /// Until when the note reduces the supplier's tax, as far as the tables know.
  public let remarks: [String]

  /// Credits an invoice.
  ///
  /// - Parameters:
  ///   - invoice: The invoice.
  ///   - positions: The lines, by their positions; nil for all that are not yet credited.
  ///   - number: The number of the note; checked as an invoice's is.
  ///   - date: The date of issue, on or after that of the invoice.
  ///   - reason: Why the credit is given.
  ///   - earlier: Every credit note of the invoice so far.
  ///   - table: The law.
  /// - Throws: ``InvoiceError``.
  public init(
    of invoice: Invoice, lines positions: Set<Int>? = nil, number: String, date: CivilDate,
    reason: String, earlier: [CreditNote] = [], table: TaxTable = .published
  ) throws(InvoiceError) {
    try Invoice.check(number: number, terms: invoice.taxTerms, table: table, on: date)
    guard invoice.date <= date else {
      throw .dateOutOfOrder(
        name: "date of the credit note", day: date, mustNotBeBefore: "date of the invoice",
        other: invoice.date)
    }
    var credited: [Int: String] = [:]
    for note in earlier {
      guard note.invoiceNumber == invoice.number, note.invoiceDate == invoice.date else {
        throw .otherInvoice(note.invoiceNumber, expected: invoice.number)
      }
      for line in note.amounts.lines { credited[line.position] = note.number }
    }
    let all = invoice.amounts.lines.map(\.position)
    let wanted = positions ?? Set(all).subtracting(credited.keys)
    guard !wanted.isEmpty || all.isEmpty else {
      throw all.first.map {
        .alreadyCredited(position: $0, by: credited[$0] ?? number)
      } ?? .noSuchLine(position: 1, invoice: invoice.number)
    }
    for position in wanted.sorted() {
      guard all.contains(position) else {
        throw .noSuchLine(position: position, invoice: invoice.number)
      }
      if let note = credited[position] { throw .alreadyCredited(position: position, by: note) }
    }
    do throws(BillingError) {
      amounts = try invoice.amounts.credit(of: wanted)
    } catch { throw .arithmetic(error) }
    self.number = number
    self.date = date
    invoiceNumber = invoice.number
    invoiceDate = invoice.date
    self.reason = reason
    supplier = invoice.supplier
    recipient = invoice.recipient
    contract = invoice.contract
    period = invoice.period
    taxTerms = invoice.taxTerms
    statements = invoice.statements
    remarks = Self.limitRemark(of: invoice, on: date, table: table).map { [$0] } ?? []
  }

  /// Says until when the note reduces the supplier's tax.
  ///
  /// A late note is still a credit between the parties, so it is a remark and no error.
  private static func limitRemark(
    of invoice: Invoice, on date: CivilDate, table: TaxTable
  ) -> String? {
    guard let terms = invoice.taxTerms, invoice.amounts.tax.minorUnits != 0 else { return nil }
    let country = terms.supplier.country
    let known = table.creditNoteLimits.filter { $0.jurisdiction == country }
    guard !known.isEmpty else { return nil }
    guard let limit = known.first(where: { $0.source.isInForce(on: date) }) else {
      return "Until when a credit note of \(date) reduces the tax is not in the tax tables."
    }
    let beginsIn =
      table.numberings.first { $0.jurisdiction == country }?.yearBeginsInMonth ?? 4
    let year = FinancialYear(holding: invoice.period.last, startMonth: beginsIn)
    guard let last = CivilDate(year: year.endYear, month: limit.month, day: limit.day) else {
      return nil
    }
    let source = "\(limit.source.citation); \(limit.source.confidence.explanation)"
    return date <= last
      ? "Reduces the tax if declared by \(last) or \(limit.orEarlier), whichever is earlier "
        + "(\(source))."
      : "Issued after \(last), it no longer reduces the tax (\(source))."
  }
}

extension DocumentAmounts {
  /// The figures with the other sign, for some lines or for all.
  ///
  /// - Complexity: O(l · t) for l lines and t taxes.
  func credit(of positions: Set<Int>) throws(BillingError) -> DocumentAmounts {
    let chosen = lines.filter { positions.contains($0.position) }
    let isWhole = chosen.count == lines.count
    var creditedLines: [DocumentLine] = []
    for var line in chosen {
      line.amount = try -line.amount
      line.explanation = line.explanation.negated
      creditedLines.append(line)
    }
    var creditedTaxes: [TaxLine] = []
    for var tax in taxes {
      let taxed = tax.positions.filter(positions.contains)
      guard isWhole || !taxed.isEmpty else { continue }
      if taxed.count < tax.positions.count {
        try keep(taxed, of: &tax)
      }
      tax.taxableValue = try -tax.taxableValue
      tax.amount = try -tax.amount
      tax.explanation = tax.explanation.negated
      creditedTaxes.append(tax)
    }
    var creditedRoundings: [RoundingLine] = []
    for var rounding in roundings where isWhole || holdsRounding(rounding, positions) {
      rounding.amount = try -rounding.amount
      rounding.explanation = rounding.explanation.negated
      creditedRoundings.append(rounding)
    }
    return try DocumentAmounts(
      currency: currency, lines: creditedLines, taxes: creditedTaxes, roundings: creditedRoundings)
  }

  /// Reduces a tax to the shares of some of its lines.
  ///
  /// The share of a line is its own tax, rounded half up to the minor unit; what the document's tax
  /// differs from their sum stands with the line of the largest amount.
  private func keep(_ kept: [Int], of tax: inout TaxLine) throws(BillingError) {
    let amounts = Dictionary(lines.map { ($0.position, $0.amount) }) { first, _ in first }
    let bearer = largest(among: tax.positions)
    var rest = tax.amount
    var value = Money.zero(currency)
    var parts: [AmountExplanation] = []
    let title = "\(tax.name) \(tax.rate.percentText)"
    for position in tax.positions {
      let amount = amounts[position] ?? .zero(currency)
      let share = try AmountExplanation.share(
        "line \(position)", tax.rate, of: amount.exact
      ).rounded(by: .halfUp)
      rest = try rest - Money(exactly: share.value)
      guard kept.contains(position) else { continue }
      value = try value + amount
      parts.append(share)
    }
    if rest.minorUnits != 0, let bearer, kept.contains(bearer) {
      parts.append(
        .fee("difference to the tax of the whole invoice, with its largest line", rest.exact))
    }
    tax.positions = kept
    tax.taxableValue = value
    tax.explanation = try .sum(
      "share of the invoice's \(title) (\(tax.source.citation))", of: parts, in: currency)
    tax.amount = try Money(exactly: tax.explanation.value)
  }

  /// A rounding goes with the line of the largest amount that bears the tax.
  private func holdsRounding(_ rounding: RoundingLine, _ positions: Set<Int>) -> Bool {
    let taxed = taxes.filter { $0.name == rounding.tax }.flatMap(\.positions)
    return largest(among: taxed).map(positions.contains) == true
  }

  /// The position of the line with the largest magnitude, the first where they tie.
  private func largest(among positions: [Int]) -> Int? {
    var best: DocumentLine?
    for line in lines where positions.contains(line.position) {
      if let found = best, found.amount.minorUnits.magnitude >= line.amount.minorUnits.magnitude {
        continue
      }
      best = line
    }
    return best?.position
  }
}
