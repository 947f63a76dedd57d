// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// What invoices and credit notes share, and all that a rendering needs.
public protocol BillingDocument: Sendable {
  /// What the document is, such as "Tax invoice".
  var kind: String { get }
  /// The number.
  var number: String { get }
  /// The date of issue.
  var date: CivilDate { get }
  /// The day on which it is to be paid.
  var dueDate: CivilDate? { get }
  /// The invoice that is credited, nil for an invoice.
  var creditedInvoice: IssuedNumber? { get }
  /// Why a credit is given, nil for an invoice.
  var creditReason: String? { get }
  /// Who supplied.
  var supplier: Party { get }
  /// Who is billed.
  var recipient: Party { get }
  /// The identifier of the contract.
  var contract: String { get }
  /// The days that are billed.
  var period: BillingPeriod { get }
  /// What the contract says about tax.
  var taxTerms: TaxTerms? { get }
  /// Lines, taxes, roundings and their sums.
  var amounts: DocumentAmounts { get }
  /// The words that the law asks for.
  var statements: [String] { get }
  /// What the parties should know.
  var remarks: [String] { get }
}

extension Invoice: BillingDocument {
  /// "Tax invoice" where tax terms are stated, "Invoice" without.
  public var kind: String {
    taxTerms.map { $0.treatment == .notTaxed ? "Invoice" : "Tax invoice" } ?? "Invoice"
  }

  /// None: an invoice credits nothing.
  public var creditedInvoice: IssuedNumber? { nil }
  /// None: an invoice credits nothing.
  public var creditReason: String? { nil }
}

extension CreditNote: BillingDocument {
  /// "Credit note".
  public var kind: String { "Credit note" }
  /// None: a credit is not to be paid by the recipient.
  public var dueDate: CivilDate? { nil }
  /// The invoice that is credited.
  public var creditedInvoice: IssuedNumber? {
    IssuedNumber(number: invoiceNumber, date: invoiceDate)
  }
  /// Why the credit is given.
  public var creditReason: String? { reason }
}

extension BillingDocument {
  /// Facts about the document as pairs of a name and a value, in the order of printing.
  var particulars: [(name: String, value: String)] {
    var facts = [("Number", number), ("Date", date.inWords)]
    if let credited = creditedInvoice {
      facts.append(("Credits invoice", "\(credited.number) of \(credited.date.inWords)"))
    }
    if let dueDate { facts.append(("Due", dueDate.inWords)) }
    facts.append(("Period", "\(period.first.inWords) to \(period.last.inWords)"))
    facts.append(("Contract", contract))
    if let terms = taxTerms, terms.treatment != .notTaxed {
      facts.append(("Place of supply", terms.effectivePlaceOfSupply.printed))
    }
    return facts
  }

  /// The sums below the lines, as pairs of a title and an amount; the total is not among them.
  var sums: [(title: String, amount: Money)] {
    var sums: [(title: String, amount: Money)] = []
    if !amounts.taxes.isEmpty || !amounts.roundings.isEmpty {
      sums.append(("Sum of the lines", amounts.net))
    }
    for tax in amounts.taxes where !tax.isOwedByRecipient {
      sums.append((tax.title, tax.amount))
    }
    for rounding in amounts.roundings { sums.append((rounding.title, rounding.amount)) }
    return sums
  }

  /// The taxes that the recipient owes, one sentence each.
  var owedByRecipient: [String] {
    amounts.taxes.filter(\.isOwedByRecipient).map {
      "\($0.title): \($0.amount), owed by the recipient and not part of the total."
    }
  }

  /// The sources of the rules of tax, one sentence each.
  var taxSources: [String] {
    var names: [String: [String]] = [:]
    var sources: [(rule: String, source: TaxSource)] = []
    for tax in amounts.taxes {
      if names[tax.rule] == nil { sources.append((tax.rule, tax.source)) }
      names[tax.rule, default: []].append("\(tax.name) \(tax.rate.percentText)")
    }
    return sources.map { rule, source in
      "\(names[rule, default: []].joined(separator: " and ")): \(source.citation), "
        + "\(source.validity); \(source.confidence.explanation)."
    }
  }

  /// What a line says below its title.
  func details(of line: DocumentLine) -> [String] {
    var details: [String] = []
    if let campaign = line.campaign, !campaign.isEmpty { details.append("Campaign \(campaign)") }
    if let code = line.serviceCode {
      details.append(taxTerms?.supplier.country == "IN" ? "SAC \(code)" : "Service \(code)")
    } else if taxTerms != nil, taxTerms?.treatment != .notTaxed {
      details.append("not taxed")
    }
    if let factors = line.explanation.leadingFactors { details.append(factors) }
    return details
  }
}

extension TaxLine {
  /// The tax as a line of a document, such as `CGST 9 % on 1,20,000.00`.
  var title: String { "\(name) \(rate.percentText) on \(taxableValue.numberText)" }
}

extension Money {
  /// The amount without its currency, grouped as is customary: `1,20,000.00`.
  var numberText: String { exact.numberText }
}

extension ExactAmount {
  /// The amount without its currency, grouped as is customary.
  var numberText: String {
    value.decimalText(
      minimumPlaces: currency.minorUnitPlaces, grouping: currency.customaryGrouping)
      ?? value.description
  }
}

extension CivilDate {
  /// The day with the name of its month, which no custom misreads: `3 July 2026`.
  var inWords: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, day) = components
    return "\(day) \(months[month - 1]) \(year)"
  }
}
