// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

struct InvoiceTests {
  private let statement: ContractStatement
  private let terms: TaxTerms

  init() throws {
    statement = try DocumentExamples.statement([100_556, -20_000, 30_000])
    terms = try DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-27")
  }

  @Test func `a total that the contract rounded has the difference as a line`() throws {
    let rounded = try DocumentExamples.statement([1_040, 1_035], total: 2_100)
    let invoice = try DocumentExamples.invoice(rounded, nil)
    #expect(invoice.amounts.lines.map(\.amount.minorUnits) == [1_040, 1_035, 25])
    #expect(invoice.amounts.total.minorUnits == 2_100)
    #expect(invoice.amounts.isConsistent)
    #expect(invoice.remarks == ["The contract states no tax terms; the amounts are without tax."])
  }

  @Test func `an invoice below zero is refused`() throws {
    let negative = try DocumentExamples.statement([100, -200])
    #expect(throws: InvoiceError.negativeTotal(Money(minorUnits: -100, .inr))) {
      try DocumentExamples.invoice(negative, terms)
    }
  }

  @Test func `a number, a due date and a registration that do not fit are refused`() throws {
    #expect(throws: InvoiceError.number(.empty)) {
      try DocumentExamples.invoice(statement, terms, number: " ")
    }
    #expect(
      throws: InvoiceError.number(
        .tooLong(number: "BPO/2026-27/00001", length: 17, maximum: 16))
    ) { try DocumentExamples.invoice(statement, terms, number: "BPO/2026-27/00001") }
    #expect(throws: InvoiceError.self) {
      try Invoice(
        statement, number: "1", date: DocumentExamples.day("2026-08-01"),
        dueDate: DocumentExamples.day("2026-07-31"), supplier: DocumentExamples.vendor,
        recipient: DocumentExamples.client, taxTerms: terms)
    }
    let karnataka = try DocumentExamples.terms(.domestic, from: "IN-29", to: "IN-29")
    let error = try #require(throws: InvoiceError.self) {
      try DocumentExamples.invoice(statement, karnataka)
    }
    #expect(error.description.contains("must begin with 29"))
    #expect(throws: InvoiceError.namelessParty("supplier")) {
      try DocumentExamples.invoice(statement, terms, supplier: InvoiceParty(name: " "))
    }
  }

  @Test func `a full credit note is the invoice with the other sign`() throws {
    let invoice = try DocumentExamples.invoice(statement, terms)
    let note = try CreditNote(
      of: invoice, number: "CN/26-27/0001", date: DocumentExamples.day("2026-09-01"),
      reason: "Billed twice")
    #expect(try (note.amounts.total + invoice.amounts.total).minorUnits == 0)
    #expect(note.amounts.lines.map(\.amount.minorUnits) == [-100_556, 20_000, -30_000])
    #expect(
      note.amounts.taxes.map(\.amount.minorUnits)
        == invoice.amounts.taxes.map { -$0.amount.minorUnits })
    #expect(note.amounts.isConsistent)
    #expect(note.invoiceNumber == "BPO/26-27/0001")
    // Period July 2026, financial year 2026-27, so 30 November 2027.
    #expect(note.remarks.count == 1)
    #expect(note.remarks.first?.contains("if declared by 2027-11-30") == true)
    let late = try CreditNote(
      of: invoice, number: "CN/27-28/0001", date: DocumentExamples.day("2027-12-01"), reason: "Late"
    )
    #expect(late.remarks.first?.hasPrefix("Issued after 2027-11-30") == true)
  }

  @Test func `a line is credited once, and only a line that the invoice has`() throws {
    let invoice = try DocumentExamples.invoice(statement, terms)
    let date = try DocumentExamples.day("2026-09-01")
    let first = try CreditNote(
      of: invoice, lines: [2], number: "CN/1", date: date, reason: "Credit withdrawn")
    #expect(throws: InvoiceError.alreadyCredited(position: 2, by: "CN/1")) {
      try CreditNote(
        of: invoice, lines: [2, 3], number: "CN/2", date: date, reason: "", earlier: [first])
    }
    #expect(throws: InvoiceError.noSuchLine(position: 4, invoice: invoice.number)) {
      try CreditNote(of: invoice, lines: [4], number: "CN/2", date: date, reason: "")
    }
    let rest = try CreditNote(
      of: invoice, number: "CN/2", date: date, reason: "", earlier: [first])
    #expect(rest.amounts.lines.map(\.position) == [1, 3])
    #expect(throws: InvoiceError.alreadyCredited(position: 1, by: "CN/2")) {
      try CreditNote(
        of: invoice, number: "CN/3", date: date, reason: "", earlier: [first, rest])
    }
    #expect(throws: InvoiceError.self) {
      try CreditNote(
        of: invoice, number: "CN/4", date: DocumentExamples.day("2026-07-31"), reason: "")
    }
    let other = try DocumentExamples.invoice(statement, terms, number: "BPO/26-27/0002")
    #expect(throws: InvoiceError.otherInvoice(invoice.number, expected: other.number)) {
      try CreditNote(of: other, number: "CN/5", date: date, reason: "", earlier: [first])
    }
  }
}
