// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Parties, statements and terms for the tests of taxes and documents.
enum DocumentExamples {
  static let vendor = InvoiceParty(
    name: "Sahyadri Contact Services Pvt Ltd",
    address: ["4th Floor, Trade Tower", "Pune 411001"], taxNumber: "27AABCS1429B1ZB")
  static let client = InvoiceParty(name: "Lakeside Insurance", address: ["Bengaluru 560001"])

  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  static func place(_ text: String) throws -> TaxLocation { try TaxLocation(text) }

  static func terms(
    _ treatment: TaxTreatment, from supplier: String, to recipient: String,
    service: String = "998593", exceptions: [TaxException] = [], roundsByLaw: Bool = true
  ) throws -> TaxTerms {
    TaxTerms(
      supplier: try place(supplier), recipient: try place(recipient), serviceCode: service,
      treatment: treatment, exceptions: exceptions, roundsByLaw: roundsByLaw)
  }

  /// A statement whose lines are fees of so many minor units, parts `p1`, `p2` and so on.
  static func statement(
    _ minorUnits: [Int64], _ currency: Currency = .inr, total: Int64? = nil
  ) throws -> ContractStatement {
    let amounts = minorUnits.map { Money(minorUnits: $0, currency) }
    return ContractStatement(
      contract: "C-7", period: try BillingPeriod(year: 2026, month: 7), currency: currency,
      lines: amounts.enumerated().map { index, amount in
        StatementLine(
          part: "p\(index + 1)", title: "Part \(index + 1)", amount: amount,
          explanation: .fee("fee", amount.exact))
      },
      total: try total.map { Money(minorUnits: $0, currency) } ?? .total(of: amounts, in: currency))
  }

  static func invoice(
    _ statement: ContractStatement, _ terms: TaxTerms?, on date: String = "2026-08-01",
    number: String = "BPO/26-27/0001", supplier: InvoiceParty? = nil, table: TaxTable = .published,
    rounding: RoundingPolicy = .halfUpByLine
  ) throws -> Invoice {
    try Invoice(
      statement, number: number, date: try day(date), supplier: supplier ?? vendor,
      recipient: client, taxTerms: terms, table: table, rounding: rounding)
  }
}
