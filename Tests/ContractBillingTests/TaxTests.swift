// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Invoices worked by hand.
struct TaxTests {
  private func inr(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, .inr) }

  private func figures(_ invoice: Invoice) -> [String] {
    invoice.amounts.taxes.map { "\($0.name) \($0.amount)" }
      + invoice.amounts.roundings.map { "\($0.tax) rounding \($0.amount)" }
      + ["total \(invoice.amounts.total)"]
  }

  /// 9 % of 1,00,000.00 is 9,000.00, of 23,456.78 it is 2,111.1102, so 11,111.11 for both lines.
  @Test func `a supply within a State bears central and State tax, each rounded to the rupee`()
    throws
  {
    let invoice = try DocumentExamples.invoice(
      DocumentExamples.statement([10_000_000, 2_345_678]),
      DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-27"))
    #expect(
      figures(invoice) == [
        "CGST 11,111.11 INR", "SGST 11,111.11 INR", "CGST rounding -0.11 INR",
        "SGST rounding -0.11 INR", "total 1,45,678.78 INR",
      ])
    #expect(invoice.statements == ["Tax payable on reverse charge: no"])
    #expect(invoice.amounts.isConsistent)
  }

  /// 18 % of the lines: 18,000.00 and 4,222.2204.
  @Test func `a supply between States bears integrated tax`() throws {
    let invoice = try DocumentExamples.invoice(
      DocumentExamples.statement([10_000_000, 2_345_678]),
      DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-29"))
    #expect(
      figures(invoice) == [
        "IGST 22,222.22 INR", "IGST rounding -0.22 INR", "total 1,45,678.78 INR",
      ])
  }

  @Test func `a supply within a union territory without a legislature bears its own tax`() throws {
    let supplier = InvoiceParty(name: "Chandigarh Calls")
    let ofTerritory = try DocumentExamples.invoice(
      DocumentExamples.statement([100_00]),
      DocumentExamples.terms(.domestic, from: "IN-04", to: "IN-04"), supplier: supplier)
    #expect(figures(ofTerritory) == ["CGST 9.00 INR", "UTGST 9.00 INR", "total 118.00 INR"])
    let ofDelhi = try DocumentExamples.invoice(
      DocumentExamples.statement([100_00]),
      DocumentExamples.terms(.domestic, from: "IN-07", to: "IN-07"), supplier: supplier)
    #expect(figures(ofDelhi) == ["CGST 9.00 INR", "SGST 9.00 INR", "total 118.00 INR"])
  }

  @Test func `an export with payment of tax bears integrated tax and says so`() throws {
    let invoice = try DocumentExamples.invoice(
      DocumentExamples.statement([1_000_005], .usd),
      DocumentExamples.terms(.exportWithPayment, from: "IN-27", to: "US"))
    // 18 % of 10,000.05 is 1,800.009. The rupee rule does not touch dollars.
    #expect(figures(invoice) == ["IGST 1,800.01 USD", "total 11,800.06 USD"])
    #expect(invoice.statements.contains("SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX"))
    #expect(invoice.remarks.count == 1)
  }

  @Test func `an export under a letter of undertaking bears no tax and says so`() throws {
    let invoice = try DocumentExamples.invoice(
      DocumentExamples.statement([1_000_005], .usd),
      DocumentExamples.terms(.exportWithoutPayment, from: "IN-27", to: "GB"))
    #expect(figures(invoice) == ["total 10,000.05 USD"])
    #expect(
      invoice.statements.contains {
        $0.hasPrefix("SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING")
      })
  }

  @Test func `tax that the recipient owes is stated but not charged`() throws {
    let invoice = try DocumentExamples.invoice(
      DocumentExamples.statement([1_000_000], .usd),
      DocumentExamples.terms(.reverseCharge, from: "US", to: "IN-27"),
      supplier: InvoiceParty(name: "Ohio Calls Inc"))
    #expect(figures(invoice) == ["IGST 1,800.00 USD", "total 10,000.00 USD"])
    #expect(invoice.amounts.taxes.map(\.isOwedByRecipient) == [true])
    #expect(invoice.amounts.tax == .zero(.usd))
    #expect(invoice.statements == ["Tax payable on reverse charge: yes"])
  }

  @Test func `the reverse charge of the European Union needs no rate`() throws {
    let invoice = try DocumentExamples.invoice(
      DocumentExamples.statement([500_000], .eur),
      DocumentExamples.terms(.reverseCharge, from: "PH", to: "DE"),
      supplier: InvoiceParty(name: "Cebu Calls"))
    #expect(figures(invoice) == ["total 5,000.00 EUR"])
    #expect(invoice.statements == ["Reverse charge"])
  }

  /// 20 % of 1,234.56 is 246.912; British law rounds no further here.
  @Test func `a supply within the United Kingdom bears the standard rate`() throws {
    let terms = try DocumentExamples.terms(.domestic, from: "GB", to: "GB", service: "calls")
    let statement = try DocumentExamples.statement([123_456], .gbp)
    let invoice = try DocumentExamples.invoice(
      statement, terms, on: "2011-01-04", number: "A number of any kind")
    #expect(figures(invoice) == ["VAT 246.91 GBP", "total 1,481.47 GBP"])
    #expect(throws: InvoiceError.self) {
      try DocumentExamples.invoice(statement, terms, on: "2011-01-03")
    }
  }

  /// 9 % of 1,005.56 is 90.5004 and of 1,005.44 it is 90.4896.
  @Test func `fifty paise of tax become a rupee and less are dropped`() throws {
    let terms = try DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-27")
    let raised = try DocumentExamples.invoice(DocumentExamples.statement([100_556]), terms)
    #expect(raised.amounts.roundings.map(\.amount) == [inr(50), inr(50)])
    #expect(raised.amounts.total == inr(100_556 + 2 * 9_100))
    let dropped = try DocumentExamples.invoice(DocumentExamples.statement([100_544]), terms)
    #expect(dropped.amounts.roundings.map(\.amount) == [inr(-49), inr(-49)])
    #expect(dropped.amounts.total == inr(100_544 + 2 * 9_000))
  }

  /// 9 % of 10.05 is 0.9045: 2.70 line by line, 2.7135 together.
  @Test func `tax is rounded at the level that the contract names`() throws {
    let statement = try DocumentExamples.statement([1_005, 1_005, 1_005])
    let terms = try DocumentExamples.terms(
      .domestic, from: "IN-27", to: "IN-27", roundsByLaw: false)
    for (level, tax) in [(RoundingPolicy.Level.line, 270), (.taxGroup, 271), (.invoice, 271)] {
      let invoice = try DocumentExamples.invoice(
        statement, terms, rounding: RoundingPolicy(level: level))
      #expect(invoice.amounts.taxes.map(\.amount.minorUnits) == [Int64(tax), Int64(tax)])
    }
  }

  /// 5 % of 10.10 is 0.505 and 7 % of it 0.707: 1.22 by group, 1.212 together.
  @Test func `a tax with two rates is rounded once for the document at the level of the invoice`()
    throws
  {
    let source = TaxSource(
      citation: "An act", validFrom: try DocumentExamples.day("2020-01-01"),
      confidence: .toVerify)
    let table = TaxTable(
      rules: try [("1", 5), ("2", 7)].map { service, percent in
        TaxRule(
          id: "rule \(service)", jurisdiction: "SG", services: [service], scope: .national,
          components: [
            TaxComponent(name: "GST", rate: try Rational(numerator: percent, denominator: 100))
          ], source: source)
      })
    let terms = try DocumentExamples.terms(
      .domestic, from: "SG", to: "SG", service: "1",
      exceptions: [
        TaxException(part: "p2", serviceCode: "2"), TaxException(part: "p3", isNotTaxed: true),
      ])
    let statement = try DocumentExamples.statement([1_010, 1_010, 5_000])
    let byGroup = try DocumentExamples.invoice(
      statement, terms, table: table, rounding: RoundingPolicy(level: .taxGroup))
    #expect(figures(byGroup) == ["GST 0.51 INR", "GST 0.71 INR", "total 71.42 INR"])
    let once = try DocumentExamples.invoice(
      statement, terms, table: table, rounding: RoundingPolicy(level: .invoice))
    #expect(
      figures(once) == [
        "GST 0.51 INR", "GST 0.71 INR", "GST rounding -0.01 INR", "total 71.41 INR",
      ])
  }

  @Test func `the date of the document decides which of two rates holds`() throws {
    func rule(_ id: String, _ percent: Int128, from: String, until: String?) throws -> TaxRule {
      TaxRule(
        id: id, jurisdiction: "SG", scope: .national,
        components: [
          TaxComponent(name: "GST", rate: try Rational(numerator: percent, denominator: 100))
        ],
        source: TaxSource(
          citation: "An act", validFrom: try DocumentExamples.day(from),
          validUntil: try until.map(DocumentExamples.day), confidence: .toVerify))
    }
    let old = try rule("old", 8, from: "2023-01-01", until: "2023-12-31")
    let new = try rule("new", 9, from: "2024-01-01", until: nil)
    let terms = try DocumentExamples.terms(.domestic, from: "SG", to: "SG")
    let statement = try DocumentExamples.statement([10_000], .usd)
    func tax(on date: String, _ rules: [TaxRule]) throws -> [String] {
      figures(
        try DocumentExamples.invoice(statement, terms, on: date, table: TaxTable(rules: rules)))
    }
    #expect(try tax(on: "2023-12-31", [old, new]) == ["GST 8.00 USD", "total 108.00 USD"])
    #expect(try tax(on: "2024-01-01", [old, new]) == ["GST 9.00 USD", "total 109.00 USD"])
    #expect(throws: InvoiceError.self) { try tax(on: "2022-12-31", [old, new]) }
    #expect(throws: InvoiceError.tax(.ambiguousRules(["new", "too"]))) {
      try tax(on: "2025-01-01", [old, new, rule("too", 7, from: "2024-06-01", until: nil)])
    }
  }

  @Test func `a day before the law, an unknown place and an unknown service are errors`() throws {
    let statement = try DocumentExamples.statement([100_00])
    let terms = try DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-27")
    #expect(
      try DocumentExamples.invoice(statement, terms, on: "2017-07-01").amounts.tax == inr(1_800))
    let early = try #require(throws: InvoiceError.self) {
      try DocumentExamples.invoice(statement, terms, on: "2017-06-30")
    }
    #expect(early.description.contains("2017-06-30"))
    #expect(early.description.contains("from 2017-07-01"))

    #expect(throws: TaxError.unknownState(code: "99")) { try TaxLocation("IN-99") }
    #expect(throws: TaxError.unknownState(code: "28")) { try TaxLocation("IN-28") }
    #expect(throws: TaxError.missingState) { try TaxLocation("IN") }
    for text in ["", "I", "in-27", "IND", "GB-27", "-", "IN27"] {
      #expect(throws: TaxError.unreadablePlace(text)) { try TaxLocation(text) }
    }
    let daman = try #require(IndianState(code: "25"))
    let august = try DocumentExamples.day("2026-08-01")
    #expect(throws: InvoiceError.tax(.stateNotInUse(daman, day: august))) {
      try DocumentExamples.invoice(
        statement, DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-25"))
    }
    #expect(throws: InvoiceError.tax(.unknownJurisdiction("PH"))) {
      try DocumentExamples.invoice(
        statement, DocumentExamples.terms(.domestic, from: "PH", to: "PH"))
    }
    #expect(throws: InvoiceError.tax(.unknownService(code: "998551", jurisdiction: "IN"))) {
      try DocumentExamples.invoice(
        statement, DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-27", service: "998551"))
    }
  }

  @Test(arguments: [
    (TaxTreatment.domestic, "IN-27", "US"), (.exportWithPayment, "IN-27", "IN-29"),
    (.exportWithoutPayment, "US", "GB"), (.reverseCharge, "DE", "DE"),
  ])
  func `a treatment that does not fit the places is a fault`(
    treatment: TaxTreatment, supplier: String, recipient: String
  ) throws {
    let terms = try DocumentExamples.terms(treatment, from: supplier, to: recipient)
    #expect(terms.faults().count == 1)
    #expect(throws: InvoiceError.self) {
      try DocumentExamples.invoice(
        DocumentExamples.statement([100]), terms, supplier: InvoiceParty(name: "A"))
    }
  }

  @Test func `every published rule names its source and every State its code once`() {
    let table = TaxTable.published
    #expect(table.rules.allSatisfy { !$0.source.citation.isEmpty })
    #expect(Set(table.rules.map(\.id)).count == table.rules.count)
    #expect(Set(IndianState.all.map(\.code)).count == 38)
    for state in IndianState.all { #expect(IndianState(code: state.code) == state) }
  }
}
