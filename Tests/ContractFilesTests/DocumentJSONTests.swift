// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import ContractFiles
import Foundation
import Testing

struct DocumentJSONTests {
  private func invoice() throws -> Invoice {
    let hours = try AmountExplanation.product(
      "agent-hours", quantity: Rational(parsing: "100/3"), unit: "hour",
      rate: ExactAmount(Rational(parsing: "412.125"), .inr)
    ).rounded(by: .halfUp)
    let share = try AmountExplanation.share(
      "commission", Rational(parsing: "0.125"), of: ExactAmount(1_000, .inr))
    let lines = try [hours, share].map {
      StatementLine(
        part: $0.rule, title: $0.rule, amount: try Money(exactly: $0.value), explanation: $0)
    }
    return try Invoice(
      ContractStatement(
        contract: "C-7", period: BillingPeriod(year: 2026, month: 7), currency: .inr, lines: lines,
        total: .total(of: lines.map(\.amount), in: .inr)),
      number: "BPO/26-27/0001", date: #require(CivilDate("2026-08-01")),
      dueDate: CivilDate("2026-08-31"), supplier: InvoiceParty(name: "A \"B\" \u{1}"),
      recipient: InvoiceParty(name: "C", address: ["D"], taxNumber: "29X"),
      taxTerms: TaxTerms(
        supplier: TaxLocation("IN-27"), recipient: TaxLocation("IN-29"), serviceCode: "998593",
        treatment: .domestic))
  }

  @Test func `an invoice and a credit note come back from JSON as they were`() throws {
    let invoice = try invoice()
    let data = try DocumentJSON.data(of: invoice)
    #expect(try DocumentJSON.invoice(from: data) == invoice)
    #expect(try DocumentJSON.data(of: DocumentJSON.invoice(from: data)) == data)
    let note = try CreditNote(
      of: invoice, lines: [1], number: "CN/1", date: #require(CivilDate("2026-08-02")), reason: "r")
    #expect(try DocumentJSON.creditNote(from: DocumentJSON.data(of: note)) == note)
  }

  @Test func `another version, another kind and figures that do not add up are refused`() throws {
    let text = String(decoding: try DocumentJSON.data(of: invoice()), as: UTF8.self)
    for (old, new) in [
      ("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"),
      ("\"document\" : \"invoice\"", "\"document\" : \"creditNote\""),
      ("\"125.00\"", "\"126.00\""),
    ] {
      #expect(text.contains(old))
      let changed = text.replacingOccurrences(of: old, with: new)
      #expect(throws: DecodingError.self) { try DocumentJSON.invoice(from: Data(changed.utf8)) }
    }
  }
}
